// What a part of the text may hold: reads a value strictly and fills in what was left out (as rambu.sop.edits.values).
export class EditError extends Error {}

const misfit = () => new EditError("Nilai ini tidak sesuai jenisnya.");

export const text = (raw) => {
  if (typeof raw !== "string" || !raw.isWellFormed()) throw misfit();
  return raw;
};
export const flag = (raw) => {
  if (typeof raw !== "boolean") throw misfit();
  return raw;
};
export const nothing = (raw) => {
  if (raw !== null) throw misfit();
  return raw;
};
export const oneOf = (...allowed) => (raw) => {
  if (!allowed.includes(raw)) throw misfit();
  return raw;
};
export const list = (kind) => (raw) => {
  if (!Array.isArray(raw)) throw misfit();
  return raw.map(kind);
};
export const pair = (raw) => {
  if (!Array.isArray(raw) || raw.length !== 2) throw misfit();
  return raw.map(text);
};
// The first kind that fits.
export const either = (...kinds) => (raw) => {
  for (const kind of kinds) {
    try {
      return kind(raw);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
    }
  }
  throw misfit();
};
// `needed` parts must be there; of the `optional` ones ({name: [kind, value when left out]}) any may.
export const record = (needed, optional = {}) => {
  const kinds = { ...needed };
  for (const [name, [kind]] of Object.entries(optional)) kinds[name] = kind;
  const read = (raw) => {
    if (raw === null || typeof raw !== "object" || Array.isArray(raw)) throw misfit();
    for (const name of Object.keys(raw)) if (!Object.hasOwn(kinds, name)) throw misfit();
    for (const name of Object.keys(needed)) if (!Object.hasOwn(raw, name)) throw misfit();
    const value = (name) => (Object.hasOwn(raw, name) ? kinds[name](raw[name]) : structuredClone(optional[name][1]));
    return Object.fromEntries(Object.keys(kinds).map((name) => [name, value(name)]));
  };
  read.parts = kinds;
  return read;
};
