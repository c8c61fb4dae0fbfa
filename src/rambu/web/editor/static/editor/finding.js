// One finding: what, where, why, and the repairs.
import { button, h, icon } from "./dom.js";
import { say } from "./words.js";

export const ICONS = { wajib: "stop", periksa: "warning", saran: "hint" };

/** Repairs of a finding as buttons. */
export const repairsOf = (editor, finding) => (editor.store.canWrite ? finding.repairs : []).map((repair, n) =>
  button([icon("check"), repair.title], () => editor.margin.repair(finding, n), { class: "quiet small repair" }));

/** A card of the margin. */
export class Finding {
  constructor(editor, margin, finding) {
    Object.assign(this, { margin, finding });
    const repairs = repairsOf(editor, finding);
    this.box = h("li", { class: `finding ${finding.severity}`, tabindex: "-1", "data-id": finding.id, "data-group": finding.place.kegiatan || `head:${finding.place.bagan}` },
      h("p", { class: "severity" }, icon(ICONS[finding.severity]), h("span", {}, finding.severity_label), finding.place.row_name ? h("span", { class: "where" }, say("kegiatan {n}", { n: finding.place.row_name })) : null),
      h("p", { class: "message" }, finding.message),
      repairs.length ? h("div", { class: "repairs" }, repairs) : null,
      h("details", {}, h("summary", {}, say("Mengapa?")), h("p", {}, finding.reason), h("p", { class: "source" }, finding.source)));
    this.listen();
  }

  listen() {
    const { box, margin, finding } = this;
    box.addEventListener("click", (event) => event.target.closest("button, details") || margin.go(finding));
    box.addEventListener("focusin", () => margin.path.light(finding));
    box.addEventListener("focusout", () => margin.path.dark());
    box.addEventListener("pointerenter", () => margin.path.light(finding));
    box.addEventListener("keydown", (event) => this.pressed(event));
  }

  pressed(event) {
    if (event.target !== this.box && event.key !== "Escape" && event.key !== "r") return;
    const { margin, finding } = this;
    const run = { r: () => finding.repairs.length && margin.repair(finding, 0), Enter: () => margin.go(finding), Escape: () => margin.go(finding), ArrowDown: () => margin.next(1), ArrowUp: () => margin.next(-1) }[event.key];
    if (!run || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }
}
