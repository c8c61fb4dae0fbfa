// The identity as a form, in any order, and beside it the page as it will be printed.
import { setField } from "./edits.js";
import { h, icon } from "./dom.js";
import { ICONS, repairsOf } from "./finding.js";
import { isOfIdentity } from "./finding_place.js";
import { dateRead, dateWords } from "./dates.js";
import { identityPage } from "./identity_page.js";
import { ListField } from "./list_field.js";
import { Suggestions } from "./suggestions.js";
import { say } from "./words.js";

const QUIET = 600;
const KINDS = ["teknis", "administratif", "makro", "mikro", "final", "parsial", "generik", "spesifik", "pelayanan", "rutin", "penugasan"];
const part = (sop, field) => field.split(".").reduce((value, name) => value[name], sop);

/** Form and preview. */
export class Identity {
  constructor(editor, box) {
    this.editor = editor;
    this.fields = new Map();
    this.form = h("form", { class: "identity-form", autocomplete: "off", onsubmit: (event) => event.preventDefault() });
    this.preview = h("div", { class: "identity-preview" });
    box.append(this.form, h("section", { class: "preview-side", tabindex: "0", "aria-label": say("Halaman identitas seperti tercetak") }, this.preview));
  }

  render() {
    if (this.editor.views?.name !== "identitas") return;
    if (!this.built) this.build();
    const { sop, canWrite } = this.editor.store;
    for (const field of this.fields.values()) field.render(sop);
    this.form.querySelectorAll("input, select, textarea, button").forEach((one) => { one.disabled = !canWrite; });
    this.preview.replaceChildren(identityPage(sop));
    this.renderFindings();
  }

  /** Findings below the fields that they are about. */
  renderFindings() {
    const own = this.editor.store.findings.filter(isOfIdentity);
    const key = JSON.stringify([own, this.editor.store.canWrite]);
    if (this.found === key) return;
    this.found = key;
    this.form.querySelectorAll(".field-findings").forEach((one) => one.remove());
    for (const finding of own) {
      const home = this.form.querySelector(`[data-field="${finding.place.field}"], [data-field^="${finding.place.field}."]`) ?? this.form.firstChild;
      const box = home.closest("label") ?? home;
      let list = box.querySelector(":scope > .field-findings");
      if (!list) box.append((list = h("ul", { class: "field-findings" })));
      list.append(h("li", { class: finding.severity, title: finding.reason }, icon(ICONS[finding.severity]), h("span", {}, h("span", { class: "hidden-words" }, `${finding.severity_label}: `), finding.message), repairsOf(this.editor, finding)));
    }
  }

  focus(field) {
    const box = this.form.querySelector(`[data-field="${field}"], [data-field^="${field}."]`);
    const input = box?.matches("input, select, textarea") ? box : box?.querySelector("input, select, textarea, button");
    input?.focus();
    input?.scrollIntoView({ block: "center" });
  }

  build() {
    this.built = true;
    this.form.append(
      this.group(say("Nama dan nomor"), this.text("judul", say("Judul SOP")), this.text("nomor", say("Nomor SOP")), this.text("unit", say("Unit"))),
      this.group(say("Tanggal"), this.date("tanggal.pembuatan", say("Tanggal pembuatan")), this.date("tanggal.revisi", say("Tanggal revisi")), this.date("tanggal.efektif", say("Tanggal efektif"))),
      this.group(say("Disahkan oleh"), this.text("disahkan.jabatan", say("Jabatan")), this.text("disahkan.nama", say("Nama")), this.text("disahkan.nip", say("NIP"))),
      this.list("dasar_hukum", say("Dasar hukum"), { part: "teks", kind: "hukum" }),
      this.list("kualifikasi", say("Kualifikasi pelaksana")),
      this.list("keterkaitan", say("Keterkaitan dengan SOP lain"), { part: "judul", second: "nomor", secondCaption: say("Nomor") }),
      this.list("peralatan", say("Peralatan dan perlengkapan"), { part: "teks", kind: "peralatan" }),
      this.list("peringatan", say("Peringatan")),
      this.list("pencatatan", say("Pencatatan dan pendataan")),
      this.kinds(),
      this.group(say("Layanan"), this.text("janji.waktu", say("Janji waktu")), this.text("janji.biaya", say("Janji biaya")), this.text("proses", say("Kode proses bisnis"))),
      this.list("indikator", say("Indikator hasil"), { part: "nama", second: "target", secondCaption: say("Target") }),
      this.group(say("Tampilan cetak"),
        this.choice("tampilan.templat", say("Templat"), [["", say("bawaan (PermenPAN-RB)")], ["permenpan", "PermenPAN-RB"], ["kemenag", "Kementerian Agama"]]),
        this.choice("tampilan.kertas", say("Kertas"), [["", say("bawaan templat")], ["A4", "A4"], ["F4", "F4"], ["Letter", "Letter"], ["Legal", "Legal"]]),
        this.choice("tampilan.kapsul", say("Awal dan akhir"), [["", say("bawaan templat")], ["langkah", say("langkah pertama dan terakhir berbentuk kapsul")], ["tersendiri", say("kapsul Mulai dan Selesai tersendiri")]]),
        this.choice("tampilan.nomor_kolom", say("Baris nomor kolom"), [[null, say("bawaan templat")], [true, say("ya")], [false, say("tidak")]]),
        this.choice("tampilan.legenda", say("Legenda simbol"), [[null, say("bawaan templat")], [true, say("ya")], [false, say("tidak")]])));
  }

