// Deeds of the room are forms; here they are sent without leaving the page. What is typed is kept by the browser until
// it has arrived, and a sending that is repeated is done once.
import { say } from "../editor/words.js";

const KEEP = "rambu-rapat:";

export function carryOut(hall, done) {
  const trouble = hall.querySelector("[data-trouble]");
  const tell = (words) => {
    if (!trouble) return;
    trouble.textContent = words;
    trouble.hidden = !words;
    if (words) trouble.scrollIntoView({ block: "nearest" });
  };

  hall.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-deed]")) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    const token = form.querySelector("[data-token]");
    if (token && !token.value) token.value = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form, event.submitter), headers: { "X-Hall": "1" }, redirect: "manual", signal: AbortSignal.timeout(15_000) });
      if (answer.status === 422) tell((await answer.json()).sentence);
      else if (!answer.ok) tell(say("Itu tidak dapat dilakukan; muat ulang halaman lalu coba lagi."));
      else {
        tell("");
        arrived(form);
        if ("onward" in form.dataset) return location.assign(hall.dataset.back);
        await done();
      }
    } catch {
      tell(say("Sambungan terputus; tulisan Anda tetap di sini. Kirim lagi setelah tersambung."));
    } finally {
      delete form.dataset.busy;
      delete form.dataset.sent;
    }
  });

  hall.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-keep]");
    if (form && event.target.matches("textarea")) localStorage.setItem(KEEP + location.pathname + form.dataset.keep, event.target.value);
  });
  for (const form of hall.querySelectorAll("form[data-keep]")) {
    const kept = localStorage.getItem(KEEP + location.pathname + form.dataset.keep);
    if (kept) form.querySelector("textarea").value = kept;
  }
}

function arrived(form) {
  if (form.dataset.keep) localStorage.removeItem(KEEP + location.pathname + form.dataset.keep);
  const token = form.querySelector("[data-token]");
  if (token) token.value = "";
  if (!form.closest("[data-piece]")) {
    const sop = form.elements.sop?.type === "hidden" ? form.elements.sop.value : null;
    form.reset();
    if (sop !== null) form.elements.sop.value = sop;
    form.querySelector("[data-place]")?.replaceChildren();
    for (const name of ["place_symbol", "place_field", "place_to"]) if (form.elements[name]) form.elements[name].value = "";
    document.activeElement?.blur();
  }
}
