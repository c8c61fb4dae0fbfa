// A dialog before everything else; Escape closes it, the focus goes back.
import { button, h, icon } from "./dom.js";
import { say } from "./words.js";

/** Open a dialog with a title, content and deeds. `closed` runs when it goes. */
export function openDialog(title, content, { deeds = [], wide = false, closed = null, firm = false } = {}) {
  const close = () => box.close();
  const box = h("dialog", { class: `desk-dialog${wide ? " wide" : ""}`, "aria-label": title },
    h("header", {}, h("h2", {}, title), firm ? null : button(icon("close"), close, { class: "plain small", "aria-label": say("Tutup") })),
    h("div", { class: "dialog-body" }, content), deeds.length ? h("footer", { class: "deeds" }, deeds) : null);
  if (firm) box.addEventListener("cancel", (event) => event.preventDefault());
  box.addEventListener("close", () => { box.remove(); closed?.(); });
  document.body.append(box);
  box.showModal();
  return box;
}
