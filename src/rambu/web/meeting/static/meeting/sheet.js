// The sheet that is shown: the row that is talked about is lit, a touch says what a remark is about.
import { say } from "../editor/words.js";

export const CORRECTION = /^koreksi-(\d+)$/;
const COLUMNS = { no: "No", teks: "Kegiatan", kegiatan: "Kegiatan", kelengkapan: "Kelengkapan", waktu: "Waktu", output: "Output", keterangan: "Keterangan" };

export class Sheet {
  shown = "";
  row = null;
  sop = "";

  constructor(hall, place) {
    Object.assign(this, { hall, place, leads: "leads" in hall.dataset });
    this.roaming = hall.dataset.roaming ?? "";
    this.form = hall.querySelector("form.remark");
    place.addEventListener("click", (event) => this.touched(event));
    if (this.leads) document.addEventListener("keydown", (event) => this.key(event));
    this.form?.querySelector("[data-rows]").addEventListener("change", () => this.point("", "", "", ""));
  }

  /** Show what the beat says; who roams stays where he is, and sees when the text changes. */
  async show(beat) {
    this.beat = beat;
    const sop = this.roaming || beat.sop;
    const correction = this.roaming ? null : CORRECTION.exec(beat.row);
    const want = correction ? `${sop}/k${correction[1]}/${beat.n}` : sop ? `${sop}/${this.roaming && this.roaming !== beat.sop ? beat.n : beat.sheet}` : "";
    if (want !== this.shown) {
      this.shown = want;
      await this.load(sop, correction, beat.sheet);
      if (want !== this.shown) return;
    }
    if (!this.roaming) this.light(beat.row);
  }

  async load(sop, correction, version) {
    this.sop = sop;
    if (!sop) return this.nothing();
    const address = correction ? this.hall.dataset.compared.replace("/0/", `/${correction[1]}/`) : `${this.hall.dataset.sheetAddress.replace("/0/", `/${sop}/`)}?v=${version}`;
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) {
      this.shown = "";
      return;
    }
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.row = null;
    this.put([...found.body.childNodes], correction);
  }

  put(nodes) {
    this.place.replaceChildren(...nodes);
  }

  nothing() {}

  light(row) {
    if (row === this.row) return;
    this.row = row;
    for (const one of this.place.querySelectorAll("[data-row]")) one.classList.toggle("lit", Boolean(row) && one.dataset.row === row);
    const lit = this.place.querySelector(".light.lit");
    if (lit) lit.scrollIntoView({ block: "center", inline: "nearest", behavior: "auto" });
  }

  /** All rows in order, as ids. */
  get rows() {
    return [...this.place.querySelectorAll(".hall-rows tr[data-row]")].map((one) => one.dataset.row);
  }

  touched(event) {
    const at = document.elementsFromPoint(event.clientX, event.clientY);
    const spot = at.find((one) => one.matches(".spot"));
    const symbol = at.map((one) => one.closest("g.symbol[data-id]")).find(Boolean);
    const line = at.find((one) => one.matches("path.edge"));
    const row = spot?.dataset.kegiatan ?? symbol?.closest("svg")?.querySelector(`.light[data-row]`)?.dataset.row ?? "";
    if (!spot && !symbol && !line) return;
    if (this.leads && spot) this.present(row);
    const from = line && !symbol ? this.place.querySelector(`g.symbol[data-symbol="${CSS.escape(line.dataset.from)}"]`)?.dataset.id : "";
    const to = line && !symbol ? this.place.querySelector(`g.symbol[data-symbol="${CSS.escape(line.dataset.to)}"]`)?.dataset.id ?? "selesai" : "";
    const field = symbol || line ? "" : (spot?.dataset.field ?? "").split(":")[0];
    this.point(row, symbol?.dataset.id ?? from ?? "", field === "pelaksana" ? "simbol" : field === "kegiatan" ? "teks" : field, to);
  }

  /** What the remark is about, in the form and in words. */
  point(row, symbol, field, to) {
    if (!this.form) return;
    const rows = this.form.querySelector("[data-rows]");
    if (row && [...rows.options].some((one) => one.value === row)) rows.value = row;
    this.form.elements.place_symbol.value = symbol;
    this.form.elements.place_field.value = field;
    this.form.elements.place_to.value = to;
    const words = to ? say("garis") : symbol ? say("simbol") : COLUMNS[field] ?? (field === "simbol" ? "Pelaksana" : "");
    this.form.querySelector("[data-place]").textContent = words ? `· ${words}` : "";
  }

  key(event) {
    if (event.target.closest("input, textarea, select, button, a, summary") || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = this.rows;
    const at = rows.indexOf(this.beat?.row);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || !rows.length) return;
    event.preventDefault();
    this.present(rows[Math.max(0, Math.min(rows.length - 1, next))]);
  }

  /** Put a row before everybody's eyes. */
  async present(row) {
    if (!row || row === this.beat?.row) return;
    this.light(row);
    this.beat.row = row;
    const body = new FormData();
    body.set("sop", this.sop);
    body.set("row", row);
    body.set("csrfmiddlewaretoken", this.hall.querySelector("[name=csrfmiddlewaretoken]").value);
    await fetch(this.hall.dataset.show, { method: "POST", body, headers: { "X-Hall": "1" }, redirect: "manual" }).catch(() => null);
  }
}
