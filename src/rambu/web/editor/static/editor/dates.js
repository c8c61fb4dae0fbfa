// Dates as people write them and as the SOP keeps them.
const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

/** 2025-08-20 as 20 Agustus 2025; words as they are. */
export function dateWords(written) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  return found ? `${Number(found[3])} ${MONTHS[Number(found[2]) - 1] ?? ""} ${found[1]}` : written;
}

/** 20 Agustus 2025, 20 Agt 2025, 20/8/2025 and 20-08-2025 as 2025-08-20; other words as they are. */
export function dateRead(words) {
  const text = words.trim();
  const figures = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text);
  const named = /^(\d{1,2})\s+([A-Za-z]{3,})\.?\s+(\d{4})$/.exec(text);
  const found = figures ?? named;
  if (!found) return text;
  const month = figures ? Number(figures[2]) : monthOf(named[2]);
  const day = Number(found[1]), year = Number(found[3]);
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : text;
}

const SHORT = { agt: 8, agu: 8, ags: 8, nop: 11, peb: 2, pebruari: 2, nopember: 11 };

function monthOf(word) {
  const small = word.toLowerCase();
  return SHORT[small] ?? MONTHS.findIndex((month) => month.toLowerCase().startsWith(small)) + 1;
}
