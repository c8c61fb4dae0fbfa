// The order of the agenda by dragging or by Alt and the arrows; it is kept when the form is sent.
const form = document.querySelector("form[data-agenda]");

function changed() {
  form.querySelector("[name=simpan]").classList.remove("quiet");
}

function move(item, way) {
  const items = [...form.querySelectorAll("li[data-item]")];
  const other = items[items.indexOf(item) + way];
  if (!other) return;
  if (way < 0) other.before(item);
  else other.after(item);
  item.focus();
  changed();
}

if (form) {
  let held = null;
  for (const item of form.querySelectorAll("li[data-item]")) {
    item.draggable = true;
    item.tabIndex = 0;
    item.addEventListener("dragstart", () => { held = item; item.classList.add("held"); });
    item.addEventListener("dragend", () => { item.classList.remove("held"); held = null; });
    item.addEventListener("dragover", (event) => {
      if (!held || held === item) return;
      event.preventDefault();
      const box = item.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) item.before(held);
      else item.after(held);
      changed();
    });
    item.addEventListener("keydown", (event) => {
      const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!way || !event.altKey) return;
      event.preventDefault();
      move(item, way);
    });
  }
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=geser]");
    if (!button) return;
    event.preventDefault();
    move(button.closest("li"), button.value.startsWith("naik") ? -1 : 1);
    button.focus();
  });
  form.addEventListener("input", changed);
}
