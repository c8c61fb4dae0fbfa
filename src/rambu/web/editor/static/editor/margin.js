// The findings in the margin: one quiet line at the height of each row, opened where the person is.
import { button, h, icon } from "./dom.js";
import { Finding, ICONS } from "./finding.js";
import { FindingPath } from "./finding_path.js";
import { numberOf, rowAt } from "./outline.js";
import { columnOf, isOfIdentity } from "./finding_place.js";
import { say } from "./words.js";

const GAP = 4;
const KEY = "rambu-temuan";
const NARROW = "(max-width: 62rem)";
const ORDER = ["wajib", "periksa", "saran"];

/** The right margin. It can be folded away; the count stays in the head. */
export class Margin {
  constructor(editor, box) {
    this.editor = editor;
    this.box = box;
    this.home = box.parentElement;
    this.path = new FindingPath(editor);
    this.toggle = editor.querySelector('[data-part="findings"]');
    this.toggle.addEventListener("click", () => this.fold(!this.folded));
    this.folded = this.narrow || localStorage.getItem(KEY) === "0";
    matchMedia(NARROW).addEventListener("change", () => {
      this.folded = this.narrow || localStorage.getItem(KEY) === "0";
      this.render();
    });
    this.filter = "";
    this.top = h("div", { class: "margin-top" });
    this.list = h("div", { class: "findings" });
    box.append(this.top, this.list);
    this.groups = new Map();
  }

  width() {
    return this.folded || this.narrow ? 0 : 272;
  }

  get narrow() {
    return matchMedia(NARROW).matches;
  }

  fold(folded) {
    this.folded = folded;
    if (!this.narrow) localStorage.setItem(KEY, folded ? "0" : "1");
    this.render();
    this.editor.fit();
  }

  /** All findings, but for those about the words that are just being written. */
  get findings() {
    const { store, writing } = this.editor;
    return store.findings.filter((one) => !writing.isAbout(one.place) || writing.known.has(one.id));
  }

  get shown() {
    return this.findings.filter((one) => !this.filter || one.severity === this.filter);
  }

  render() {
    const { findings } = this;
    this.box.classList.toggle("folded", this.folded);
    const home = this.narrow ? this.editor : this.home;
    if (this.box.parentElement !== home) home.append(this.box);
    const count = (severity) => findings.filter((one) => one.severity === severity).length;
    const worst = ORDER.find(count);
    this.toggle.replaceChildren(icon(worst ? ICONS[worst] : "check"), h("span", {}, findings.length ? say("Temuan {n}", { n: findings.length }) : say("Tanpa temuan")));
    this.toggle.dataset.severity = worst ?? "";
    this.toggle.setAttribute("aria-expanded", String(!this.folded));
    if (this.filter && !count(this.filter)) this.filter = "";
    this.renderTop(count);
    this.renderGroups();
    this.arrange();
    this.announce(count("wajib"));
  }

  renderTop(count) {
    const all = this.findings.length;
    const kinds = [["", say("Semua"), all], ["wajib", say("Wajib"), count("wajib")], ["periksa", say("Periksa"), count("periksa")], ["saran", say("Saran"), count("saran")]];
    const filters = kinds.filter(([, , n]) => n).map(([kind, words, n]) =>
      button(`${words} ${n}`, () => { this.filter = kind; this.render(); }, { class: `filter ${kind}`, "aria-pressed": String(this.filter === kind) }));
    const own = this.shown.filter(isOfIdentity);
    const key = JSON.stringify([filters.map((one) => one.textContent), this.filter, own.length]);
    if (this.topKey === key) return;
    this.topKey = key;
    const toIdentity = own.length ? button([icon("warning"), h("span", {}, say("{n} temuan di Identitas", { n: own.length })), icon("right")], () => this.editor.views.open("identitas", own[0].place.field), { class: "to-identity quiet small" }) : null;
    this.top.replaceChildren(h("div", { class: "filters-line" }, filters), toIdentity ?? "", all ? "" : h("p", { class: "no-finding" }, icon("check"), say("Tidak ada yang perlu diperbaiki.")));
  }

  /** One group a row (or chart); groups that stay are the same elements. */
  renderGroups() {
    const held = document.activeElement?.closest?.(".finding")?.dataset.id;
    const wanted = new Map();
    for (const finding of this.shown.filter((one) => !isOfIdentity(one))) {
      const key = finding.place.kegiatan || `head:${finding.place.bagan}`;
      wanted.set(key, [...(wanted.get(key) ?? []), finding]);
    }
    for (const [key, group] of this.groups) if (!wanted.has(key)) { group.box.remove(); this.groups.delete(key); }
    let last = null;
    for (const [key, findings] of [...wanted].sort(([a], [b]) => this.rank(a) - this.rank(b))) {
      const group = this.groups.get(key) ?? this.freshGroup(key);
      this.fill(group, findings);
      if (!group.box.isConnected || group.box.previousElementSibling !== last) this.list.insertBefore(group.box, last ? last.nextSibling : this.list.firstChild);
      last = group.box;
    }
    if (held && !this.list.querySelector(`[data-id="${held}"]`)) this.back();
    this.open(this.opened ?? this.editor.grid.place?.row);
  }

