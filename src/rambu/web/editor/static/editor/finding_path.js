// The row of a finding, and the way of its counter-example through the chart, lit up.

/** Lights up and darkens the sheet. */
export class FindingPath {
  constructor(editor) {
    this.editor = editor;
  }

  row(id) {
    this.dark();
    this.editor.sheet.cells.get(`row:${id}`)?.classList.add("found");
  }

  light(finding) {
    this.row(finding.place.kegiatan);
    const way = finding.path.length ? finding.path : [finding.place.symbol].filter(Boolean);
    const pairs = new Set(way.slice(1).map((to, at) => `${way[at]}>${to}`));
    if (finding.place.edge) pairs.add(finding.place.edge.join(">"));
    this.editor.sheet.pages.forEach((page) => this.page(page, way, pairs));
  }

  page(page, way, pairs) {
    const lit = new Set(page.lines.filter((line) => pairs.has(`${line.from}>${line.to}`)).map((line) => `${line.source}>${line.target}`));
    for (const drawing of this.editor.sheet.drawn.values()) {
      if (!drawing.dataset.key.startsWith(page.hash)) continue;
      for (const one of drawing.querySelectorAll("[data-id]")) one.classList.toggle("lit", way.includes(one.dataset.id));
      for (const one of drawing.querySelectorAll("[data-from]")) one.classList.toggle("lit", lit.has(`${one.dataset.from}>${one.dataset.to}`));
    }
  }

  dark() {
    this.editor.sheet.root.querySelectorAll(".lit, .found").forEach((one) => one.classList.remove("lit", "found"));
  }
}
