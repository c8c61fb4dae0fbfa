// The text that is edited: applied at once, sent in order, never lost. docs/editor.md tells all of it.
import { apply, checksum, complete, newId } from "./model.js";
import { shown, textsOf } from "./pending.js";
import { Queue } from "./queue.js";
import { get, post } from "./requests.js";
import { Sync } from "./sync.js";

const SEEN = ["findings", "story", "minutes", "font", "paper"];
const FACTS = ["state", "state_label", "document", "me"];

const lastPerson = (person) => {
  try {
    if (person) localStorage.setItem("rambu-person", person);
    return person || localStorage.getItem("rambu-person") || "";
  } catch {
    return person ?? "";
  }
};

export class Store extends EventTarget {
  sop = null;
  drawnSop = null; // the text that `pages` and `findings` are about
  version = 0;
  findings = [];
  pages = [];
  story = [];
  notes = [];
  minutes = null;
  font = "Liberation Sans";
  paper = "A4";
  people = [];
  kept = [];
  clash = null;
  canWrite = false;
  canUndo = false;
  canRedo = false;
  status = { state: "saving", at: null, waiting: 0 };

  #address;
  #queue;
  #sync;
  #confirmed = null; // the text at `version`, as the server has it
  #fresh = false; // whether the server has told the text since this page was opened
  #undoable = { undo: false, redo: false };
  #undone = []; // edits that were taken back before they were sent
  #drawn = new Map();
  #at = null;
  #place = null;
  #remembering = 0;

  // Without address and person (the page was opened without a line): what stands in the bar, who was here last.
  constructor({ address, person, canWrite = false }) {
    super();
    this.#address = address || location.pathname;
    this.canWrite = canWrite;
    this.#queue = new Queue(`${lastPerson(person)}:${this.#address}`);
    this.#sync = new Sync(this.#address, this.#queue, {
      adopt: (body, key) => this.#adopt(body, key),
      meet: (item, body) => this.#meet(item, body),
      refuse: (item, sentence) => this.#refuse(item, sentence),
      hear: (body) => this.#hear(body),
      settle: () => this.#settle(),
      have: () => [...this.#drawn.keys()],
      here: () => ({ version: this.version, place: this.#place }),
      isShared: () => this.people.length > 1,
      isReady: () => this.#fresh,
      isFresh: () => this.#fresh,
    });
  }

  async open() {
    await this.#sync.open();
    this.kept = await this.#queue.kept();
    if (!this.#confirmed) await this.#recall();
    this.#settle();
  }

  close() {
    this.#sync.close();
  }

  // Fetch what was changed elsewhere at once (a proposal was accepted).
  renew() {
    return this.#sync.load();
  }

  edit(edits) {
    if (!this.canWrite || !this.sop) return;
    this.sop = apply(this.sop, edits);
    this.#undone = [];
    this.#undoable.redo = false;
    this.#sync.push(this.version, edits);
    this.#emit("change", { own: true });
    this.#settle();
  }

  async undo() {
    const last = this.clash ? null : this.#sync.pop();
    if (!last) return this.#sync.takeBack("urungkan", this.version);
    this.#undone.push(last.edits);
    this.#show(true);
    this.#settle();
    return undefined;
  }

  async redo() {
    const rest = this.#undone;
    const edits = rest.pop();
    if (!edits) return this.#sync.takeBack("ulangi", this.version);
    this.edit(edits);
    this.#undone = rest;
    this.#settle();
    return undefined;
  }

  repair(finding, n = 0) {
    this.edit(finding.repairs[n].edits);
  }

  setPlace(place) {
    const same = place?.kegiatan === this.#place?.kegiatan && place?.field === this.#place?.field;
    this.#place = place;
    if (!same && this.people.length > 1) this.#sync.soon();
  }

  chooseMine(clash = this.clash) {
    this.#sync.insist(clash.key, this.version);
    return this.#decided();
  }

  chooseTheirs(clash = this.clash) {
    this.#keep(clash.item, clash.mine);
    this.#sync.drop(clash.key);
    return this.#decided();
  }

  forget(id) {
    this.kept = this.kept.filter((one) => one.id !== id);
    this.#queue.forget(id);
    this.#settle();
  }

  // `beside`: the activity of the row, for its times.
  async suggest(kind, text, beside = "") {
    const asked = { apa: kind, teks: text, kegiatan: beside };
    return (await this.#sync.ask(() => get(`${this.#address}saran`, asked)))?.suggestions ?? [];
  }

  // {html, text, bagan, after, chosen} for rows, {html, text, bagan, kegiatan, column} for cells.
  paste(parts) {
    return this.#sync.ask(() => post(`${this.#address}tempel`, parts), true);
  }

  async sources(text = "") {
    return (await this.#sync.ask(() => get(`${this.#address}salin`, { teks: text })))?.sources ?? [];
  }

  copy(pk, bagan, after = "") {
    return this.#sync.ask(() => get(`${this.#address}salin/${pk}`, { bagan, after }), true);
  }

  // Take over what the server says the text is; `key` names the sending that it answers (null: none of one's own).
  #adopt(body, key) {
    const changes = body.changes ?? [];
    if (!this.#fresh || body.version >= this.version) {
      const since = changes.filter((change) => change.version > this.version);
      const sop = body.sop ? complete(body.sop) : apply(this.#confirmed, since.flatMap((change) => change.edits));
      if (!body.sop && checksum(sop) !== body.sum) return void this.#sync.load();
      this.#confirmed = sop;
      this.#fresh = true;
      this.#takeFacts(body);
      this.#tellOthers(since);
    }
    this.#sync.confirm(changes, body.version, key);
    this.#show(key !== null);
    if (body.pages && body.version === this.version) this.#look(body);
    this.#remember();
    this.#settle();
    return undefined;
  }

  #takeFacts(body) {
    this.version = body.version;
    this.canWrite = body.can_write;
    this.#at = body.at;
    this.#undoable = { undo: body.undo, redo: body.redo };
    for (const name of FACTS) if (body[name] !== undefined) this[name] = body[name];
  }

  #tellOthers(changes) {
    for (const change of changes) {
      if (!change.mine) this.#emit("told", { sentences: change.told, by: change.by, edits: change.edits });
    }
  }

  #look(body) {
    for (const name of SEEN) this[name] = body[name];
    this.drawnSop = this.#confirmed;
    this.notes = body.pages.notes;
    const page = (hash) => body.pages.drawn[hash] ?? this.#drawn.get(hash);
    this.#drawn = new Map(body.pages.order.map((hash) => [hash, page(hash)]));
    this.pages = [...this.#drawn.values()];
    this.#emit("drawn");
    this.#emit("findings");
  }

  #remember() {
    clearTimeout(this.#remembering);
    this.#remembering = setTimeout(() => {
      const facts = Object.fromEntries([...SEEN, ...FACTS, "version", "pages", "notes"].map((name) => [name, this[name]]));
      this.#queue.remember({ sop: this.#confirmed, facts, may: this.canWrite });
    }, 200);
  }

