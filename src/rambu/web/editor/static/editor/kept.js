// What was typed and not taken over: it stays here until the person lets it go.
import { button, h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { clock, say } from "./words.js";

/** Show the texts that were kept. */
export function openKept(editor) {
  const { kept } = editor.store;
  const box = openDialog(say("Tulisan yang disimpan terpisah"), kept.length ? kept.map((one) => itemOf(editor, one, () => { box.close(); openKept(editor); })) : h("p", {}, say("Tidak ada lagi.")));
}

function itemOf(editor, one, again) {
  const words = (one.texts?.length ? one.texts : one.told).join("\n");
  const copy = button(say("Salin"), async () => { await navigator.clipboard?.writeText(words); copy.textContent = say("Tersalin"); }, { class: "quiet small" });
  return h("section", { class: "kept" }, h("p", { class: "help" }, [clock(one.at), ...one.told].join(" · ")), h("pre", {}, words),
    h("p", { class: "exit-deeds" }, copy, button(say("Buang"), () => { editor.store.forget(one.id); again(); }, { class: "plain small" })));
}