  group(caption, ...fields) {
    return h("fieldset", { class: "identity-group" }, h("legend", {}, caption), fields);
  }

  text(field, caption) {
    const input = h("input", { type: "text", "data-field": field });
    this.bind(field, input);
    return h("label", { class: "field" }, h("span", { class: "caption" }, caption), input);
  }

  /** A date in words; the usual ways of writing one are understood. */
  date(field, caption) {
    const input = h("input", { type: "text", "data-field": field, placeholder: say("mis. 20 Agustus 2025") });
    const save = () => {
      const value = dateRead(input.value);
      if (value !== part(this.editor.store.sop, field)) this.editor.edit(setField(field, value));
      input.value = dateWords(value);
    };
    input.addEventListener("change", save);
    this.fields.set(field, { render: (sop) => {
      if (document.activeElement !== input) input.value = dateWords(part(sop, field));
    } });
    return h("label", { class: "field" }, h("span", { class: "caption" }, caption), input);
  }

  bind(field, input) {
    let timer;
    const save = () => {
      clearTimeout(timer);
      const words = input.value.trim();
      if (words !== part(this.editor.store.sop, field)) this.editor.edit(setField(field, words));
    };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, QUIET); });
    input.addEventListener("change", save);
    this.fields.set(field, { render: (sop) => {
      if (document.activeElement !== input) input.value = part(sop, field);
    } });
  }

  choice(field, caption, options) {
    const select = h("select", { "data-field": field }, options.map(([, words], at) => h("option", { value: at }, words)));
    select.addEventListener("change", () => this.editor.edit(setField(field, options[select.value][0])));
    this.fields.set(field, { render: (sop) => { select.value = String(Math.max(0, options.findIndex(([value]) => value === part(sop, field)))); } });
    return h("label", { class: "field" }, h("span", { class: "caption" }, caption), select);
  }

  kinds() {
    const boxes = KINDS.map((kind) => {
      const box = h("input", { type: "checkbox", value: kind });
      return h("label", { class: "check" }, box, h("span", {}, kind));
    });
    const group = h("fieldset", { class: "identity-group kinds", "data-field": "jenis" }, h("legend", {}, say("Jenis SOP")), h("div", {}, boxes));
    group.addEventListener("change", () => this.editor.edit(setField("jenis", KINDS.filter((_, at) => boxes[at].firstChild.checked))));
    this.fields.set("jenis", { render: (sop) => boxes.forEach((box, at) => { box.firstChild.checked = sop.jenis.includes(KINDS[at]); }) });
    return group;
  }

  list(field, caption, shape = {}) {
    const list = new ListField(caption, shape, {
      save: (items) => JSON.stringify(items) !== JSON.stringify(part(this.editor.store.sop, field)) && this.editor.edit(setField(field, items)),
      suggest: (input, take) => { input.dataset.kind = shape.kind; return new Suggestions(this.editor, input, take); },
    });
    list.box.dataset.field = field;
    this.fields.set(field, { render: (sop) => list.render(part(sop, field)) });
    return list.box;
  }
}
