// Where a symbol leads: a list of exits whose targets are typed, chosen, or picked by pointing at a row.
import { decide, goOn, setExits, setSide, sideOf } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { END, exitsOf, isDecision, numberOf, symbolAt, symbolCalled, symbolName } from "./outline.js";
import { say } from "./words.js";

const PAIRS = [["ya", "tidak"], ["lengkap", "tidak lengkap"], ["setuju", "tidak setuju"], ["sesuai", "tidak sesuai"]];

const sides = () => [["", say("sisi otomatis")], ["atas", say("keluar di atas")], ["kanan", say("keluar di kanan")], ["bawah", say("keluar di bawah")], ["kiri", say("keluar di kiri")]];

const swallow = (event) => {
  event.preventDefault();
  event.stopPropagation();
};

/** The focus, and what was typed but not yet taken, move to the field that takes the place of another. */
const carry = (old, field) => {
  const typed = old.dataset.shown !== undefined && old.value.trim() !== old.dataset.shown;
  field?.focus();
  if (field && typed) Object.assign(field, { value: old.value }).dataset.shown = old.dataset.shown;
};

/** The exits of one symbol inside its card. */
export class Exits {
  constructor(editor, id, changed, done) {
    Object.assign(this, { editor, id, changed, done, waiting: null });
    this.box = h("div", { class: "exits" });
    this.pick = (event) => this.picked(event);
    editor.sheet.root.addEventListener("pointerdown", this.pick, true);
    editor.sheet.root.classList.add("picking");
  }

  closed() {
    this.editor.sheet.root.removeEventListener("pointerdown", this.pick, true);
    this.editor.sheet.root.classList.remove("picking");
    this.light(null);
  }

  /** Clicks on the sheet while a target is asked for belong to the card. */
  keeps(target) {
    return Boolean(this.asked() >= 0 && target.closest?.(".cell.body"));
  }

  get found() {
    return symbolAt(this.editor.store.sop, this.id);
  }

  /** The exits as they are, and the one that is being added. */
  get exits() {
    const { bagan, symbol } = this.found;
    return [...exitsOf(bagan, symbol), ...(this.waiting ? [this.waiting] : [])];
  }

  render() {
    if (!this.found) return;
    const { bagan, symbol } = this.found;
    const decides = isDecision(symbol);
    if (decides && symbol.exits.exits.length < 2 && !this.waiting) this.waiting = { to: null, label: this.nextLabel() };
    if (!decides && this.waiting?.label) this.waiting = null;
    const shape = `${decides}|${this.exits.length}`;
    if (this.shape !== shape) this.rebuild(decides);
    this.shape = shape;
    this.exits.forEach((exit, at) => this.fill(this.lines[at], exit, bagan));
    const implied = !symbol.exits;
    this.hint.textContent = decides ? say("Ketik nomor baris, atau klik barisnya. 0 = selesai.") : implied ? say("Berlanjut ke langkah berikutnya.") : say("Ketik nomor baris, atau klik barisnya. 0 = selesai.");
    this.auto.hidden = decides || implied;
  }

  rebuild(decides) {
    const held = this.asked();
    const old = this.lines?.[held]?.to;
    this.lines = this.exits.map((exit, at) => this.line(at, decides));
    this.hint = h("p", { class: "help" });
    this.auto = button(say("Ke langkah berikutnya saja"), () => this.editor.edit(setExits(this.id, null)), { class: "quiet small" });
    const add = button([icon("add"), decides ? say("Tambah jalan keluar") : say("Tambah jalur serentak")], () => this.add(), { class: "plain small" });
    this.box.replaceChildren(h("p", { class: "caption" }, decides ? say("Jika …, menuju …") : say("Sesudah ini menuju")),
      ...this.lines.map((line) => line.box), h("div", { class: "exit-deeds" }, add, this.auto), this.hint);
    if (old) carry(old, this.lines[Math.min(held, this.lines.length - 1)]?.to);
    this.changed();
  }

  line(at, decides) {
    const label = h("input", { type: "text", class: "label", "aria-label": say("Label jalan keluar {n}", { n: at + 1 }), list: "label-keputusan", maxlength: "60", onchange: () => this.relabel(at, label.value.trim()), onkeydown: (event) => this.labelKey(event, at) });
    const to = h("input", { type: "text", class: "to", "aria-label": say("Menuju, jalan keluar {n}", { n: at + 1 }), autocomplete: "off", inputmode: "text", placeholder: say("baris?") });
    to.addEventListener("focus", () => { to.select(); this.light(this.exits[at]?.to); });
    to.addEventListener("input", () => this.light(this.meaning(to.value)));
    to.addEventListener("blur", () => { this.light(null); if (this.lines[at]?.to === to && to.value.trim() !== to.dataset.shown) this.commit(at, to.value); });
    to.addEventListener("keydown", (event) => this.pressed(event, at, to));
    const drop = button(icon("close"), () => this.drop(at), { class: "plain small", "aria-label": say("Hapus jalan keluar {n}", { n: at + 1 }) });
    const told = h("small", { class: "target-words" });
    const side = h("select", { class: "side", "aria-label": say("Sisi keluar garis {n}", { n: at + 1 }), onchange: () => this.turn(at, side.value) },
      sides().map(([value, words]) => h("option", { value }, words)));
    return { box: h("div", { class: `exit${decides ? "" : " onward"}` }, decides ? label : null, icon("right"), to, drop, side, told), label, to, side, told };
  }

