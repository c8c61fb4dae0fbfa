{% load static %}// Keeps the page for a dropped line, and nothing else: what is shown always comes from Rambu itself.
const KEPT = "luring-{% static '' %}";
const PAGE = "{% url 'ui:offline' %}";
const FILES = [PAGE, "{% static 'ui/tokens.css' %}", "{% static 'ui/desk.css' %}", "{% static 'ui/parts.css' %}", "{% static 'ui/print.css' %}", "{% static 'ui/rambu.svg' %}"];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)).then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name !== KEPT).map((name) => caches.delete(name));
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names))));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate" && request.method === "GET") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(new URL(request.url).pathname)));
  }
});
