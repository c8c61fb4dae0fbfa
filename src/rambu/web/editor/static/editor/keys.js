// The keyboard: what each key does where the focus is, and the foot that tells it.
import { setCell } from "./edits.js";
import { h } from "./dom.js";
import { openHelp } from "./help.js";
import { isOpen } from "./menus.js";
import { openPaste, pasteCells } from "./paste.js";
import { rowAt, textOf } from "./outline.js";
import { openSymbol } from "./symbol_card.js";
import { decide, leave, move, place, remove, symbolsIn, then, together } from "./symbols.js";
import { say } from "./words.js";

/** Listens on the sheet and on the whole page. */
export class Keys {
  constructor(editor, foot) {
    this.editor = editor;
    this.foot = foot;
    const root = editor.sheet.root;
    root.addEventListener("keydown", (event) => this.inGrid(event));
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("dblclick", (event) => this.twice(event));
    root.addEventListener("contextmenu", (event) => this.context(event));
    root.addEventListener("copy", (event) => this.copied(event));
    document.addEventListener("paste", (event) => this.pasted(event));
    document.addEventListener("keydown", (event) => this.anywhere(event));
    for (const one of document.querySelectorAll("button[data-open='daftar-tombol']")) {
      one.hidden = false;
      one.addEventListener("click", () => openHelp());
    }
  }

  get at() {
    const { place: here } = this.editor.grid;
    if (!here) return null;
    const head = here.row.startsWith("head:");
    return { ...here, head, performer: here.column.startsWith("pelaksana:") ? here.column.slice(10) : null };
  }

  inGrid(event) {
    const { at } = this;
    if (!at || event.defaultPrevented || !event.target.classList.contains("cell")) return;
    if (event.ctrlKey || event.metaKey) return this.withControl(event, at);
    const run = (event.altKey ? this.altKeys(at) : this.plainKeys(event, at))[event.key] ?? this.typing(event, at);
    if (!run || run() === "pass") return;
    event.preventDefault();
  }

  plainKeys(event, at) {
    const { grid } = this.editor;
    return {
      ArrowUp: () => grid.step(-1), ArrowDown: () => grid.step(1), ArrowLeft: () => grid.aside(-1), ArrowRight: () => grid.aside(1),
      Home: () => grid.go(at.row, grid.columns(at.row)[0]), End: () => grid.go(at.row, grid.columns(at.row).at(-1)),
      Tab: () => this.tab(event.shiftKey ? -1 : 1, at),
      Enter: () => this.act(at), F2: () => this.act(at), " ": () => this.act(at),
      Delete: () => this.clear(at), Backspace: () => this.clear(at),
      ContextMenu: () => this.menu(at), F10: () => (event.shiftKey ? this.menu(at) : "pass"),
      Escape: () => "pass",
    };
  }

  altKeys(at) {
    if (at.head) return { ArrowLeft: () => this.editor.columns.shift(at.performer, -1), ArrowRight: () => this.editor.columns.shift(at.performer, 1) };
    return { ArrowUp: () => this.editor.rows.shift(at.row, -1), ArrowDown: () => this.editor.rows.shift(at.row, 1) };
  }

  withControl(event, at) {
    const { rows, grid } = this.editor;
    const run = {
      Enter: () => (event.shiftKey && !at.head ? rows.addAbove(at.row) : rows.addBelow(at.row)),
      Delete: () => (at.head ? "pass" : rows.remove(at.row)), Backspace: () => (at.head ? "pass" : rows.remove(at.row)),
      Home: () => grid.go(grid.rows()[1] ?? grid.rows()[0], "kegiatan"), End: () => grid.go(grid.rows().at(-1), "kegiatan"),
    }[event.key];
    if (run && run() !== "pass") event.preventDefault();
  }

  /** Letters and digits: in a cell of words they begin to write, in a performer's cell they are deeds. */
  typing(event, at) {
    if (event.key.length !== 1 || !this.editor.store.canWrite) return null;
    if (event.key === "?" && (at.performer && !at.head)) return () => openHelp();
    if (!at.performer || at.head) return at.column === "no" ? null : () => this.editor.writing.start(at, event.key);
    const run = this.symbolKeys(at)[event.key.toLowerCase()];
    return run ?? (/[1-9]/.test(event.key) ? () => this.column(at, Number(event.key)) : null);
  }

