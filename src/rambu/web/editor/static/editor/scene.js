// Between a change and its drawing: the last drawn pages carried over to the SOP as it is now, so that a new row
// or a moved symbol stands where it belongs at once. Lines whose way is not known are left out until they are drawn.
import { freshShapes, movedShapes } from "./shapes.js";

const ROW = 38.5, BARE = 26.5;
const BLANK = { lines: [], x: 0, baseline: 0, leading: 0, size: 0, align: "left", bold: false };
const isPerformer = (column) => column.key.startsWith("pelaksana:");

/** Pages for `sop`, made from `pages`, which were drawn for the SOP `drawn`. */
export function carried(pages, drawn, sop) {
  if (drawn === sop || !pages.length) return pages;
  return sop.bagan.flatMap((bagan) => {
    const old = drawn.bagan.find((one) => one.id === bagan.id);
    const own = pages.filter((page) => page.bagan === bagan.id);
    if (own.length && sameStructure(old, bagan)) return own;
    return carriedChart(own.length ? own : [blankPage(pages[0], bagan)], old ?? { kegiatan: [] }, bagan);
  });
}

const looks = (bagan) => JSON.stringify([
  bagan.judul,
  bagan.pelaksana.map((p) => p.id),
  bagan.kegiatan.map((row) => [row.id, row.no, row.gabung, row.simbol.map(({ teks, ...one }) => one)]),
]);

/** Whether two states of a chart look the same but for words in cells. */
export const sameStructure = (a, b) => a === b || (Boolean(a) && looks(a) === looks(b));

function blankPage(like, bagan) {
  const columns = like.columns.filter((column) => !isPerformer(column));
  columns.splice(2, 0, { key: "pelaksana:", caption: "", x: like.chart.x, width: like.chart.width });
  return {
    ...like, hash: `baru-${bagan.id}`, bagan: bagan.id, columns, rows: [], shapes: [], lines: [], heading: null,
    cells: like.cells.filter((cell) => !cell.kegiatan && !cell.column.startsWith("pelaksana:")),
    chart: { ...like.chart, height: 0 }, table: { ...like.table, height: like.chart.y - like.table.y },
  };
}

function carriedChart(pages, drawn, bagan) {
  const columns = columnsFor(pages[0], bagan);
  const home = homes(pages, bagan);
  const before = new Map(drawn.kegiatan.flatMap((row) => row.simbol.map((one) => [one.id, one])));
  const same = (symbol) => JSON.stringify(before.get(symbol.id)) === JSON.stringify(symbol);
  const kept = new Set(bagan.kegiatan.flatMap((row) => row.simbol.filter(same).map((one) => one.id)));
  return pages.map((page, at) => {
    const rows = bagan.kegiatan.filter((row) => home.get(row.id) === at);
    return carriedPage(page, columns, rows, { before, kept }, bagan);
  });
}

/** Which page each row stays on: its own, or that of the row before it. */
function homes(pages, bagan) {
  const home = new Map();
  let last = 0;
  for (const row of bagan.kegiatan) {
    const at = pages.findIndex((page) => page.rows.some((band) => band.id === row.id));
    last = at >= 0 ? at : last;
    home.set(row.id, last);
  }
  return home;
}

function columnsFor(page, bagan) {
  const wanted = bagan.pelaksana.map((p) => `pelaksana:${p.id}`);
  const had = page.columns.filter(isPerformer);
  if (wanted.join() === had.map((c) => c.key).join()) return page.columns;
  const widths = wanted.map((key) => had.find((c) => c.key === key)?.width ?? 64);
  const scale = page.chart.width / (widths.reduce((sum, width) => sum + width, 0) || 1);
  let x = page.chart.x;
  const own = wanted.map((key, at) => {
    const column = { key, caption: bagan.pelaksana[at].nama, x, width: widths[at] * scale };
    x += column.width;
    return column;
  });
  if (!own.length) own.push({ key: "pelaksana:", caption: "", x: page.chart.x, width: page.chart.width });
  const first = page.columns.findIndex(isPerformer);
  const rest = page.columns.filter((column) => !isPerformer(column));
  return [...rest.slice(0, first), ...own, ...rest.slice(first)];
}

