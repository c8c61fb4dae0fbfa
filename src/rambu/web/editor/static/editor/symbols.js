// What can be done with the symbols of a cell: put, move, add, decide, remove.
import { addSymbol, becomeDecision, goOn, newSymbol, removeSymbol, setExits, setSymbol } from "./edits.js";
import { newId } from "./model.js";
import { exitsOf, isDecision, nameOf, rowAt } from "./outline.js";
import { openMenu } from "./menus.js";
import { openSymbol } from "./symbol_card.js";
import { say } from "./words.js";

/** The symbols of a row that stand in the column of a performer. */
export function symbolsIn(sop, row, performer) {
  return rowAt(sop, row)?.row.simbol.filter((symbol) => symbol.pelaksana.includes(performer)) ?? [];
}

/** Put the one symbol of the row here, or ask what is meant where it stands elsewhere already. */
export function place(editor, row, performer) {
  const { row: content } = rowAt(editor.store.sop, row);
  const open = content.simbol.find((symbol) => !symbol.pelaksana.length);
  if (symbolsIn(editor.store.sop, row, performer).length) return openSymbol(editor, row, performer);
  if (open) return editor.edit(setSymbol(open.id, "pelaksana", [performer]));
  if (!content.simbol.length) return editor.edit(addSymbol(row, "", newSymbol(`${newId("s")}`, [performer])));
  return askWhich(editor, row, performer);
}

function askWhich(editor, row, performer) {
  const { bagan, row: content } = rowAt(editor.store.sop, row);
  const names = content.simbol.flatMap((one) => one.pelaksana).map((id) => nameOf(bagan, id)).join(", ");
  const here = nameOf(bagan, performer);
  const cell = editor.grid.cell({ row, column: `pelaksana:${performer}` });
  openMenu(editor, cell, say("Sudah ada simbol di {nama}", { nama: names }), [
    { words: say("Pindahkan ke sini"), key: "p", icon: "right", run: () => move(editor, row, performer) },
    { words: say("Lalu dilanjutkan {nama}", { nama: here }), key: "l", icon: "down", run: () => then(editor, row, performer) },
    { words: say("Bersama {nama}", { nama: here }), key: "b", icon: "people", run: () => together(editor, row, performer) },
  ]);
}

/** Move the row's symbol (the last, where there are several) to another performer. */
export function move(editor, row, performer) {
  const symbol = rowAt(editor.store.sop, row).row.simbol.at(-1);
  if (!symbol) return place(editor, row, performer);
  return editor.edit(setSymbol(symbol.id, "pelaksana", [performer]));
}

/** Add a symbol after those of the row: one after the other. The way out goes along. */
export function then(editor, row, performer) {
  const last = rowAt(editor.store.sop, row).row.simbol.at(-1);
  if (!last) return place(editor, row, performer);
  const fresh = { ...newSymbol(newId("s"), [performer]), exits: isDecision(last) ? null : last.exits };
  const tail = last.exits && !isDecision(last) ? [setExits(last.id, null)] : [];
  return editor.edit(addSymbol(row, last.id, fresh), ...tail);
}

/** Make the symbol a joint one: the same act of several performers. */
export function together(editor, row, performer) {
  const { bagan, row: content } = rowAt(editor.store.sop, row);
  const last = content.simbol.at(-1);
  if (!last) return place(editor, row, performer);
  const all = bagan.pelaksana.map((one) => one.id).filter((id) => id === performer || last.pelaksana.includes(id));
  return editor.edit(setSymbol(last.id, "pelaksana", all));
}

/** Take the symbol away; a row keeps one symbol without a place, so that its step stays in the flow. */
export function remove(editor, symbol, row) {
  const { row: content } = rowAt(editor.store.sop, row);
  const only = content.simbol.length === 1;
  if (only && symbol.pelaksana.length) return editor.edit(setSymbol(symbol.id, "pelaksana", []));
  return editor.edit(removeSymbol(symbol.id));
}

/** Take one performer out of a joint symbol. */
export function leave(editor, symbol, performer) {
  return editor.edit(setSymbol(symbol.id, "pelaksana", symbol.pelaksana.filter((one) => one !== performer)));
}

/** Make it a decision and ask where its exits lead; or a plain step again. */
export function decide(editor, row, performer) {
  const { bagan } = rowAt(editor.store.sop, row);
  let [symbol] = symbolsIn(editor.store.sop, row, performer);
  if (!symbol) {
    const { row: content } = rowAt(editor.store.sop, row);
    if (content.simbol.length > 1 || (content.simbol[0]?.pelaksana.length && content.simbol[0].pelaksana[0] !== performer)) return place(editor, row, performer);
    place(editor, row, performer);
    [symbol] = symbolsIn(editor.store.sop, row, performer);
    if (!symbol) return false;
  }
  if (!isDecision(symbol)) editor.edit(becomeDecision(bagan, symbol));
  return openSymbol(editor, row, performer, { symbol: symbol.id, exits: true });
}

/** A decision that decides no more: it goes on where its first exit led. */
export function plain(editor, bagan, symbol) {
  const first = exitsOf(bagan, symbol)[0];
  return editor.edit(first ? goOn(symbol.id, [first.to]) : setExits(symbol.id, null));
}