  symbolKeys({ row, performer }) {
    const { editor } = this;
    const [symbol] = symbolsIn(editor.store.sop, row, performer);
    return {
      k: () => decide(editor, row, performer), d: () => decide(editor, row, performer),
      j: () => openSymbol(editor, row, performer, { exits: true }),
      p: () => !symbol && move(editor, row, performer), l: () => !symbol && then(editor, row, performer), b: () => !symbol && together(editor, row, performer),
    };
  }

  /** The digit of a column puts the symbol there and goes along. */
  column({ row }, number) {
    const { bagan, row: content } = rowAt(this.editor.store.sop, row);
    const performer = bagan.pelaksana[number - 1]?.id;
    if (!performer) return;
    if (content.simbol.length <= 1) move(this.editor, row, performer);
    this.editor.grid.go(row, `pelaksana:${performer}`);
  }

  act(at) {
    if (!this.editor.store.canWrite) return;
    if (at.head) return at.performer !== null ? this.editor.columns.write(at.performer) : this.editor.columns.caption(at.column);
    if (at.column === "no") return this.editor.rows.menu(at.row, this.editor.grid.cell(at));
    return at.performer === null ? this.editor.writing.start(at) : this.put(at);
  }

  put({ row, performer }) {
    if (performer === "") return this.editor.columns.add(row);
    return place(this.editor, row, performer);
  }

  clear({ row, column, head, performer }) {
    const { editor } = this;
    if (!editor.store.canWrite || head || column === "no") return;
    if (performer === null) {
      const found = rowAt(editor.store.sop, row);
      if (textOf(found.row, column)) editor.edit(setCell(row, column, ""));
      return;
    }
    const [symbol] = symbolsIn(editor.store.sop, row, performer);
    if (!symbol) return;
    if (symbol.pelaksana.length > 1) leave(editor, symbol, performer);
    else remove(editor, symbol, row);
  }

  tab(by, at) {
    if (this.editor.grid.next(by)) return undefined;
    if (by < 0 || at.head || !this.editor.store.canWrite) return "pass";
    const { row } = rowAt(this.editor.store.sop, at.row);
    if (!row.teks) return "pass";
    return this.editor.rows.addBelow(at.row);
  }

  menu(at) {
    if (!this.editor.store.canWrite) return;
    const cell = this.editor.grid.cell(at);
    if (at.head) this.editor.columns.menu(at.performer, cell);
    else this.editor.rows.menu(at.row, cell);
  }

  clicked(event) {
    const cell = event.target.closest?.(".cell");
    if (!cell || event.detail > 1) return;
    cell.focus({ preventScroll: true });
    const knob = event.target.closest(".knob");
    if (knob && this.editor.store.canWrite) return this.editor.knobs.open(knob);
    const { at } = this;
    if (at && at.column !== "no" && !(at.head && at.performer === null)) this.act(at);
  }

  twice(event) {
    const { at } = this;
    if (event.target.closest?.(".cell") && at?.head && at.performer === null) this.act(at);
  }

  context(event) {
    const cell = event.target.closest?.(".cell");
    if (!cell || !this.editor.store.canWrite) return;
    event.preventDefault();
    cell.focus({ preventScroll: true });
    this.menu(this.at);
  }

  copied(event) {
    const { at } = this;
    if (!at || !event.target.classList?.contains("cell")) return;
    const words = this.editor.grid.cell(at).querySelector(".said, .fresh")?.textContent;
    const found = at.head || at.performer !== null || at.column === "no" ? null : rowAt(this.editor.store.sop, at.row);
    event.clipboardData.setData("text/plain", found ? textOf(found.row, at.column) : (words ?? ""));
    event.preventDefault();
  }

