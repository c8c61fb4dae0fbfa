// Two people changed the same thing: what it was, what I wrote, what the other wrote, and a choice.
import { button, h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { clock, say } from "./words.js";

/** Ask which side holds; nothing that was typed is lost either way. */
export function openClash(editor) {
  const { clash } = editor.store;
  if (!clash || document.querySelector("dialog.clash")) return;
  const choose = (run) => { box.close(); run(); };
  const deeds = [
    button(say("Pakai tulisan saya"), () => choose(() => editor.store.chooseMine(clash))),
    button(say("Pakai tulisan {nama}", { nama: clash.theirs.by || say("rekan") }), () => choose(() => editor.store.chooseTheirs(clash)), { class: "quiet" }),
  ];
  const box = openDialog(say("Bagian ini juga diubah {nama}", { nama: clash.theirs.by || say("rekan Anda") }), [
    h("p", {}, clash.sentence), sides(clash),
    h("p", { class: "help" }, say("Tulisan yang tidak dipakai tetap disimpan: punya Anda di tombol status, punya rekan di riwayat.")),
  ], { deeds, firm: true, wide: true });
  box.classList.add("clash");
}

function sides({ values, mine, theirs, texts }) {
  const side = (caption, content) => h("section", {}, h("h3", {}, caption), content);
  const words = (value) => h("pre", {}, Array.isArray(value) ? value.join("\n") : String(value ?? "") || say("(kosong)"));
  const told = (sentences) => h("ul", {}, sentences.map((one) => h("li", {}, one)));
  const by = say("{nama}, {jam}", { nama: theirs.by || say("Rekan"), jam: clock(theirs.at) });
  if (values) return h("div", { class: "sides" }, side(say("Sebelumnya"), words(values.before)), side(say("Tulisan saya"), words(values.mine)), side(by, words(values.theirs)));
  return h("div", { class: "sides two" }, side(say("Perubahan saya"), [told(mine), texts?.length ? words(texts) : null]), side(by, told(theirs.told)));
}
