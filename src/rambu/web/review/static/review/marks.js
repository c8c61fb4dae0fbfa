// Beside each row that is talked about: a small button with the number of threads.
import { button, h } from "../editor/dom.js";
import { say } from "../editor/words.js";

const SIZE = 20;

/** Keeps the marks at their rows; they hang on the sheet and move with it. */
export class Marks {
  constructor(talk) {
    this.talk = talk;
    this.box = h("div", { class: "talk-marks" });
    talk.editor.sheet.root.append(this.box);
  }

  render() {
    const { editor, threads } = this.talk;
    const counts = new Map();
    for (const { row } of threads) if (row) counts.set(row, (counts.get(row) ?? 0) + 1);
    this.box.replaceChildren(...[...counts].map(([row, count]) => this.mark(row, count, editor)).filter(Boolean));
  }

  mark(row, count, { sheet }) {
    const places = [...sheet.places].filter(([key]) => key.startsWith(`${row}/`)).map(([, place]) => place);
    if (!places.length) return null;
    const right = Math.max(...places.map((one) => one.left + one.width));
    const top = Math.min(...places.map((one) => one.top));
    const mark = button(h("span", {}, String(count)), () => this.talk.open(row), { class: "talk-mark", "aria-label": say("{n} percakapan di baris ini", { n: count }) });
    sheet.put(mark, right - SIZE / 2, top, SIZE, SIZE);
    return mark;
  }
}