  // Without a line at the start: the text as it was seen last on this device.
  async #recall() {
    const text = await this.#queue.text();
    if (!text || this.#confirmed) return;
    this.#confirmed = text.sop;
    this.canWrite = text.may;
    Object.assign(this, text.facts, { drawnSop: text.sop });
    this.#drawn = new Map(this.pages.map((page) => [page.hash, page]));
    this.#show(false);
    this.#emit("drawn");
    this.#emit("findings");
  }

  #hear(body) {
    this.people = body.people;
    this.#emit("people");
    if (body.changes) this.#adopt(body, null);
    else if (body.can_write !== undefined) this.canWrite = body.can_write;
  }

  #show(own) {
    this.sop = shown(this.#confirmed, this.#sync.items);
    this.#emit("change", { own });
  }

  #meet(item, body) {
    this.#sync.halted = true;
    this.#adopt(body, null);
    this.clash = { ...body.clash, key: item.key, item, edits: item.edits, texts: textsOf(item.edits) };
    this.#settle();
    this.#emit("clash");
  }

  #decided() {
    this.clash = null;
    this.#sync.halted = false;
    this.#show(true);
    return this.#sync.send();
  }

  #refuse(item, sentence) {
    if (item) {
      this.#keep(item, [sentence]);
      this.#sync.drop(item.key);
      this.#show(true);
    }
    const edits = item?.edits ?? [];
    if (sentence) this.#emit("refused", { sentence, edits, texts: textsOf(edits) });
  }

  #keep(item, told) {
    const one = { id: newId("k"), told, edits: item.edits, texts: textsOf(item.edits), at: new Date().toISOString() };
    if (!one.texts.length) return;
    this.kept = [...this.kept, one];
    this.#queue.keep(one);
  }

  #settle() {
    const { items, trouble } = this.#sync;
    if (trouble === "closed") this.canWrite = false;
    this.canUndo = this.canWrite && (this.#undoable.undo || items.length > 0);
    this.canRedo = this.canWrite && (this.#undoable.redo || this.#undone.length > 0);
    const state = this.clash ? "clash" : trouble || (items.length ? "saving" : "saved");
    const status = { state, at: this.#at, waiting: items.length };
    const same = Object.keys(status).every((name) => status[name] === this.status[name]);
    this.status = status;
    if (!same) this.#emit("status");
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
