// Where a finding stands on the sheet.
const FIELDS = { teks: "kegiatan", kelengkapan: "kelengkapan", waktu: "waktu", output: "output", keterangan: "keterangan", no: "no" };

/** Whether it is about the identity: no row and no chart. */
export const isOfIdentity = ({ place }) => !place.kegiatan && !place.bagan;

/** The column of its cell. */
export function columnOf(place, sop) {
  const bagan = sop.bagan.find((one) => one.id === place.bagan);
  if (!place.kegiatan && place.item !== null) return `pelaksana:${bagan?.pelaksana[place.item]?.id}`;
  const row = bagan?.kegiatan.find((one) => one.id === place.kegiatan);
  const symbol = row?.simbol.find((one) => one.id === place.symbol) ?? (place.field.startsWith("pelaksana") ? row?.simbol[0] : null);
  if (symbol?.pelaksana.length) return `pelaksana:${symbol.pelaksana[0]}`;
  if (place.field.startsWith("pelaksana") && bagan?.pelaksana.length) return `pelaksana:${bagan.pelaksana[0].id}`;
  return FIELDS[place.field.split(".")[0]] ?? "kegiatan";
}
