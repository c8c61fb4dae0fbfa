// Keys for the doubtful items; its place comes into the middle of the source. Links and forms do the same without it.
const place = document.querySelector(".source .place.now");
const sheet = place?.closest("figure");
if (sheet) {
  const [from, to] = [sheet.getBoundingClientRect(), place.getBoundingClientRect()];
  sheet.scrollTo(to.left - from.left - sheet.clientWidth / 2, to.top - from.top - sheet.clientHeight / 2);
}

const deeds = {
  n: () => document.querySelector("[data-after]")?.click(),
  p: () => document.querySelector("[data-before]")?.click(),
  u: () => document.querySelector("[data-undo]")?.requestSubmit(),
  Enter: () => document.querySelector("[data-accept]")?.requestSubmit(),
};

document.addEventListener("keydown", (event) => {
  const inside = event.target.closest("input, select, textarea, button, a, summary, [contenteditable]");
  if (inside || event.ctrlKey || event.metaKey || event.altKey || !deeds[event.key]) return;
  event.preventDefault();
  deeds[event.key]();
});
