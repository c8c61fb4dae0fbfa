// Talking beside the sheet: the panel of threads, the marks at the rows, and the mode in which a mentor proposes.
import { button, h } from "../editor/dom.js";
import { get, Offline, post } from "../editor/requests.js";
import { say } from "../editor/words.js";
import { Marks } from "./marks.js";
import { Proposing } from "./proposing.js";
import { TalkPanel } from "./talk_panel.js";
import { goTo } from "./where.js";

const PAUSE = 15_000;

class Talk {
  threads = [];
  people = [];
  mayPropose = false;

  constructor(editor) {
    this.editor = editor;
    this.address = `${editor.dataset.address.replace(/susun\/$/, "")}percakapan/`;
    this.toggle = button("", () => this.panel.fold(!this.panel.folded), { class: "tool talk-toggle", "aria-expanded": "false", "aria-controls": "percakapan" });
    editor.querySelector('[data-part="findings"]').before(this.toggle);
    this.proposing = new Proposing(editor, () => this.render());
    this.panel = new TalkPanel(this);
    this.marks = new Marks(this);
    for (const name of ["change", "drawn"]) editor.store.addEventListener(name, () => this.marks.render());
    this.render();
    this.load(true);
    setInterval(() => document.hidden || this.load(), PAUSE);
  }

  async load(read = false) {
    try {
      const { status, body } = await get(`${this.address}isi`, read ? { dibaca: "1" } : {});
      if (status === 200) this.take(body);
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
    }
  }

  take(body) {
    const before = this.threads.length;
    [this.threads, this.people, this.mayPropose] = [body.threads, body.people, body.may_propose];
    if (!before && this.threads.length && location.hash === "#percakapan") this.panel.fold(false);
    this.render();
  }

  /** Do a deed; true when it was done. */
  async act(deed, parts = {}, told = "") {
    try {
      const { status, body } = await post(`${this.address}kata`, { deed, ...parts });
      if (status !== 200) {
        this.editor.head.refuse(body.sentence ?? say("Itu tidak dapat dilakukan."));
        return false;
      }
      this.take(body);
    } catch (fault) {
      if (!(fault instanceof Offline)) throw fault;
      this.editor.head.refuse(say("Sambungan terputus; tulisan Anda tetap di sini. Kirim lagi setelah tersambung."));
      return false;
    }
    if (deed === "accept") await this.editor.store.renew();
    if (told) this.editor.tell(told);
    return true;
  }

  async resolve(thread) {
    if (!(await this.act("resolve", { id: thread.id }))) return;
    const back = button(say("Urungkan"), () => { this.editor.head.quiet(); this.act("reopen", { id: thread.id }); }, { class: "quiet small" });
    this.editor.head.show(say("Percakapan ditandai selesai."), "", back);
  }

  async sendProposal(text) {
    const { store } = this.editor;
    if (this.editor.writing.open) this.editor.writing.stop();
    const { edits, place } = this.proposing;
    if (!edits.length) return;
    const at = place && !place.row.startsWith("head:") ? { kegiatan: place.row } : {};
    const sent = await this.act("propose", { edits, base: store.version, place: at, text });
    if (!sent) return;
    this.proposing.stop();
    this.editor.head.show(say("Usulan terkirim kepada penyusun."), "");
    this.panel.fold(false);
  }

  open(row) {
    this.panel.fold(false);
    this.panel.show(this.threads.find((one) => one.row === row));
  }

  go(thread) {
    if (this.editor.views.phone) this.panel.fold(true);
    goTo(this.editor, thread);
  }

  render() {
    const count = this.threads.length;
    this.toggle.replaceChildren(bubble(), h("span", { class: "talk-word" }, say("Percakapan")), count ? " " : "", count ? h("span", { class: "talk-count" }, String(count)) : "");
    this.toggle.setAttribute("aria-expanded", String(!this.panel?.folded));
    this.panel?.render();
    this.marks?.render();
  }
}

function bubble() {
  const box = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  box.setAttribute("viewBox", "0 0 20 20");
  box.setAttribute("class", "icon");
  box.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M4 4h12v9H9l-4 3v-3H4Z");
  box.append(path);
  return box;
}

const editor = document.querySelector("rambu-editor");
const begin = () => editor.dataset.address && new Talk(editor);
if (editor?.dataset.ready) begin();
else editor?.addEventListener("ready", begin, { once: true });
