// Each second: how far is the log, and what is shown? One short answer, asked without cookies, so that it costs the
// server one row. Where the line drops it goes on trying, ever more patiently, and says so.
import { say } from "../editor/words.js";

const EVERY = 1000;
const LONGEST = 8000;

export function follow(hall, heard) {
  const trouble = hall.querySelector("[data-trouble]");
  let wait = EVERY;
  let lost = false;

  async function beat() {
    try {
      const answer = await fetch(hall.dataset.pulse, { credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(5000) });
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      if (lost && trouble) trouble.hidden = true;
      [wait, lost] = [EVERY, false];
      return found;
    } catch {
      wait = Math.min(LONGEST, wait * 2);
      lost = true;
      if (trouble) {
        trouble.textContent = say("Sambungan terputus. Yang Anda tulis tetap di sini; rapat diikuti lagi begitu tersambung.");
        trouble.hidden = false;
      }
      return null;
    }
  }

  async function go() {
    const found = await beat();
    if (found) heard(found);
    setTimeout(go, wait);
  }
  go();
  return beat;
}