  fill(line, exit, bagan) {
    if (document.activeElement !== line.label) line.label.value = exit.label;
    const shown = exit.to === null ? "" : this.name(exit.to);
    // What is being typed stays, whatever answer comes in meanwhile.
    if (document.activeElement !== line.to || line.to.dataset.shown === undefined) line.to.value = shown;
    line.to.dataset.shown = shown;
    line.side.hidden = exit.to === null;
    line.side.value = exit.to === null ? "" : sideOf(bagan, this.id, exit.to);
    line.told.textContent = exit.to === null ? "" : this.words(exit.to, bagan);
  }

  name(to) {
    if (to === END) return say("selesai");
    return typeof to === "object" ? to.judul : symbolName(this.editor.store.sop, to, this.found.bagan);
  }

  words(to, bagan) {
    if (to === END) return say("alur selesai");
    if (typeof to === "object") return say("SOP lain");
    const found = symbolAt(this.editor.store.sop, to);
    return found ? found.row.teks || say("kegiatan {n}", { n: numberOf(bagan, found.row) }) : "";
  }

  /** What was typed means: a symbol's id, the end, another SOP (`SOP …`), or undefined. */
  meaning(typed) {
    const words = typed.trim();
    if (!words) return undefined;
    if (words === "0" || words.toLowerCase() === say("selesai")) return END;
    const { sop } = this.editor.store;
    const id = symbolCalled(sop, this.found.bagan, words);
    if (id) return id;
    return /^sop\s+\S/i.test(words) ? { judul: words, nomor: "" } : undefined;
  }

  commit(at, typed) {
    const to = this.meaning(typed);
    if (to === undefined) {
      if (typed.trim()) this.editor.head.refuse(say("Baris “{nama}” tidak ada. Ketik nomor baris, 0 untuk selesai, atau judul SOP lain yang diawali kata SOP.", { nama: typed.trim() }));
      return false;
    }
    const exits = this.exits.map((exit, n) => (n === at ? { ...exit, to } : exit));
    delete this.lines[at].to.dataset.shown;
    if (at === this.exits.length - 1) this.waiting = null;
    return this.write(exits.filter((exit) => exit.to !== null));
  }

  write(exits) {
    return this.editor.edit(isDecision(this.found.symbol) ? decide(this.id, exits) : goOn(this.id, exits.map((exit) => exit.to)));
  }

  relabel(at, label) {
    if (this.waiting && at === this.exits.length - 1) this.waiting.label = label;
    else this.write(exitsOf(this.found.bagan, this.found.symbol).map((exit, n) => (n === at ? { ...exit, label } : exit)));
  }

  /** Where the line leaves is a wish for the drawing, not for the flow. */
  turn(at, side) {
    this.editor.edit(setSide(this.found.bagan, this.id, this.exits[at].to, side));
  }

  drop(at) {
    if (this.waiting && at === this.exits.length - 1) this.waiting = null;
    else this.write(exitsOf(this.found.bagan, this.found.symbol).filter((_, n) => n !== at));
    this.shape = null;
    this.render();
  }

  add() {
    this.waiting = { to: null, label: isDecision(this.found.symbol) ? this.nextLabel() : "" };
    this.render();
    this.lines.at(-1).to.focus();
  }

  nextLabel() {
    const used = this.exits.map((exit) => exit.label);
    const pair = PAIRS.find(([yes, no]) => used.includes(yes) || used.includes(no));
    return pair?.find((word) => !used.includes(word)) ?? "";
  }

  /** Ask for the first target: of a fresh decision the first exit, so that Enter, Enter is enough. */
  focusNext() {
    this.render();
    (this.lines[0] ?? this.lines.at(-1))?.to.focus();
  }

  pressed(event, at, to) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    const typed = to.value.trim();
    const same = typed && typed === to.dataset.shown;
    if (!same && !this.commit(at, typed)) return;
    const next = this.lines[at + 1];
    if (next) next.to.focus();
    else this.done();
  }

  labelKey(event, at) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.lines[at].to.focus();
  }

  asked() {
    return this.lines?.findIndex((line) => line.to === document.activeElement) ?? -1;
  }

  /** A click on a row gives its symbol to the exit that asks; on a symbol, that one. */
  picked(event) {
    const at = this.asked();
    const cell = event.target.closest(".cell.body");
    if (at < 0 || !cell) return;
    swallow(event);
    for (const name of ["mousedown", "click"]) addEventListener(name, swallow, { capture: true, once: true });
    const knob = event.target.closest(".knob")?.dataset.symbol;
    const { sop } = this.editor.store;
    const row = sop.bagan.flatMap((bagan) => bagan.kegiatan).find((one) => one.id === cell.dataset.row);
    const id = knob ?? row?.simbol[0]?.id;
    if (!id) return;
    this.lines[at].to.value = symbolName(sop, id, this.found.bagan);
    this.lines[at].to.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  }

  /** Show on the sheet which row is meant. */
  light(to) {
    for (const row of this.editor.sheet.root.querySelectorAll(".row.aimed")) row.classList.remove("aimed");
    const found = typeof to === "string" && to !== END ? symbolAt(this.editor.store.sop, to) : null;
    if (found) this.editor.sheet.cells.get(`row:${found.row.id}`)?.classList.add("aimed");
  }
}

