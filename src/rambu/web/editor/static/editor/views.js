// Which side of the SOP is looked at: the chart, the cards of a phone, the identity, the reading.
const NAMES = ["bagan", "langkah", "identitas", "baca"];
const ZOOM = "rambu-perbesaran";

/** The tabs of the editor, its zoom, and the regions that F6 walks through. */
export class Views {
  constructor(editor) {
    this.editor = editor;
    this.tabs = [...editor.querySelectorAll('[role="tab"]')];
    this.zoom = readZoom();
    this.zoomBox = editor.querySelector('[data-part="zoom"]');
    this.zoomBox.value = String(this.zoom);
    this.zoomBox.addEventListener("change", () => this.setZoom(this.zoomBox.value));
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => this.open(tab.dataset.view));
      tab.addEventListener("keydown", (event) => this.pressed(event));
    }
    this.name = "bagan";
    addEventListener("hashchange", () => this.open(location.hash.slice(1)));
    matchMedia("(max-width: 46rem)").addEventListener("change", () => this.open(this.name));
  }

  get phone() {
    return matchMedia("(max-width: 46rem)").matches;
  }

  get isSheet() {
    return this.name === "bagan";
  }

  /** Show one side; `field` gets the focus there. */
  open(name, field = "") {
    const wanted = NAMES.includes(name) ? name : this.phone ? "langkah" : "bagan";
    this.name = !this.phone && wanted === "langkah" ? "bagan" : wanted;
    this.editor.dataset.view = this.name;
    for (const tab of this.tabs) {
      const here = tab.dataset.view === this.name;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
    }
    if (location.hash.slice(1) !== this.name) history.replaceState(null, "", `#${this.name}`);
    this.editor.tools.render();
    this.editor.fit();
    for (const part of ["cards", "identity", "reading", "margin"]) this.editor[part].render();
    if (field) this.editor.identity.focus(field);
  }

  pressed(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const seen = this.tabs.filter((tab) => tab.offsetParent);
    const at = seen.findIndex((tab) => tab.dataset.view === this.name);
    const next = seen[(at + by + seen.length) % seen.length];
    this.open(next.dataset.view);
    next.focus();
  }

  /** Begin to write in the row that was just made, on the sheet or on its card. */
  write(row) {
    if (this.name === "langkah") return this.editor.cards.write(row);
    if (!this.isSheet) this.open("bagan");
    this.editor.grid.go(row, "kegiatan");
    return this.editor.writing.start({ row, column: "kegiatan" });
  }

  setZoom(value) {
    this.zoom = value === "fit" ? "fit" : Number(value);
    localStorage.setItem(ZOOM, value);
    this.editor.fit();
  }

  /** F6: from the sheet to the margin, the tools, the head, and round again. */
  region(by) {
    const { grid, margin, tools } = this.editor;
    const stops = [
      () => (grid.place && grid.go(grid.place.row, grid.place.column)) || focusOn(grid.root.querySelector('.cell[tabindex="0"]')),
      () => focusOn(margin.box.querySelector(".finding, .filter")),
      () => focusOn(tools.buttons()[0]),
      () => focusOn(this.tabs.find((tab) => tab.tabIndex === 0)),
    ];
    const regions = [grid.root, margin.box, tools.box, this.tabs[0].parentElement];
    const at = regions.findIndex((one) => one.contains(document.activeElement));
    for (let n = 1; n <= stops.length; n += 1) if (stops[(at + by * n + stops.length * 2) % stops.length]()) return;
  }
}

function focusOn(element) {
  if (!element?.offsetParent) return false;
  element.focus();
  return true;
}

function readZoom() {
  const kept = localStorage.getItem(ZOOM);
  return kept && kept !== "fit" ? Number(kept) : "fit";
}
