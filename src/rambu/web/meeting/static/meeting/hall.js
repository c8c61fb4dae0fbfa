// The hall: the page keeps up with the meeting, shows what is shown, and sends what is done. Without script every
// deed is a form that works, and a reload brings what is new.
import { carryOut } from "./deeds.js";
import { refresh } from "./pieces.js";
import { follow } from "./pulse.js";
import { Sheet } from "./sheet.js";
import { Wall } from "./wall.js";

const hall = document.querySelector("[data-hall]");
const place = hall.querySelector("[data-sheet]");
const sheet = place ? ("wall" in hall.dataset ? new Wall(hall, place) : new Sheet(hall, place)) : null;
let known = Number(hall.dataset.n ?? 0);

async function keepUp(beat, own = false) {
  sheet?.show(beat);
  if (beat.n === known) return;
  known = beat.n;
  // Who only looks on leaves the first place to those who work: their pages come a moment later.
  if (!own && !("leads" in hall.dataset)) await new Promise((done) => setTimeout(done, Math.random() * 1500));
  await refresh();
}

const now = hall.dataset.pulse ? follow(hall, (beat) => keepUp(beat)) : null;
carryOut(hall, async () => {
  const beat = await now?.();
  if (beat) await keepUp(beat, true);
});

const clock = hall.querySelector("[data-clock]");
if (clock) {
  const tick = () => {
    const began = Date.parse(clock.dataset.began);
    clock.querySelector("[data-now]").textContent = new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    if (began) clock.querySelector("[data-since]").textContent = ` ${Math.max(0, Math.floor((Date.now() - began) / 60_000))} menit`;
  };
  tick();
  setInterval(tick, 5000);
}
