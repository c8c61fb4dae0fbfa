// Titles of charts above their tables, changed in place.
import { setChart } from "./edits.js";
import { button, h } from "./dom.js";
import { closeMenu, openBox } from "./menus.js";
import { say } from "./words.js";

/** A button over each printed title. */
export class Headings {
  constructor(editor, root) {
    this.editor = editor;
    this.box = h("div", { class: "headings" });
    root.append(this.box);
  }

  render() {
    const { sheet, store } = this.editor;
    const pages = store.canWrite ? sheet.pages.map((page, at) => [page, sheet.views[at]]).filter(([page]) => page.heading) : [];
    this.box.replaceChildren(...pages.map(([page, view]) => this.over(page, view)));
  }

  over({ bagan, heading, table }, view) {
    const one = button("", () => this.open(bagan, one), { class: "heading-edit plain", title: say("Ubah judul bagan"), "aria-label": say("Ubah judul bagan: {judul}", { judul: heading.lines.join(" ") }) });
    const top = view.top + heading.baseline - heading.size - view.y - 2;
    this.editor.sheet.put(one, table.x - view.x, top, table.width, heading.leading * heading.lines.length + 5);
    return one;
  }

  /** Ask for another title beside `anchor`. */
  open(id, anchor) {
    const bagan = this.editor.store.sop.bagan.find((one) => one.id === id);
    const input = h("input", { type: "text", value: bagan.judul, maxlength: "200" });
    const save = () => {
      const words = input.value.trim();
      closeMenu();
      if (words !== bagan.judul) this.editor.edit(setChart(id, words));
    };
    input.addEventListener("keydown", (event) => event.key === "Enter" && save());
    openBox(anchor, h("div", { class: "floating symbol-card", role: "dialog", "aria-label": say("Judul bagan") },
      h("label", { class: "line" }, h("span", {}, say("Judul bagan")), input), h("div", { class: "card-foot" }, button(say("Pakai"), save, { class: "small" }))));
    input.select();
  }
}