  rank(row) {
    return this.editor.grid.rows().indexOf(row);
  }

  freshGroup(key) {
    const line = button("", () => this.open(this.opened === key ? null : key, true), { class: "group-line" });
    const list = h("ol", { class: "group-list" });
    const group = { key, line, list, box: h("section", { class: "finding-group" }, line, list) };
    group.box.addEventListener("pointerenter", () => this.path.row(key));
    group.box.addEventListener("pointerleave", () => this.path.dark());
    this.groups.set(key, group);
    return group;
  }

  fill(group, findings) {
    const text = JSON.stringify([findings, this.editor.store.canWrite]);
    if (group.text === text) return;
    group.text = text;
    const [worst] = ORDER.filter((one) => findings.some((finding) => finding.severity === one));
    const found = rowAt(this.editor.store.sop, group.key);
    const name = found ? say("Kegiatan {n}", { n: numberOf(found.bagan, found.row) }) : say("Bagan");
    group.line.className = `group-line ${worst}`;
    group.line.replaceChildren(icon(ICONS[worst]), h("span", { class: "group-words" }, findings[0].message), findings.length > 1 ? h("span", { class: "group-count" }, `+${findings.length - 1}`) : "");
    group.box.setAttribute("aria-label", name);
    group.list.replaceChildren(...findings.map((one) => new Finding(this.editor, this, one).box));
  }

  /** Open the findings of one row; they lie over what is below and move nothing. */
  open(key, focus = false) {
    this.opened = key ?? null;
    for (const group of this.groups.values()) {
      const here = group.key === key || this.narrow;
      group.box.classList.toggle("open", here);
      group.line.setAttribute("aria-expanded", String(here));
    }
    if (focus && key) this.groups.get(key)?.list.querySelector(".finding")?.focus({ preventScroll: true });
  }

  /** The person went to another row: its findings open. */
  follow(row) {
    if (this.opened !== row) this.open(row);
  }

  repair(finding, n) {
    this.editor.store.repair(finding, n);
    this.editor.head.undoable(say("{apa}: sudah diterapkan.", { apa: finding.repairs[n].title }));
  }

  /** To the place of the finding. */
  go(finding) {
    const { place } = finding;
    if (this.narrow) this.fold(true);
    if (isOfIdentity(finding)) return this.editor.views.open("identitas", place.field);
    if (this.editor.views.name !== "langkah") this.editor.views.open("bagan");
    const column = columnOf(place, this.editor.store.sop);
    return this.editor.grid.go(place.kegiatan || `head:${place.bagan}`, column) || this.editor.grid.go(`head:${place.bagan}`, "kegiatan");
  }

  back() {
    const { place } = this.editor.grid;
    if (place) this.editor.grid.go(place.row, place.column);
  }

  /** The next finding (or the one before) gets the focus. */
  next(by) {
    if (this.folded) this.fold(false);
    const all = [...this.list.querySelectorAll(".finding")];
    if (!all.length) return this.editor.tell(say("Tidak ada temuan di bagan."));
    const at = all.indexOf(document.activeElement?.closest?.(".finding"));
    const near = all.findIndex((one) => this.rank(one.dataset.group) >= this.rank(this.editor.grid.place?.row));
    const to = at >= 0 ? at + by : Math.max(near, 0);
    const card = all[(to + all.length) % all.length];
    this.open(card.dataset.group);
    card.focus({ preventScroll: true });
    return card.scrollIntoView({ block: "nearest" });
  }

  /** Beside its row, below the one before. */
  arrange() {
    if (!this.editor.sheet?.places || this.narrow) return void this.list.removeAttribute("style");
    const { sheet } = this.editor;
    let free = this.top.offsetHeight + GAP;
    for (const { key, box, line } of [...this.groups.values()].sort((a, b) => this.rank(a.key) - this.rank(b.key))) {
      const place = sheet.places.get(`${key}/no`);
      const wish = place ? (place.top + place.height / 2) * sheet.pt - 14 : 0;
      const top = Math.max(free, wish);
      box.style.top = `${top}px`;
      free = top + line.offsetHeight + GAP;
    }
    this.list.style.height = `${free}px`;
  }

  announce(must) {
    if (this.said !== undefined && this.said !== must) this.editor.tell(must ? say("{n} wajib diperbaiki.", { n: must }) : say("Tidak ada lagi yang wajib diperbaiki."));
    this.said = must;
  }
}
