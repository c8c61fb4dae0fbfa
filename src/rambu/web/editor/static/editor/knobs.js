// The symbols under the pointer: what is clicked opens its card, what is dragged moves to another cell.
import { moveSymbol, setSymbol } from "./edits.js";
import { h } from "./dom.js";
import { rowAt, symbolAt } from "./outline.js";
import { openSymbol } from "./symbol_card.js";

const FAR = 5;

/** Invisible handles over the drawn shapes, inside their cells. */
export class Knobs {
  constructor(editor) {
    this.editor = editor;
  }

  /** Give a performer's cell a handle for each shape that stands in it. */
  fill(cell, page, row, { column, x, y, width, height }) {
    if (!column.startsWith("pelaksana:")) return;
    const inside = (shape) => shape.id && shape.kegiatan === row.id && middle(shape).x >= x && middle(shape).x <= x + width && middle(shape).y >= y && middle(shape).y <= y + height;
    const wide = page.shapes.filter((shape) => shape.id && shape.kegiatan === row.id && shape.x < x + width - 2 && shape.x + shape.width > x + 2);
    const shapes = wide.length ? wide : page.shapes.filter(inside);
    const key = JSON.stringify(shapes.map((one) => [one.id, one.x - x, one.y - y, one.width, one.height, one.kind]));
    if (cell.dataset.knobs === key) return;
    cell.dataset.knobs = key;
    cell.querySelectorAll(".knob").forEach((one) => one.remove());
    cell.append(...shapes.map((shape) => this.knob(shape, { x, y, width })));
  }

  knob(shape, cell) {
    const knob = h("span", { class: `knob ${shape.kind}` });
    knob.dataset.symbol = shape.id;
    const left = Math.max(shape.x, cell.x), right = Math.min(shape.x + shape.width, cell.x + cell.width);
    this.editor.sheet.put(knob, left - cell.x, shape.y - cell.y, right - left, shape.height);
    if (this.editor.store.canWrite) knob.addEventListener("pointerdown", (event) => this.grab(event, knob, shape));
    return knob;
  }

  grab(event, knob, shape) {
    if (event.button !== 0 || this.editor.sheet.root.classList.contains("asking")) return;
    const start = { x: event.clientX, y: event.clientY };
    let ghost = null;
    const move = (now) => {
      if (!ghost && Math.hypot(now.clientX - start.x, now.clientY - start.y) < FAR) return;
      ghost ??= this.ghost(knob);
      ghost.style.translate = `${now.clientX - start.x}px ${now.clientY - start.y}px`;
      this.over(now);
    };
    const stop = (now) => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      removeEventListener("pointercancel", stop);
      ghost?.remove();
      const cell = this.over(null, now);
      if (!ghost) return;
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
      if (now.type === "pointerup" && cell) this.drop(shape.id, knob.closest(".cell").dataset, cell.dataset);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
    addEventListener("pointercancel", stop);
  }

  ghost(knob) {
    const ghost = h("span", { class: `${knob.className} ghost` });
    ghost.style.cssText = knob.style.cssText;
    knob.after(ghost);
    return ghost;
  }

  /** Light up the cell under the pointer, or (on release) tell which it is. */
  over(now, last = now) {
    const root = this.editor.sheet.root;
    root.querySelectorAll(".drop").forEach((one) => one.classList.remove("drop"));
    const cell = document.elementsFromPoint(last.clientX, last.clientY).map((one) => one.closest?.(".cell.performer.body")).find(Boolean);
    if (now) cell?.classList.add("drop");
    return cell;
  }

  /** Let go over a cell: its performer takes the symbol over, its row too where it is another. */
  drop(id, from, to) {
    const found = symbolAt(this.editor.store.sop, id);
    if (!found || (from.row === to.row && from.column === to.column)) return;
    const performer = to.column.slice(10);
    const rest = found.symbol.pelaksana.filter((one) => one !== from.column.slice(10) && one !== performer);
    const order = found.bagan.pelaksana.map((one) => one.id).filter((one) => one === performer || rest.includes(one));
    const edits = [];
    if (found.row.id !== to.row) edits.push(...this.toRow(found, to.row));
    this.editor.edit(...edits, setSymbol(id, "pelaksana", order));
    this.editor.grid.go(to.row, to.column);
  }

  /** Into another row; an unplaced symbol that waits there makes way, and the row left behind keeps one. */
  toRow(found, row) {
    const { row: content, bagan } = rowAt(this.editor.store.sop, row);
    if (bagan.id !== found.bagan.id) return [];
    const edits = [moveSymbol(found.symbol.id, row, content.simbol.at(-1)?.id ?? "")];
    const open = content.simbol.find((one) => !one.pelaksana.length);
    if (open && found.row.simbol.length === 1) edits.push(moveSymbol(open.id, found.row.id, ""));
    return edits;
  }

  /** Open the card of the symbol that was clicked. */
  open(knob) {
    const { row, column } = knob.closest(".cell").dataset;
    openSymbol(this.editor, row, column.slice(10), { symbol: knob.dataset.symbol });
  }
}

const middle = (shape) => ({ x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 });
const swallow = (event) => { event.stopPropagation(); event.preventDefault(); };