function carriedPage(page, columns, rows, { before, kept }, bagan) {
  let y = page.chart.y;
  const bands = rows.map((row) => {
    const old = page.rows.find((band) => band.id === row.id);
    const number = row.no || String(bagan.kegiatan.indexOf(row) + 1);
    const band = { id: row.id, number, y, height: Math.max(old?.height ?? BARE, row.simbol.some((one) => one.pelaksana.length) ? ROW : BARE) };
    y += band.height;
    return band;
  });
  const height = y - page.chart.y;
  const map = mapping(page, columns, bands);
  const shapes = shapesOf(columns, rows, bands, (symbol) => movedShapes(page, before.get(symbol.id), symbol, map));
  return {
    ...page, columns, rows: bands, shapes, svg: null, stale: true,
    cells: [...headCells(page, columns), ...rows.flatMap((row, at) => rowCells(page, columns, row, bands[at]))],
    lines: page.lines.map((line) => shifted(line, map, kept)).filter(Boolean),
    labels: (page.labels ?? []).filter((label) => kept.has(label.from)).map((label) => shiftedLabel(label, map)).filter(Boolean),
    chart: { ...page.chart, height }, table: { ...page.table, height: page.chart.y - page.table.y + height },
    height: Math.max(page.height, y + 40),
  };
}

/** Takes a point of the old page to the new one; null where its row or column is gone. */
function mapping(page, columns, bands) {
  return ([x, y]) => {
    const column = page.columns.find((c) => x >= c.x && x <= c.x + c.width);
    const band = page.rows.find((b) => y >= b.y && y <= b.y + b.height);
    const newColumn = column && columns.find((c) => c.key === column.key);
    const newBand = band && bands.find((b) => b.id === band.id);
    if (!newColumn || !newBand) return null;
    return [newColumn.x + ((x - column.x) * newColumn.width) / column.width, newBand.y + (y - band.y)];
  };
}

function headCells(page, columns) {
  const heads = page.cells.filter((cell) => !cell.kegiatan);
  if (columns === page.columns) return heads;
  const like = heads.find((cell) => cell.column.startsWith("pelaksana:"));
  const top = like?.y ?? page.chart.y - 17.6;
  const own = columns.filter(isPerformer).map((column) => {
    const old = heads.find((cell) => cell.column === column.key);
    const place = { x: column.x, y: top, width: column.width, height: like?.height ?? page.chart.y - top };
    if (old && !old.turned) return { ...old, ...place, text: { ...old.text, x: column.x + column.width / 2 } };
    return { column: column.key, kegiatan: "", text: BLANK, turned: false, ...place };
  });
  return [...heads.filter((cell) => !cell.column.startsWith("pelaksana:")), ...own];
}

function rowCells(page, columns, row, band) {
  return columns.map((column) => {
    const old = page.cells.find((cell) => cell.kegiatan === row.id && cell.column === column.key);
    const place = { x: column.x, y: band.y, width: column.width, height: band.height };
    if (!old) return { column: column.key, kegiatan: row.id, text: column.key === "no" ? numberText(place, band.number) : BLANK, ...place };
    const was = page.rows.find((one) => one.id === row.id);
    const dy = band.y - was.y, dx = column.x - old.x, middle = (band.height - was.height) / 2;
    const lines = column.key === "no" ? [band.number] : old.text.lines;
    const text = { ...old.text, lines, x: old.text.x + dx, baseline: old.text.baseline + dy + middle };
    return { ...old, ...place, y: old.y + dy, height: old.height + band.height - was.height, text };
  });
}

const numberText = ({ x, y, width, height }, number) =>
  ({ lines: [number], x: x + width / 2, baseline: y + height / 2 + 3.2, leading: 10.6, size: 9, align: "center", bold: false });

function shapesOf(columns, rows, bands, moved) {
  return rows.flatMap((row, at) =>
    row.simbol.flatMap((symbol) => moved(symbol) ?? freshShapes(symbol, columns, bands[at], row.simbol)));
}

/** The line on the new page, or null where its ends or its way changed. */
function shifted(line, map, kept) {
  const ends = kept.has(line.from) && kept.has(line.to);
  const points = ends ? line.points.map(map) : [null];
  return points.every(Boolean) ? { ...line, points: square(line.points, points) } : null;
}

/** Bends stay right angles although their rows moved by different lengths. */
function square(old, points) {
  return points.map((point, at) => {
    if (at === 0) return point;
    if (old[at][1] === old[at - 1][1]) point[1] = points[at - 1][1];
    else point[0] = points[at - 1][0];
    return point;
  });
}

function shiftedLabel(label, map) {
  const to = map([label.x + label.width / 2, label.y + label.height / 2]);
  if (!to) return null;
  const dx = to[0] - label.x - label.width / 2, dy = to[1] - label.y - label.height / 2;
  const text = { ...label.text, x: label.text.x + dx, baseline: label.text.baseline + dy };
  return { ...label, x: label.x + dx, y: label.y + dy, text };
}
