// References inside a SOP: exits to symbols, hints to symbols and rows; and whether all of them hold.
import { EditError } from "./kinds.js";
import { mapSymbols } from "./places.js";

export const END = "selesai";
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export const targets = (exits) => (exits?.exits ? exits.exits.map((one) => one.to) : (exits?.targets ?? []));
const aims = (exits) => targets(exits).filter((to) => typeof to === "string" && to !== END);
const aimsOfHint = (hint) => (hint.side ? [hint.symbol, ...aims({ targets: [hint.to] })] : []);

const sameTarget = (a, b) => a === b || (a?.judul !== undefined && a.judul === b?.judul && a.nomor === b.nomor);
const among = (items, one) => items.some((item) => sameTarget(item, one));

// `exits` with each target passed through `aim`; parallel lines that come to meet on one target become one.
export const retarget = (exits, aim) => {
  if (exits?.exits) return { exits: exits.exits.map((one) => ({ ...one, to: aim(one.to) })) };
  if (!exits) return null;
  const kept = [];
  for (const was of exits.targets) {
    const to = aim(was);
    if (sameTarget(to, was) || (!among(exits.targets, to) && !among(kept, to))) kept.push(to);
  }
  return { targets: kept };
};

// The text with exits to `symbols` leading to `heir`, and without hints that named them or `rows`.
export const forget = (sop, symbols, rows, heir) => {
  const mended = (symbol) => {
    if (!aims(symbol.exits).some((to) => symbols.has(to))) return symbol;
    return { ...symbol, exits: retarget(symbol.exits, (to) => (symbols.has(to) ? heir : to)) };
  };
  const stays = (hint) => (hint.side ? !aimsOfHint(hint).some((id) => symbols.has(id)) : !rows.has(hint.kegiatan));
  return {
    ...sop,
    bagan: sop.bagan.map((chart) => {
      const changed = mapSymbols(chart, mended);
      const kept = chart.petunjuk.filter(stays);
      return kept.length === chart.petunjuk.length ? changed : { ...changed, petunjuk: kept };
    }),
  };
};

export const readingOrder = (chart) => chart.kegiatan.flatMap((row) => row.simbol);

// Id of the next symbol of the chart in reading order, END behind the last.
export const heirOf = (chart, id) => {
  const chain = readingOrder(chart);
  return chain[chain.findIndex((symbol) => symbol.id === id) + 1]?.id ?? END;
};

export const idsIn = (chart) => [
  chart.id,
  ...chart.pelaksana.map((one) => one.id),
  ...chart.kegiatan.flatMap((row) => [row.id, ...row.simbol.map((symbol) => symbol.id)]),
];

// Throws the first thing that does not hold together.
export const check = (sop) => {
  if (!sop.bagan.length) throw new EditError("SOP selalu memiliki paling sedikit satu bagan.");
  const seen = new Set();
  for (const id of sop.bagan.flatMap(idsIn)) {
    if (seen.has(id)) throw new EditError(`Pengenal ${id} sudah dipakai.`);
    if (!ID.test(id) || id === END) throw new EditError(`“${id}” bukan pengenal.`);
    seen.add(id);
  }
  const rows = new Set(sop.bagan.flatMap((chart) => chart.kegiatan.map((row) => row.id)));
  const known = new Set(sop.bagan.flatMap((chart) => readingOrder(chart).map((symbol) => symbol.id)));
  for (const chart of sop.bagan) {
    const columns = new Set(chart.pelaksana.map((one) => one.id));
    for (const symbol of readingOrder(chart)) checkSymbol(symbol, columns, known);
    for (const hint of chart.petunjuk) {
      const names = hint.side ? aimsOfHint(hint).every((id) => known.has(id)) : rows.has(hint.kegiatan);
      if (!names) throw new EditError("Petunjuk gambar menyebut yang tidak ada.");
    }
  }
};

const checkSymbol = (symbol, columns, known) => {
  if (!symbol.pelaksana.every((id) => columns.has(id))) {
    throw new EditError(`Pelaksana yang disebut simbol ${symbol.id} tidak ada di bagannya.`);
  }
  if (new Set(symbol.pelaksana).size < symbol.pelaksana.length) {
    throw new EditError(`Simbol ${symbol.id} menyebut satu pelaksana dua kali.`);
  }
  const lost = aims(symbol.exits).find((to) => !known.has(to));
  if (lost !== undefined) throw new EditError(`Simbol ${lost} yang dituju simbol ${symbol.id} tidak ada.`);
};
