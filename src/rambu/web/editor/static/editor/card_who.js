// Who does it, on the card of a phone: one performer, or several together in one joint symbol.
import { setSymbol } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { nameOf } from "./outline.js";
import { say } from "./words.js";

const MORE = "+";

/** Select fields for the performers of a symbol; the last choice of the first one asks for somebody beside. */
export class CardWho {
  constructor(card) {
    this.card = card;
    /** Symbol beside whose performers another one is being chosen. */
    this.asking = null;
  }

  /** What the fields are made of beside the SOP itself. */
  get state() {
    return this.asking;
  }

  first(bagan, symbol, off, many) {
    const [now = ""] = symbol.pelaksana;
    const free = this.others(bagan, symbol);
    const who = this.select(`${symbol.id}-who`, say("Pelaksana{n}", { n: many }), off, [["", say("pilih pelaksana")], ...this.names(bagan),
      ...(now && free.length ? [[MORE, say("bersama yang lain …")]] : [])]);
    who.value = now;
    who.addEventListener("change", () => {
      if (who.value === MORE) this.ask(bagan, symbol, who);
      else this.write(bagan, symbol, [who.value, ...symbol.pelaksana.slice(1)]);
    });
    return who;
  }

  /** Those who do it together with the first one, each to be changed or let go, and the one that is asked for. */
  beside(bagan, symbol, off) {
    const lines = symbol.pelaksana.slice(1).map((id) => this.line(bagan, symbol, id, off));
    if (this.asking === symbol.id && !off) lines.push(this.question(bagan, symbol));
    return lines.length ? h("ul", { class: "card-joint" }, lines) : null;
  }

  line(bagan, symbol, id, off) {
    const nama = nameOf(bagan, id);
    const who = this.select(`${symbol.id}-with-${id}`, say("Bersama {nama}", { nama }), off, this.names(bagan));
    who.value = id;
    who.addEventListener("change", () => this.write(bagan, symbol, symbol.pelaksana.map((one) => (one === id ? who.value : one))));
    const drop = button(icon("close"), () => this.write(bagan, symbol, symbol.pelaksana.filter((one) => one !== id)),
      { class: "plain small", "aria-label": say("Lepaskan {nama} dari simbol bersama", { nama }) });
    return h("li", {}, h("span", {}, say("bersama")), who, off ? null : drop);
  }

  question(bagan, symbol) {
    const who = this.select(`${symbol.id}-join`, say("Bersama siapa"), false, [["", say("pilih pelaksana")], ...this.others(bagan, symbol).map((one) => this.option(one))]);
    who.addEventListener("change", () => who.value && this.write(bagan, symbol, [...symbol.pelaksana, who.value]));
    const leave = button(icon("close"), () => this.again(bagan, null, `${symbol.id}-who`), { class: "plain small", "aria-label": say("Batal") });
    return h("li", {}, h("span", {}, say("bersama")), who, leave);
  }

  ask(bagan, symbol) {
    this.again(bagan, symbol.id, `${symbol.id}-join`);
  }

  again(bagan, asking, held) {
    this.asking = asking;
    this.card.renderSymbols(bagan, bagan.kegiatan.find((one) => one.id === this.card.id));
    this.card.who.querySelector(`[data-held="${held}"]`)?.focus();
  }

  /** In the order of the columns, as the chart draws them, each once. */
  write(bagan, symbol, chosen) {
    this.asking = null;
    const all = bagan.pelaksana.map((one) => one.id).filter((id) => chosen.includes(id));
    this.card.editor.edit(setSymbol(symbol.id, "pelaksana", all));
  }

  others(bagan, symbol) {
    return bagan.pelaksana.filter((one) => !symbol.pelaksana.includes(one.id));
  }

  names(bagan) {
    return bagan.pelaksana.map((one) => this.option(one));
  }

  option(one) {
    return [one.id, one.nama || say("(tanpa nama)")];
  }

  select(held, caption, off, options) {
    return h("select", { "aria-label": caption, "data-held": held, disabled: off }, options.map(([value, words]) => h("option", { value }, words)));
  }
}
