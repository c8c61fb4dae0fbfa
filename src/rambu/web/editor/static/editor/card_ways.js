// Where it goes on, on the card of a phone: the exits of a decision, one way, or several ways at once.
import { decide, goOn, setExits } from "./edits.js";
import { button, h, icon } from "./dom.js";
import { END, exitsOf, numberOf } from "./outline.js";
import { say } from "./words.js";

const MORE = "+";

/** Exits of a decision: "if … to …". */
export function exitFields(editor, bagan, symbol, off) {
  const write = (exits) => editor.edit(decide(symbol.id, exits));
  const now = exitsOf(bagan, symbol);
  const lines = now.map((exit, at) => {
    const label = h("input", { type: "text", value: exit.label, "aria-label": say("Label jalan keluar {n}", { n: at + 1 }), list: "label-keputusan", "data-held": `${symbol.id}-label-${at}`, "data-was": exit.label, disabled: off, onchange: () => { label.dataset.was = label.value; write(now.map((one, n) => (n === at ? { ...one, label: label.value.trim() } : one))); } });
    const to = target(bagan, exit.to, say("Menuju, jalan keluar {n}", { n: at + 1 }), `${symbol.id}-to-${at}`, (value) => write(now.map((one, n) => (n === at ? { ...one, to: value } : one))));
    to.disabled = off;
    return h("li", {}, h("span", {}, say("jika")), label, to, off ? null : button(icon("close"), () => write(now.filter((_, n) => n !== at)), { class: "plain small", "aria-label": say("Hapus jalan keluar {n}", { n: at + 1 }) }));
  });
  return h("div", {}, h("ul", { class: "card-exits" }, lines), off ? null : button([icon("add"), say("Jalan keluar")], () => write([...now, { to: END, label: "" }]), { class: "plain small" }));
}

/** One way onward in a single field; its last choice makes it several at once. */
export function wayFields(editor, bagan, symbol, off) {
  const now = exitsOf(bagan, symbol).map((exit) => exit.to);
  if (now.length !== 1) return severalFields(editor, bagan, symbol, off, now);
  const take = (value) => {
    if (value === MORE) editor.edit(goOn(symbol.id, [now[0], another(bagan, symbol, now)]));
    else editor.edit(value === "" ? setExits(symbol.id, null) : goOn(symbol.id, [value]));
  };
  const to = target(bagan, symbol.exits ? now[0] : "", say("Sesudah ini"), `${symbol.id}-next`, take, say("ke langkah berikutnya"));
  to.append(h("option", { value: MORE }, say("beberapa langkah serentak …")));
  to.disabled = off;
  return to;
}

/** All of these at once, or a dead end. */
function severalFields(editor, bagan, symbol, off, now) {
  const write = (targets) => editor.edit(goOn(symbol.id, targets));
  const lines = now.map((one, at) => {
    const to = target(bagan, one, say("Jalur serentak {n}", { n: at + 1 }), `${symbol.id}-way-${at}`, (value) => write(now.map((other, n) => (n === at ? value : other))));
    to.disabled = off;
    return h("li", {}, h("span", {}, at ? say("dan") : say("menuju")), to, off ? null : button(icon("close"), () => write(now.filter((_, n) => n !== at)), { class: "plain small", "aria-label": say("Hapus jalur {n}", { n: at + 1 }) }));
  });
  const add = button([icon("add"), say("Tambah jalur serentak")], () => write([...now, another(bagan, symbol, now)]), { class: "plain small" });
  const auto = button(say("Ke langkah berikutnya saja"), () => editor.edit(setExits(symbol.id, null)), { class: "plain small" });
  return h("div", {}, now.length ? h("ul", { class: "card-ways" }, lines) : h("p", { class: "help" }, say("Berhenti di sini tanpa jalan keluar.")),
    off ? null : h("div", { class: "exit-deeds" }, add, auto));
}

/** A place to which it does not lead yet: the end, else the first symbol after it, else any. */
function another(bagan, symbol, now) {
  const all = bagan.kegiatan.flatMap((row) => row.simbol.map((one) => one.id));
  const after = all.slice(all.indexOf(symbol.id) + 1);
  return [...after, END, ...all].find((id) => id !== symbol.id && !now.includes(id)) ?? END;
}

/** A field that picks a symbol, the end, or what is there already elsewhere. */
function target(bagan, to, caption, held, take, first = null) {
  const rows = bagan.kegiatan.flatMap((row) => row.simbol.map((symbol, at) => [symbol.id, `${numberOf(bagan, row)}${row.simbol.length > 1 ? `.${at + 1}` : ""}. ${row.teks || say("(kosong)")}`.slice(0, 60)]));
  const select = h("select", { "aria-label": caption, "data-held": held }, first ? h("option", { value: "" }, first) : null,
    rows.map(([id, words]) => h("option", { value: id }, words)), h("option", { value: END }, say("selesai")));
  if (typeof to === "object") select.append(h("option", { value: "*" }, to.judul));
  else if (to && to !== END && !rows.some(([id]) => id === to)) select.append(h("option", { value: to }, say("bagan lain")));
  select.value = typeof to === "object" ? "*" : to;
  select.addEventListener("change", () => select.value !== "*" && take(select.value));
  return select;
}
