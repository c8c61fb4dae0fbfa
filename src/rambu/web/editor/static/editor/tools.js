// The deeds as buttons with words, for who does not want to learn keys.
import { button, h, icon } from "./dom.js";
import { decide, place, remove, symbolsIn } from "./symbols.js";
import { openSymbol } from "./symbol_card.js";
import { say } from "./words.js";

/** One row of buttons; they stay where they are and are dim where they do not fit. */
export class Tools {
  constructor(editor, box) {
    this.editor = editor;
    this.box = box;
    box.setAttribute("role", "toolbar");
    box.setAttribute("aria-label", say("Alat"));
    this.deeds = this.all().map((group) => group.map((deed) => ({ ...deed, element: this.buttonFor(deed) })));
    box.append(...this.deeds.map((group) => h("div", { class: "tool-group" }, group.map((deed) => deed.element))));
    box.addEventListener("keydown", (event) => this.pressed(event));
    box.addEventListener("pointerdown", (event) => event.target.closest("button") && event.preventDefault());
  }

  all() {
    const { editor } = this;
    const at = () => editor.keys.at;
    const inRow = () => at() && !at().head;
    const inPerformer = () => inRow() && at().performer;
    const symbol = () => (inPerformer() ? symbolsIn(editor.store.sop, at().row, at().performer)[0] : null);
    return [
      [
        { icon: "add", words: say("Kegiatan"), title: say("Tambah kegiatan"), keys: "Ctrl+Enter", able: () => true, run: () => (at() ? editor.rows.addBelow(at().row) : editor.rows.addAfterLast()) },
        { icon: "add", words: say("Pelaksana"), title: say("Tambah pelaksana"), able: () => true, run: () => editor.columns.addTo((at() ? editor.grid.chart(at().row) : editor.store.sop.bagan[0]).id) },
      ],
      [
        { icon: "process", words: say("Taruh simbol"), keys: "Enter", able: () => inPerformer() && !symbol(), run: () => place(editor, at().row, at().performer) },
        { icon: "decision", words: say("Keputusan"), keys: "K", able: () => Boolean(inPerformer()), run: () => decide(editor, at().row, at().performer) },
        { icon: "exits", words: say("Jalan keluar"), keys: "J", able: () => Boolean(symbol()), run: () => openSymbol(editor, at().row, at().performer, { exits: true }) },
        { icon: "remove", words: say("Hapus simbol"), keys: "Del", able: () => Boolean(symbol()), run: () => remove(editor, symbol(), at().row) },
      ],
      [
        { icon: "up", title: say("Pindahkan baris ke atas"), keys: "Alt+↑", able: inRow, run: () => editor.rows.shift(at().row, -1) },
        { icon: "down", title: say("Pindahkan baris ke bawah"), keys: "Alt+↓", able: inRow, run: () => editor.rows.shift(at().row, 1) },
        { icon: "more", words: say("Baris…"), keys: "Shift+F10", able: inRow, run: () => editor.rows.menu(at().row, editor.grid.cell(at())) },
      ],
    ];
  }

  buttonFor({ icon: name, words, title, keys, run }) {
    const told = title ?? words;
    return button([icon(name), words ? h("span", {}, words) : null], run, { class: "tool", title: keys ? `${told} (${keys})` : told, "aria-label": told, tabindex: "-1" });
  }

  render() {
    this.box.hidden = !this.editor.store.canWrite || !this.editor.views.isSheet;
    for (const { element, able } of this.deeds.flat()) element.disabled = !able();
    const buttons = this.buttons();
    if (!buttons.some((one) => one.tabIndex === 0)) {
      this.box.querySelectorAll("button").forEach((one) => { one.tabIndex = -1; });
      if (buttons[0]) buttons[0].tabIndex = 0;
    }
  }

  buttons() {
    return [...this.box.querySelectorAll("button:not(:disabled)")];
  }

  pressed(event) {
    const all = this.buttons();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[at].tabIndex = -1;
    const next = all[(to + all.length) % all.length];
    next.tabIndex = 0;
    next.focus();
  }
}
