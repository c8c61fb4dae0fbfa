// The text that is edited: applied at once, sent in order, never lost. docs/editor.md tells all of it.
import { apply, checksum, complete, newId } from "./model.js";
import { confirmed, continues, dropped, insisted, made, shown, textsOf } from "./pending.js";
import { Queue } from "./queue.js";
import { get, LoggedOut, Offline, post } from "./requests.js";
import { Timing } from "./timing.js";

const PARTS = ["findings", "story", "minutes", "font", "paper"];
const FACTS = ["state", "state_label", "document", "me"];

export class Store extends EventTarget {
  sop = null;
  version = 0;
  findings = [];
  pages = [];
  // The text for which `pages` were drawn.
  drawnSop = null;
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
  #sop = null;
  #items = [];
  #undone = [];
  #queue;
  #drawn = new Map();
  #sending = false;
  #trouble = "";
  #at = null;
  #place = null;
  #session = newId("s");
  #timing;

  constructor({ address, person, canWrite = false }) {
    super();
    this.#address = address;
    this.canWrite = canWrite;
    this.#queue = new Queue(`${person}:${address}`);
    this.#timing = new Timing(() => this.#beat(), () => this.people.length > 1);
  }

  async open() {
    await this.#queue.open();
    this.kept = (await this.#queue.kept()) ?? [];
    this.#items = await this.#queue.left();
    await this.#load();
    this.#timing.start();
    await this.#send();
  }

  close() {
    this.#timing.stop();
  }

  edit(edits) {
    if (!this.canWrite) return;
    const next = apply(this.sop, edits);
    const last = this.#items.at(-1);
    if (continues(last, this.version, edits)) {
      last.edits = edits;
      this.#queue.put(last);
    } else {
      const item = made(newId("u"), this.version, edits, this.#items);
      this.#items.push(item);
      this.#queue.put(item);
    }
    this.#undone = [];
    this.sop = next;
    this.#tellUndo(true, false);
    this.#emit("change", { own: true });
    this.#tellStatus();
    this.#send();
  }

  async undo() {
    const last = this.#items.at(-1);
    if (last && !last.sent) {
      this.#items = dropped(this.#items, last.key);
      this.#queue.remove(last.key);
      this.#undone.push(last.edits);
      this.#shown(true);
      this.#tellUndo(this.canUndo, true);
      this.#tellStatus();
      return;
    }
    await this.#takeBack("urungkan");
  }

  async redo() {
    const edits = this.#undone.pop();
    if (!edits) return this.#takeBack("ulangi");
    const rest = this.#undone;
    this.edit(edits);
    this.#undone = rest;
    if (rest.length) this.#tellUndo(true, true);
  }

  repair(finding, n = 0) {
    this.edit(finding.repairs[n].edits);
  }

  setPlace(place) {
    this.#place = place;
    this.#timing.soon();
  }

  async chooseMine(clash = this.clash) {
    this.#items = insisted(this.#items, clash.key, this.version);
    for (const item of this.#items) this.#queue.put(item);
    await this.#decided();
  }

  async chooseTheirs(clash = this.clash) {
    this.#keep(clash.item, clash.mine);
    this.#items = dropped(this.#items, clash.key);
    for (const item of this.#items) this.#queue.put(item);
    await this.#decided();
  }

  forget(id) {
    this.kept = this.kept.filter((one) => one.id !== id);
    this.#queue.forget(id);
    this.#tellStatus();
  }

  async suggest(kind, text) {
    return (await this.#asked(get(`${this.#address}saran`, { apa: kind, teks: text })))?.suggestions ?? [];
  }

  paste({ html = "", text = "", bagan, after = "" }) {
    return this.#asked(post(`${this.#address}tempel`, { html, text, bagan, after }));
  }

  async sources(text = "") {
    return (await this.#asked(get(`${this.#address}salin`, { teks: text })))?.sources ?? [];
  }

  copy(pk, bagan, after = "") {
    return this.#asked(get(`${this.#address}salin/${pk}`, { bagan, after }));
  }

  async #asked(request) {
    try {
      const { status, body } = await request;
      if (status === 200) return body;
      this.#refuse(body.sentence ?? "", []);
    } catch (fault) {
      this.#fail(fault);
    }
    return null;
  }

  async #load() {
    try {
      const { status, body } = await get(`${this.#address}naskah`, { have: this.#have().join() });
      if (status !== 200) return this.#fail(new Error(String(status)));
      this.#trouble = "";
      this.#adopt(body, null);
    } catch (fault) {
      const text = this.sop ? null : await this.#queue.text();
      if (text) this.#recall(text);
      this.#fail(fault);
    }
  }

  #recall({ sop, version, pages, canWrite, ...rest }) {
    this.#sop = sop;
    this.version = version;
    this.canWrite = canWrite;
    Object.assign(this, rest.parts);
    this.#setPages(pages.map((page) => page.hash), Object.fromEntries(pages.map((page) => [page.hash, page])));
    this.#shown(false);
    for (const name of ["drawn", "findings"]) this.#emit(name);
  }

  async #send() {
    if (this.#sending || this.clash || !this.sop) return;
    this.#sending = true;
    try {
      while (this.#items.length && !this.clash) await this.#sendFirst();
    } catch (fault) {
      this.#fail(fault);
    } finally {
      this.#sending = false;
      this.#tellStatus();
    }
  }

  async #sendFirst() {
    const [item, ...more] = this.#items;
    item.sent = true;
    this.#tellStatus();
    const { key, base, edits, upon } = item;
    let answer;
    try {
      answer = await post(`${this.#address}ubah`, { key, base, edits, upon, have: this.#have(), quiet: more.length > 0 });
    } catch (fault) {
      item.sent = false;
      throw fault;
    }
    this.#trouble = "";
    if (answer.status === 200) this.#adopt(answer.body, key);
    else if (answer.status === 409) this.#clashed(item, answer.body);
    else if (answer.status === 422) this.#refused(item, answer.body.sentence);
    else throw new Error(String(answer.status));
  }

  async #takeBack(how) {
    if (this.#items.length || this.clash) return;
    try {
      const body = { key: newId("u"), version: this.version, have: this.#have() };
      const answer = await post(this.#address + how, body);
      this.#trouble = "";
      if (answer.status === 200) this.#adopt(answer.body, null, true);
      else this.#refuse(answer.body.clash?.sentence ?? answer.body.sentence ?? "", []);
      if (answer.status === 409) this.#adopt(answer.body, null);
    } catch (fault) {
      this.#fail(fault);
    }
    this.#tellStatus();
  }

  async #beat() {
    if (this.#sending) return;
    try {
      const body = { version: this.version, session: this.#session, place: this.#place, have: this.#have() };
      const answer = this.sop ? await post(`${this.#address}denyut`, body) : null;
      if (!answer) await this.#load();
      else if (answer.status !== 200) throw new Error(String(answer.status));
      else this.#heard(answer.body);
      this.#trouble = "";
    } catch (fault) {
      this.#fail(fault);
      return;
    }
    await this.#send();
  }

  #heard(body) {
    this.people = body.people;
    this.#emit("people");
    if (body.changes && body.version > this.version) this.#adopt(body, null);
    else this.#tellStatus();
  }

  // Take over what the server says the text is.
  #adopt(body, key, own = false) {
    const changes = body.changes ?? [];
    const before = this.version;
    if (body.version >= before || !this.#sop) {
      const since = changes.filter((change) => change.version > before);
      const sop = body.sop ? complete(body.sop) : apply(this.#sop, since.flatMap((change) => change.edits));
      if (!body.sop && checksum(sop) !== body.sum) return void this.#load();
      Object.assign(this, { version: body.version, canWrite: body.can_write });
      this.#sop = sop;
      this.#at = body.at;
      for (const name of FACTS) if (body[name] !== undefined) this[name] = body[name];
      this.#tellUndo(body.undo || this.#items.length > 1, body.redo || this.#undone.length > 0);
      this.#tellOthers(since);
    }
    const left = confirmed(this.#items, changes, body.version, key);
    for (const item of this.#items) if (!left.some((one) => one.key === item.key)) this.#queue.remove(item.key);
    for (const item of left) if (!this.#items.includes(item)) this.#queue.put(item);
    this.#items = left;
    this.#shown(own || key !== null);
    if (body.pages && body.version >= this.version) this.#look(body);
    this.#tellStatus();
  }

  #tellOthers(changes) {
    for (const change of changes) {
      if (!change.mine) this.#emit("told", { sentences: change.told, by: change.by, edits: change.edits });
    }
  }

  #look(body) {
    for (const name of PARTS) this[name] = body[name];
    this.notes = body.pages.notes;
    this.#setPages(body.pages.order, body.pages.drawn);
    for (const name of ["drawn", "findings"]) this.#emit(name);
    const parts = Object.fromEntries([...PARTS, ...FACTS, "notes"].map((name) => [name, this[name]]));
    const { version, pages, canWrite } = this;
    this.#queue.remember({ sop: this.#sop, version, pages, canWrite, parts });
  }

  #setPages(order, drawn) {
    const page = (hash) => drawn[hash] ?? this.#drawn.get(hash);
    this.#drawn = new Map(order.map((hash) => [hash, page(hash)]));
    this.pages = order.map(page);
    this.drawnSop = this.#sop;
  }

  #have() {
    return [...this.#drawn.keys()];
  }

  #shown(own) {
    this.sop = shown(this.#sop, this.#items);
    this.#emit("change", { own });
  }

  #clashed(item, body) {
    item.sent = false;
    this.#adopt(body, null);
    this.clash = { ...body.clash, key: item.key, item, edits: item.edits, texts: textsOf(item.edits) };
    this.#emit("clash");
  }

  async #decided() {
    this.clash = null;
    this.#shown(true);
    this.#tellStatus();
    await this.#send();
  }

  #refused(item, sentence) {
    this.#keep(item, [sentence]);
    this.#items = dropped(this.#items, item.key);
    this.#shown(true);
    this.#refuse(sentence, item.edits);
  }

  #keep(item, told) {
    const one = { id: newId("k"), told, edits: item.edits, texts: textsOf(item.edits), at: new Date().toISOString() };
    if (one.texts.length) {
      this.kept = [...this.kept, one];
      this.#queue.keep(one);
    }
    this.#queue.remove(item.key);
  }

  #refuse(sentence, edits) {
    this.#emit("refused", { sentence, edits, texts: textsOf(edits) });
  }

  #fail(fault) {
    if (fault instanceof LoggedOut) this.#trouble = "login";
    else if (fault instanceof Offline) this.#trouble = "offline";
    else if (/^4\d\d$/.test(fault.message)) {
      this.#trouble = "closed";
      this.canWrite = false;
    } else throw fault;
    this.#timing.failed();
    this.#tellStatus();
  }

  #tellUndo(undo, redo) {
    this.canUndo = undo;
    this.canRedo = redo;
  }

  #tellStatus() {
    const waiting = this.#items.length;
    const state = this.clash ? "clash" : this.#trouble || (waiting ? "saving" : "saved");
    this.status = { state, at: this.#at, waiting };
    this.#emit("status");
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
