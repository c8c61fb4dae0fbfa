// What the desk does beyond plain links and forms. Everything works without it.
navigator.serviceWorker?.register(document.documentElement.dataset.worker).catch(() => {});

for (const menu of document.querySelectorAll("details.menu, details.whatsapp")) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// A form sent twice by an impatient click is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else if (form.method === "post") form.dataset.sent = "1";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// After a refused form, the first field that needs attention has the focus.
document.querySelector(".field.wrong :is(input, select, textarea)")?.focus();

// A list chosen from a menu is shown at once where the form says so.
document.addEventListener("change", (event) => {
  if (event.target.closest("form[data-at-once]")) event.target.form.requestSubmit();
});

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Without HTTPS a browser has no clipboard to write to, but still copies what is selected.
async function copied(element) {
  if (navigator.clipboard) return navigator.clipboard.writeText(element.textContent.trim());
  if (element.select) element.select();
  else getSelection().selectAllChildren(element);
  return document.execCommand("copy");
}
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copied(document.getElementById(button.dataset.copy));
    button.textContent = button.dataset.copied;
  });
}

// A key that the bar names leads to its page, or to the field of this page that answers to the same key.
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (event.target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return;
  const named = document.querySelectorAll(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  const field = [...named].find((one) => one.matches("input"));
  const way = field ?? named[0];
  if (!way) return;
  event.preventDefault();
  if (!field) return way.click();
  field.focus();
  field.select();
});
