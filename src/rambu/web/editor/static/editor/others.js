// Who else is here, and where.
import { h } from "./dom.js";
import { say } from "./words.js";

/** Marks the cells of colleagues on the sheet and their initials in the head. */
export class Others {
  constructor(editor, root, list) {
    Object.assign(this, { editor, list });
    this.box = h("div", { class: "others", "aria-hidden": "true" });
    root.append(this.box);
  }

  render() {
    const people = this.editor.store.people.filter((one) => !one.mine);
    this.list.replaceChildren(...people.map((one, at) => h("span", { class: `person p${at % 4}`, role: "img", title: one.name, "aria-label": say("{nama} sedang membuka SOP ini", { nama: one.name }) }, one.initials)));
    this.box.replaceChildren(...people.map((one, at) => this.mark(one, at)).filter(Boolean));
    this.greet(people);
  }

  mark({ initials, place }, at) {
    const spot = place && this.editor.sheet.places.get(`${place.kegiatan}/${place.field}`);
    if (!spot) return null;
    const mark = h("div", { class: `other p${at % 4}` }, h("span", {}, initials));
    this.editor.sheet.put(mark, spot.left, spot.top, spot.width, spot.height);
    return mark;
  }

  greet(people) {
    const names = people.map((one) => one.name);
    const fresh = names.filter((name) => this.known && !this.known.includes(name));
    if (fresh.length) this.editor.tell(say("{nama} membuka SOP ini.", { nama: fresh.join(", ") }));
    this.known = names;
  }
}
