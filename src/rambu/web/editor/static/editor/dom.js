// Making elements: everything typed by people goes in as text, never as markup.
const SVG = "http://www.w3.org/2000/svg";

function fill(element, props, kids) {
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...kids.flat(Infinity).filter((kid) => kid !== null && kid !== undefined && kid !== false));
  return element;
}

/** An HTML element; `on…` are listeners, other props attributes, the rest its content. */
export const h = (tag, props = {}, ...kids) => fill(document.createElement(tag), props, kids);

/** An SVG element. */
export const s = (tag, props = {}, ...kids) => fill(document.createElementNS(SVG, tag), props, kids);

/** A button with words. */
export const button = (words, run, props = {}) => h("button", { type: "button", onclick: run, ...props }, words);

/** One of the icons of the sheet, drawn with the current colour. */
export function icon(name) {
  const box = s("svg", { class: "icon", viewBox: "0 0 20 20", "aria-hidden": "true" });
  for (const d of ICONS[name]) box.append(s("path", { d }));
  return box;
}

const ICONS = {
  add: ["M10 4v12M4 10h12"],
  up: ["M10 16V4M5 9l5-5 5 5"],
  down: ["M10 4v12M5 11l5 5 5-5"],
  left: ["M16 10H4M9 5l-5 5 5 5"],
  right: ["M4 10h12M11 5l5 5-5 5"],
  remove: ["M4 6h12M8 6V4h4v2M6 6l.7 10h6.600L14 6"],
  process: ["M3 6h14v8H3Z"],
  decision: ["M10 3l7 7-7 7-7-7Z"],
  capsule: ["M6 6h8a4 4 0 0 1 0 8H6a4 4 0 0 1 0-8Z"],
  undo: ["M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H8"],
  redo: ["M12 4l4 4-4 4M16 8H8a4 4 0 0 0 0 8h4"],
  more: ["M4 10h.01M10 10h.01M16 10h.01"],
  drag: ["M7 5h.01M13 5h.01M7 10h.01M13 10h.01M7 15h.01M13 15h.01"],
  check: ["M4 10.500 8 14.500 16 5.500"],
  warning: ["M10 3 18 17H2ZM10 8v4M10 14.500h.01"],
  hint: ["M10 2.500a5 5 0 0 1 3 9v2.500H7v-2.500a5 5 0 0 1 3-9ZM8 17h4"],
  stop: ["M6.500 2.500h7l4 4v7l-4 4h-7l-4-4v-7ZM10 6v5M10 13.500h.01"],
  close: ["M5 5l10 10M15 5 5 15"],
  exits: ["M4 5h5v5M4 5v10h5M9 10h7M13 7l3 3-3 3"],
  print: ["M6 8V3h8v5M4 8h12v6h-2M4 8v6h2M6 12h8v5H6Z"],
  help: ["M7.500 7.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .9-1 1.700M10 14.500h.01"],
  people: ["M10 10a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400ZM3.800 16.600c.6-2.600 3-4.100 6.200-4.100s5.600 1.500 6.200 4.100"],
};
