// The SOP as a value and its edits: the same results as rambu.sop.edits, which a property test holds.
import { EditError } from "./model/kinds.js";
import { Reidentify } from "./model/reidentify.js";
import { check } from "./model/references.js";
import { settings } from "./model/settings.js";
import { sop as wholeSop } from "./model/shape.js";
import { structure } from "./model/structure.js";

export { EditError };
export { findChart, findPerformer, findRow, findSymbol } from "./model/places.js";
export { END, readingOrder, targets } from "./model/references.js";

const KINDS = { ...settings, ...structure, Reidentify };

// The text after one edit or after several; throws EditError when one does not fit. `sop` stays what it was.
export const apply = (sop, edits) => {
  for (const edit of Array.isArray(edits) ? edits : [edits]) {
    if (!Object.hasOwn(KINDS, edit.edit)) throw new EditError(`Jenis suntingan “${edit.edit}” tidak dikenal.`);
    sop = KINDS[edit.edit](sop, edit);
    check(sop);
  }
  return sop;
};

// A text with all its parts, from one where some are left out.
export const complete = (raw) => wholeSop(raw);

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

// An id that nobody else chooses: a letter and eight random ones.
export const newId = (letter) => {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return letter + Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join("");
};

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

// CRC-32 of the text as JSON with sorted keys, as the server computes it.
export const checksum = (sop) => {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(JSON.stringify(sorted(sop)))) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
};
