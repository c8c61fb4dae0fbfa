// What cells say to a screen reader, and the words of those that are newer than the drawing.
import { END, exitsOf, isDecision, nameOf, numberOf, symbolName, textOf } from "./outline.js";
import { h } from "./dom.js";
import { say } from "./words.js";

const CAPTIONS = {
  no: say("No"), kegiatan: say("Kegiatan"), kelengkapan: say("Kelengkapan"), waktu: say("Waktu"), output: say("Output"), keterangan: say("Keterangan"),
};

/** The caption of a column as people call it. */
export const captionOf = (bagan, column) =>
  column.startsWith("pelaksana:") ? nameOf(bagan, column.slice(10)) || say("Pelaksana tanpa nama") : (CAPTIONS[column] ?? column);

/** Fill a cell of a row: hidden words for readers, visible ones where the drawing is older. */
export function labelCell(sop, bagan, row, column, box, fresh) {
  const words = column.startsWith("pelaksana:") ? performerWords(sop, bagan, row, column.slice(10)) : column === "no" ? numberOf(bagan, row) : textOf(row, column);
  put(box, words || say("kosong"), fresh, say("{caption}, kegiatan {no}", { caption: captionOf(bagan, column), no: numberOf(bagan, row) }));
}

/** Fill a head. */
export const labelHead = (bagan, column, box, fresh) => put(box, captionOf(bagan, column), fresh, "");

function put(box, words, fresh, title) {
  const said = `${words}|${fresh}|${title}`;
  if (box.dataset.said === said) return;
  box.dataset.said = said;
  box.querySelectorAll(":scope > .said, :scope > .fresh").forEach((one) => one.remove());
  if (fresh === null) box.prepend(h("span", { class: "said hidden-words" }, words));
  else box.prepend(h("span", { class: "fresh" }, fresh));
  if (title) box.setAttribute("aria-description", title);
}

function performerWords(sop, bagan, row, performer) {
  const own = row.simbol.filter((symbol) => symbol.pelaksana.includes(performer));
  return own.map((symbol) => symbolWords(sop, bagan, symbol)).join("; ");
}

/** A symbol in words: what it is, what it asks, where it leads. */
export function symbolWords(sop, bagan, symbol) {
  const kind = isDecision(symbol) ? say("keputusan") : symbol.pelaksana.length > 1 ? say("kegiatan bersama") : say("simbol kegiatan");
  const exits = exitsOf(bagan, symbol).map(({ to, label }) => (label ? `${label}: ` : "") + targetWords(sop, bagan, to));
  return [kind, symbol.teks, exits.length ? exits.join(", ") : say("jalan buntu")].filter(Boolean).join(", ");
}

/** Where an exit leads, in words. */
export function targetWords(sop, bagan, to) {
  if (to === END) return say("selesai");
  if (typeof to === "object") return say("ke {judul}", { judul: to.judul });
  return say("ke {nama}", { nama: symbolName(sop, to, bagan) });
}
