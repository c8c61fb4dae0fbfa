// Routes charts with libavoid-js: JSON charts on standard input, polylines and CPU milliseconds on standard output.
import { AvoidLib } from "libavoid-js";
import { readFileSync } from "node:fs";

// Numbers of libavoid's enumerations (router.h), which the package does not name.
const ORTHOGONAL = 2;
const [SEGMENT, CROSSING, NUDGING] = [0, 2, 7];
const NUDGE_AT_SHAPES = 0;
const PINS = [[0.5, 0, 1], [0.5, 1, 2], [0, 0.5, 4], [1, 0.5, 8]];

await AvoidLib.load();
const Avoid = AvoidLib.getInstance();

function route(chart) {
  const start = process.cpuUsage();
  const router = new Avoid.Router(ORTHOGONAL);
  router.setRoutingParameter(SEGMENT, 250);
  router.setRoutingParameter(CROSSING, 750);
  router.setRoutingParameter(NUDGING, 5);
  router.setRoutingOption(NUDGE_AT_SHAPES, true);
  const shapes = chart.nodes.map(([x, y, width, height]) => {
    const shape = new Avoid.ShapeRef(router, new Avoid.Rectangle(new Avoid.Point(x, y), width, height));
    for (const [across, down, side] of PINS) {
      new Avoid.ShapeConnectionPin(shape, 1, across, down, true, 0, side).setExclusive(false);
    }
    return shape;
  });
  const ends = (n) => new Avoid.ConnEnd(shapes[n], 1);
  const lines = chart.links.map(([from, to]) => new Avoid.ConnRef(router, ends(from), ends(to)));
  router.processTransaction();
  const used = process.cpuUsage(start);
  const points = (line) => {
    const path = line.displayRoute();
    return Array.from({ length: path.size() }, (_, i) => [path.get_ps(i).x, path.get_ps(i).y]);
  };
  return { ms: (used.user + used.system) / 1000, lines: lines.map(points) };
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(route)));
