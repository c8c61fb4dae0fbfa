// The edit that gives things other ids; nothing of it is seen on the form.
import { EditError } from "./kinds.js";
import { idsIn, retarget } from "./references.js";

export const Reidentify = (sop, { pairs }) => {
  const there = new Set(sop.bagan.flatMap(idsIn));
  const names = new Map(pairs);
  if (names.size < pairs.length) throw new EditError("Satu pengenal diganti dua kali.");
  for (const old of names.keys()) if (!there.has(old)) throw new EditError(`Pengenal ${old} tidak ada.`);
  return pairs.length ? { ...sop, bagan: sop.bagan.map((chart) => renamedChart(chart, names)) } : sop;
};

const renamedChart = (chart, names) => {
  const name = (id) => names.get(id) ?? id;
  const to = (one) => (typeof one === "string" ? name(one) : one);
  const exits = (every) =>
    every?.targets ? { targets: every.targets.map(to) } : retarget(every, to);
  const symbol = (one) => ({
    ...one, id: name(one.id), pelaksana: one.pelaksana.map(name), exits: exits(one.exits),
  });
  const hint = (one) =>
    one.side ? { ...one, symbol: name(one.symbol), to: to(one.to) } : { kegiatan: name(one.kegiatan) };
  return {
    ...chart,
    id: name(chart.id),
    pelaksana: chart.pelaksana.map((one) => ({ ...one, id: name(one.id) })),
    kegiatan: chart.kegiatan.map((row) => ({ ...row, id: name(row.id), simbol: row.simbol.map(symbol) })),
    petunjuk: chart.petunjuk.map(hint),
  };
};