  /** A table goes to the preview, words into the cell. */
  pasted(event) {
    const inCell = event.target.classList?.contains("cell") || event.target === this.editor.writing.field;
    if (!this.editor.store.canWrite || !(inCell || event.target === document.body)) return;
    const html = event.clipboardData.getData("text/html"), text = event.clipboardData.getData("text/plain");
    if (/<table/i.test(html) || /\t/.test(text)) {
      event.preventDefault();
      this.editor.writing.stop({ refocus: false });
      return void openPaste(this.editor, { html, text });
    }
    const { at } = this;
    if (event.target === this.editor.writing.field || !at || !text.trim() || (at.performer !== null && !at.head) || at.column === "no") return;
    event.preventDefault();
    if (/\n/.test(text.trim()) && !at.head && !["kelengkapan", "output"].includes(at.column)) return void pasteCells(this.editor, { html, text }, at);
    this.editor.writing.start(at, text.trim());
  }

  anywhere(event) {
    const writes = event.target.closest?.("input, textarea, select, [contenteditable]");
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && !writes && key === "z") this.editor.head.back(event.shiftKey);
    else if (control && !writes && key === "y") this.editor.head.back(true);
    else if (event.key === "F8") this.editor.margin.next(event.shiftKey ? -1 : 1);
    else if (event.key === "F6") this.editor.views.region(event.shiftKey ? -1 : 1);
    else if (event.key === "?" && !writes && !isOpen() && !event.target.classList?.contains("cell")) openHelp();
    else return;
    event.preventDefault();
  }

  /** The keys for where you are. */
  render() {
    const key = this.state();
    if (this.shown === key) return;
    this.shown = key;
    this.foot.replaceChildren(...HINTS[key].map(([names, words]) =>
      h(names === "?" ? "button" : "span", names === "?" ? { class: "key-hint plain", type: "button", onclick: () => openHelp() } : { class: "key-hint" }, names.split(" ").map((name) => h("kbd", {}, name)), ` ${words}`)));
  }

  state() {
    if (!this.editor.store.canWrite) return "reading";
    if (this.editor.writing.open) return ["kelengkapan", "output"].includes(this.editor.writing.place.column) ? "list" : "writing";
    const { at } = this;
    if (!at) return "none";
    if (at.head) return at.performer === null ? "none" : "head";
    if (at.performer === null) return at.column === "no" ? "row" : "words";
    return symbolsIn(this.editor.store.sop, at.row, at.performer).length ? "symbol" : "performer";
  }
}

const HINTS = {
  reading: [["← ↑ → ↓", say("berpindah")], ["F8", say("temuan berikutnya")], ["?", say("semua tombol")]],
  none: [["Tab", say("masuk ke tabel")], ["Ctrl+Enter", say("baris baru")], ["F8", say("temuan berikutnya")], ["?", say("semua tombol")]],
  writing: [["Enter", say("simpan, ke bawah")], ["Tab", say("sel berikutnya")], ["Esc", say("batal")], ["↓", say("pilih saran")]],
  list: [["Alt+Enter", say("butir berikutnya")], ["Enter", say("simpan, ke bawah")], ["Tab", say("sel berikutnya")], ["Esc", say("batal")]],
  words: [["Enter", say("ubah")], ["Ctrl+Enter", say("baris baru")], ["Alt+↑ ↓", say("pindahkan baris")], ["Tab", say("sel berikutnya")], ["F8", say("temuan")], ["?", say("semua tombol")]],
  row: [["Enter", say("menu baris")], ["Alt+↑ ↓", say("pindahkan baris")], ["Ctrl+Del", say("hapus baris")], ["?", say("semua tombol")]],
  performer: [["Enter", say("taruh simbol")], ["1 – 9", say("kolom pelaksana")], ["K", say("keputusan")], ["P", say("pindah ke sini")], ["L", say("lalu")], ["B", say("bersama")], ["?", say("semua tombol")]],
  symbol: [["Enter", say("ubah simbol")], ["K", say("keputusan")], ["J", say("jalan keluar")], ["1 – 9", say("pindah kolom")], ["Del", say("hapus simbol")], ["?", say("semua tombol")]],
  head: [["Enter", say("ubah nama")], ["Alt+← →", say("geser kolom")], ["Shift+F10", say("menu kolom")], ["?", say("semua tombol")]],
};

