// Columns of performers: add, name, order, merge, remove; captions of the others.
import { addPerformer, mergePerformer, movePerformer, removePerformer, setField, setPerformer } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { closeMenu, openBox, openMenu } from "./menus.js";
import { newId } from "./model.js";
import { chartOfPerformer, nameOf } from "./outline.js";
import { say } from "./words.js";

const KINDS = { jabatan: say("Jabatan di kantor"), luar: say("Pihak luar"), aplikasi: say("Aplikasi") };

/** The heads above the performers, and the button that adds one. */
export class Columns {
  constructor(editor, root) {
    this.editor = editor;
    this.box = h("div", { class: "column-adds" });
    root.append(this.box);
    root.addEventListener("pointerdown", (event) => this.grab(event));
  }

  render() {
    const { store, sheet } = this.editor;
    if (!store.canWrite) return this.box.replaceChildren();
    return this.box.replaceChildren(...store.sop.bagan.map((bagan) => this.addButton(bagan, sheet)).filter(Boolean));
  }

  addButton(bagan, sheet) {
    const at = sheet.pages.findIndex((page) => page.bagan === bagan.id);
    if (at < 0) return null;
    const { chart, table } = sheet.pages[at], view = sheet.views[at];
    const add = button(icon("add"), () => this.addTo(bagan.id), { class: "add-column quiet", "aria-label": say("Tambah pelaksana"), title: say("Tambah pelaksana") });
    add.style.left = `calc(${chart.x + chart.width - view.x} * var(--pt))`;
    add.style.top = `calc(${view.top + table.y - view.y} * var(--pt))`;
    return add;
  }

  addTo(bagan) {
    const chart = this.editor.store.sop.bagan.find((one) => one.id === bagan);
    const fresh = { id: newId("p"), nama: "", jenis: "", acuan: "" };
    if (this.editor.edit(addPerformer(bagan, chart.pelaksana.at(-1)?.id ?? "", fresh))) this.write(fresh.id);
  }

  /** A first performer, asked for by a click below no name. */
  add(row) {
    this.addTo(this.editor.grid.chart(row).id);
  }

  write(performer) {
    if (performer === "") return this.addTo(this.editor.grid.chart(this.editor.grid.place.row).id);
    const bagan = chartOfPerformer(this.editor.store.sop, performer);
    return this.editor.writing.start({ row: `head:${bagan.id}`, column: `pelaksana:${performer}` });
  }

  /** Take a column away that got neither a name nor a symbol. */
  dropEmpty(performer) {
    const bagan = chartOfPerformer(this.editor.store.sop, performer);
    const used = bagan?.kegiatan.some((row) => row.simbol.some((one) => one.pelaksana.includes(performer)));
    if (!bagan || used || nameOf(bagan, performer)) return false;
    this.editor.edit(removePerformer(performer));
    const left = this.editor.grid.columns(`head:${bagan.id}`).findLast((one) => one.startsWith("pelaksana:"));
    if (document.activeElement === document.body) this.editor.grid.go(`head:${bagan.id}`, left);
    return true;
  }

  shift(performer, by) {
    if (!performer) return;
    const bagan = chartOfPerformer(this.editor.store.sop, performer);
    const at = bagan.pelaksana.findIndex((one) => one.id === performer);
    if (at + by < 0 || at + by >= bagan.pelaksana.length) return;
    const after = by > 0 ? bagan.pelaksana[at + 1].id : (bagan.pelaksana[at - 2]?.id ?? "");
    if (this.editor.edit(movePerformer(performer, after))) this.editor.grid.go(`head:${bagan.id}`, `pelaksana:${performer}`);
  }

  remove(performer) {
    const bagan = chartOfPerformer(this.editor.store.sop, performer);
    const name = nameOf(bagan, performer);
    if (!this.editor.edit(removePerformer(performer))) return;
    this.editor.grid.go(`head:${bagan.id}`, this.editor.grid.columns(`head:${bagan.id}`)[2]);
    this.editor.head.undoable(say("Pelaksana {nama} dihapus.", { nama: name || say("tanpa nama") }));
  }

