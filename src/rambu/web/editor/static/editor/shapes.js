// The shapes of symbols on a page that is not drawn yet.
import { isDecision } from "./outline.js";

const SIZE = { process: [40, 21], decision: [58, 38] };

/** The shapes of a symbol, its capsules too, where they stand now; null where it looks different or stands elsewhere. */
export function movedShapes(page, was, symbol, map) {
  if (!was || String(was.pelaksana) !== String(symbol.pelaksana) || isDecision(was) !== isDecision(symbol)) return null;
  if (was.bentuk !== symbol.bentuk || was.mulai !== symbol.mulai) return null;
  const own = page.shapes.filter((shape) => shape.id === symbol.id);
  const names = own.map((shape) => `${shape.symbol}:`);
  const capsules = page.shapes.filter((shape) => !shape.id && names.some((name) => shape.symbol.startsWith(name)));
  const moved = [...own, ...capsules].map((shape) => movedShape(shape, map));
  return own.length && moved.every(Boolean) ? moved : null;
}

function movedShape(shape, map) {
  const middle = [shape.x + shape.width / 2, shape.y + shape.height / 2];
  const to = map(middle);
  if (!to) return null;
  const [dx, dy] = [to[0] - middle[0], to[1] - middle[1]];
  const text = shape.text && { ...shape.text, x: shape.text.x + dx, baseline: shape.text.baseline + dy };
  return { ...shape, x: shape.x + dx, y: shape.y + dy, text };
}

/** A symbol drawn in the middle of its share of the cell. */
export function freshShapes(symbol, columns, band, fellows) {
  const kind = isDecision(symbol) || symbol.bentuk === "keputusan" ? "decision" : "process";
  return symbol.pelaksana.map((performer) => {
    const column = columns.find((one) => one.key === `pelaksana:${performer}`);
    if (!column) return null;
    const near = fellows.filter((one) => one.pelaksana.includes(performer));
    const room = column.width / near.length;
    const width = Math.min(SIZE[kind][0], room - 6), height = Math.min(SIZE[kind][1], band.height - 4);
    const x = column.x + room * (near.indexOf(symbol) + 0.5) - width / 2;
    return { kind, symbol: "", id: symbol.id, kegiatan: band.id, x, y: band.y + (band.height - height) / 2, width, height };
  }).filter(Boolean);
}
