// One row as a card: text, who, which symbol, where to, and what is needed.
import { becomeDecision, decide, goOn, setCell, setExits, setSymbol } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { END, exitsOf, isDecision, numberOf, rowAt, textOf } from "./outline.js";
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
    const key = JSON.stringify([row.simbol, bagan.pelaksana, bagan.kegiatan.map((one) => [one.id, one.teks.slice(0, 40), one.simbol.map((s) => s.id)])]);
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
    const who = h("select", { "aria-label": say("Pelaksana{n}", { n: many }), "data-held": `${symbol.id}-who`, disabled: off }, h("option", { value: "" }, say("pilih pelaksana")),
      symbol.pelaksana.length > 1 ? h("option", { value: "*" }, symbol.pelaksana.map((id) => bagan.pelaksana.find((one) => one.id === id)?.nama).join(" + ")) : null,
      bagan.pelaksana.map((one) => h("option", { value: one.id }, one.nama || say("(tanpa nama)"))));
    who.value = symbol.pelaksana.length > 1 ? "*" : (symbol.pelaksana[0] ?? "");
    who.addEventListener("change", () => who.value !== "*" && this.editor.edit(setSymbol(symbol.id, "pelaksana", who.value ? [who.value] : [])));
    const kind = h("select", { "aria-label": say("Bentuk{n}", { n: many }), "data-held": `${symbol.id}-kind`, disabled: off }, h("option", { value: "0" }, say("Kegiatan")), h("option", { value: "1" }, say("Keputusan")));
    kind.value = isDecision(symbol) ? "1" : "0";
    kind.addEventListener("change", () => this.editor.edit(kind.value === "1" ? this.asDecision(bagan, symbol) : setExits(symbol.id, null)));
    return h("div", { class: "card-symbol" }, h("div", { class: "card-who" }, who, kind), isDecision(symbol) ? this.exits(bagan, symbol, off) : this.onward(bagan, symbol, off));
  }

  /** Both exits at once: yes goes on, no goes back to the step before. */
  asDecision(bagan, symbol) {
    const [edit] = becomeDecision(bagan, symbol);
    const at = bagan.kegiatan.findIndex((one) => one.id === this.id);
    const back = bagan.kegiatan[at - 1]?.simbol[0]?.id ?? END;
    return decide(symbol.id, [...edit.exits.exits, { to: back, label: "tidak" }]);
  }

  exits(bagan, symbol, off) {
    const write = (exits) => this.editor.edit(decide(symbol.id, exits));
    const now = exitsOf(bagan, symbol);
    const lines = now.map((exit, at) => {
      const label = h("input", { type: "text", value: exit.label, "aria-label": say("Label jalan keluar {n}", { n: at + 1 }), list: "label-keputusan", "data-held": `${symbol.id}-label-${at}`, "data-was": exit.label, disabled: off, onchange: () => { label.dataset.was = label.value; write(now.map((one, n) => (n === at ? { ...one, label: label.value.trim() } : one))); } });
      const to = this.target(bagan, exit.to, say("Menuju, jalan keluar {n}", { n: at + 1 }), `${symbol.id}-to-${at}`, (value) => write(now.map((one, n) => (n === at ? { ...one, to: value } : one))));
      to.disabled = off;
      return h("li", {}, h("span", {}, say("jika")), label, to, off ? null : button(icon("close"), () => write(now.filter((_, n) => n !== at)), { class: "plain small", "aria-label": say("Hapus jalan keluar {n}", { n: at + 1 }) }));
    });
    return h("div", {}, h("ul", { class: "card-exits" }, lines), off ? null : button([icon("add"), say("Jalan keluar")], () => write([...now, { to: END, label: "" }]), { class: "plain small" }));
  }

  onward(bagan, symbol, off) {
    const exits = exitsOf(bagan, symbol);
    if (exits.length !== 1) return h("p", { class: "help" }, say("Beberapa jalur; ubah di Bagan."));
    const to = this.target(bagan, symbol.exits ? exits[0].to : "", say("Sesudah ini"), `${symbol.id}-next`, (value) => this.editor.edit(value === "" ? setExits(symbol.id, null) : goOn(symbol.id, [value])), say("ke langkah berikutnya"));
    to.disabled = off;
    return to;
  }

  target(bagan, to, caption, held, take, first = null) {
    const rows = bagan.kegiatan.flatMap((row) => row.simbol.map((symbol, at) => [symbol.id, `${numberOf(bagan, row)}${row.simbol.length > 1 ? `.${at + 1}` : ""}. ${row.teks || say("(kosong)")}`.slice(0, 60)]));
    const select = h("select", { "aria-label": caption, "data-held": held }, first ? h("option", { value: "" }, first) : null,
      rows.map(([id, words]) => h("option", { value: id }, words)), h("option", { value: END }, say("selesai")));
    if (typeof to === "object") select.append(h("option", { value: "*" }, to.judul));
    else if (to && to !== END && !rows.some(([id]) => id === to)) select.append(h("option", { value: to }, say("bagan lain")));
    select.value = typeof to === "object" ? "*" : to;
    select.addEventListener("change", () => select.value !== "*" && take(select.value));
    return select;
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
