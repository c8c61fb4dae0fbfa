// Writing in a cell, in place: the text stands where it is printed, and every pause saves it.
import { setCell, setPerformer } from "./edits.js";
import { h } from "./dom.js";
import { columnOf } from "./finding_place.js";
import { nameOf, rowAt, textOf } from "./outline.js";
import { Suggestions } from "./suggestions.js";
import { captionOf } from "./told.js";
import { say } from "./words.js";

const QUIET = 600;
const LISTS = new Set(["kelengkapan", "output"]);

/** The one text field that walks over the sheet. */
export class Writing {
  constructor(editor, root) {
    this.editor = editor;
    this.place = null;
    this.field = h("textarea", { class: "writing", rows: "1", hidden: true, spellcheck: "false", autocomplete: "off" });
    root.append(this.field);
    this.suggestions = new Suggestions(editor, this.field, (words) => this.take(words));
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.field.addEventListener("blur", (event) => this.left(event.relatedTarget?.closest?.(".cell")));
  }

  get open() {
    return this.place !== null;
  }

  /** Begin to write in a cell; `text` replaces what stands there. */
  start({ row, column }, text = null) {
    if (!this.editor.store.canWrite || !this.editor.grid.cell({ row, column })) return;
    if (this.open) this.stop({ refocus: false });
    this.place = { row, column };
    this.before = this.current();
    this.known = new Set(this.editor.store.findings.map((one) => one.id));
    this.field.value = text ?? this.before;
    this.field.setAttribute("aria-label", this.label());
    this.field.hidden = false;
    this.fit();
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.field.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.editor.keys.render();
    if (text !== null) this.typed();
    else this.suggestions.ask();
  }

  label() {
    const bagan = this.editor.grid.chart(this.place.row);
    const number = this.editor.grid.rows().indexOf(this.place.row);
    const caption = captionOf(bagan, this.place.column);
    return this.isHead() ? say("Nama pelaksana") : say("{caption}, baris {n}", { caption, n: number });
  }

  /** Whether a place is the cell that is being written in. */
  isAbout(place) {
    return this.open && place.kegiatan === this.place.row && columnOf(place, this.editor.store.sop) === this.place.column;
  }

  isHead() {
    return this.place.row.startsWith("head:");
  }

  get kind() {
    return this.isHead() ? "pelaksana" : { kegiatan: "kegiatan", kelengkapan: "dokumen", output: "dokumen", waktu: "waktu" }[this.place.column] ?? "";
  }

  /** What the SOP says here now. */
  current() {
    const { row, column } = this.place;
    if (this.isHead()) return nameOf(this.editor.grid.chart(row) ?? { pelaksana: [] }, column.slice(10));
    const found = rowAt(this.editor.store.sop, row);
    return found ? textOf(found.row, column) : null;
  }

  /** Keep the field over its cell. */
  fit() {
    if (!this.open) return;
    const place = this.editor.sheet.places.get(`${this.place.row}/${this.place.column}`);
    if (!place) return this.lost();
    this.editor.sheet.put(this.field, place.left, place.top, place.width, place.height);
    this.field.classList.toggle("centred", this.place.column === "waktu" || this.isHead());
    const { text, x } = place.cell;
    const size = text.size || 9;
    this.field.style.paddingInline = `calc(${text.lines.length && text.align === "left" ? text.x - x : 3.5} * var(--pt))`;
    this.field.style.fontSize = `calc(${size} * var(--pt))`;
    this.grow(place);
  }

  /** As high as its words; it lies over the rows below and moves nothing. */
  grow(place) {
    this.field.style.height = "0";
    const least = place.height * this.editor.sheet.pt;
    this.field.style.paddingBlock = "0";
    const words = this.field.scrollHeight;
    const room = Math.max((least - words) / 2, 3);
    this.field.style.paddingBlock = `${room}px`;
    this.field.style.height = `${Math.max(least, words + 6)}px`;
  }

