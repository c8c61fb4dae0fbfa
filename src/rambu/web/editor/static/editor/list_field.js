// A list of the identity: one line an item, added, ordered and removed in place.
import { button, h, icon } from "./dom.js";
import { say } from "./words.js";

const QUIET = 600;

/** `part` names the text of an item that is a record, `second` a further one; `save` gets the whole list. */
export class ListField {
  constructor(caption, { part = null, second = null, secondCaption = "", kind = null }, { save, suggest }) {
    Object.assign(this, { caption, part, second, secondCaption, kind, save, suggest });
    this.items = [];
    this.lines = h("ol", { class: "list-lines" });
    this.box = h("fieldset", { class: "identity-group list" }, h("legend", {}, caption), this.lines,
      button([icon("add"), say("Tambah")], () => this.add(), { class: "quiet small", "aria-label": say("Tambah {apa}", { apa: caption }) }));
  }

  text(item) {
    return this.part ? item[this.part] : item;
  }

  with(item, words, which = this.part) {
    return this.part ? { ...item, [which]: words } : words;
  }

  blank() {
    if (!this.part) return "";
    return this.second ? { [this.part]: "", [this.second]: "" } : { [this.part]: "", acuan: "" };
  }

  /** Show the list; a line that is being written in is left alone. */
  render(items) {
    const inside = this.lines.contains(document.activeElement);
    if (inside && items.length <= this.lines.children.length) return;
    if (JSON.stringify(items) === JSON.stringify(this.items) && this.lines.children.length >= items.length) return;
    this.items = [...items];
    this.rebuild();
  }

  rebuild() {
    this.lines.replaceChildren(...this.items.map((item, at) => this.line(item, at)));
  }

  line(item, at) {
    const name = say("{apa} {n}", { apa: this.caption, n: at + 1 });
    const input = h("textarea", { rows: "1", "aria-label": name, value: this.text(item) });
    const grow = () => { input.style.height = "auto"; input.style.height = `${input.scrollHeight + 2}px`; };
    this.wire(input, at, this.part);
    input.addEventListener("input", grow);
    requestAnimationFrame(grow);
    const second = this.second ? h("input", { type: "text", class: "second", "aria-label": `${name}, ${this.secondCaption}`, placeholder: this.secondCaption, value: item[this.second] }) : null;
    if (second) this.wire(second, at, this.second);
    const deed = (words, name_, run, off = false) => button(icon(name_), run, { class: "plain small", "aria-label": `${words}: ${name}`, title: words, disabled: off });
    const line = h("li", {}, h("div", { class: "list-line" }, h("div", { class: "list-words" }, input, second),
      deed(say("Naikkan"), "up", () => this.shift(at, -1), at === 0), deed(say("Turunkan"), "down", () => this.shift(at, 1), at === this.items.length - 1), deed(say("Hapus"), "remove", () => this.drop(at))));
    const list = this.kind ? this.suggest(input, (words) => { input.value = words; this.put(at, words, this.part); }) : null;
    input.addEventListener("input", () => list?.ask());
    input.addEventListener("keydown", (event) => list?.pressed(event) || this.pressed(event, at));
    input.addEventListener("blur", () => list?.close());
    return line;
  }

  wire(input, at, which) {
    let timer;
    const save = () => { clearTimeout(timer); this.put(at, input.value.replace(/\s+/g, " ").trim(), which); };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, QUIET); });
    input.addEventListener("change", save);
  }

  put(at, words, which) {
    if (this.items[at] === undefined) return;
    this.items[at] = this.with(this.items[at], words, which);
    this.send();
  }

  /** Items without words are not yet part of the SOP. */
  send() {
    this.save(this.items.filter((item) => this.text(item)));
  }

  add() {
    if (this.items.length && !this.text(this.items.at(-1))) return this.focus(this.items.length - 1);
    this.items = [...this.items, this.blank()];
    this.rebuild();
    return this.focus(this.items.length - 1);
  }

  focus(at) {
    this.lines.children[at]?.querySelector("textarea").focus();
  }

  pressed(event, at) {
    if (event.key === "Enter") {
      event.preventDefault();
      event.target.dispatchEvent(new Event("change"));
      if (this.text(this.items[at])) this.add();
    } else if (event.key === "Backspace" && !event.target.value && this.items.length) {
      event.preventDefault();
      this.drop(at);
      this.focus(Math.max(0, at - 1));
    } else if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      this.shift(at, event.key === "ArrowUp" ? -1 : 1);
    }
  }

  shift(at, by) {
    const to = at + by;
    if (to < 0 || to >= this.items.length) return;
    const [item] = this.items.splice(at, 1);
    this.items.splice(to, 0, item);
    this.rebuild();
    this.focus(to);
    this.send();
  }

  drop(at) {
    this.items.splice(at, 1);
    this.rebuild();
    this.send();
  }
}
