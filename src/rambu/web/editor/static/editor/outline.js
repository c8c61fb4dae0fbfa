// Looking things up in a SOP (docs/editor.md, "The text"): rows, symbols, what they are called, where they lead.

export const END = "selesai";
const LISTS = new Set(["kelengkapan", "output"]);
const MODEL = { kegiatan: "teks", kelengkapan: "kelengkapan", waktu: "waktu", output: "output", keterangan: "keterangan", no: "no" };

/** The row with its chart and position, or null. */
export function rowAt(sop, id) {
  for (const bagan of sop.bagan) {
    const at = bagan.kegiatan.findIndex((row) => row.id === id);
    if (at >= 0) return { bagan, row: bagan.kegiatan[at], at };
  }
  return null;
}

/** The symbol with its row, chart and position in the row, or null. */
export function symbolAt(sop, id) {
  for (const bagan of sop.bagan)
    for (const row of bagan.kegiatan) {
      const at = row.simbol.findIndex((one) => one.id === id);
      if (at >= 0) return { bagan, row, symbol: row.simbol[at], at };
    }
  return null;
}

export const findChart = (sop, id) => sop.bagan.find((bagan) => bagan.id === id) ?? null;
export const chartOfPerformer = (sop, id) => sop.bagan.find((b) => b.pelaksana.some((p) => p.id === id)) ?? null;
export const nameOf = (bagan, id) => bagan.pelaksana.find((p) => p.id === id)?.nama ?? "";

/** What a cell says, as it is edited: one item of a list a line. */
export function textOf(row, column) {
  const key = MODEL[column];
  if (key === "waktu") return row.waktu.nominal;
  return LISTS.has(key) ? row[key].join("\n") : row[key];
}

/** The printed number of a row. */
export const numberOf = (bagan, row) => row.no || String(bagan.kegiatan.indexOf(row) + 1);

/** What people call a symbol: ``3``, ``3.2``, in a later chart ``2/3``. */
export function symbolName(sop, id, from = null) {
  const found = symbolAt(sop, id);
  if (!found) return "";
  const { bagan, row, at } = found;
  const name = numberOf(bagan, row) + (row.simbol.length > 1 ? `.${at + 1}` : "");
  return from === null || from.id === bagan.id ? name : `${sop.bagan.indexOf(bagan) + 1}/${name}`;
}

/** All symbols of a chart in reading order. */
export const readingOrder = (bagan) => bagan.kegiatan.flatMap((row) => row.simbol);

/** The symbol after this one in its chart, or the end. */
export function nextOf(bagan, id) {
  const order = readingOrder(bagan);
  const at = order.findIndex((one) => one.id === id);
  return order[at + 1]?.id ?? END;
}

export const isDecision = (symbol) => Boolean(symbol.exits?.exits);

/** Exits as `{to, label}`, the unspoken "on to the next" too; `to` is an id, the end, or `{judul, nomor}`. */
export function exitsOf(bagan, symbol) {
  if (symbol.exits) return symbol.exits.exits ?? symbol.exits.targets.map((to) => ({ to, label: "" }));
  return [{ to: nextOf(bagan, symbol.id), label: "" }];
}

/** How many lines lead to the symbol. */
export function incoming(sop, id) {
  let count = 0;
  for (const bagan of sop.bagan)
    for (const symbol of readingOrder(bagan)) count += exitsOf(bagan, symbol).filter((exit) => exit.to === id).length;
  return count;
}

/** The symbol that a typed name means (``4``, ``4.2``, ``2/4``), or null. */
export function symbolCalled(sop, bagan, typed) {
  const parts = /^(?:(\d+)\s*\/\s*)?([^\s./]+)(?:\.(\d+))?$/.exec(typed.trim());
  if (!parts) return null;
  const chart = parts[1] ? sop.bagan[Number(parts[1]) - 1] : bagan;
  if (!chart) return null;
  const row = chart.kegiatan.find((one) => numberOf(chart, one) === parts[2]) ?? chart.kegiatan[Number(parts[2]) - 1];
  return row ? (row.simbol[Number(parts[3] ?? 1) - 1]?.id ?? null) : null;
}
