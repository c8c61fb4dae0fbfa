// The identity block as the form prints it (docs/pdf.md).
import { dateWords } from "./dates.js";
import { h } from "./dom.js";
import { say } from "./words.js";

/** The page as an element. */
export function identityPage(sop) {
  const line = (caption, content) => h("div", { class: "id-line" }, h("span", {}, caption), h("span", {}, content));
  const { disahkan, tanggal } = sop;
  return h("div", { class: "id-page" },
    h("div", { class: "id-top" },
      h("div", { class: "id-unit" }, sop.unit),
      h("div", { class: "id-lines" },
        line("Nomor SOP", sop.nomor), line("Tanggal Pembuatan", dateWords(tanggal.pembuatan)), line("Tanggal Revisi", dateWords(tanggal.revisi)),
        line("Tanggal Efektif", dateWords(tanggal.efektif)),
        h("div", { class: "id-line signed" }, h("span", {}, "Disahkan oleh"), h("span", {}, h("span", {}, disahkan.jabatan), h("span", { class: "signature" }), h("strong", {}, disahkan.nama), disahkan.nip ? h("span", {}, `NIP. ${disahkan.nip}`) : null)),
        line("Nama SOP", h("strong", {}, sop.judul)))),
    pair("Dasar Hukum", sop.dasar_hukum.map((one) => one.teks), "Kualifikasi Pelaksana", sop.kualifikasi),
    pair("Keterkaitan", sop.keterkaitan.map((one) => (one.nomor ? `${one.judul} (${one.nomor})` : one.judul)), "Peralatan/Perlengkapan", sop.peralatan.map((one) => one.teks)),
    pair("Peringatan", sop.peringatan, "Pencatatan dan Pendataan", sop.pencatatan),
    h("p", { class: "id-foot" }, [sop.nomor, sop.judul].filter(Boolean).join(" · ") || say("SOP tanpa judul")));
}

function pair(left, leftItems, right, rightItems) {
  const cell = (caption, items) => h("div", { class: "id-cell" }, h("h4", {}, caption), itemsOf(items));
  return h("div", { class: "id-pair" }, cell(left, leftItems), cell(right, rightItems));
}

const itemsOf = (items) => (items.length > 1 ? h("ol", {}, items.map((one) => h("li", {}, one))) : h("p", {}, items[0] ?? ""));
