// Rows of another SOP, taken over as one change.
import { button, h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { say } from "./words.js";

/** Choose a SOP and take its rows over. */
export function openCopy(editor) {
  const search = h("input", { type: "search", "aria-label": say("Cari SOP"), placeholder: say("Cari judul SOP") });
  const list = h("ul", { class: "sources", "aria-live": "polite" });
  let timer;
  const find = async () => {
    const found = await editor.store.sources(search.value.trim());
    list.replaceChildren(...(found.length ? found.map((one) => sourceOf(editor, one, () => box.close())) : [h("li", { class: "help" }, say("Tidak ada SOP yang cocok."))]));
  };
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, 200); });
  const box = openDialog(say("Salin dari SOP lain"), [search, list]);
  search.focus();
  find();
}

function sourceOf(editor, source, close) {
  const facts = [source.unit, source.state, source.rows ? say("{n} kegiatan", { n: source.rows }) : ""].filter(Boolean).join(" · ");
  return h("li", {}, button([h("strong", {}, source.title), h("small", {}, facts)], () => take(editor, source, close), { class: "plain source" }));
}

async function take(editor, source, close) {
  const here = editor.grid.place;
  const bagan = here ? editor.grid.chart(here.row) : editor.store.sop.bagan[0];
  const after = here && !here.row.startsWith("head:") ? here.row : (bagan.kegiatan.at(-1)?.id ?? "");
  const answer = await editor.store.copy(source.pk, bagan.id, after);
  if (!answer) return;
  close();
  if (editor.edit(answer.edits)) editor.head.undoable(say("{n} kegiatan disalin dari {judul}.", { n: answer.rows?.length ?? answer.rows, judul: answer.title }));
}
