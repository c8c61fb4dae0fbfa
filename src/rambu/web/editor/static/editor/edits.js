// The edits of the closed set (docs/edits.md) as JSON, and what people call one change and is several of them.
import { newId } from "./model.js";
import { exitsOf, isDecision, nextOf, rowAt } from "./outline.js";

const edit = (kind, parts) => ({ version: 1, edit: kind, ...parts });

export const setField = (field, value) => edit("SetField", { field, value });
export const setChart = (bagan, judul) => edit("SetBagan", { bagan, judul });
export const setRow = (kegiatan, field, value) => edit("SetKegiatan", { kegiatan, field, value });
export const setSymbol = (symbol, field, value) => edit("SetSymbol", { symbol, field, value });
export const setPerformer = (pelaksana, field, value) => edit("SetPelaksana", { pelaksana, field, value });
export const setExits = (symbol, exits) => edit("SetExits", { symbol, exits });
export const removeRow = (kegiatan) => edit("RemoveKegiatan", { kegiatan });
export const moveRow = (kegiatan, bagan, after) => edit("MoveKegiatan", { kegiatan, bagan, after });
export const insertRow = (bagan, after, kegiatan) => edit("InsertKegiatan", { bagan, after, kegiatan });
export const addSymbol = (kegiatan, after, symbol) => edit("AddSymbol", { kegiatan, after, symbol });
export const moveSymbol = (symbol, kegiatan, after) => edit("MoveSymbol", { symbol, kegiatan, after });
export const removeSymbol = (symbol) => edit("RemoveSymbol", { symbol });
export const addPerformer = (bagan, after, pelaksana) => edit("AddPelaksana", { bagan, after, pelaksana });
export const movePerformer = (pelaksana, after) => edit("MovePelaksana", { pelaksana, after });
export const removePerformer = (pelaksana) => edit("RemovePelaksana", { pelaksana });
export const mergePerformer = (pelaksana, into) => edit("MergePelaksana", { pelaksana, into });
export const insertChart = (after, bagan) => edit("InsertBagan", { after, bagan });
export const moveChart = (bagan, after) => edit("MoveBagan", { bagan, after });
export const removeChart = (bagan) => edit("RemoveBagan", { bagan });

/** Exactly one of these exits (`{to, label}`) is taken. */
export const decide = (symbol, exits) => setExits(symbol, { exits });

/** On to all of these at once. */
export const goOn = (symbol, targets) => setExits(symbol, { targets });

const FIELDS = { kegiatan: "teks", waktu: "waktu.nominal", kelengkapan: "kelengkapan", output: "output", keterangan: "keterangan", no: "no" };

/** The edit that gives a cell this text; lists are taken line by line, numbers and dashes before items left out. */
export function setCell(row, column, text) {
  if (column !== "kelengkapan" && column !== "output") return setRow(row, FIELDS[column], tidy(text));
  return setRow(row, column, itemsOf(text));
}

export const itemsOf = (text) =>
  text.split("\n").map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-•–])\s+/, "").trim()).filter(Boolean);
const tidy = (text) => text.replace(/\s+/g, " ").trim();

const ROW = {
  teks: "", kelengkapan: [], waktu: { nominal: "", sentuh: "" }, output: [], keterangan: "", no: "", gabung: [], rujukan: null,
};

/** A new symbol in the columns of these performers. */
export const newSymbol = (id, pelaksana = []) =>
  ({ id, pelaksana, teks: "", exits: null, wait_all: false, mulai: null, bentuk: null });

/** A new row with one symbol that has no place yet. */
export function newRow(parts = {}) {
  const id = newId("k");
  return { id, ...ROW, simbol: [newSymbol(`${id}-1`)], ...parts };
}

/** The row `id` one place up (-1) or down (1); none where it cannot. */
export function shiftRow(sop, id, by) {
  const { bagan, at } = rowAt(sop, id);
  const rows = bagan.kegiatan;
  if (at + by < 0 || at + by >= rows.length) return [];
  const after = by > 0 ? rows[at + 1].id : (rows[at - 2]?.id ?? "");
  return [moveRow(id, bagan.id, after)];
}

