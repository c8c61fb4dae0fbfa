// The same SOP by thumb: each row a card with the same cells as fields.
import { button, h, icon } from "./dom.js";
import { Card } from "./card.js";
import { addPerformer, removePerformer, setPerformer } from "./edits.js";
import { newId } from "./model.js";
import { say } from "./words.js";

/** The cards of all rows; a card stays the same element while its row does. */
export class Cards {
  constructor(editor, box) {
    Object.assign(this, { editor, box });
    this.cards = new Map();
  }

  get shown() {
    return this.editor.views?.name === "langkah";
  }

  render() {
    if (!this.shown) return;
    const { sop } = this.editor.store;
    const wanted = sop.bagan.flatMap((bagan) => [this.top(bagan, sop), ...bagan.kegiatan.map((row) => this.card(bagan, row)), this.add(bagan)]);
    for (const old of [...this.box.children]) if (!wanted.includes(old)) old.remove();
    wanted.forEach((one, at) => this.box.children[at] !== one && this.box.insertBefore(one, this.box.children[at] ?? null));
  }

  card(bagan, row) {
    if (!this.cards.has(row.id)) this.cards.set(row.id, new Card(this.editor, row.id));
    const card = this.cards.get(row.id);
    card.render(bagan, row);
    return card.box;
  }

  kept(key, make) {
    if (!this.cards.has(key)) this.cards.set(key, { box: make() });
    return this.cards.get(key).box;
  }

  /** Title and performers of a chart. */
  top(bagan, sop) {
    const box = this.kept(`top:${bagan.id}`, () => h("section", { class: "performer-list" }));
    const key = JSON.stringify([bagan.judul, bagan.pelaksana, this.editor.store.canWrite]);
    if (box.dataset.key === key) return box;
    const editing = box.contains(document.activeElement) && box.querySelectorAll("input").length === bagan.pelaksana.length;
    if (editing) return box;
    box.dataset.key = key;
    box.replaceChildren(sop.bagan.length > 1 || bagan.judul ? h("h2", {}, bagan.judul) : "", h("h3", {}, say("Pelaksana")),
      h("ul", {}, bagan.pelaksana.map((one, at) => this.performer(one, at))),
      this.editor.store.canWrite ? button([icon("add"), say("Pelaksana")], () => this.addPerformer(bagan, box), { class: "quiet small" }) : "");
    return box;
  }

  performer({ id, nama }, at) {
    const input = h("input", { type: "text", value: nama, "aria-label": say("Nama pelaksana {n}", { n: at + 1 }), disabled: !this.editor.store.canWrite, onchange: () => this.editor.edit(setPerformer(id, "nama", input.value.trim())) });
    return h("li", {}, input, this.editor.store.canWrite ? button(icon("remove"), () => {
      if (this.editor.edit(removePerformer(id))) this.editor.head.undoable(say("Pelaksana {nama} dihapus.", { nama }));
    }, { class: "plain", "aria-label": say("Hapus pelaksana {nama}", { nama }) }) : null);
  }

  addPerformer(bagan, box) {
    const fresh = { id: newId("p"), nama: "", jenis: "", acuan: "" };
    if (this.editor.edit(addPerformer(bagan.id, bagan.pelaksana.at(-1)?.id ?? "", fresh))) box.querySelector("li:last-child input").focus();
  }

  add(bagan) {
    return this.kept(`add:${bagan.id}`, () => h("p", { class: "add-card" }, button([icon("add"), say("Tambah kegiatan")], () => this.editor.rows.addAtEnd(bagan.id), { hidden: !this.editor.store.canWrite })));
  }

  /** Begin to write on the card of a row. */
  write(row) {
    this.render();
    const card = this.cards.get(row);
    card?.box.scrollIntoView({ block: "center" });
    card?.focus();
  }
}
