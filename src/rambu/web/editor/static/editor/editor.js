// The editor of a SOP: <rambu-editor>. It holds the parts together; what they do is in their own files.
import { Cards } from "./cards.js";
import { Columns } from "./columns.js";
import { Grid } from "./grid.js";
import { Head } from "./head.js";
import { h } from "./dom.js";
import { Headings } from "./headings.js";
import { Identity } from "./identity.js";
import { Keys } from "./keys.js";
import { Knobs } from "./knobs.js";
import { Margin } from "./margin.js";
import { EditError } from "./model.js";
import { Others } from "./others.js";
import { Reading } from "./reading.js";
import { Rows } from "./rows.js";
import { Sheet } from "./sheet.js";
import { Store } from "./store.js";
import { Tools } from "./tools.js";
import { Views } from "./views.js";
import { Writing } from "./writing.js";
import { openClash } from "./clash.js";
import { say } from "./words.js";

class RambuEditor extends HTMLElement {
  async connectedCallback() {
    if (this.store) return;
    const { address, person } = this.dataset;
    this.store = new Store({ address, person, canWrite: "canWrite" in this.dataset });
    await this.store.open();
    if (this.store.sop) this.begin();
    else this.wait();
  }

  /** Without a line and without a kept text there is nothing to show yet. */
  wait() {
    const note = this.querySelector('[data-part="nothing"]');
    note.hidden = false;
    const arrived = () => {
      if (!this.store.sop) return;
      this.store.removeEventListener("change", arrived);
      note.hidden = true;
      this.begin();
    };
    this.store.addEventListener("change", arrived);
  }

  begin() {
    this.build();
    this.listen();
    this.views.open(location.hash.slice(1));
    this.refresh();
    this.dataset.ready = "1";
    if (this.views.isSheet && document.activeElement === document.body) this.grid.begin();
    this.dispatchEvent(new Event("ready"));
  }

  build() {
    const part = (name) => this.querySelector(`[data-part="${name}"]`);
    this.stage = part("stage");
    this.live = part("live");
    this.knobs = new Knobs(this);
    this.sheet = new Sheet(this, part("sheet"));
    this.grid = new Grid(this, part("sheet"));
    this.writing = new Writing(this, part("sheet"));
    this.rows = new Rows(this, part("sheet"));
    this.columns = new Columns(this, part("sheet"));
    this.headings = new Headings(this, part("sheet"));
    this.others = new Others(this, part("sheet"), part("people"));
    this.margin = new Margin(this, part("margin"));
    this.head = new Head(this, part("head"));
    this.tools = new Tools(this, part("tools"));
    this.identity = new Identity(this, part("identity"));
    this.reading = new Reading(this, part("reading"));
    this.cards = new Cards(this, part("cards"));
    this.keys = new Keys(this, part("foot"));
    this.views = new Views(this);
    this.keys.render();
  }

  listen() {
    const on = (name, run) => this.store.addEventListener(name, run);
    on("change", () => this.refresh());
    on("drawn", () => this.refresh());
    on("findings", () => { this.margin.render(); this.identity.render(); this.cards.render(); });
    on("status", () => this.head.render());
    on("people", () => this.others.render());
    on("clash", () => this.openClash());
    on("refused", ({ detail }) => this.head.refuse(detail.sentence));
    on("told", ({ detail }) => this.grid.touched(detail.edits ?? []));
    on("told", ({ detail }) => this.tell(say("{nama}: {apa}", { nama: detail.by ?? say("Rekan Anda"), apa: detail.sentences.join(" ") })));
    new ResizeObserver(() => this.fit()).observe(this.stage);
  }

  /** Show what the store holds now; what the person looks at stays where it is on the screen. */
  refresh() {
    this.sheet.root.classList.toggle("writes", this.store.canWrite);
    this.sheet.root.classList.toggle("bookman", this.store.font === "TeX Gyre Bonum");
    const held = this.grid.hold();
    this.sheet.render();
    this.fit();
    for (const part of [this.rows, this.columns, this.headings, this.writing, this.others, this.margin, this.cards, this.identity, this.reading, this.head, this.tools, this.keys]) part.render();
    held();
  }

  fit() {
    if (!this.sheet?.views) return;
    const room = this.stage.clientWidth - this.margin.width() - 64;
    this.sheet.resize(room, this.views.zoom);
    this.margin.arrange();
    this.writing.fit();
  }

  /** Change the SOP; what does not fit is told in one sentence. */
  edit(...edits) {
    const all = edits.flat();
    if (!all.length || !this.store.canWrite) return false;
    try {
      this.store.edit(all);
      return true;
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      this.head.refuse(error.message);
      return false;
    }
  }

  openClash() {
    openClash(this);
  }

  /** Say something to who listens instead of looking. */
  tell(sentence) {
    this.live.append(h("p", {}, sentence));
    while (this.live.children.length > 4) this.live.firstChild.remove();
  }
}

customElements.define("rambu-editor", RambuEditor);
