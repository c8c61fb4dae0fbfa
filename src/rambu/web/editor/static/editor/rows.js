// Rows: their handles in the gutter, their menu, and what can be done with them.
import { breaks, insertRow, joinRows, moveRow, newRow, removeRow, setRow, shiftRow, splitRow, toggleBreak } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { openCopy } from "./copying.js";
import { openMenu } from "./menus.js";
import { numberOf, rowAt } from "./outline.js";
import { openPaste } from "./paste.js";
import { openRowCard } from "./row_card.js";
import { say } from "./words.js";

/** Handles beside the rows and the button below the last one. */
export class Rows {
  constructor(editor, root) {
    this.editor = editor;
    this.fresh = new Set();
    this.box = h("div", { class: "handles" });
    root.append(this.box);
    this.handle = button(icon("drag"), () => this.menu(this.row), { class: "row-handle plain", tabindex: "-1" });
    this.handle.addEventListener("pointerdown", (event) => this.grab(event));
    this.line = h("div", { class: "drop-line", hidden: true });
    this.adds = h("div", { class: "row-adds" });
    this.box.append(this.handle, this.line, this.adds);
    root.addEventListener("pointerover", (event) => {
      const cell = event.target.closest?.(".cell.body");
      if (cell && !this.dragging) this.show(cell.dataset.row);
    });
  }

  render() {
    const { store, sheet, grid } = this.editor;
    this.box.hidden = !store.canWrite;
    if (!store.canWrite) return;
    const here = grid.place && !grid.place.row.startsWith("head:") ? grid.place.row : (this.row ?? store.sop.bagan[0].kegiatan[0]?.id);
    this.show(here);
    this.adds.replaceChildren(...store.sop.bagan.map((bagan) => this.addButton(bagan)).filter(Boolean));
    sheet.root.classList.toggle("no-rows", store.sop.bagan.every((bagan) => !bagan.kegiatan.length));
  }

  show(row) {
    const place = row && this.editor.sheet.places.get(`${row}/no`);
    this.handle.hidden = !place;
    if (!place) return;
    this.row = row;
    const found = rowAt(this.editor.store.sop, row);
    if (!found) return;
    this.handle.setAttribute("aria-label", say("Menu baris {n}", { n: numberOf(found.bagan, found.row) }));
    this.handle.style.top = `calc(${place.top + place.height / 2} * var(--pt))`;
  }

  addButton(bagan) {
    const at = this.editor.sheet.pages.findLastIndex((page) => page.bagan === bagan.id);
    if (at < 0) return null;
    const page = this.editor.sheet.pages[at], view = this.editor.sheet.views[at];
    const add = h("div", { class: "add-row" }, button([icon("add"), say("Tambah kegiatan")], () => this.addAtEnd(bagan.id), { class: "quiet small" }), bagan.kegiatan.length ? null : this.otherWays());
    add.style.top = `calc(${view.top + page.table.y + page.table.height - view.y + 8} * var(--pt))`;
    return add;
  }

  /** How else an empty chart can begin. */
  otherWays() {
    return [
      h("span", {}, say("atau")),
      button(say("Tempel tabel dari Excel atau Word"), () => openPaste(this.editor), { class: "quiet small" }),
      button(say("Salin dari SOP lain"), () => openCopy(this.editor), { class: "quiet small" }),
    ];
  }

  addAtEnd(bagan) {
    const chart = this.editor.store.sop.bagan.find((one) => one.id === bagan);
    this.insert(bagan, chart.kegiatan.at(-1)?.id ?? "");
  }

  addAfterLast() {
    const { place } = this.editor.grid;
    const bagan = place ? this.editor.grid.chart(place.row) : this.editor.store.sop.bagan[0];
    this.addAtEnd(bagan.id);
  }

  /** A new row below this one (or the head), ready to be written in. */
  addBelow(row) {
    const bagan = this.editor.grid.chart(row);
    this.insert(bagan.id, row.startsWith("head:") ? "" : row);
  }

  addAbove(row) {
    const { bagan, at } = rowAt(this.editor.store.sop, row);
    this.insert(bagan.id, bagan.kegiatan[at - 1]?.id ?? "");
  }

  insert(bagan, after) {
    const fresh = newRow();
    if (!this.editor.edit(insertRow(bagan, after, fresh))) return;
    this.fresh.add(fresh.id);
    this.editor.tell(say("Baris baru."));
    this.editor.views.write(fresh.id);
  }

  /** Take a row away that was just added and in which nothing was written. */
  dropEmpty(row) {
    const found = rowAt(this.editor.store.sop, row);
    if (!found || !this.fresh.has(row)) return false;
    const { teks, kelengkapan, waktu, output, keterangan, simbol } = found.row;
    if (teks || kelengkapan.length || waktu.nominal || output.length || keterangan || simbol.some((one) => one.pelaksana.length)) return false;
    const near = found.bagan.kegiatan[found.at - 1]?.id ?? found.bagan.kegiatan[found.at + 1]?.id ?? `head:${found.bagan.id}`;
    const inside = this.editor.grid.place?.row === row && this.editor.sheet.root.contains(document.activeElement);
    this.editor.edit(removeRow(row));
    if (inside) this.editor.grid.go(near, near.startsWith("head:") ? this.editor.grid.columns(near)[2] : "kegiatan");
    return true;
  }

  shift(row, by) {
    const edits = shiftRow(this.editor.store.sop, row, by);
    this.editor.grid.loose = true;
    if (edits.length && this.editor.edit(edits)) this.told(row, say("Dipindah; sekarang baris {n}.", { n: this.number(row) }));
  }

