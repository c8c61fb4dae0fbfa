// Small menus at a place: words, and the key that does the same.
import { button, h, icon } from "./dom.js";

let open = null;

/** Close what is open; the focus goes back where it came from. */
export function closeMenu(refocus = true) {
  if (!open) return;
  const { box, back, close } = open;
  open = null;
  const inside = box.contains(document.activeElement);
  box.remove();
  document.removeEventListener("pointerdown", outside, true);
  close?.();
  if (refocus && (inside || document.activeElement === document.body)) back?.focus({ preventScroll: true });
}

function outside(event) {
  if (open && !open.box.contains(event.target) && !open.keeps?.(event.target)) closeMenu(false);
}

/** A box beside `anchor`, closed by Escape or a click elsewhere. `keeps` says which clicks elsewhere belong to it. */
export function openBox(anchor, box, { back = anchor, close = null, keeps = null } = {}) {
  closeMenu(false);
  document.body.append(box);
  open = { box, back, close, keeps, anchor };
  settle();
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    closeMenu();
  });
  document.addEventListener("pointerdown", outside, true);
  return box;
}

/** Put the open box beside its anchor again, wholly on the screen. */
export function settle(anchor = open?.anchor) {
  if (!open || !anchor?.isConnected) return;
  open.anchor = anchor;
  const at = anchor.getBoundingClientRect(), own = open.box.getBoundingClientRect();
  const right = at.right + 8 + own.width <= innerWidth;
  const x = right ? at.right + 8 : at.left - 8 - own.width >= 0 ? at.left - 8 - own.width : Math.max(8, Math.min(at.left, innerWidth - own.width - 8));
  const below = right || at.left - 8 - own.width >= 0 ? at.top : at.bottom + 6;
  const y = Math.max(8, Math.min(below, innerHeight - own.height - 8));
  open.box.style.left = `${x}px`;
  open.box.style.top = `${y}px`;
}

export const isOpen = () => open !== null;

/** A menu of deeds `{words, key, icon, run, off}` with arrows, letters and Enter. */
export function openMenu(editor, anchor, title, deeds) {
  const items = deeds.filter(Boolean).map((deed) => itemOf(deed, () => {
    closeMenu();
    deed.run();
  }));
  const box = h("div", { class: "floating menu-box", role: "menu", "aria-label": title }, title ? h("p", { class: "menu-title" }, title) : null, items);
  box.addEventListener("keydown", (event) => pressed(event, items, deeds.filter(Boolean)));
  openBox(anchor, box);
  items.find((one) => !one.disabled)?.focus();
  return box;
}

function itemOf(deed, run) {
  return button([deed.icon ? icon(deed.icon) : h("span", { class: "icon" }), h("span", {}, deed.words), deed.key ? h("kbd", {}, deed.shown ?? deed.key.toUpperCase()) : null], run,
    { class: `plain menu-item${deed.danger ? " grave" : ""}`, role: "menuitem", tabindex: "-1", disabled: deed.off ?? false });
}

function pressed(event, items, deeds) {
  const able = items.filter((one) => !one.disabled);
  const at = able.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + able.length, Home: 0, End: able.length - 1, Tab: at + (event.shiftKey ? able.length - 1 : 1) }[event.key];
  const named = deeds.findIndex((deed) => deed.key === event.key && !deed.off);
  if (to !== undefined) able[to % able.length].focus();
  else if (named >= 0 && !event.ctrlKey) items[named].click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