export const setHints = (bagan, petunjuk) => edit("SetHints", { bagan, petunjuk });

/** Whether a person wants a new page before this row. */
export const breaks = (bagan, row) => bagan.petunjuk.some((hint) => hint.kegiatan === row);

/** Ask for a new page before the row, or take the wish back. */
export function toggleBreak(bagan, row) {
  const rest = bagan.petunjuk.filter((hint) => hint.kegiatan !== row);
  return setHints(bagan.id, breaks(bagan, row) ? rest : [...rest, { kegiatan: row }]);
}

const meant = (symbol, to) => (hint) => hint.symbol === symbol && JSON.stringify(hint.to) === JSON.stringify(to);

/** The side on which a person wants the line from a symbol to a target to leave; empty: whichever draws best. */
export const sideOf = (bagan, symbol, to) => bagan.petunjuk.findLast(meant(symbol, to))?.side ?? "";

/** Ask for that side, or with "" take the wish back. */
export function setSide(bagan, symbol, to, side) {
  const is = meant(symbol, to);
  const rest = bagan.petunjuk.filter((hint) => !is(hint));
  return setHints(bagan.id, side ? [...rest, { symbol, to, side }] : rest);
}

/** Make a symbol decide: yes goes where it went, no back to the step before. */
export function becomeDecision(bagan, symbol) {
  if (isDecision(symbol)) return [];
  const known = exitsOf(bagan, symbol);
  const first = known[0]?.to ?? nextOf(bagan, symbol.id);
  return [decide(symbol.id, [{ to: first, label: "ya" }, ...known.slice(1)])];
}

/** One row becomes two: `first` stays, `second` follows with the way out (as `split_kegiatan`). */
export function splitRow(sop, id, first, second) {
  const { bagan, row } = rowAt(sop, id);
  const below = newRow({ teks: tidy(second) });
  const head = setRow(id, "teks", tidy(first));
  const [old, ...rest] = row.simbol;
  if (rest.length === 0 && old) {
    below.simbol = [{ ...below.simbol[0], pelaksana: old.pelaksana, exits: old.exits }];
    const tail = old.exits ? [setExits(old.id, null)] : [];
    return { edits: [head, insertRow(bagan.id, id, below), ...tail], row: below.id };
  }
  below.simbol = [];
  const moved = rest.map((symbol, at) => moveSymbol(symbol.id, below.id, at ? rest[at - 1].id : ""));
  return { edits: [head, insertRow(bagan.id, id, below), ...moved], row: below.id };
}

/** Two rows become one; nothing written is lost (as `join_kegiatan`). */
export function joinRows(sop, id, other) {
  const { row } = rowAt(sop, id);
  const { row: gone } = rowAt(sop, other);
  const both = (a, b) => [...new Set([...a, ...b])];
  const text = (...parts) => [...new Set(parts.filter(Boolean))];
  const edits = [setRow(id, "teks", text(row.teks, gone.teks).join(" dan "))];
  if (gone.kelengkapan.length) edits.push(setRow(id, "kelengkapan", both(row.kelengkapan, gone.kelengkapan)));
  const time = gone.gabung.includes("waktu") ? {} : gone.waktu;
  for (const part of ["nominal", "sentuh"])
    if (time[part]) edits.push(setRow(id, `waktu.${part}`, [row.waktu[part], time[part]].filter(Boolean).join(" + ")));
  if (gone.output.length) edits.push(setRow(id, "output", both(row.output, gone.output)));
  if (gone.keterangan) edits.push(setRow(id, "keterangan", text(row.keterangan, gone.keterangan).join("; ")));
  let after = row.simbol.at(-1)?.id ?? "";
  for (const symbol of gone.simbol) {
    edits.push(moveSymbol(symbol.id, id, after));
    after = symbol.id;
  }
  return [...edits, removeRow(other)];
}
