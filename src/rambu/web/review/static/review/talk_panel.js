// The panel beside the sheet: what one proposes, a new comment at the place of the focus, and the open threads.
import { button, h, icon } from "../editor/dom.js";
import { say } from "../editor/words.js";
import { offerNames } from "./mention.js";
import { ThreadCard } from "./thread_card.js";
import { follow, placesHere } from "./where.js";

const KEY = "rambu-percakapan";
const ROOMY = 1560;

export class TalkPanel {
  constructor(talk) {
    this.talk = talk;
    this.folded = !matchMedia("(min-width: 62.01rem)").matches || localStorage.getItem(KEY) !== "1";
    this.cards = new Map();
    this.where = h("select", { "aria-label": say("Tentang") });
    this.text = h("textarea", { rows: "3", "aria-label": say("Komentar baru"), placeholder: say("Komentar… @ menyebut rekan"), maxlength: "5000" });
    this.ask = h("a", { class: "talk-ask" }, say("Tanyakan kepada narasumber"));
    this.form = h("form", { class: "talk-new", onsubmit: (event) => this.comment(event) }, this.where, this.text, h("p", { class: "deeds" }, h("button", { class: "small" }, say("Kirim komentar")), this.ask));
    this.proposal = h("section", { class: "talk-mine", "aria-label": say("Usulan Anda") });
    this.list = h("div", { class: "talk-list" });
    this.box = h("aside", { class: "talk", id: "percakapan", "aria-label": say("Percakapan") },
      h("header", { class: "talk-head" }, h("h2", {}, say("Percakapan")), button(icon("close"), () => this.fold(true), { class: "plain small", "aria-label": say("Tutup percakapan") })), this.proposal, this.form, this.list);
    this.talk.editor.append(this.box);
    this.why = h("textarea", { rows: "2", "aria-label": say("Penjelasan usulan"), placeholder: say("Mengapa? (boleh kosong)"), maxlength: "5000" });
    offerNames(this.text, () => talk.people);
    this.where.addEventListener("change", () => this.aim());
    follow(talk.editor, () => this.places());
    if (!this.folded) this.makeRoom(true);
    addEventListener("resize", () => requestAnimationFrame(() => this.folded || this.makeRoom(true)));
    new ResizeObserver(() => this.settle()).observe(talk.editor);
  }

  fold(folded) {
    this.folded = folded;
    this.makeRoom(!folded);
    localStorage.setItem(KEY, folded ? "0" : "1");
    this.talk.render();
    if (folded) this.talk.toggle.focus();
  }

  /** On a screen where both margins and the sheet don't fit, the findings step back while the talk is open. */
  makeRoom(talking) {
    const { margin } = this.talk.editor;
    if (talking && !margin.folded && innerWidth < ROOMY) [this.stepped, margin.folded] = [true, true];
    else if (!talking && this.stepped) [this.stepped, margin.folded] = [false, false];
    margin.render();
  }

  /** Below the head, above the foot. */
  settle() {
    const { editor } = this.talk;
    const tops = ['[data-part="head"]', ".editor-tools"].map((name) => editor.querySelector(name).getBoundingClientRect());
    this.box.style.setProperty("--top", `${Math.max(...tops.map((one) => one.bottom))}px`);
  }

  render() {
    const { editor, threads, proposing } = this.talk;
    editor.classList.toggle("talking", !this.folded);
    editor.classList.toggle("proposing", proposing.active);
    this.box.hidden = this.folded;
    this.renderProposal();
    this.places();
    for (const [id, card] of this.cards) if (!threads.some((one) => one.id === id)) { card.box.remove(); this.cards.delete(id); }
    const boxes = threads.map((thread) => {
      if (!this.cards.has(thread.id)) this.cards.set(thread.id, new ThreadCard(this.talk, thread));
      const card = this.cards.get(thread.id);
      card.render(thread);
      return card.box;
    });
    boxes.forEach((box, at) => this.list.children[at] !== box && this.list.insertBefore(box, this.list.children[at] ?? null));
    this.empty ??= h("p", { class: "muted talk-empty" }, say("Belum ada percakapan. Pilih sebuah sel, lalu tulis komentar di sini."));
    if (threads.length) this.empty.remove();
    else this.list.append(this.empty);
    requestAnimationFrame(() => { this.settle(); editor.fit(); });
  }

  renderProposal() {
    const { proposing, mayPropose } = this.talk;
    const count = proposing.edits.length;
    const key = `${proposing.active}|${mayPropose}|${count}|${proposing.kept.length}`;
    if (this.key === key) return;
    this.key = key;
    this.proposal.hidden = !proposing.active && !mayPropose;
    if (!proposing.active) {
      const words = proposing.kept.length ? say("Lanjutkan usulan ({n} perubahan)", { n: proposing.kept.length }) : say("Usulkan perubahan");
      return void this.proposal.replaceChildren(button(words, () => proposing.start(), { class: "quiet small" }));
    }
    const send = button(say("Kirim usulan"), () => this.talk.sendProposal(this.why.value.trim()), { class: "small", disabled: !count });
    this.proposal.replaceChildren(h("p", {}, h("b", {}, say("Anda mengusulkan")), " ", count ? say("{n} perubahan; naskah belum berubah.", { n: count }) : say("Ubah langsung di lembar; naskah belum berubah sampai penyusun menerima.")), this.why,
      h("p", { class: "deeds" }, send, button(count ? say("Buang usulan") : say("Berhenti"), () => this.drop(), { class: "quiet small" })));
  }

  drop() {
    const { editor, proposing } = this.talk;
    const steps = proposing.steps;
    if (editor.writing.open) editor.writing.stop();
    proposing.stop();
    if (!steps.length) return;
    const back = button(say("Urungkan"), () => { editor.head.quiet(); localStorage.setItem(proposing.key, JSON.stringify({ steps })); proposing.start(); }, { class: "quiet small" });
    editor.head.show(say("Usulan dibuang."), "", back);
  }

  /** What the new comment is about: where the person is. */
  places() {
    if (this.folded || document.activeElement === this.where) return;
    const found = placesHere(this.talk.editor);
    const key = JSON.stringify(found);
    if (this.wheres !== key && !this.text.value.trim()) {
      this.wheres = key;
      this.found = found;
      this.where.replaceChildren(...found.map(({ words }, at) => h("option", { value: String(at) }, words)));
    }
    this.aim();
  }

  get place() {
    return this.found?.[Number(this.where.value)]?.place ?? {};
  }

  aim() {
    const parts = new URLSearchParams({ sop: this.talk.editor.dataset.document, ...this.place });
    this.ask.href = `/tanya/baru/?${parts}`;
  }

  async comment(event) {
    event.preventDefault();
    const text = this.text.value.trim();
    if (!text || !(await this.talk.act("open", { place: this.place, text }, say("Komentar tersimpan.")))) return;
    this.text.value = "";
    this.places();
  }

  show(thread) {
    const card = thread && this.cards.get(thread.id);
    card?.box.scrollIntoView({ block: "nearest" });
    card?.box.focus({ preventScroll: true });
  }
}