  /** The row was taken away by somebody else: what is being written is shown beside the sheet. */
  lost() {
    const words = this.field.value;
    this.place = null;
    this.field.hidden = true;
    clearTimeout(this.timer);
    if (words.trim()) this.editor.head.refuse(say("Baris ini dihapus rekan Anda. Tulisan Anda: {teks}", { teks: words }));
  }

  render() {
    if (!this.open) return;
    const now = this.current();
    if (now !== null && now !== this.saved && this.field.value === (this.saved ?? this.before)) this.field.value = now;
    this.fit();
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), QUIET);
    this.fit();
    this.suggestions.ask();
  }

  /** Give the words to the SOP; what reads the same is no change. */
  save() {
    clearTimeout(this.timer);
    if (!this.open) return;
    const { row, column } = this.place;
    const words = this.field.value;
    if (this.current() === null) return;
    const edit = this.isHead() ? setPerformer(column.slice(10), "nama", words.replace(/\s+/g, " ").trim()) : setCell(row, column, words);
    const said = Array.isArray(edit.value) ? edit.value.join("\n") : edit.value;
    this.saved = said;
    if (said !== this.current()) this.editor.edit(edit);
  }

  /** End writing: keep what was written, or give back what stood there. */
  stop({ refocus = true, keep = true } = {}) {
    if (!this.open) return;
    if (!keep) this.field.value = this.before;
    this.save();
    const { row, column } = this.place;
    this.place = null;
    this.saved = null;
    this.suggestions.close();
    this.field.hidden = true;
    if (refocus) this.editor.grid.go(row, column);
    this.editor.keys.render();
    this.editor.margin.render();
  }

  /** The focus went elsewhere; a fresh row or column that was left without a word goes with it. */
  left(cell) {
    if (!this.place) return;
    const { row, column } = this.place;
    this.stop({ refocus: false });
    if (cell?.dataset.row !== row || cell.dataset.column.startsWith("pelaksana:") === false) this.tidy(row, column);
  }

  /** Take back what was just made and stayed empty. True where something went. */
  tidy(row, column) {
    if (row.startsWith("head:")) return this.editor.columns.dropEmpty(column.slice(10));
    return this.editor.rows.dropEmpty(row);
  }

  take(words) {
    const lines = this.field.value.split("\n");
    const isList = !this.isHead() && LISTS.has(this.place.column);
    this.field.value = isList ? [...lines.slice(0, -1), words].join("\n") : words;
    this.typed();
    this.suggestions.close();
  }

  pressed(event) {
    if (event.isComposing || this.suggestions.pressed(event)) return;
    const run = this.keys(event)[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  keys(event) {
    const isList = !this.isHead() && LISTS.has(this.place.column);
    return {
      Escape: () => this.giveUp(),
      F2: () => this.stop(),
      Tab: () => this.thenTab(event.shiftKey ? -1 : 1),
      Enter: () => {
        if (event.altKey || event.shiftKey) return isList && this.newLine();
        return event.ctrlKey ? this.thenInsert() : this.thenDown();
      },
    };
  }

  giveUp() {
    const { row, column } = this.place;
    this.stop({ keep: false });
    this.tidy(row, column);
  }

  newLine() {
    this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    this.typed();
  }

  thenTab(by) {
    this.stop();
    if (!this.editor.grid.next(by) && by > 0) this.editor.rows.addAfterLast();
  }

  thenInsert() {
    const { row } = this.place;
    this.stop();
    this.editor.rows.addBelow(row);
  }

  /** Down, and below the last row a new one; an empty last row is enough. */
  thenDown() {
    const { row, column } = this.place;
    const written = this.field.value.trim() !== "";
    this.stop();
    if (!written && this.tidy(row, column)) return undefined;
    if (this.editor.grid.chart(row)?.kegiatan.at(-1)?.id !== row) return this.editor.grid.step(1);
    return written && this.editor.rows.addBelow(row);
  }
}
