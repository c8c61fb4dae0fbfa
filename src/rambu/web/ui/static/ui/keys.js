// The key "?" lists the keys of the page: those that parts of it name in aria-keyshortcuts, and those in blocks
// <script type="application/json" data-keys>[["N", "baris baru"]]</script>. A page with data-own-keys has its own list.
const dialog = document.getElementById("daftar-tombol");

function keys() {
  const named = [...document.querySelectorAll("[aria-keyshortcuts]")].map((one) => [
    one.getAttribute("aria-keyshortcuts"),
    one.getAttribute("aria-label") || one.labels?.[0]?.textContent.trim() || one.textContent.trim(),
  ]);
  const blocks = [...document.querySelectorAll("script[data-keys]")].flatMap((block) => JSON.parse(block.textContent));
  const seen = new Set();
  return [...named, ...blocks].filter(([key]) => !seen.has(key) && seen.add(key));
}

function open() {
  const list = dialog.querySelector("dl");
  list.replaceChildren();
  for (const [key, words] of keys()) {
    const term = document.createElement("dt");
    const told = document.createElement("dd");
    const cap = document.createElement("kbd");
    cap.textContent = key;
    term.append(cap);
    told.textContent = words;
    list.append(term, told);
  }
  dialog.showModal();
}

if (dialog && !document.querySelector("[data-own-keys]")) {
  addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
  for (const button of document.querySelectorAll("button[data-open='daftar-tombol']")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
}
