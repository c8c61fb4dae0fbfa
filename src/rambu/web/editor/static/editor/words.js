// Sentences of the editor. Indonesian is the source; a catalogue on the page may translate.
const found = document.getElementById("editor-words");
const catalogue = found ? JSON.parse(found.textContent) : {};

/** The sentence in the language of the page, `{names}` filled in. */
export function say(sentence, parts = {}) {
  const words = catalogue[sentence] ?? sentence;
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in parts ? String(parts[name]) : whole));
}

/** Hour and minute as the form writes them: 10.42. */
export const clock = (when) =>
  new Date(when).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit", hour12: false }).replace(":", ".");
