// The flow in words: the same SOP for who listens, or wants to read it through.
import { h } from "./dom.js";
import { say } from "./words.js";

/** The reading view. */
export class Reading {
  constructor(editor, box) {
    Object.assign(this, { editor, box });
  }

  render() {
    if (this.editor.views?.name !== "baca") return;
    const { story, minutes, notes, sop } = this.editor.store;
    const times = minutes?.most ? h("p", { class: "lead" }, span(minutes)) : null;
    this.box.replaceChildren(h("article", { class: "paper reading-paper" }, h("h2", {}, sop.judul || say("SOP tanpa judul")), times,
      ...(story.length ? story.filter((line, at) => line && (at || line !== sop.judul)).map((line) => h("p", {}, line)) : [h("p", { class: "lead" }, say("Belum ada alur; tulis kegiatan pertama di Bagan."))]),
      ...(notes ?? []).map((note) => h("p", { class: "note warning" }, note))));
  }
}

function span({ least, most }) {
  if (least === most) return say("Waktu seluruhnya {a}.", { a: minutesWords(least) });
  return say("Waktu seluruhnya {a} sampai {b}.", { a: minutesWords(least), b: minutesWords(most) });
}

/** Minutes as people say them; a working day has 7,5 hours. */
export function minutesWords(minutes) {
  if (minutes < 60) return say("{n} menit", { n: minutes });
  if (minutes < 450) return say("{n} jam", { n: (minutes / 60).toLocaleString("id-ID", { maximumFractionDigits: 1 }) });
  return say("{n} hari kerja", { n: (minutes / 450).toLocaleString("id-ID", { maximumFractionDigits: 1 }) });
}
