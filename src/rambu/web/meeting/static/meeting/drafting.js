// A correction in the editor: what is changed is laid over the text and goes before the meeting, not into the text.
import { Offline, post } from "../editor/requests.js";
import { say } from "../editor/words.js";
import { Proposing } from "../review/proposing.js";

const bar = document.querySelector("[data-drafting]");
const editor = document.querySelector("rambu-editor");

function begin() {
  const count = bar.querySelector("[data-count]");
  const lay = bar.querySelector("[data-lay]");
  const trouble = bar.querySelector("[data-trouble]");
  const token = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  const proposing = new Proposing(editor, () => {
    const steps = proposing?.steps.length ?? 0;
    count.textContent = steps ? say("{n} perubahan", { n: steps }) : say("Ubah tabel atau bagan; naskah baru berubah bila rapat menerimanya.");
    lay.disabled = !steps;
  });
  const tell = (words) => {
    trouble.textContent = words;
    trouble.hidden = !words;
  };
  proposing.key = `rambu-koreksi:${location.pathname}`;
  proposing.start();
  lay.addEventListener("click", async () => {
    if (editor.writing.open) editor.writing.stop();
    const remarks = bar.dataset.remarks.trim().split(/\s+/).filter(Boolean).map(Number);
    lay.disabled = true;
    try {
      const { status, body } = await post(bar.dataset.send, { edits: proposing.edits, base: editor.store.version, remarks, token });
      if (status === 200) {
        proposing.stop();
        location.assign(body.address);
        return;
      }
      tell(body.sentence ?? say("Koreksi tidak dapat diajukan."));
    } catch (fault) {
      if (!(fault instanceof Offline)) throw fault;
      tell(say("Sambungan terputus; perubahan Anda tetap di sini. Ajukan lagi setelah tersambung."));
    }
    lay.disabled = false;
  });
  bar.querySelector("[data-cancel]").addEventListener("click", () => proposing.stop());
}

if (editor?.dataset.ready) begin();
else editor?.addEventListener("ready", begin, { once: true });