  told(row, sentence) {
    this.editor.tell(sentence);
    if (this.editor.grid.place?.row === row) this.editor.grid.go(row, this.editor.grid.place.column);
  }

  number(row) {
    const { bagan, row: content } = rowAt(this.editor.store.sop, row);
    return numberOf(bagan, content);
  }

  remove(row) {
    const { bagan, at } = rowAt(this.editor.store.sop, row);
    const number = this.number(row);
    const next = bagan.kegiatan[at + 1]?.id ?? bagan.kegiatan[at - 1]?.id;
    const column = this.editor.grid.place?.column ?? "kegiatan";
    if (!this.editor.edit(removeRow(row))) return;
    if (next) this.editor.grid.go(next, column);
    this.editor.head.undoable(say("Kegiatan {n} dihapus.", { n: number }));
  }

  /** Two rows of one, parted at the word "dan", a full stop or a semicolon, else in the middle. */
  split(row) {
    const { row: content } = rowAt(this.editor.store.sop, row);
    const [first, second] = parted(content.teks);
    const { edits, row: below } = splitRow(this.editor.store.sop, row, first, second);
    if (this.editor.edit(edits)) this.editor.views.write(below);
  }

  join(row) {
    const { bagan, at } = rowAt(this.editor.store.sop, row);
    const below = bagan.kegiatan[at + 1];
    if (below && this.editor.edit(joinRows(this.editor.store.sop, row, below.id))) this.editor.grid.go(row, "kegiatan");
  }

  /** Merge the cell Waktu with the one above, or take it apart again. */
  merge(row) {
    const { row: content } = rowAt(this.editor.store.sop, row);
    const merged = content.gabung.includes("waktu");
    const columns = ["kelengkapan", "waktu", "output", "keterangan"].filter((one) => (one === "waktu" ? !merged : content.gabung.includes(one)));
    this.editor.edit(setRow(row, "gabung", columns));
  }

  menu(row, anchor = this.handle) {
    const found = rowAt(this.editor.store.sop, row);
    if (!found) return;
    const { bagan, row: content, at } = found;
    const last = at === bagan.kegiatan.length - 1;
    const go = (run) => () => run.call(this, row);
    openMenu(this.editor, anchor, say("Kegiatan {n}", { n: numberOf(bagan, content) }), [
      { words: say("Tambah kegiatan di bawah"), icon: "add", key: "b", shown: "Ctrl+Enter", run: go(this.addBelow) },
      { words: say("Tambah kegiatan di atas"), icon: "add", key: "a", run: go(this.addAbove) },
      { words: say("Pindahkan ke atas"), icon: "up", shown: "Alt+↑", key: "ArrowUp ", off: at === 0, run: () => this.shift(row, -1) },
      { words: say("Pindahkan ke bawah"), icon: "down", shown: "Alt+↓", key: "ArrowDown ", off: last, run: () => this.shift(row, 1) },
      { words: say("Pisahkan menjadi dua kegiatan"), key: "p", off: !content.teks, run: go(this.split) },
      { words: say("Satukan dengan kegiatan di bawah"), key: "s", off: last, run: go(this.join) },
      { words: content.gabung.includes("waktu") ? say("Pisahkan sel waktu") : say("Gabungkan waktu dengan di atas"), key: "w", off: at === 0, run: go(this.merge) },
      { words: breaks(bagan, row) ? say("Jangan mulai halaman baru di sini") : say("Mulai halaman baru di sini"), key: "h", off: at === 0, run: () => this.editor.edit(toggleBreak(bagan, row)) },
      { words: say("Rincian kegiatan…"), key: "r", icon: "more", run: () => openRowCard(this.editor, row, anchor) },
      { words: say("Hapus kegiatan"), icon: "remove", key: "Delete", shown: "Ctrl+Del", danger: true, run: go(this.remove) },
    ]);
  }

  grab(event) {
    if (event.button !== 0) return;
    const start = event.clientY, row = this.row;
    let aim = null;
    const move = (now) => {
      if (!this.dragging && Math.abs(now.clientY - start) < 5) return;
      this.dragging = true;
      aim = this.aim(now.clientY);
    };
    const stop = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      this.line.hidden = true;
      if (!this.dragging) return;
      setTimeout(() => { this.dragging = false; });
      addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
      if (aim && aim.after !== row) this.drop(row, aim);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
  }

  /** The gap between rows that is nearest to the pointer. */
  aim(y) {
    const { sheet, store } = this.editor;
    const at = (y - sheet.root.getBoundingClientRect().top) / sheet.pt;
    let best = null;
    for (const bagan of store.sop.bagan)
      for (const { id } of [{ id: "" }, ...bagan.kegiatan]) {
        const place = sheet.places.get(`${id || `head:${bagan.id}`}/no`);
        const edge = place && place.top + place.height;
        if (place && (best === null || Math.abs(edge - at) < Math.abs(best.edge - at))) best = { bagan: bagan.id, after: id, edge };
      }
    this.line.hidden = !best;
    if (best) this.line.style.top = `calc(${best.edge} * var(--pt))`;
    return best;
  }

  drop(row, { bagan, after }) {
    const { bagan: home, at } = rowAt(this.editor.store.sop, row);
    if (home.id === bagan && (home.kegiatan[at - 1]?.id ?? "") === after) return;
    if (this.editor.edit(moveRow(row, bagan, after))) this.editor.grid.go(row, "kegiatan");
  }
}

function parted(text) {
  const found = /\s+(?:dan|kemudian|lalu|serta)\s+|[;.]\s+/i.exec(text);
  if (found) return [text.slice(0, found.index), upper(text.slice(found.index + found[0].length))];
  return [text, ""];
}

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
