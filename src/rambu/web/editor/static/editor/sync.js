// The talk with the server: sends what waits, in order, one after another; asks for news; knows when the line is down.
// It holds the list of unconfirmed changes; what the answers mean for the text is said to its `listener`.
import { newId } from "./model.js";
import { confirmed, continues, dropped, insisted, made } from "./pending.js";
import { Closed, get, LoggedOut, Offline, post } from "./requests.js";
import { Timing } from "./timing.js";

export class Sync {
  items = [];
  trouble = "";
  halted = false;

  #address;
  #queue;
  #listener;
  #sending = null;
  #session = newId("s");
  #timing;

  constructor(address, queue, listener) {
    this.#address = address;
    this.#queue = queue;
    this.#listener = listener;
    this.#timing = new Timing(() => this.#beat(), () => listener.isShared());
  }

  async open() {
    await this.#queue.open();
    this.items = await this.#queue.left();
    await this.load();
    this.#timing.start();
    addEventListener("pagehide", this.#leave);
    this.send();
  }

  close() {
    this.#timing.stop();
    removeEventListener("pagehide", this.#leave);
    this.#leave();
  }

  #leave = () => {
    const body = { version: 0, session: this.#session, leaving: true };
    post(`${this.#address}denyut`, body, { keepalive: true }).catch(() => {});
  };

  soon() {
    this.#timing.soon();
  }

  // Another change on top of all others; one that only sets again what the last unsent one has set takes its place.
  push(version, edits) {
    const last = this.items.at(-1);
    if (continues(last, version, edits)) last.edits = edits;
    else this.items.push(made(newId("u"), version, edits, this.items));
    this.#queue.put(this.items.at(-1));
    this.send();
  }

  // The last change where it was not sent yet, else null.
  pop() {
    const last = this.items.at(-1);
    if (!last || last.sent) return null;
    this.drop(last.key);
    return last;
  }

  drop(key) {
    this.#replace(dropped(this.items, key));
  }

  insist(key, version) {
    this.#replace(insisted(this.items, key, version));
  }

  // The server told its changes and is at `version`; `key` names the one that it answers.
  confirm(changes, version, key) {
    this.#replace(confirmed(this.items, changes, version, key));
  }

  #replace(items) {
    const keys = new Set(items.map((item) => item.key));
    for (const item of this.items) if (!keys.has(item.key)) this.#queue.remove(item.key);
    for (const item of items) if (!this.items.includes(item)) this.#queue.put(item);
    this.items = items;
  }

  async load() {
    await this.#try(async () => {
      const answer = await get(`${this.#address}naskah`, { have: this.#listener.have().join() });
      if (answer.status === 200) this.#listener.adopt(answer.body, null);
      else throw new Closed(answer.status);
    });
  }

  // Sends all that waits; whoever asks while it is under way waits for it too.
  send() {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
      this.#listener.settle();
    });
    return this.#sending;
  }

  async #sendAll() {
    if (!this.#listener.isReady()) return;
    await this.#try(async () => {
      while (this.items.length && !this.halted) await this.#sendFirst();
    });
  }

  async #sendFirst() {
    const [item, ...more] = this.items;
    const { key, base, edits, upon } = item;
    item.sent = true;
    this.#listener.settle();
    const body = { key, base, edits, upon, have: this.#listener.have(), quiet: more.length > 0 };
    const answer = await post(`${this.#address}ubah`, body).finally(() => {
      item.sent = false;
    });
    this.trouble = "";
    if (answer.status === 200) this.#listener.adopt(answer.body, key);
    else if (answer.status === 409) this.#listener.meet(item, answer.body);
    else if (answer.status === 422) this.#listener.refuse(item, answer.body.sentence);
    else throw new Closed(answer.status);
  }

  // Undo ("urungkan") or redo ("ulangi") one's own last confirmed change, once everything is sent.
  async takeBack(how, version) {
    await this.send();
    if (this.items.length || this.halted) return;
    await this.#try(async () => {
      const body = { key: newId("u"), version, have: this.#listener.have() };
      const answer = await post(this.#address + how, body);
      if (answer.status === 200 || answer.status === 409) this.#listener.adopt(answer.body, "");
      if (answer.status !== 200) this.#listener.refuse(null, answer.body.clash?.sentence ?? answer.body.sentence);
    });
    this.#listener.settle();
  }

  // An answer to something asked beside the text; null when there is none. `about` the text as it is now: what waits
  // is sent first.
  async ask(request, about = false) {
    let found = null;
    if (about) await this.send();
    await this.#try(async () => {
      const { status, body } = await request();
      if (status === 200) found = body;
      else this.#listener.refuse(null, body.sentence ?? "");
    });
    return found;
  }

  async #beat() {
    if (this.#sending) return;
    if (!this.#listener.isFresh()) await this.load();
    const { version, place } = this.#listener.here();
    await this.#try(async () => {
      const body = { version, session: this.#session, place, have: this.#listener.have() };
      const answer = await post(`${this.#address}denyut`, body);
      if (answer.status === 200) this.#listener.hear(answer.body);
      else throw new Closed(answer.status);
    });
    if (!this.trouble) await this.send();
    this.#listener.settle();
  }

  async #try(act) {
    try {
      await act();
      this.trouble = "";
    } catch (fault) {
      if (fault instanceof LoggedOut) this.trouble = "login";
      else if (fault instanceof Offline) this.trouble = "offline";
      else if (fault instanceof Closed) this.trouble = "closed";
      else throw fault;
      this.#timing.failed();
    }
  }
}
