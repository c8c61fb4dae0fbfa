// "Usulkan": what a mentor changes is collected here instead of being sent; the author accepts it later with one click.
// While it lasts, the store shows its text with these edits on top; what others change meanwhile is still taken in.
import { apply, EditError } from "../editor/model.js";
import { continues } from "../editor/pending.js";
import { say } from "../editor/words.js";

const LAID_OVER = ["sop", "canWrite", "canUndo", "canRedo"];

export class Proposing {
  active = false;

  constructor(editor, changed) {
    Object.assign(this, { editor, changed, steps: [], undone: [], real: {} });
    const { document: pk, person } = editor.dataset;
    this.key = `rambu-usulan:${person}:${pk}`;
  }

  /** All edits so far. */
  get edits() {
    return this.steps.flat();
  }

  /** Edits that were not sent when the page was left. */
  get kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "null")?.steps ?? [];
    } catch {
      return [];
    }
  }

  start() {
    if (this.active) return;
    const { store } = this.editor;
    this.active = true;
    for (const name of LAID_OVER) this.real[name] = store[name];
    this.steps = this.kept;
    this.undone = [];
    this.layOver(store);
    this.reckon();
    this.tell();
  }

  /** Back to the text as it is; the edits are forgotten unless `keep`. */
  stop(keep = false) {
    if (!this.active) return;
    const { store } = this.editor;
    this.active = false;
    for (const name of LAID_OVER) Object.defineProperty(store, name, { value: this.real[name], writable: true, enumerable: true, configurable: true });
    for (const name of ["edit", "undo", "redo"]) delete store[name];
    if (!keep) this.steps = [];
    if (!keep) localStorage.removeItem(this.key);
    this.tell();
  }

  layOver(store) {
    const over = (name, get, set = () => {}) => Object.defineProperty(store, name, { get, set: (value) => { this.real[name] = value; set(); }, enumerable: true, configurable: true });
    over("sop", () => this.shown, () => this.reckon());
    over("canWrite", () => true);
    over("canUndo", () => this.steps.length > 0);
    over("canRedo", () => this.undone.length > 0);
    store.edit = (edits) => this.edit(edits);
    store.undo = async () => this.move(this.steps, this.undone);
    store.redo = async () => this.move(this.undone, this.steps);
  }

  edit(edits) {
    this.shown = apply(this.shown, edits);
    if (!this.steps.length) this.place = this.editor.grid.place;
    const last = this.steps.at(-1);
    if (last && continues({ base: 0, edits: last }, 0, edits)) this.steps.pop();
    this.steps.push(edits);
    this.undone = [];
    this.tell();
  }

  move(from, to) {
    if (!from.length) return;
    to.push(from.pop());
    this.reckon();
    this.tell();
  }

  /** The text with the edits; those that no longer fit it are left out and told. */
  reckon() {
    let shown = this.real.sop;
    const fit = [];
    for (const step of this.steps) {
      try {
        shown = apply(shown, step);
        fit.push(step);
      } catch (error) {
        if (!(error instanceof EditError)) throw error;
      }
    }
    if (fit.length < this.steps.length) this.editor.head.refuse(say("{n} perubahan usulan tidak lagi cocok dengan naskah dan dilepas.", { n: this.steps.length - fit.length }));
    this.steps = fit;
    this.shown = shown;
  }

  tell() {
    if (this.active) localStorage.setItem(this.key, JSON.stringify({ steps: this.steps }));
    this.editor.store.dispatchEvent(new CustomEvent("change", { detail: { own: true } }));
    this.changed();
  }
}
