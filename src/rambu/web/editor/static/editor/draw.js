// A page as SVG on the screen: as the server drew it, or, until it did, from the carried places (scene.js).
import { s } from "./dom.js";

const HEAD = { length: 5, half: 1.9 };
const reader = new DOMParser();

/** The picture of the page, cut to `view` ({x, y, width, height} in points), and above it the texts of its cells. */
export function drawPage(page, view) {
  const root = page.svg ? fromServer(page.svg) : fromPlaces(page);
  root.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
  for (const name of ["width", "height", "role", "aria-labelledby"]) root.removeAttribute(name);
  root.setAttribute("aria-hidden", "true");
  root.setAttribute("class", page.svg ? "sheet-drawing" : "sheet-drawing stale");
  root.querySelectorAll(":scope > title, :scope > desc, g > title").forEach((one) => one.remove());
  return root;
}

const fromServer = (svg) => document.importNode(reader.parseFromString(svg, "image/svg+xml").documentElement, true);

function fromPlaces(page) {
  const { table, chart } = page;
  const head = { class: "head-ground", x: table.x, y: table.y, width: table.width, height: Math.max(0, chart.y - table.y) };
  return s("svg", {},
    s("rect", head), rules(page),
    s("g", { class: "lines" }, page.lines.flatMap((line) => [lineOf(line), headOf(line)])),
    s("g", { class: "symbols" }, page.shapes.map(shapeOf)),
    s("g", { class: "labels" }, page.labels.flatMap(labelOf)));
}

/** The texts of cells as the scene breaks them. */
export function drawTexts(page, view, dirty) {
  const shown = page.cells.filter((cell) => cell.text.lines.length && !dirty.has(`${cell.kegiatan}/${cell.column}`));
  return s("svg", { class: "sheet-drawing texts", viewBox: [view.x, view.y, view.width, view.height].join(" "), "aria-hidden": "true" },
    page.heading ? textBlock(page.heading, "heading") : null, shown.map(cellText));
}

function rules({ cells }) {
  const inner = [], outer = [];
  for (const { x, y, width, height, column, kegiatan } of cells)
    (column.startsWith("pelaksana:") && kegiatan ? inner : outer).push(`M${x} ${y}h${width}v${height}h${-width}Z`);
  return [s("path", { class: "hairlines", d: inner.join("") }), s("path", { class: "rules", d: outer.join("") })];
}

function cellText(cell) {
  const block = textBlock(cell.text, "cell");
  if (cell.turned) block.setAttribute("transform", `translate(${cell.x} ${cell.y + cell.height}) rotate(-90)`);
  return block;
}

function textBlock(text, name) {
  const props = { class: name, "font-size": text.size, "text-anchor": text.align === "center" ? "middle" : null };
  if (text.bold) props["font-weight"] = "bold";
  const lines = text.lines.map((line, n) => line && s("tspan", { x: text.x, y: text.baseline + n * text.leading }, line));
  return s("text", props, lines);
}

const pathOf = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${x} ${y}`).join("");

const lineOf = (line) => s("path", { class: line.kind, d: pathOf(line.points) });

function headOf(line) {
  if (line.kind === "link" || line.arrow === false || line.points.length < 2) return null;
  const [[ax, ay], [x, y]] = line.points.slice(-2);
  const dx = Math.sign(x - ax), dy = Math.sign(y - ay);
  const [fx, fy] = [x - dx * HEAD.length, y - dy * HEAD.length];
  const side = (by) => `L${fx - dy * by} ${fy + dx * by}`;
  return s("path", { class: "head", d: `M${x} ${y}${side(HEAD.half)}${side(-HEAD.half)}Z` });
}

const shapeOf = (shape) => s("g", { class: `symbol ${shape.kind}` }, outline(shape), shape.text ? textBlock(shape.text, "words") : null);

/** The outline of a symbol in its box. */
export function outline({ kind, x, y, width, height }) {
  const [mx, my, right, bottom] = [x + width / 2, y + height / 2, x + width, y + height];
  if (kind === "process") return s("rect", { class: "shape", x, y, width, height });
  if (kind === "terminator") return s("rect", { class: "shape", x, y, width, height, rx: Math.min(width, height) / 2 });
  const shoulder = y + 0.6 * height;
  const corners = kind === "decision"
    ? [[mx, y], [right, my], [mx, bottom], [x, my]]
    : [[x, y], [right, y], [right, shoulder], [mx, bottom], [x, shoulder]];
  return s("polygon", { class: "shape", points: corners.map((corner) => corner.join(",")).join(" ") });
}

function labelOf({ x, y, width, height, text }) {
  return [s("rect", { class: "label-ground", x, y, width, height }), textBlock(text, "label")];
}
