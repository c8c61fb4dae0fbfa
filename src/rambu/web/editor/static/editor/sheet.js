// The sheet of paper: the drawn pages, and over them a grid of real cells at the same places.
import { labelCell, labelHead } from "./told.js";
import { h } from "./dom.js";
import { drawPage, drawTexts } from "./draw.js";
import { textOf } from "./outline.js";
import { carried } from "./scene.js";
import { say } from "./words.js";

const BESIDE = 12, ABOVE = 14, GAP = 14, LEAST = 1.05;
const HEADS = new Set(["no", "kegiatan", "kelengkapan", "waktu", "output", "keterangan"]);

/** Keeps the sheet like the SOP. Elements of cells live as long as their row and column, so that the focus stays. */
export class Sheet {
  constructor(editor, root) {
    this.editor = editor;
    this.root = root;
    this.paper = root.appendChild(h("div", { class: "papers" }));
    this.grids = new Map();
    this.cells = new Map();
    this.drawn = new Map();
    this.places = new Map();
    this.pt = 1.25;
  }

  /** Room for the sheet changed, or its zoom. */
  resize(width, zoom) {
    const widest = Math.max(...this.views.map((view) => view.width), 200);
    this.pt = zoom === "fit" ? Math.max(width / widest, LEAST) : zoom;
    this.root.style.setProperty("--pt", `${this.pt}px`);
    this.root.style.width = `${widest * this.pt}px`;
  }

  /** Draw what the store holds: its pages, or those carried over to what was typed since. */
  render() {
    const { store } = this.editor;
    const base = store.drawnSop ?? store.sop;
    this.pages = carried(store.pages, base, store.sop);
    this.dirty = dirtyCells(base, store.sop);
    this.arrange();
    this.renderPapers();
    this.renderCells();
  }

  /** Where each page stands below the one before, in points. */
  arrange() {
    let top = 0;
    this.views = this.pages.map((page) => {
      const first = page.heading ? page.heading.baseline - page.heading.size : page.table.y;
      const bottom = Math.max(page.height - 24, page.table.y + page.table.height + 34);
      const view = { x: page.table.x - BESIDE, y: first - ABOVE, width: page.table.width + 2 * BESIDE, top };
      view.height = bottom - view.y;
      top += view.height + GAP;
      return view;
    });
    this.height = Math.max(top - GAP, 0);
    this.root.style.setProperty("--height", this.height);
  }

  renderPapers() {
    const wanted = this.pages.map((page, at) => this.paperFor(page, this.views[at]));
    const gone = [...this.paper.children].filter((one) => !wanted.includes(one));
    gone.forEach((one) => one.remove());
    wanted.forEach((one, at) => this.paper.children[at] !== one && this.paper.insertBefore(one, this.paper.children[at] ?? null));
    this.drawn = new Map(wanted.map((one) => [one.dataset.key, one]));
  }

  paperFor(page, view) {
    const dirty = [...this.dirty.keys()].filter((key) => page.cells.some((cell) => `${cell.kegiatan}/${cell.column}` === key));
    const key = page.stale ? `${page.hash}~${Math.random()}` : `${page.hash}|${page.number}/${page.total}|${dirty.join()}`;
    const paper = this.drawn.get(key) ?? this.freshPaper(page, view, key);
    this.put(paper, 0, view.top, view.width, view.height);
    return paper;
  }

  freshPaper(page, view, key) {
    const foot = this.pages.length > 1 ? h("span", { class: "page-number", "aria-hidden": "true" }, say("Halaman {n} dari {total}", { n: page.number, total: page.total })) : null;
    const paper = h("div", { class: "sheet-paper" }, drawPage(page, view), drawTexts(page, view, this.dirty), foot);
    paper.dataset.key = key;
    return paper;
  }

  put(element, left, top, width, height) {
    const css = element.style;
    css.left = `calc(${left} * var(--pt))`;
    css.top = `calc(${top} * var(--pt))`;
    css.width = `calc(${width} * var(--pt))`;
    css.height = `calc(${height} * var(--pt))`;
  }

  /** The cells of all charts; those that are gone go, those that stay are the same elements. */
  renderCells() {
    this.places = new Map();
    const seen = new Set();
    for (const bagan of this.editor.store.sop.bagan) {
      const grid = this.gridFor(bagan);
      const rows = [this.headRow(bagan, seen), ...bagan.kegiatan.map((row) => this.bodyRow(bagan, row, seen))].filter(Boolean);
      rows.forEach((row, at) => grid.children[at] !== row && grid.insertBefore(row, grid.children[at] ?? null));
      while (grid.children.length > rows.length) grid.lastChild.remove();
    }
    for (const [key, cell] of this.cells) if (!seen.has(key)) { cell.remove(); this.cells.delete(key); }
    for (const [id, grid] of this.grids) if (!this.editor.store.sop.bagan.some((one) => one.id === id)) { grid.remove(); this.grids.delete(id); }
  }

