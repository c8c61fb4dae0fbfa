// Pieces of the page that the server writes anew: fetched together, put in place where they differ. Where somebody is
// writing, nothing is touched until he is done.
const busy = (piece) =>
  piece.contains(document.activeElement) && document.activeElement.matches("input, textarea, select") ||
  [...piece.querySelectorAll("textarea, input:not([type])")].some((one) => one.value !== one.defaultValue);

let running = null;
let again = false;

export function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = load().finally(() => {
    running = null;
    if (again) {
      again = false;
      refresh();
    }
  });
  return running;
}

async function load() {
  const answer = await fetch(location.href, { redirect: "manual", headers: { "X-Hall": "1" } }).catch(() => null);
  if (!answer?.ok) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const piece of document.querySelectorAll("[data-piece]")) {
    const fresh = found.querySelector(`[data-piece="${piece.dataset.piece}"]`);
    if (fresh && !busy(piece) && fresh.innerHTML !== piece.dataset.was) {
      piece.dataset.was = fresh.innerHTML;
      const open = [...piece.querySelectorAll("details")].map((one) => one.open);
      piece.replaceChildren(...fresh.childNodes);
      [...piece.querySelectorAll("details")].forEach((one, place) => { one.open = open[place] ?? false; });
    }
  }
  renewRows(found);
  const clock = document.querySelector("[data-clock]");
  const fresh = found.querySelector("[data-clock]");
  if (clock && fresh) clock.dataset.began = fresh.dataset.began;
}

/** The rows that a remark may be about follow the SOP that is shown, unless somebody is writing one. */
function renewRows(found) {
  const form = document.querySelector("form.remark");
  const fresh = found.querySelector("form.remark");
  if (!form || !fresh || form.elements.text.value) return;
  form.elements.sop.value = fresh.elements.sop.value;
  const [here, there] = [form.querySelector("[data-rows]"), fresh.querySelector("[data-rows]")];
  if (here.textContent === there.textContent) return;
  here.replaceChildren(...there.childNodes);
  here.selectedIndex = 0;
}
