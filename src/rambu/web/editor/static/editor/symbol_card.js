// The card of a symbol: what it is, where it leads, what stands in it.
import { becomeDecision, setSymbol } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { Exits } from "./exits.js";
import { incoming, isDecision, nameOf, numberOf, rowAt, symbolAt } from "./outline.js";
import { closeMenu, openBox, settle } from "./menus.js";
import { leave, plain, remove, symbolsIn } from "./symbols.js";
import { say } from "./words.js";

/** Open the card of the symbol in this cell; with `exits` the first exit without a target has the focus. */
export function openSymbol(editor, row, performer, { symbol = null, exits = false } = {}) {
  const id = symbol ?? symbolsIn(editor.store.sop, row, performer)[0]?.id;
  if (!id) return false;
  const cell = editor.grid.cell({ row, column: `pelaksana:${performer}` });
  const card = new SymbolCard(editor, id, performer, cell);
  openBox(cell, card.box, { close: () => card.closed(), keeps: (target) => card.exits.keeps(target) });
  card.render();
  settle();
  if (exits) card.exits.focusNext();
  else card.box.querySelector("button[aria-pressed=true], button")?.focus();
  return true;
}

const SHAPES = [["", say("otomatis")], ["mulai", say("kapsul awal")], ["selesai", say("kapsul akhir")], ["proses", say("kotak")], ["keputusan", say("belah ketupat")]];

class SymbolCard {
  constructor(editor, id, performer, cell) {
    Object.assign(this, { editor, id, performer, cell });
    this.box = h("div", { class: "floating symbol-card", role: "dialog", "aria-label": say("Simbol") });
    this.exits = new Exits(editor, id, () => settle(), () => closeMenu());
    this.renew = () => this.render();
    editor.store.addEventListener("change", this.renew);
    cell.classList.add("carded");
  }

  closed() {
    this.editor.store.removeEventListener("change", this.renew);
    this.cell.classList.remove("carded");
    this.exits.closed();
    this.editor.keys.render();
  }

  render() {
    const found = symbolAt(this.editor.store.sop, this.id);
    if (!found) return closeMenu();
    if (!this.built) this.build(found);
    const decides = isDecision(found.symbol);
    this.start.value = startOf(found.symbol);
    this.plainButton.setAttribute("aria-pressed", String(!decides));
    this.decideButton.setAttribute("aria-pressed", String(decides));
    this.exits.render();
    this.title.textContent = say("Kegiatan {n}, {nama}", { n: numberOf(found.bagan, found.row), nama: nameOf(found.bagan, this.performer) });
    const line = this.words.closest("label");
    if (decides || found.symbol.teks) this.exits.box.before(line);
    else if (!this.further.contains(line)) this.further.append(line);
    this.shape.value = found.symbol.bentuk ?? "";
    this.startWords.closest("label").hidden = this.start.value !== "ya";
    if (document.activeElement !== this.startWords) this.startWords.value = typeof found.symbol.mulai === "string" ? found.symbol.mulai : "";
    if (document.activeElement !== this.words) this.words.value = found.symbol.teks;
    this.wait.closest("label").hidden = incoming(this.editor.store.sop, this.id) < 2 && !found.symbol.wait_all;
    this.wait.checked = found.symbol.wait_all;
    return settle();
  }

  build({ bagan, row, symbol }) {
    this.built = true;
    const { editor, id } = this;
    const now = () => symbolAt(editor.store.sop, id);
    this.title = h("p", { class: "menu-title" });
    this.plainButton = button([icon("process"), say("Kegiatan")], () => isDecision(now().symbol) && plain(editor, now().bagan, now().symbol), { class: "choice" });
    this.decideButton = button([icon("decision"), say("Keputusan")], () => {
      editor.edit(becomeDecision(now().bagan, now().symbol));
      this.exits.focusNext();
    }, { class: "choice" });
    this.words = h("input", { type: "text", maxlength: "80", placeholder: say("mis. Berkas lengkap?"), onchange: () => editor.edit(setSymbol(id, "teks", this.words.value.trim())) });
    this.wait = h("input", { type: "checkbox", onchange: () => editor.edit(setSymbol(id, "wait_all", this.wait.checked)) });
    this.start = h("select", { onchange: () => editor.edit(setSymbol(id, "mulai", { auto: null, ya: true, tidak: false }[this.start.value])) },
      h("option", { value: "auto" }, say("otomatis")), h("option", { value: "ya" }, say("ya, alur mulai di sini")), h("option", { value: "tidak" }, say("bukan awal")));
    this.startWords = h("input", { type: "text", maxlength: "60", placeholder: say("mis. lewat aplikasi"), onchange: () => editor.edit(setSymbol(id, "mulai", this.startWords.value.trim() || true)) });
    this.shape = h("select", { onchange: () => editor.edit(setSymbol(id, "bentuk", this.shape.value || null)) }, SHAPES.map(([value, words]) => h("option", { value }, words)));
    const joint = symbol.pelaksana.length > 1;
    this.box.append(this.title,
      h("div", { class: "choices", role: "group", "aria-label": say("Jenis simbol") }, this.plainButton, this.decideButton),
      h("label", { class: "line" }, h("span", {}, say("Kata di dalam simbol")), this.words),
      this.exits.box,
      h("label", { class: "check" }, this.wait, h("span", {}, say("Tunggu semua garis yang masuk"))),
      (this.further = h("details", { class: "further", ontoggle: () => settle() }, h("summary", {}, say("Lainnya")), h("label", { class: "line" }, h("span", {}, say("Awal alur")), this.start),
        h("label", { class: "line" }, h("span", {}, say("Kata pada kapsul awal")), this.startWords), h("label", { class: "line" }, h("span", {}, say("Bentuk")), this.shape),
        joint ? button(say("Lepaskan {nama} dari simbol bersama", { nama: nameOf(bagan, this.performer) }), () => { closeMenu(); leave(editor, now().symbol, this.performer); }, { class: "quiet small" }) : null)),
      h("div", { class: "card-foot" },
        button([icon("remove"), say("Hapus simbol")], () => { const { symbol: gone } = now(); closeMenu(); remove(editor, gone, row.id); }, { class: "plain small" }),
        button(say("Selesai"), () => closeMenu(), { class: "small" })));
  }
}

const startOf = (symbol) => (symbol.mulai === null ? "auto" : symbol.mulai === false ? "tidak" : "ya");