  menu(performer, anchor) {
    if (performer === null) return this.caption(this.editor.grid.place.column);
    if (performer === "") return this.write("");
    const bagan = chartOfPerformer(this.editor.store.sop, performer);
    const at = bagan.pelaksana.findIndex((one) => one.id === performer);
    const own = bagan.pelaksana[at];
    const others = bagan.pelaksana.filter((one) => one.id !== performer);
    return openMenu(this.editor, anchor, own.nama || say("Pelaksana"), [
      { words: say("Ubah nama"), key: "n", run: () => this.write(performer) },
      { words: say("Tambah pelaksana di kanan"), icon: "add", key: "t", run: () => this.addTo(bagan.id) },
      { words: say("Geser ke kiri"), icon: "left", shown: "Alt+←", key: " <", off: at === 0, run: () => this.shift(performer, -1) },
      { words: say("Geser ke kanan"), icon: "right", shown: "Alt+→", key: " >", off: at === bagan.pelaksana.length - 1, run: () => this.shift(performer, 1) },
      ...Object.entries(KINDS).map(([kind, words]) => ({ words, icon: (own.jenis || "jabatan") === kind ? "check" : undefined, run: () => this.editor.edit(setPerformer(performer, "jenis", kind === "jabatan" ? "" : kind)) })),
      others.length ? { words: say("Gabungkan dengan pelaksana lain…"), key: "g", run: () => this.merge(performer, others, anchor) } : null,
      { words: say("Hapus pelaksana"), icon: "remove", key: "Delete", shown: "Del", danger: true, run: () => this.remove(performer) },
    ]);
  }

  merge(performer, others, anchor) {
    openMenu(this.editor, anchor, say("Simbolnya pindah ke"), others.map((one) => ({ words: one.nama || say("Pelaksana tanpa nama"), run: () => this.editor.edit(mergePerformer(performer, one.id)) })));
  }

  /** Another caption for a column of the form. */
  caption(column) {
    if (!this.editor.store.canWrite) return;
    const anchor = this.editor.grid.cell(this.editor.grid.place);
    const captions = this.editor.store.sop.tampilan.judul_kolom;
    const input = h("input", { type: "text", value: captions.find(([key]) => key === column)?.[1] ?? "", placeholder: say("seperti templat") });
    const save = () => {
      const rest = captions.filter(([key]) => key !== column);
      const words = input.value.trim();
      const all = words ? [...rest, [column, words]] : rest;
      closeMenu();
      this.editor.edit(setField("tampilan.judul_kolom", ORDER.flatMap((key) => all.filter((one) => one[0] === key))));
    };
    input.addEventListener("keydown", (event) => event.key === "Enter" && save());
    openBox(anchor, h("div", { class: "floating symbol-card", role: "dialog", "aria-label": say("Judul kolom") },
      h("label", { class: "line" }, h("span", {}, say("Judul kolom")), input), h("div", { class: "card-foot" }, button(say("Pakai"), save, { class: "small" }))));
    input.focus();
  }

  /** Heads are dragged sideways to their new place. */
  grab(event) {
    const head = event.target.closest?.(".cell.head.performer");
    if (!head || event.button !== 0 || !this.editor.store.canWrite || head.dataset.column === "pelaksana:") return;
    const start = event.clientX;
    let aim = null, dragging = false;
    const move = (now) => {
      dragging ||= Math.abs(now.clientX - start) > 5;
      if (!dragging) return;
      aim = document.elementsFromPoint(now.clientX, now.clientY).find((one) => one.classList?.contains("head") && one.classList.contains("performer"));
      this.light(aim);
    };
    const stop = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      this.light(null);
      if (!dragging) return;
      addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
      if (aim && aim !== head && aim.dataset.row === head.dataset.row) this.drop(head.dataset.column.slice(10), aim.dataset.column.slice(10));
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
  }

  light(head) {
    this.editor.sheet.root.querySelectorAll(".drop").forEach((one) => one.classList.remove("drop"));
    head?.classList.add("drop");
  }

  drop(performer, onto) {
    const { pelaksana } = chartOfPerformer(this.editor.store.sop, performer);
    const [from, to] = [performer, onto].map((id) => pelaksana.findIndex((one) => one.id === id));
    this.editor.edit(movePerformer(performer, from < to ? onto : (pelaksana[to - 1]?.id ?? "")));
  }
}

const ORDER = ["no", "kegiatan", "pelaksana", "mutu_baku", "kelengkapan", "waktu", "output", "keterangan"];
