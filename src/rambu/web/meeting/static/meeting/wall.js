// The projector: the rows around the one that is talked about in large letters, and their part of the chart beside it.
import { Sheet } from "./sheet.js";

const ROWS = 3;

export class Wall extends Sheet {
  constructor(hall, place) {
    super(hall, place);
    this.open = hall.querySelector("[data-open]");
  }

  put(nodes, correction) {
    super.put(nodes);
    this.place.hidden = false;
    this.open.hidden = true;
    this.place.classList.toggle("deciding", Boolean(correction));
    if (!correction) this.around(0);
    else for (const half of this.place.querySelectorAll(".beside section")) this.fit(half);
  }

  nothing() {
    this.place.hidden = true;
    this.open.hidden = false;
  }

  light(row) {
    super.light(row);
    const at = this.rows.indexOf(row);
    if (this.place.querySelector(".hall-rows")) this.around(Math.max(0, at));
  }

  /** Only the row, the one before and the ones after are there: as many as letters of this size leave room for. */
  around(at) {
    const rows = [...this.place.querySelectorAll(".hall-rows tr[data-row]")];
    const first = Math.max(0, Math.min(at - 1, rows.length - ROWS));
    const seen = new Set(rows.slice(first, first + ROWS).map((one) => one.dataset.row));
    for (const one of rows) one.hidden = !seen.has(one.dataset.row);
    for (const figure of this.place.querySelectorAll(".hall-chart figure")) this.crop(figure, seen);
  }

  /** The performers' columns of these rows; a page of the chart without any is not there. */
  crop(figure, seen) {
    const svg = figure.querySelector("svg");
    const lights = [...svg.querySelectorAll(".light")].filter((one) => seen.has(one.dataset.row));
    figure.hidden = !lights.length;
    if (!lights.length) return;
    const [x, , width] = svg.dataset.chart.split(" ").map(Number);
    const y = Math.min(...lights.map((one) => Number(one.getAttribute("y"))));
    const bottom = Math.max(...lights.map((one) => Number(one.getAttribute("y")) + Number(one.getAttribute("height"))));
    const names = this.names(figure, svg);
    const height = bottom - y;
    svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    const scale = Math.min(figure.clientWidth / width, (figure.clientHeight - (names?.offsetHeight ?? 0)) / height);
    svg.style.width = `${width * scale}px`;
    svg.style.height = `${height * scale}px`;
    if (names) names.style.width = `${width * scale}px`;
  }

  /** The performers over their columns, in letters that are read from afar. */
  names(figure, svg) {
    const there = figure.querySelector(".hall-names");
    if (there) return there;
    const heads = [...svg.querySelectorAll("text.cell[data-column^='pelaksana:']:not([data-kegiatan-id])")];
    const row = document.createElement("p");
    row.className = "hall-names";
    for (const head of heads) {
      const name = document.createElement("span");
      name.textContent = [...head.querySelectorAll("tspan")].map((one) => one.textContent).join(" ") || head.textContent;
      row.append(name);
    }
    if (!heads.length) return null;
    figure.prepend(row);
    return row;
  }

  fit(half) {
    for (const svg of half.querySelectorAll("svg")) {
      const box = svg.querySelector(".rules")?.getBBox();
      if (box) svg.setAttribute("viewBox", `${box.x - 12} ${box.y - 2} ${box.width + 14} ${box.height + 4}`);
      svg.setAttribute("preserveAspectRatio", "xMidYMin meet");
      svg.setAttribute("width", "100%");
      svg.setAttribute("height", "100%");
    }
  }
}
