// The list: choose many rows at once, copy the table. Without it, every row has its own box.
for (const form of document.querySelectorAll("form[data-choosing]")) {
  const boxes = [...form.querySelectorAll('input[name="sop"]')];
  const all = form.querySelector("[data-pick-all]");
  const show = () => {
    const picked = boxes.filter((box) => box.checked).length;
    all.checked = picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
  };
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
  boxes.forEach((box) => box.addEventListener("change", show));
  addEventListener("pageshow", show);
}

for (const button of document.querySelectorAll("button[data-copy-table]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const table = document.getElementById(button.dataset.copyTable);
    const rows = [...table.rows].map((row) =>
      [...row.cells].filter((cell) => !cell.classList.contains("pick")).map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).join("\t"));
    await navigator.clipboard.writeText(rows.join("\n"));
    button.textContent = button.dataset.copied;
  });
}
