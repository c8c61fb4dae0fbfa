{% load static %}// Keeps pages for a dropped line: one that says so, and the empty shells of pages whose scripts work without it.
// What is shown otherwise always comes from Rambu itself.
const KEPT = "luring-{% static '' %}";
const PAGE = "{% url 'ui:offline' %}";
const LOGOUT = "{% url 'people:logout' %}";
const SHELLS = {{ shells|safe }};
const PATIENCE = 8000;
const FILES = ["{% static 'ui/tokens.css' %}", "{% static 'ui/desk.css' %}", "{% static 'ui/parts.css' %}", "{% static 'ui/print.css' %}", "{% static 'ui/rambu.svg' %}"];
const MORE = ["{% static 'ui/desk.js' %}", "{% static 'ui/htmx.min.js' %}", "{% static 'ui/icons.svg' %}", "{% static 'ui/fonts/plus-jakarta-sans-latin.woff2' %}"];
const WANTED = new Set([...FILES, ...(SHELLS.length ? MORE : []), ...SHELLS.flatMap((shell) => shell.files)]);

addEventListener("install", (event) => {
  const pages = [PAGE, ...SHELLS.map((shell) => shell.page)];
  const keep = async () => {
    const kept = await caches.open(KEPT);
    await kept.addAll([...pages, ...FILES]);
    // One file that cannot be had must not keep the others away.
    await Promise.all([...WANTED].map((file) => kept.add(file).catch(() => {})));
  };
  event.waitUntil(keep().then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name !== KEPT).map((name) => caches.delete(name));
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names))).then(() => clients.claim()));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") event.respondWith(navigated(request, pathname));
    else if (pathname === LOGOUT) event.waitUntil(forgetTexts());
  } else if (WANTED.has(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(pathname)));
  }
});

// A page whose shell is kept does not make anybody wait for a line that is as good as dead.
const navigated = async (request, pathname) => {
  const shell = SHELLS.find((one) => new RegExp(one.pattern).test(pathname));
  const answer = fetch(request);
  if (!shell) return answer.catch(() => caches.match(PAGE));
  const late = new Promise((_resolve, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([answer, late]).catch(async () => (await caches.match(shell.page)) ?? answer);
};

// Who logs out leaves no text to read on this device; what he typed and could not send stays, for himself.
const forgetTexts = () =>
  new Promise((resolve) => {
    const request = indexedDB.open("rambu-editor");
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = resolve;
    request.onsuccess = () => {
      const change = request.result.transaction("texts", "readwrite");
      change.objectStore("texts").clear();
      change.oncomplete = change.onerror = resolve;
    };
  });
