// The parts of a SOP and what each may hold (as rambu.sop.model).
import { EditError, either, flag, list, nothing, oneOf, pair, record, text } from "./kinds.js";

const words = (...names) => Object.fromEntries(names.map((name) => [name, [text, ""]]));
const lists = (...names) => Object.fromEntries(names.map((name) => [name, [list(text), []]]));
const made = (kind) => [kind, kind({})];

export const rujukan = record({ judul: text }, words("nomor"));
const butir = record({ teks: text }, words("acuan"));
const waktu = record({}, words("nominal", "sentuh"));
const tanggal = record({}, words("pembuatan", "revisi", "efektif"));
const disahkan = record({}, words("jabatan", "nama", "nip"));
const janji = record({}, words("waktu", "biaya"));
const indikator = record({ nama: text }, words("target"));
const maybe = either(flag, nothing);
const tampilan = record({}, {
  ...words("templat", "kertas"),
  judul_kolom: [list(pair), []],
  nomor_kolom: [maybe, null],
  kapsul: [oneOf("", "langkah", "tersendiri"), ""],
  legenda: [maybe, null],
});

const target = either(text, rujukan);
const decision = record({ exits: list(record({ to: target }, words("label"))) });
const onward = record({}, { targets: [list(target), []] });
export const exits = either(decision, onward, nothing);
const shape = oneOf("mulai", "selesai", "proses", "keputusan");
export const symbol = record({ id: text }, {
  pelaksana: [list(text), []],
  ...words("teks"),
  exits: [exits, null],
  wait_all: [flag, false],
  mulai: [either(flag, text, nothing), null],
  bentuk: [either(shape, nothing), null],
});
export const pelaksana = record({ id: text, nama: text }, {
  jenis: [oneOf("jabatan", "luar", "aplikasi", ""), ""],
  ...words("acuan"),
});
export const kegiatan = record({ id: text }, {
  ...words("teks"),
  simbol: [list(symbol), []],
  ...lists("kelengkapan"),
  waktu: made(waktu),
  ...lists("output"),
  ...words("keterangan", "no"),
  gabung: [list(oneOf("kelengkapan", "waktu", "output", "keterangan")), []],
  rujukan: [either(rujukan, nothing), null],
});
const side = record({ symbol: text, to: target, side: oneOf("atas", "kanan", "bawah", "kiri") });
export const petunjuk = list(either(side, record({ kegiatan: text })));
export const bagan = record({ id: text }, {
  ...words("judul"),
  pelaksana: [list(pelaksana), []],
  kegiatan: [list(kegiatan), []],
  petunjuk: [petunjuk, []],
});
export const sop = record({}, {
  ...words("judul", "unit", "nomor"),
  tanggal: made(tanggal),
  disahkan: made(disahkan),
  dasar_hukum: [list(butir), []],
  ...lists("kualifikasi"),
  keterkaitan: [list(rujukan), []],
  peralatan: [list(butir), []],
  ...lists("peringatan", "pencatatan", "jenis"),
  ...words("proses"),
  janji: made(janji),
  indikator: [list(indikator), []],
  tampilan: made(tampilan),
  bagan: [list(bagan), [bagan({ id: "b1" })]],
});

// Parts that have edits of their own.
const OTHERWISE = new Map([
  [sop, ["bagan"]],
  [kegiatan, ["id", "simbol"]],
  [symbol, ["id", "exits"]],
  [pelaksana, ["id"]],
]);

const kindOf = (owner, field) => {
  const [first, rest, ...more] = field.split(".");
  const kind = Object.hasOwn(owner.parts, first) && !OTHERWISE.get(owner).includes(first) ? owner.parts[first] : null;
  if (!kind || more.length || (rest !== undefined && !(kind.parts && Object.hasOwn(kind.parts, rest)))) {
    throw new EditError(`Tidak ada bagian bernama “${field}” di sini.`);
  }
  return rest === undefined ? kind : kind.parts[rest];
};

// `thing` with one part replaced; `waktu.nominal` names a part of a part.
export const withValue = (owner, thing, field, value) => {
  const read = kindOf(owner, text(field))(value);
  const [first, rest] = field.split(".");
  return { ...thing, [first]: rest === undefined ? read : { ...thing[first], [rest]: read } };
};
