// One box that ticks all others of a name, and shows when only some are ticked.
for (const all of document.querySelectorAll("input[data-ticks]")) {
  const boxes = [...document.querySelectorAll(`input[name="${all.dataset.ticks}"]`)];
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
  for (const box of boxes) {
    box.addEventListener("change", () => {
      const ticked = boxes.filter((one) => one.checked).length;
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    });
  }
}
