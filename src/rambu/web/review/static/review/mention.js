// Typing "@" offers the names of colleagues; arrows and Enter choose. Without it a name can be typed in full.
const MOST = 6;
const known = document.getElementById("rekan");

/** Let a field offer names while an "@…" is typed in it; `names` gives them. */
export function offerNames(field, names) {
  if (field.dataset.offers) return;
  field.dataset.offers = "1";
  const list = Object.assign(document.createElement("ul"), { className: "mention-list", role: "listbox", hidden: true, id: `nama-${Math.random().toString(36).slice(2)}` });
  field.after(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let at = 0;
  const close = () => { list.hidden = true; field.removeAttribute("aria-activedescendant"); };
  const wanted = () => /(?:^|\s)@([^@\n]{0,40})$/.exec(field.value.slice(0, field.selectionStart));
  const mark = () => [...list.children].forEach((one, n) => {
    one.setAttribute("aria-selected", String(n === at));
    if (n === at) field.setAttribute("aria-activedescendant", one.id);
  });
  const take = (name) => {
    const { 1: typed } = wanted() ?? ["", ""];
    const end = field.selectionStart;
    field.setRangeText(`${name} `, end - typed.length, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    field.focus();
  };
  const show = () => {
    const found = wanted();
    const words = found?.[1].toLowerCase();
    const fit = found ? names().filter((name) => name.toLowerCase().split(" ").some((_part, n, parts) => parts.slice(n).join(" ").startsWith(words))).slice(0, MOST) : [];
    if (!fit.length) return close();
    at = 0;
    list.replaceChildren(...fit.map((name, n) => {
      const item = Object.assign(document.createElement("li"), { textContent: name, role: "option", id: `${list.id}-${n}` });
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(name); });
      return item;
    }));
    list.hidden = false;
    return mark();
  };
  field.addEventListener("input", show);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) { at = (at + by + list.children.length) % list.children.length; mark(); }
    else if (event.key === "Enter" || event.key === "Tab") take(list.children[at].textContent);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

if (known) {
  const names = JSON.parse(known.textContent);
  for (const field of document.querySelectorAll("textarea[data-mention]")) offerNames(field, () => names);
}
