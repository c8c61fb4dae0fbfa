// Above the sheet: where the SOP stands, whether it is saved, back and forth, and all else that can be done with it.
import { insertChart, moveChart, removeChart } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { openCopy } from "./copying.js";
import { openHelp } from "./help.js";
import { openKept } from "./kept.js";
import { openMenu } from "./menus.js";
import { newId } from "./model.js";
import { openPaste } from "./paste.js";
import { clock, say } from "./words.js";

/** Fills the head of the page. */
export class Head {
  constructor(editor, box) {
    this.editor = editor;
    const part = (name) => box.querySelector(`[data-part="${name}"]`);
    [this.title, this.state, this.status] = ["title", "state", "status"].map(part);
    this.note = editor.querySelector('[data-part="note"]');
    this.undo = part("undo");
    this.redo = part("redo");
    this.more = part("more");
    this.undo.append(icon("undo"));
    this.redo.append(icon("redo"));
    this.more.append(icon("more"));
    part("pdf").prepend(icon("print"));
    part("pdf").addEventListener("click", () => this.download());
    this.title.addEventListener("click", () => editor.views.open("identitas", "judul"));
    this.undo.addEventListener("click", () => this.back(false));
    this.redo.addEventListener("click", () => this.back(true));
    this.more.addEventListener("click", () => this.menu());
    this.status.addEventListener("click", () => this.opened());
  }

  render() {
    const { store } = this.editor;
    const title = store.sop.judul || say("SOP tanpa judul");
    if (this.title.textContent !== title) this.title.textContent = title;
    document.title = `${title} · Rambu`;
    if (store.state_label) this.state.textContent = store.state_label;
    this.undo.disabled = !store.canUndo || !store.canWrite;
    this.redo.disabled = !store.canRedo || !store.canWrite;
    this.renderStatus();
  }

  renderStatus() {
    const { status, canWrite, kept } = this.editor.store;
    const words = canWrite || status.state !== "saved" ? statusWords(status) : say("Hanya dibaca");
    const more = kept?.length ? ` · ${say("{n} tulisan disimpan terpisah", { n: kept.length })}` : "";
    if (this.status.textContent !== words + more) this.status.textContent = words + more;
    this.status.dataset.state = status.state;
    this.status.disabled = status.state !== "login" && !kept?.length && status.state !== "clash";
    if (this.told !== status.state && (status.state === "offline" || this.told === "offline")) this.editor.tell(words);
    this.told = status.state;
  }

  opened() {
    const { status } = this.editor.store;
    if (status.state === "login") return window.open("/masuk/", "_blank", "noopener");
    if (status.state === "clash") return this.editor.openClash();
    return openKept(this.editor);
  }

  /** Undo, or redo; presses in quick succession wait for each other. */
  back(forth) {
    this.turn = (this.turn ?? Promise.resolve()).then(() => this.takeBack(forth));
    return this.turn;
  }

  async takeBack(forth) {
    const { store } = this.editor;
    if (this.editor.writing.open) this.editor.writing.stop();
    if (!store.canWrite || !(forth ? store.canRedo : store.canUndo)) return;
    this.quiet();
    await (forth ? store.redo() : store.undo());
    this.editor.tell(forth ? say("Diulangi.") : say("Diurungkan."));
  }

  /** One sentence about what could not be done. */
  refuse(sentence) {
    this.show(sentence, "error");
  }

  /** What was done, and the way back. */
  undoable(sentence) {
    this.show(sentence, "", button(say("Urungkan"), () => this.back(false), { class: "quiet small" }));
  }

  show(sentence, kind, ...deeds) {
    clearTimeout(this.timer);
    this.note.className = `toast ${kind}`;
    this.note.replaceChildren(h("p", {}, sentence), ...deeds, button(icon("close"), () => this.quiet(), { class: "plain small", "aria-label": say("Tutup") }));
    this.note.hidden = false;
    this.timer = setTimeout(() => this.quiet(), kind === "error" ? 15000 : 8000);
  }

  quiet() {
    clearTimeout(this.timer);
    this.note.hidden = true;
  }

  menu() {
    const { editor } = this;
    const writes = editor.store.canWrite;
    const bagan = editor.grid.place ? editor.grid.chart(editor.grid.place.row) : editor.store.sop.bagan[0];
    const many = editor.store.sop.bagan.length > 1;
    openMenu(editor, this.more, "", [
      writes ? { words: say("Tempel tabel dari Excel atau Word…"), key: "t", run: () => openPaste(editor) } : null,
      writes ? { words: say("Salin dari SOP lain…"), key: "s", run: () => openCopy(editor) } : null,
      writes ? { words: say("Tambah bagan alir"), key: "b", icon: "add", run: () => this.addChart() } : null,
      writes ? { words: many ? say("Judul bagan ini…") : say("Judul bagan…"), key: "j", run: () => editor.headings.open(bagan.id, this.more) } : null,
      writes && many ? { words: say("Naikkan bagan ini"), icon: "up", off: editor.store.sop.bagan[0].id === bagan.id, run: () => this.raiseChart(bagan) } : null,
      writes && many ? { words: say("Hapus bagan ini"), icon: "remove", danger: true, run: () => this.removeChart(bagan) } : null,
      { words: say("Unduh PDF"), icon: "print", key: "u", run: () => this.download() },
      { words: say("Semua tombol"), icon: "help", key: "?", run: () => openHelp() },
    ]);
  }

  /** The official document, as the server has it. */
  download() {
    if (this.editor.store.status.state === "offline") return this.refuse(say("PDF dibuat oleh server; tunggu sampai tersambung lagi."));
    if (this.editor.writing.open) this.editor.writing.stop();
    return location.assign("../unduh/draf/pdf/");
  }

  addChart() {
    const { sop } = this.editor.store;
    const last = sop.bagan.at(-1);
    const fresh = { id: newId("b"), judul: say("Bagan {n}", { n: sop.bagan.length + 1 }), pelaksana: last.pelaksana.map((one) => ({ ...one, id: newId("p") })), kegiatan: [], petunjuk: [] };
    if (this.editor.edit(insertChart(last.id, fresh))) this.editor.rows.addAtEnd(fresh.id);
  }

  raiseChart(bagan) {
    const all = this.editor.store.sop.bagan;
    const at = all.indexOf(bagan);
    this.editor.edit(moveChart(bagan.id, all[at - 2]?.id ?? ""));
  }

  removeChart(bagan) {
    if (this.editor.edit(removeChart(bagan.id))) this.undoable(say("Bagan {judul} dihapus.", { judul: bagan.judul }));
  }
}

function statusWords({ state, at, waiting }) {
  const changes = say("{n} perubahan menunggu", { n: waiting });
  return {
    saved: at ? say("Tersimpan {jam}", { jam: clock(at) }) : say("Tersimpan"),
    saving: say("Menyimpan…"),
    offline: waiting ? say("Luring – {apa}", { apa: changes }) : say("Luring – tulisan tetap disimpan di sini"),
    clash: say("Perlu dipilih"),
    login: say("Sesi berakhir – masuk kembali"),
    closed: say("Tidak dapat diubah lagi"),
  }[state];
}
