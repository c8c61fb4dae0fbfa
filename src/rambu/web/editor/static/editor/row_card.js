// What a row has beside its cells: number, touch time, merged cells, another SOP in its place.
import { setRow } from "./edits.js";
import { button, h } from "./dom.js";
import { closeMenu, openBox } from "./menus.js";
import { numberOf, rowAt } from "./outline.js";
import { say } from "./words.js";

const MERGED = { kelengkapan: say("Kelengkapan"), waktu: say("Waktu"), output: say("Output"), keterangan: say("Keterangan") };

/** Open the details of a row beside `anchor`. */
export function openRowCard(editor, row, anchor) {
  const { bagan, row: content, at } = rowAt(editor.store.sop, row);
  const set = (field, value) => editor.edit(setRow(row, field, value));
  const text = (caption, value, field, more = {}) => {
    const input = h("input", { type: "text", value, ...more, onchange: () => set(field, input.value.trim()) });
    return h("label", { class: "line" }, h("span", {}, caption), input);
  };
  const other = h("input", { type: "text", value: content.rujukan?.judul ?? "", placeholder: say("judul SOP lain"), onchange: () => set("rujukan", other.value.trim() ? { judul: other.value.trim(), nomor: content.rujukan?.nomor ?? "" } : null) });
  const merges = Object.entries(MERGED).map(([key, caption]) => {
    const box = h("input", { type: "checkbox", onchange: () => {
      const now = rowAt(editor.store.sop, row).row.gabung;
      set("gabung", Object.keys(MERGED).filter((one) => (one === key ? box.checked : now.includes(one))));
    } });
    box.checked = content.gabung.includes(key);
    return h("label", { class: "check" }, box, h("span", {}, caption));
  });
  openBox(anchor, h("div", { class: "floating symbol-card", role: "dialog", "aria-label": say("Rincian kegiatan") },
    h("p", { class: "menu-title" }, say("Kegiatan {n}", { n: numberOf(bagan, content) })),
    text(say("Waktu sentuh (lama bekerja sebenarnya)"), content.waktu.sentuh, "waktu.sentuh", { placeholder: say("mis. 15 menit") }),
    text(say("Nomor yang dicetak"), content.no, "no", { placeholder: String(at + 1) }),
    h("label", { class: "line" }, h("span", {}, say("Kegiatan ini adalah SOP lain")), other),
    at ? h("fieldset", {}, h("legend", {}, say("Gabungkan dengan sel di atas")), merges) : null,
    h("div", { class: "card-foot" }, button(say("Selesai"), () => closeMenu(), { class: "small" })))).querySelector("input").focus();
}