  gridFor(bagan) {
    if (!this.grids.has(bagan.id)) {
      const grid = h("div", { class: "cells", role: "grid" });
      this.root.append(grid);
      this.grids.set(bagan.id, grid);
    }
    const grid = this.grids.get(bagan.id);
    grid.setAttribute("aria-label", bagan.judul ? say("Bagan {judul}", { judul: bagan.judul }) : say("Tabel dan bagan alir"));
    grid.setAttribute("aria-rowcount", bagan.kegiatan.length + 1);
    return grid;
  }

  headRow(bagan, seen) {
    const at = this.pages.findIndex((page) => page.bagan === bagan.id);
    if (at < 0) return null;
    const page = this.pages[at];
    const heads = page.columns.map((column) => page.cells.find((cell) => !cell.kegiatan && cell.column === column.key)).filter(Boolean);
    const shown = heads.filter((cell) => HEADS.has(cell.column) || cell.column.startsWith("pelaksana:"));
    return this.rowOf(`head:${bagan.id}`, shown, at, seen, (cell, element) => labelHead(bagan, cell.column, element, this.dirty.get(`/${cell.column}`) ?? null), "columnheader");
  }

  bodyRow(bagan, row, seen) {
    const at = this.pages.findIndex((page) => page.rows.some((band) => band.id === row.id));
    if (at < 0) return null;
    const page = this.pages[at];
    const own = page.columns.map((column) => page.cells.find((cell) => cell.kegiatan === row.id && cell.column === column.key)).filter(Boolean);
    const element = this.rowOf(row.id, own, at, seen, (cell, box) => {
      labelCell(this.editor.store.sop, bagan, row, cell.column, box, this.dirty.get(`${row.id}/${cell.column}`) ?? null);
      this.editor.knobs.fill(box, page, row, cell);
    }, "gridcell");
    element.classList.toggle("unplaced", row.simbol.length > 0 && row.simbol.every((one) => !one.pelaksana.length));
    element.setAttribute("aria-rowindex", bagan.kegiatan.indexOf(row) + 2);
    return element;
  }

  rowOf(id, cells, at, seen, label, role) {
    const element = this.element(`row:${id}`, () => h("div", { role: "row", class: "row" }), seen);
    const kids = cells.map((cell) => {
      const key = `${id}/${cell.column}`;
      const box = this.element(key, () => this.freshCell(key, role), seen);
      this.place(key, cell, at, box);
      label(cell, box);
      return box;
    });
    kids.forEach((kid, n) => element.children[n] !== kid && element.insertBefore(kid, element.children[n] ?? null));
    while (element.children.length > kids.length) element.lastChild.remove();
    return element;
  }

  element(key, make, seen) {
    seen.add(key);
    if (!this.cells.has(key)) this.cells.set(key, make());
    return this.cells.get(key);
  }

  freshCell(key, role) {
    const [row, column] = split(key);
    const kind = column.startsWith("pelaksana:") ? "performer" : "words";
    const cell = h("div", { class: `cell ${kind} ${role === "columnheader" ? "head" : "body"}`, role, tabindex: "-1" });
    Object.assign(cell.dataset, { row, column });
    return cell;
  }

  place(key, cell, at, element) {
    const view = this.views[at];
    const place = { left: cell.x - view.x, top: view.top + cell.y - view.y, width: cell.width, height: cell.height, cell, page: at };
    this.places.set(key, place);
    this.put(element, place.left, place.top, place.width, place.height);
  }
}

const split = (key) => [key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/") + 1)];

/** Cells whose words are newer than the drawing, with these words. */
function dirtyCells(drawn, sop) {
  const found = new Map();
  if (drawn === sop) return found;
  const old = new Map(drawn.bagan.flatMap((bagan) => bagan.kegiatan.map((row) => [row.id, row])));
  for (const bagan of sop.bagan) {
    for (const row of bagan.kegiatan)
      for (const column of ["kegiatan", "kelengkapan", "waktu", "output", "keterangan"]) {
        const words = textOf(row, column), was = old.get(row.id);
        if (was !== row && (was ? textOf(was, column) : "") !== words) found.set(`${row.id}/${column}`, words);
      }
    const before = drawn.bagan.find((one) => one.id === bagan.id);
    for (const one of bagan.pelaksana)
      if (before?.pelaksana.find((p) => p.id === one.id)?.nama !== one.nama) found.set(`/pelaksana:${one.id}`, one.nama);
  }
  return found;
}
