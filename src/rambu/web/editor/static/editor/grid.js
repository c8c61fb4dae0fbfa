// Which cell has the focus, and the way from cell to cell.
import { rowAt } from "./outline.js";

const PERFORMER = "pelaksana:";

/** The grid as a keyboard sees it: one stop of Tab, arrows inside. */
export class Grid {
  constructor(editor, root) {
    this.editor = editor;
    this.root = root;
    this.place = null;
    /** Set before a change that shall carry the cell along instead of keeping it still. */
    this.loose = false;
    root.addEventListener("focusin", (event) => this.arrived(event.target.closest?.(".cell")));
    root.addEventListener("focusout", (event) => root.contains(event.relatedTarget) || this.left());
  }

  /** Key of a cell; places are `{row, column}`, in the head `{row: "head:<chart>"}`. */
  cell(place) {
    return place && this.editor.sheet.cells.get(`${place.row}/${place.column}`);
  }

  arrived(cell) {
    if (!cell) return;
    this.root.querySelectorAll('.cell[tabindex="0"]').forEach((one) => one !== cell && one.setAttribute("tabindex", "-1"));
    cell.setAttribute("tabindex", "0");
    const { row, column } = cell.dataset;
    const moved = !this.place || this.place.row !== row || this.place.column !== column;
    const before = this.place?.row;
    if (before && before !== row) queueMicrotask(() => this.editor.rows.dropEmpty(before));
    this.place = { row, column };
    if (moved) this.changed();
  }

  left() {
    this.editor.store.setPlace(null);
  }

  changed() {
    const { row, column } = this.place;
    this.editor.store.setPlace(row.startsWith("head:") ? null : { kegiatan: row, field: column });
    this.mark();
    this.editor.tools.render();
    this.editor.keys.render();
    this.editor.rows.show(row.startsWith("head:") ? null : row);
    this.editor.margin.follow(row);
  }

  mark() {
    for (const cell of this.root.querySelectorAll(".here")) cell.classList.remove("here");
    this.cell(this.place)?.closest(".row")?.classList.add("here");
  }

  /** Before a redraw: remember where the focus is; what is given back puts it there again and keeps the page still. */
  hold() {
    const active = document.activeElement;
    const inside = this.root.contains(active) && active.classList.contains("cell");
    const anchor = this.loose ? null : this.cell(this.place);
    this.loose = false;
    const top = anchor?.isConnected ? anchor.getBoundingClientRect().top : null;
    const seen = inside && this.isSeen(active);
    return () => {
      this.settle();
      const now = this.cell(this.place);
      if (inside && now && document.activeElement !== now) now.focus({ preventScroll: true });
      const after = now?.getBoundingClientRect().top;
      if (top !== null && after !== undefined && now === anchor) this.editor.stage.scrollTop += after - top;
      if (seen && now && !this.isSeen(now)) now.scrollIntoView({ block: "nearest", inline: "nearest" });
      this.mark();
    };
  }

  isSeen(cell) {
    const stage = this.editor.stage.getBoundingClientRect(), box = cell.getBoundingClientRect();
    return box.top >= stage.top && box.bottom <= stage.bottom;
  }

  /** One cell can always be reached by Tab, also when the one with the focus is gone. */
  settle() {
    if (this.place && this.cell(this.place)) return;
    const first = this.root.querySelector(".cell.body[data-column=kegiatan]") ?? this.root.querySelector(".cell.head.performer");
    if (this.place) this.place = first ? { ...first.dataset } : null;
    first?.setAttribute("tabindex", "0");
  }

  /** Where one begins: the first cell, or the button that makes the first row. */
  begin() {
    this.settle();
    const first = this.root.querySelector(".cell.body[data-column=kegiatan]") ?? this.root.querySelector(".add-row button");
    first?.focus({ preventScroll: true });
  }

  /** Cells that somebody else just changed are tinted for a moment. */
  touched(edits) {
    for (const { kegiatan, field } of edits) {
      const column = { teks: "kegiatan", "waktu.nominal": "waktu" }[field] ?? field;
      const cell = typeof kegiatan === "string" ? this.cell({ row: kegiatan, column }) : null;
      cell?.classList.add("touched");
      setTimeout(() => cell?.classList.remove("touched"), 3000);
    }
  }

  /** Put the focus on a cell and bring it into view. */
  go(row, column) {
    const cell = this.cell({ row, column: this.covering(row, column) ?? column }) ?? this.cell({ row: this.above(row, column), column });
    if (!cell) return false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  covering(row, column) {
    return this.cell({ row, column }) ? column : null;
  }

  /** The row whose merged cell covers this one. */
  above(row, column) {
    const rows = this.rows();
    let at = rows.indexOf(row);
    while (at > 0 && !this.cell({ row: rows[at], column })) at -= 1;
    return rows[at];
  }

  rows() {
    return this.editor.store.sop.bagan.flatMap((bagan) => [`head:${bagan.id}`, ...bagan.kegiatan.map((row) => row.id)]);
  }

  columns(row) {
    const bagan = this.chart(row);
    const page = this.editor.sheet.pages.find((one) => one.bagan === bagan.id);
    return page ? page.columns.map((column) => column.key) : [];
  }

  chart(row) {
    const { sop } = this.editor.store;
    return row.startsWith("head:") ? sop.bagan.find((one) => one.id === row.slice(5)) : rowAt(sop, row)?.bagan;
  }

  /** Up (-1) or down (1); from one chart to the next too. */
  step(by) {
    const { row, column } = this.place;
    const rows = this.rows();
    for (let at = rows.indexOf(row) + by; at >= 0 && at < rows.length; at += by) {
      const fits = this.columns(rows[at]).includes(column) ? column : column.startsWith(PERFORMER) ? this.columns(rows[at]).find((one) => one.startsWith(PERFORMER)) : null;
      if (fits && this.cell({ row: rows[at], column: fits })) return this.go(rows[at], fits);
    }
    return false;
  }

  /** Left (-1) or right (1). */
  aside(by) {
    const { row, column } = this.place;
    const next = this.columns(row)[this.columns(row).indexOf(column) + by];
    return next ? this.go(row, next) : false;
  }

  /** As Tab goes: the performers are one stop; at the end of a row the next one begins. False where the table ends. */
  next(by) {
    const { row, column } = this.place;
    if (row.startsWith("head:")) return this.aside(by) || (by > 0 && this.step(1));
    const stops = this.stops(row);
    const at = stops.findIndex((one) => one === column || (one.startsWith(PERFORMER) && column.startsWith(PERFORMER)));
    const next = stops[at + by];
    if (next) return this.go(row, next);
    const rows = this.rows().filter((one) => !one.startsWith("head:"));
    const other = rows[rows.indexOf(row) + by];
    return other ? this.go(other, by > 0 ? "kegiatan" : "keterangan") : false;
  }

  stops(row) {
    const { row: content, bagan } = rowAt(this.editor.store.sop, row);
    const taken = content.simbol.flatMap((symbol) => symbol.pelaksana)[0] ?? bagan.pelaksana[0]?.id;
    return ["kegiatan", ...(taken ? [PERFORMER + taken] : []), "kelengkapan", "waktu", "output", "keterangan"];
  }
}
