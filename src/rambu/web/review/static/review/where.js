// The place in the SOP at which somebody points: the cell with the focus, a symbol in it, a line that leaves it.
import { exitsOf, numberOf, rowAt, symbolAt } from "../editor/outline.js";
import { say } from "../editor/words.js";

const FIELDS = { kegiatan: "teks" };
const NAMES = { teks: "Kegiatan", kelengkapan: "Kelengkapan", waktu: "Waktu", output: "Output", keterangan: "Keterangan", no: "No" };

/** The places one may choose from here, the most exact first, the whole SOP last: `{place, words}`. */
export function placesHere(editor) {
  return [...fromIdentity(editor), ...fromSheet(editor), { place: {}, words: say("Seluruh SOP") }];
}

function fromIdentity({ views }) {
  const field = views.name === "identitas" ? lastField : null;
  return field ? [{ place: { field: field.split(".")[0] }, words: say("Identitas: {nama}", { nama: captionOf(field) }) }] : [];
}

function fromSheet(editor) {
  const { row, column } = spot(editor);
  const found = row && rowAt(editor.store.sop, row);
  if (!found) return [];
  const name = say("Kegiatan {n}", { n: numberOf(found.bagan, found.row) });
  const place = { bagan: found.bagan.id, kegiatan: row };
  const whole = { place, words: name };
  if (column?.startsWith("pelaksana:")) return [...fromSymbol(editor.store.sop, found, place, name, column.slice(10)), whole];
  const field = FIELDS[column] ?? column;
  return NAMES[field] && field !== "no" ? [{ place: { ...place, field }, words: `${name} · ${say(NAMES[field])}` }, whole] : [whole];
}

function fromSymbol(sop, { bagan, row }, place, name, performer) {
  const symbol = row.simbol.find((one) => one.pelaksana.includes(performer));
  if (!symbol) return [];
  const here = { ...place, symbol: symbol.id };
  const lines = exitsOf(bagan, symbol).filter(({ to }) => typeof to === "string").map(({ to, label }) => ({ place: { ...here, to }, words: lineTo(aim(sop, to), label) }));
  return [{ place: here, words: `${name} · ${say("Simbol")}` }, ...lines];
}

function lineTo(goal, label) {
  return label ? say("Garis “{label}” ke {tujuan}", { label, tujuan: goal }) : say("Garis ke {tujuan}", { tujuan: goal });
}

function aim(sop, to) {
  const found = symbolAt(sop, to);
  return found ? say("kegiatan {n}", { n: numberOf(found.bagan, found.row) }) : say("selesai");
}

/** Where the person is, on the sheet or on a card. */
function spot(editor) {
  if (editor.views.name === "langkah") return lastCard ?? {};
  const { place } = editor.grid;
  return place && !place.row.startsWith("head:") ? place : {};
}

let lastField = null;
let lastCard = null;

/** Remember where the focus was last, since writing a comment takes it away. */
export function follow(editor, changed) {
  editor.addEventListener("focusin", ({ target }) => {
    if (target.closest(".talk")) return;
    lastField = target.closest("[data-field]")?.dataset.field ?? lastField;
    const card = target.closest(".row-card");
    if (card) lastCard = { row: [...editor.cards.cards].find(([, one]) => one.box === card)?.[0], column: target.dataset.name };
    changed();
  });
}

const captionOf = (field) => document.querySelector(`[data-field="${CSS.escape(field)}"]`)?.closest("label, fieldset, section")?.querySelector("span, legend, h2, h3")?.textContent ?? field;

/** Bring the place of a thread into view. */
export function goTo(editor, { row, place }) {
  if (!row) return place.field ? editor.views.open("identitas", place.field) : undefined;
  if (editor.views.phone) {
    editor.views.open("langkah");
    return editor.cards.cards.get(row)?.box.scrollIntoView({ block: "center" });
  }
  editor.views.open("bagan");
  const performer = rowAt(editor.store.sop, row)?.row.simbol.find((one) => one.id === place.symbol)?.pelaksana[0];
  const column = performer ? `pelaksana:${performer}` : { teks: "kegiatan" }[place.field] ?? (place.field || "kegiatan");
  return editor.grid.go(row, column) || editor.grid.go(row, "kegiatan");
}
