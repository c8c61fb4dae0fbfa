// What the office wrote before, offered while one types, with its source.
import { h } from "./dom.js";
import { rowAt } from "./outline.js";
import { say } from "./words.js";

const WAIT = 140, LEAST = 2;
let count = 0;

/** A list below a text field. `take` gets the words that were chosen. */
export class Suggestions {
  constructor(editor, field, take) {
    this.editor = editor;
    this.field = field;
    this.take = take;
    this.id = `saran-${(count += 1)}`;
    this.list = h("ul", { class: "suggestions", role: "listbox", id: this.id, hidden: true, "aria-label": say("Saran") });
    field.after(this.list);
    this.at = -1;
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  /** Ask for what fits the words that are being written. */
  ask() {
    clearTimeout(this.timer);
    const kind = this.kind();
    const words = this.words();
    if (!kind || words.length < (kind === "waktu" ? 0 : LEAST)) return this.close();
    this.timer = setTimeout(() => this.fetch(kind, words), WAIT);
  }

  kind() {
    return this.field.dataset.kind ?? this.editor.writing.kind;
  }

  /** The activity of the row, for its times. */
  beside() {
    const { writing, store } = this.editor;
    const found = writing.open && !writing.isHead() ? rowAt(store.sop, writing.place.row) : null;
    return found?.row.teks ?? "";
  }

  words() {
    return (this.field.value.split("\n").at(-1) ?? "").trim();
  }

  async fetch(kind, words) {
    const found = await this.editor.store.suggest(kind, words, this.beside());
    const list = found.filter((one) => one.text !== words).slice(0, 6);
    if (this.words() !== words || document.activeElement !== this.field || !list.length) return this.close();
    this.show(list);
  }

  show(list) {
    this.items = list;
    this.at = -1;
    this.list.replaceChildren(...list.map((one, at) =>
      h("li", { role: "option", id: `${this.id}-${at}`, "aria-selected": "false" }, h("span", {}, one.text), h("small", {}, origin(one)))));
    this.list.hidden = false;
    const css = this.list.style, box = this.field;
    css.left = `${box.offsetLeft}px`;
    css.top = `${box.offsetTop + box.offsetHeight + 2}px`;
    css.minWidth = `${Math.max(box.offsetWidth, 240)}px`;
    const bottom = this.field.closest(".editor-stage")?.getBoundingClientRect().bottom ?? innerHeight;
    if (this.list.getBoundingClientRect().bottom > bottom) css.top = `${box.offsetTop - this.list.offsetHeight - 2}px`;
    this.field.setAttribute("aria-controls", this.id);
    this.editor.tell(say("{n} saran; tekan panah bawah untuk memilih.", { n: list.length }));
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
    this.at = -1;
  }

  /** Keys of the list; true where the key was for it. */
  pressed(event) {
    if (this.list.hidden) return false;
    const run = {
      ArrowDown: () => this.mark(this.at + 1),
      ArrowUp: () => this.mark(this.at - 1),
      Enter: () => this.at >= 0 && !event.altKey && this.choose(this.at),
      Tab: () => this.at >= 0 && this.choose(this.at) && false,
      Escape: () => this.close() ?? true,
    }[event.key];
    if (!run || run() === false) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  mark(at) {
    const options = [...this.list.children];
    this.at = Math.max(-1, Math.min(at, options.length - 1));
    options.forEach((option, n) => option.setAttribute("aria-selected", String(n === this.at)));
    if (this.at >= 0) this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
  }

  choose(at) {
    this.take(this.items[at].text);
    this.close();
    return true;
  }
}

const origin = ({ times, source }) =>
  [source?.title ? say("dari {judul}", { judul: source.title }) : "", times > 1 ? say("{n}×", { n: times }) : ""].filter(Boolean).join(", ");
