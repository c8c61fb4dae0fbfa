// Tables marked data-sortable sort by their heads, filter, copy and are saved as CSV; without this they are plain tables.
// Where the page itself searches (data-searched) there is no second field.
// A cell may say its value in data-sort; a head data-plain (or without words of its own) is left alone.
const PLAIN = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
const MANY = 8;

export function rowsOf(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

// What a cell says, on one line; buttons are no part of it.
export function textOf(cell) {
  const copy = cell.cloneNode(true);
  for (const one of copy.querySelectorAll("button:not(.sort), form, .small.button, .hidden-words")) one.remove();
  for (const one of copy.querySelectorAll("br, li, p, .tag")) one.before(" ");
  return copy.textContent.replace(/\s+/g, " ").trim();
}

// Indonesian numbers have dots between thousands and a comma before the fraction.
export function valueOf(cell) {
  if (!cell) return "";
  const told = cell.dataset.sort ?? cell.querySelector(":scope > time")?.dateTime;
  if (told !== undefined) return told;
  const text = textOf(cell);
  const plain = text.replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", ".");
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) && text.length < 16 ? Number(plain) : text;
}

export function compare(a, b) {
  if (a === b) return 0;
  if (a === "" || a === "–") return 1;
  if (b === "" || b === "–") return -1;
  return typeof a === "number" && typeof b === "number" ? a - b : PLAIN.compare(String(a), String(b));
}

const named = (head) => textOf(head) !== "" && !("plain" in head.dataset);
const headsOf = (table) => [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];

function sortBy(table, place, head) {
  const was = head.getAttribute("aria-sort");
  const now = was === "ascending" ? "descending" : was === "descending" ? null : "ascending";
  for (const other of headsOf(table)) other.removeAttribute("aria-sort");
  if (now) head.setAttribute("aria-sort", now);
  const turn = now === "descending" ? -1 : 1;
  for (const body of table.tBodies) {
    const rows = [...body.rows];
    rows.forEach((row) => { row.dataset.first ??= rows.indexOf(row); });
    const values = new Map(rows.map((row) => [row, now ? valueOf(row.cells[place]) : Number(row.dataset.first)]));
    rows.sort((a, b) => turn * compare(values.get(a), values.get(b)) || a.dataset.first - b.dataset.first);
    body.append(...rows);
  }
}

function makeSortable(table) {
  headsOf(table).forEach((head, place) => {
    if (!named(head)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sortBy(table, place, head));
  });
}

// Heads and rows as they are shown, without columns that only hold buttons.
function shown(table) {
  const heads = headsOf(table);
  const places = heads.map((_head, place) => place).filter((place) => named(heads[place]));
  const head = places.map((place) => textOf(heads[place]));
  const rows = rowsOf(table).filter((row) => !row.hidden);
  return [head, ...rows.map((row) => places.map((place) => (row.cells[place] ? textOf(row.cells[place]) : "")))];
}

// A cell that a spreadsheet would take for a formula gets an apostrophe, as in the exports.
const guarded = (text) => (/^[=+\-@]/.test(text) && !/^[+-]?\d[\d.,]*$/.test(text) ? `'${text}` : text);
const quoted = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
export const asTsv = (lines) => lines.map((cells) => cells.map((text) => guarded(text.replaceAll("\t", " "))).join("\t")).join("\n");
export const asCsv = (lines) => `\ufeff${lines.map((cells) => cells.map((text) => quoted(guarded(text))).join(";")).join("\r\n")}\r\n`;

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

function save(table) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([asCsv(shown(table))], { type: "text/csv;charset=utf-8" }));
  link.download = `${table.dataset.name || "tabel"}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function filter(table, words, said) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = rowsOf(table);
  for (const row of rows) row.hidden = !wanted.every((word) => row.textContent.toLowerCase().includes(word));
  const left = rows.filter((row) => !row.hidden).length;
  said.textContent = wanted.length ? said.dataset.words.replace("{n}", left).replace("{of}", rows.length) : "";
}

function addTools(table) {
  const tools = document.getElementById("alat-tabel")?.content.firstElementChild?.cloneNode(true);
  const frame = table.closest(".table") ?? table;
  if (!tools || !rowsOf(table).length) return;
  const field = tools.querySelector("input");
  const said = tools.querySelector("[data-words]");
  if (rowsOf(table).length < MANY || "searched" in table.dataset) field.closest("label").remove();
  else field.addEventListener("input", () => filter(table, field.value, said));
  const button = (name, act) => tools.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
  button("copy", async ({ currentTarget }) => {
    await copy(asTsv(shown(table)));
    said.textContent = currentTarget.dataset.done;
  });
  button("csv", () => save(table));
  frame.before(tools);
}

export function equip(root = document) {
  for (const table of root.querySelectorAll("table[data-sortable]:not([data-equipped])")) {
    table.dataset.equipped = "1";
    makeSortable(table);
    addTools(table);
  }
}

equip();
document.addEventListener("htmx:afterSwap", () => equip());
