// Finding a thing by its id and putting back a changed one; order of things that bear ids.
import { EditError } from "./kinds.js";

const missing = (what, id) => new EditError(`${what} ${id} tidak ada.`);

export const findChart = (sop, id) => {
  const found = sop.bagan.find((chart) => chart.id === id);
  if (!found) throw missing("Bagan", id);
  return found;
};
const search = (sop, find) => {
  for (const chart of sop.bagan) {
    const found = find(chart);
    if (found) return found;
  }
  return null;
};
// [chart, performer]
export const findPerformer = (sop, id) => {
  const found = search(sop, (chart) => {
    const one = chart.pelaksana.find((each) => each.id === id);
    return one && [chart, one];
  });
  if (!found) throw missing("Pelaksana", id);
  return found;
};
// [chart, row]
export const findRow = (sop, id) => {
  const found = search(sop, (chart) => {
    const row = chart.kegiatan.find((each) => each.id === id);
    return row && [chart, row];
  });
  if (!found) throw missing("Kegiatan", id);
  return found;
};
// [chart, row, symbol]
export const findSymbol = (sop, id) => {
  const found = search(sop, (chart) => {
    for (const row of chart.kegiatan) {
      const symbol = row.simbol.find((each) => each.id === id);
      if (symbol) return [chart, row, symbol];
    }
    return null;
  });
  if (!found) throw missing("Simbol", id);
  return found;
};

export const put = (items, changed) => items.map((item) => (item.id === changed.id ? changed : item));
export const putChart = (sop, chart) => ({ ...sop, bagan: put(sop.bagan, chart) });
export const putRow = (sop, chart, row) => putChart(sop, { ...chart, kegiatan: put(chart.kegiatan, row) });
export const putSymbol = (sop, chart, row, symbol) => putRow(sop, chart, { ...row, simbol: put(row.simbol, symbol) });

const position = (items, id) => {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) throw new EditError(`Tempat setelah ${id} tidak ada.`);
  return at;
};
// `items` with `item` behind the one with id `after` ("": first).
export const place = (items, item, after) => {
  const at = after === "" ? 0 : position(items, after) + 1;
  return [...items.slice(0, at), item, ...items.slice(at)];
};
export const without = (items, id) => items.filter((item) => item.id !== id);
export const moved = (items, id, after) => place(without(items, id), items[position(items, id)], after);

// The chart with each symbol changed; what stays the same stays the same object.
export const mapSymbols = (chart, change) => {
  const rows = chart.kegiatan.map((row) => {
    const symbols = row.simbol.map(change);
    return symbols.every((symbol, n) => symbol === row.simbol[n]) ? row : { ...row, simbol: symbols };
  });
  return rows.every((row, n) => row === chart.kegiatan[n]) ? chart : { ...chart, kegiatan: rows };
};
