// A table from Excel or Word: shown first, then taken over as one change.
import { button, h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { say } from "./words.js";

/** Ask for the table (or take what was pasted) and show what will come of it. */
export async function openPaste(editor, pasted = null) {
  if (pasted) return preview(editor, pasted);
  const field = h("textarea", { class: "paste-field", rows: "6", "aria-label": say("Tabel dari Excel atau Word"), placeholder: say("Klik di sini, lalu tekan Ctrl+V") });
  const box = openDialog(say("Tempel tabel"), [h("p", {}, say("Salin tabel di Excel atau Word, termasuk baris judulnya, lalu tempelkan di sini.")), field]);
  const take = (data) => { box.close(); preview(editor, data); };
  field.addEventListener("paste", (event) => {
    event.preventDefault();
    take({ html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") });
  });
  field.focus();
  return box;
}

async function preview(editor, { html, text }) {
  const here = editor.grid.place;
  const bagan = here ? editor.grid.chart(here.row) : editor.store.sop.bagan[0];
  const after = here && !here.row.startsWith("head:") ? here.row : (bagan.kegiatan.at(-1)?.id ?? "");
  const answer = await editor.store.paste({ html, text, bagan: bagan.id, after });
  if (answer) show(editor, answer, after);
}

function show(editor, { edits, notes, rows, performers }, after) {
  const named = performers?.length ? say(", {n} pelaksana baru", { n: performers.length }) : "";
  const fresh = edits.filter((edit) => edit.edit === "InsertKegiatan").map((edit) => edit.kegiatan);
  const take = () => {
    box.close();
    if (editor.edit(edits)) {
      editor.head.undoable(say("{n} baris ditempelkan.", { n: count(rows, fresh) }));
      if (fresh[0]) editor.grid.go(fresh[0].id, "kegiatan");
    }
  };
  const content = [
    h("p", { class: "lead" }, say("{n} baris{pelaksana}", { n: count(rows, fresh), pelaksana: named })),
    performers?.length ? h("p", {}, say("Pelaksana baru: {nama}", { nama: performers.map((one) => one.nama ?? one).join(", ") })) : null,
    h("ol", { class: "preview-rows" }, fresh.map((row) => h("li", {}, row.teks || say("(tanpa teks)")))),
    notes?.length ? h("ul", { class: "paste-notes" }, notes.map((note) => h("li", {}, note))) : null,
    after ? h("p", { class: "help" }, say("Baris ditempatkan sesudah baris yang sedang Anda pilih.")) : null,
  ];
  const box = openDialog(say("Tempelkan tabel ini?"), content, { deeds: [button(say("Tempelkan"), take), button(say("Batal"), () => box.close(), { class: "quiet" })] });
  box.querySelector("footer button").focus();
}

const count = (rows, fresh) => (typeof rows === "number" ? rows : (rows?.length ?? fresh.length));
