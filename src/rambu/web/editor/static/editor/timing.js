// When to ask the server for news: often beside others, seldom alone, rarely in a hidden window, and ever more slowly
// while the line is down.
const BESIDE_OTHERS = 2500;
const ALONE = 6000;
const HIDDEN = 30_000;
const LONGEST = 30_000;

export class Timing {
  #beat;
  #beside;
  #timer = 0;
  #failures = 0;
  #running = false;
  #asked = null;
  #wake = () => {
    if (document.visibilityState === "visible") this.soon();
  };

  constructor(beat, beside) {
    this.#beat = beat;
    this.#beside = beside;
  }

  start() {
    this.#running = true;
    document.addEventListener("visibilitychange", this.#wake);
    addEventListener("online", this.#wake);
    addEventListener("focus", this.#wake);
    this.#plan(0);
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
    removeEventListener("online", this.#wake);
    removeEventListener("focus", this.#wake);
  }

  soon() {
    this.#failures = 0;
    if (this.#running) this.#plan(150);
  }

  failed() {
    this.#failures += 1;
  }

  #plan(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#turn(), pause);
  }

  async #turn() {
    if (this.#asked) return;
    const failures = this.#failures;
    this.#asked = this.#beat();
    try {
      await this.#asked;
    } finally {
      this.#asked = null;
    }
    if (this.#failures === failures) this.#failures = 0;
    if (this.#running) this.#plan(this.#pause());
  }

  #pause() {
    if (this.#failures) return Math.min(LONGEST, 1000 * 2 ** Math.min(this.#failures, 5));
    if (document.visibilityState !== "visible") return HIDDEN;
    return this.#beside() ? BESIDE_OTHERS : ALONE;
  }
}
