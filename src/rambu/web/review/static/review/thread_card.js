// One thread: where, what was said, the proposal with its two buttons, the answer.
import { button, h, icon } from "../editor/dom.js";
import { say } from "../editor/words.js";
import { offerNames } from "./mention.js";

/** A card of the panel; what is being written in it is kept while it stays. */
export class ThreadCard {
  constructor(talk, thread) {
    this.talk = talk;
    this.thread = thread;
    this.box = h("article", { class: "talk-thread", "data-id": thread.id, tabindex: "-1" });
    this.answer = h("textarea", { rows: "2", "aria-label": say("Balasan"), placeholder: say("Balas…"), maxlength: "5000" });
    this.answering = h("form", { class: "talk-answer", onsubmit: (event) => this.reply(event) }, this.answer, h("button", { class: "quiet small" }, say("Kirim")));
    this.render(thread);
    offerNames(this.answer, () => talk.people);
  }

  render(thread) {
    const text = JSON.stringify(thread);
    if (this.text === text) return;
    this.text = text;
    this.thread = thread;
    const held = document.activeElement === this.answer;
    this.box.replaceChildren(this.head(), thread.proposal ? this.proposal() : "", h("ol", { class: "talk-said" }, thread.comments.map((one) => this.comment(one))), this.answering, this.foot());
    if (held) this.answer.focus();
  }

  head() {
    const { thread, talk } = this;
    const words = thread.lost ? say("Sudah tidak ada di naskah. Dulu: {kata}", { kata: thread.quote }) : thread.row ? thread.words : "";
    return h("header", {}, button(thread.name, () => talk.go(thread), { class: "plain small talk-place", disabled: thread.lost }), words ? h("p", { class: "talk-words" }, words) : null);
  }

  comment(one) {
    const words = one.withdrawn ? h("p", { class: "muted" }, say("Komentar ini ditarik.")) : h("p", { class: "talk-text" }, one.text);
    const deed = one.own ? button(one.withdrawn ? say("Kembalikan") : say("Tarik"), () => this.talk.act(one.withdrawn ? "restore" : "withdraw", { id: one.id }), { class: "plain small" }) : null;
    const same = this.thread.proposal && one.text === this.thread.proposal.told.join(" ");
    return same ? "" : h("li", {}, h("p", { class: "talk-who" }, h("b", {}, one.by), h("span", { class: "muted" }, ` ${one.at}${one.changed ? ` · ${say("diubah")}` : ""}`)), words, deed);
  }

  proposal() {
    const { proposal, comments } = this.thread;
    const deeds = proposal.may_decide ? h("p", { class: "deeds" },
      button([icon("check"), say("Terima")], () => this.talk.act("accept", { id: proposal.id }, say("Usulan diterima dan naskah diubah.")), { class: "small" }),
      button(say("Jangan pakai"), () => this.talk.act("decline", { id: proposal.id }, say("Usulan tidak dipakai; naskah tetap.")), { class: "quiet small" })) : null;
    return h("div", { class: "talk-proposal" }, h("p", { class: "talk-who" }, h("b", {}, comments[0]?.by ?? ""), ` ${say("mengusulkan")}`), h("ul", {}, proposal.told.map((line) => h("li", {}, line))), deeds);
  }

  foot() {
    return this.thread.may_resolve ? h("p", { class: "talk-foot" }, button([icon("check"), say("Tandai selesai")], () => this.talk.resolve(this.thread), { class: "plain small" })) : "";
  }

  async reply(event) {
    event.preventDefault();
    const text = this.answer.value.trim();
    if (text && (await this.talk.act("reply", { id: this.thread.id, text }))) this.answer.value = "";
  }
}
