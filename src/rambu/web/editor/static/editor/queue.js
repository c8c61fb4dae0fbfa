// What waits to be sent and what was not taken over, in IndexedDB: both survive a closed tab. Where the browser has no
// IndexedDB (a private window), they live as long as the page.
const NAME = "rambu-editor";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = async () => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    const base = request.result;
    base.createObjectStore("waiting", { keyPath: "key" }).createIndex("place", "place");
    base.createObjectStore("kept", { keyPath: "id" }).createIndex("place", "place");
    base.createObjectStore("texts", { keyPath: "place" });
  };
  return done(request);
};

// The tabs that live hold a lock of their name, so that one tab does not take what another is about to send.
const livingTabs = async () => {
  const locks = await navigator.locks?.query();
  return new Set((locks?.held ?? []).map((lock) => lock.name));
};

export class Queue {
  #base = null;
  #place;
  #tab = `rambu-${Math.random().toString(36).slice(2)}`;
  #order = Date.now();

  // `place` names person and document.
  constructor(place) {
    this.#place = place;
  }

  async open() {
    try {
      this.#base = await opened();
    } catch {
      this.#base = null;
    }
    navigator.locks?.request(this.#tab, () => new Promise(() => {}));
  }

  // What earlier tabs left unsent, in order; it is this tab's from now on.
  async left() {
    const living = await livingTabs();
    const items = (await this.#all("waiting")).filter((item) => item.tab === this.#tab || !living.has(item.tab));
    items.sort((a, b) => a.order - b.order);
    for (const item of items) this.put(item);
    return items;
  }

  kept() {
    return this.#all("kept");
  }

  // The text as it was seen last, for a page that opens without a line.
  text() {
    return this.#do("texts", "readonly", (store) => store.get(this.#place));
  }

  put(item) {
    item.order ??= ++this.#order;
    Object.assign(item, { place: this.#place, tab: this.#tab });
    return this.#do("waiting", "readwrite", (store) => store.put(item));
  }

  remove(key) {
    return this.#do("waiting", "readwrite", (store) => store.delete(key));
  }

  keep(one) {
    return this.#do("kept", "readwrite", (store) => store.put({ ...one, place: this.#place }));
  }

  forget(id) {
    return this.#do("kept", "readwrite", (store) => store.delete(id));
  }

  remember(text) {
    return this.#do("texts", "readwrite", (store) => store.put({ ...text, place: this.#place }));
  }

  async #all(name) {
    return (await this.#do(name, "readonly", (store) => store.index("place").getAll(this.#place))) ?? [];
  }

  async #do(name, mode, act) {
    if (!this.#base) return undefined;
    try {
      return await done(act(this.#base.transaction(name, mode, { durability: "strict" }).objectStore(name)));
    } catch {
      return undefined;
    }
  }
}
