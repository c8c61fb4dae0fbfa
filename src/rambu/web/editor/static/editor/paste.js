// A table from Excel or Word: shown first, then taken over as one change.
import { button, h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { say } from "./words.js";

const MEANINGS = {
  no: say("No"), kegiatan: say("Kegiatan"), pelaksana: say("Tanda satu pelaksana"), nama_pelaksana: say("Nama pelaksana"),
  kelengkapan: say("Kelengkapan"), waktu: say("Waktu"), output: say("Output"), keterangan: say("Keterangan"), "": say("Tidak dipakai"),
};

/** Ask for the table (or take what was pasted) and show what will come of it. */
export async function openPaste(editor, pasted = null) {
  if (pasted) return ask(editor, pasted);
  const field = h("textarea", { class: "paste-field", rows: "6", "aria-label": say("Tabel dari Excel atau Word"), placeholder: say("Klik di sini, lalu tekan Ctrl+V") });
  const box = openDialog(say("Tempel tabel"), [h("p", {}, say("Salin tabel di Excel atau Word, termasuk baris judulnya, lalu tempelkan di sini.")), field]);
  field.addEventListener("paste", (event) => {
    event.preventDefault();
    const data = { html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") };
    box.close();
    ask(editor, data);
  });
  field.focus();
  return box;
}

/** Several lines pasted on a cell go into the cells from there on. */
export async function pasteCells(editor, { html, text }, { row, column }) {
  const answer = await editor.store.paste({ html, text, bagan: editor.grid.chart(row).id, kegiatan: row, column });
  if (answer?.edits.length && editor.edit(answer.edits)) editor.head.undoable(say("Ditempelkan."));
}

function target(editor) {
  const here = editor.grid.place;
  const bagan = here ? editor.grid.chart(here.row) : editor.store.sop.bagan[0];
  return { bagan: bagan.id, after: here && !here.row.startsWith("head:") ? here.row : (bagan.kegiatan.at(-1)?.id ?? "") };
}

async function ask(editor, data, chosen = {}, old = null) {
  const answer = await editor.store.paste({ ...data, ...target(editor), chosen });
  if (!answer) return;
  const again = (position, meaning) => ask(editor, data, { ...chosen, [position]: meaning }, box);
  const box = old ?? openDialog(say("Tempelkan tabel ini?"), "", { wide: true, deeds: [button("", () => {}), button(say("Batal"), () => box.close(), { class: "quiet" })] });
  fill(editor, box, answer, again);
}

function fill(editor, box, answer, again) {
  const { edits, notes, columns, rows, performers } = answer;
  const doubts = notes.filter((note) => note.kind !== "read");
  const take = button(say("Tempelkan {n} kegiatan", { n: rows.length }), () => {
    box.close();
    if (!editor.edit(edits)) return;
    editor.head.undoable(say("{n} kegiatan ditempelkan.", { n: rows.length }));
    const first = edits.find((edit) => edit.edit === "InsertKegiatan");
    if (first) editor.grid.go(first.kegiatan.id, "kegiatan");
  }, { disabled: !edits.length });
  box.querySelector("footer button").replaceWith(take);
  const named = performers.length ? say("{n} kegiatan, {m} pelaksana baru: {nama}", { n: rows.length, m: performers.length, nama: performers.join(", ") }) : say("{n} kegiatan", { n: rows.length });
  box.querySelector(".dialog-body").replaceChildren(
    h("p", { class: "lead" }, named),
    h("fieldset", { class: "paste-columns" }, h("legend", {}, say("Kolom dibaca sebagai")), columns.map((column) => columnOf(column, again))),
    h("ol", { class: "preview-rows" }, rows.map((words) => h("li", {}, words || say("(tanpa teks)")))),
    doubts.length ? h("ul", { class: "paste-notes" }, doubts.map((note) => h("li", { class: note.kind }, note.sentence, note.texts?.length ? h("small", {}, ` ${note.texts.join(" · ")}`) : null))) : "");
  if (!document.activeElement?.matches("select")) take.focus();
}

function columnOf({ position, caption, meaning }, again) {
  const select = h("select", {}, Object.entries(MEANINGS).map(([value, words]) => h("option", { value }, words)));
  select.value = meaning ?? "";
  select.addEventListener("change", () => again(position, select.value));
  return h("label", {}, h("span", {}, caption || say("Kolom {n}", { n: position + 1 })), select);
}
