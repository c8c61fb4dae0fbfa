// One row as a card: text, who, which symbol, where to, and what is needed.
import { CardWho } from "./card_who.js";
import { exitFields, wayFields } from "./card_ways.js";
import { becomeDecision, decide, setCell, setExits } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { END, isDecision, numberOf, rowAt, textOf } from "./outline.js";
import { say } from "./words.js";

const QUIET = 600;
const CELLS = [["kelengkapan", say("Kelengkapan (satu butir tiap baris)")], ["waktu", say("Waktu")], ["output", say("Output (satu butir tiap baris)")], ["keterangan", say("Keterangan")]];

/** Half-written words in a field that takes the place of another; a browser tells no change of what it was given. */
const resume = (field, words) => {
  field.value = words;
  field.addEventListener("blur", () => field.value !== field.dataset.was && field.dispatchEvent(new Event("change")), { once: true });
};

/** A card; `render` leaves alone what is being written in. */
export class Card {
  constructor(editor, id) {
    Object.assign(this, { editor, id });
    this.number = h("span", { class: "card-number" });
    this.fields = new Map(["kegiatan", ...CELLS.map(([name]) => name)].map((name) => [name, this.field(name)]));
    this.performers = new CardWho(this);
    this.who = h("div", { class: "card-symbols" });
    this.findings = h("ul", { class: "card-findings" });
    this.summary = h("summary", {});
    this.further = h("details", { class: "card-further", ontoggle: () => this.fields.forEach(grow) }, this.summary,
      h("div", { class: "card-cells" }, CELLS.map(([name, caption]) => h("label", { class: name }, h("span", {}, caption), this.fields.get(name)))));
    this.menu = button(icon("more"), () => editor.rows.menu(id, this.menu), { class: "plain", hidden: !editor.store.canWrite });
    this.box = h("section", { class: "row-card" }, h("header", {}, this.number, this.fields.get("kegiatan"), this.menu), this.who,
      this.further, this.findings);
  }

  field(name) {
    const field = h("textarea", { rows: "1", disabled: !this.editor.store.canWrite, "data-name": name });
    if (name === "kegiatan") field.placeholder = say("Apa yang dilakukan? mis. Memeriksa berkas");
    if (name === "waktu") field.placeholder = say("mis. 10 menit");
    let timer;
    const save = () => {
      clearTimeout(timer);
      const found = rowAt(this.editor.store.sop, this.id);
      if (!found) return;
      const edit = setCell(this.id, name, field.value);
      const said = Array.isArray(edit.value) ? edit.value.join("\n") : edit.value;
      if (said !== textOf(found.row, name)) this.editor.edit(edit);
    };
    field.addEventListener("input", () => { grow(field); clearTimeout(timer); timer = setTimeout(save, QUIET); });
    field.addEventListener("change", save);
    field.addEventListener("focus", () => this.editor.store.setPlace({ kegiatan: this.id, field: name }));
    return field;
  }

  focus() {
    this.fields.get("kegiatan").focus();
  }

  render(bagan, row) {
    this.number.textContent = numberOf(bagan, row);
    this.box.setAttribute("aria-label", say("Kegiatan {n}", { n: numberOf(bagan, row) }));
    this.menu.setAttribute("aria-label", say("Menu baris {n}", { n: numberOf(bagan, row) }));
    for (const [name, field] of this.fields) {
      if (name === "kegiatan") field.setAttribute("aria-label", say("Kegiatan {n}", { n: numberOf(bagan, row) }));
      if (document.activeElement !== field && field.value !== textOf(row, name)) field.value = textOf(row, name);
      requestAnimationFrame(() => grow(field));
    }
    const filled = [row.waktu.nominal, ...row.kelengkapan, ...row.output, row.keterangan].filter(Boolean).join(" · ");
    this.summary.textContent = filled || say("Kelengkapan, waktu, output, keterangan");
    this.summary.classList.toggle("filled", Boolean(filled));
    this.renderSymbols(bagan, row);
    this.renderFindings();
  }

  renderSymbols(bagan, row) {
    const key = JSON.stringify([this.performers.state, row.simbol, bagan.pelaksana, bagan.kegiatan.map((one) => [one.id, one.teks.slice(0, 40), one.simbol.map((s) => s.id)])]);
    if (this.key === key) return;
    const old = this.who.contains(document.activeElement) ? document.activeElement : null;
    this.key = key;
    this.who.replaceChildren(...row.simbol.map((symbol, at) => this.symbol(bagan, row, symbol, at)));
    const now = old && this.who.querySelector(`[data-held="${old.dataset.held}"]`);
    if (now?.matches("input") && old.value !== old.dataset.was) resume(now, old.value);
    now?.focus();
  }

  symbol(bagan, row, symbol, at) {
    const off = !this.editor.store.canWrite;
    const many = row.simbol.length > 1 ? ` ${at + 1}` : "";
    const kind = h("select", { "aria-label": say("Bentuk{n}", { n: many }), "data-held": `${symbol.id}-kind`, disabled: off }, h("option", { value: "0" }, say("Kegiatan")), h("option", { value: "1" }, say("Keputusan")));
    kind.value = isDecision(symbol) ? "1" : "0";
    kind.addEventListener("change", () => this.editor.edit(kind.value === "1" ? this.asDecision(bagan, symbol) : setExits(symbol.id, null)));
    return h("div", { class: "card-symbol" }, h("div", { class: "card-who" }, this.performers.first(bagan, symbol, off, many), kind), this.performers.beside(bagan, symbol, off),
      isDecision(symbol) ? exitFields(this.editor, bagan, symbol, off) : wayFields(this.editor, bagan, symbol, off));
  }

  /** Both exits at once: yes goes on, no goes back to the step before. */
  asDecision(bagan, symbol) {
    const [edit] = becomeDecision(bagan, symbol);
    const at = bagan.kegiatan.findIndex((one) => one.id === this.id);
    const back = bagan.kegiatan[at - 1]?.simbol[0]?.id ?? END;
    return decide(symbol.id, [...edit.exits.exits, { to: back, label: "tidak" }]);
  }

  renderFindings() {
    const own = this.editor.store.findings.filter((one) => one.place.kegiatan === this.id);
    const key = JSON.stringify(own);
    if (this.found === key) return;
    this.found = key;
    this.findings.replaceChildren(...own.map((one) => h("li", { class: one.severity }, h("p", {}, h("strong", {}, `${one.severity_label}: `), one.message),
      this.editor.store.canWrite ? one.repairs.map((repair, n) => button(repair.title, () => this.editor.margin.repair(one, n), { class: "quiet small" })) : null)));
  }
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
