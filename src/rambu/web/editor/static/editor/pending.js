// One's own changes that the server has not confirmed: pure functions over the list of them.
import { apply, EditError } from "./model.js";

const NAMES = ["kegiatan", "symbol", "pelaksana", "bagan"];
const SET = ["SetField", "SetKegiatan", "SetSymbol", "SetPelaksana"];

// A new change, made on the confirmed version `base` and on top of `items`.
export const made = (key, base, edits, items) => ({ key, base, edits, upon: items.map(asSent), at: Date.now() });

const asSent = ({ key, edits }) => ({ key, edits });

// The text with all of them applied; those that no longer fit are left out (the server will refuse them in words).
export const shown = (sop, items) => {
  for (const item of items) {
    try {
      sop = apply(sop, item.edits);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
    }
  }
  return sop;
};

// Whether a new change only sets again what the last unsent one has set.
export const continues = (last, base, edits) => {
  if (!last || last.sent || last.base !== base || last.edits.length !== 1 || edits.length !== 1) return false;
  const [a, b] = [last.edits[0], edits[0]];
  return SET.includes(b.edit) && a.edit === b.edit && a.field === b.field && NAMES.every((name) => a[name] === b[name]);
};

// The list after the server told its `changes`: what is confirmed goes; the others, where nobody else's change lies
// between, are now made on `version`.
export const confirmed = (items, changes, version, key) => {
  const keys = new Set([...changes.map((change) => change.key), key]);
  return items.filter((item) => !keys.has(item.key)).map((item) => advanced(item, changes, version));
};

const advanced = (item, changes, version) => {
  const own = new Set(item.upon.map((one) => one.key));
  const later = changes.filter((change) => change.version > item.base);
  if (!later.length || later.some((change) => !own.has(change.key))) return item;
  const told = new Set(later.map((change) => change.key));
  return { ...item, base: version, upon: item.upon.filter((one) => !told.has(one.key)) };
};

// After a clash the person chose the own side: it is sent again on what is there now, and the later ones follow it.
export const insisted = (items, key, version) =>
  items.map((item) => {
    if (item.key === key) return { ...item, base: version, upon: [], sent: false };
    return { ...item, upon: item.upon.map((one) => (one.key === key ? { key, edits: [] } : one)) };
  });

// Without one of them, and without it below the others.
export const dropped = (items, key) =>
  items
    .filter((item) => item.key !== key)
    .map((item) => ({ ...item, upon: item.upon.filter((one) => one.key !== key) }));

// Everything that somebody typed in these edits, to be read and copied.
export const textsOf = (edits) => edits.flatMap(textsIn).filter((text) => text.trim());

const WORDS = ["value", "teks", "judul", "nama", "label", "keterangan", "kelengkapan", "output", "nominal", "sentuh"];
const textsIn = (value) => {
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === "string" ? [one] : textsIn(one)));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (typeof part === "string") return WORDS.includes(name) ? [part] : [];
    return name === "pelaksana" || name === "upon" ? [] : textsIn(part);
  });
};
