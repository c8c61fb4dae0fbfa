"""How heavy the first pages are: bytes of each resource as a browser gets it, compressed.

``python tests/bench/bench_pages.py``; the limit of the first page is 150 KB.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.web_ground import set_up

set_up()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases, teardown_databases  # noqa: E402

from tests.support.cast import make_cast  # noqa: E402

LIMIT = 150 * 1024
_LINKED = re.compile(r'(?:src|href)="(/static/[^"#]+)(?:#[^"]*)?"')
_IMPORTED = re.compile(r'(?:url\("|from "|import ")(\.?\.?/?[^"]+?\.(?:woff2|js|css))"')


def resources(client: Client, page: str) -> dict[str, int]:
    """Bytes of the page and of what it links to; a stylesheet's fonts and a module's imports too."""
    html = client.get(page).content
    sizes = {page: len(gzip.compress(html, 6))}
    waiting = list(dict.fromkeys(_LINKED.findall(html.decode())))
    while waiting:
        address = waiting.pop(0)
        if address in sizes or "latin-ext" in address:  # fetched only for letters that Indonesian does not have
            continue
        answer: Any = client.get(address, headers={"accept-encoding": "gzip"})
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        packed = answer.get("content-encoding") == "gzip" or address.endswith((".woff2", ".png"))
        sizes[address] = len(body) if packed else len(gzip.compress(body, 6))
        if address.endswith((".css", ".js")):
            text = gzip.decompress(body).decode() if answer.get("content-encoding") == "gzip" else body.decode()
            folder = address.rpartition("/")[0]
            waiting += [f"{folder}/{name.removeprefix('./')}" for name in _IMPORTED.findall(text)]
    return sizes


def report(name: str, sizes: dict[str, int], known: set[str]) -> None:
    """Print each resource, and what of it a browser that knows the first page has already."""
    print(f"-- {name}: {sum(sizes.values()) / 1024:.1f} KB in {len(sizes)} requests", end="")
    print(f", {sum(size for one, size in sizes.items() if one not in known) / 1024:.1f} KB of it new")
    for address, size in sorted(sizes.items(), key=lambda pair: -pair[1]):
        print(f"   {size / 1024:6.1f} KB  {address.replace('/' + settings.STATIC_URL.strip('/'), '')}")
    assert sum(sizes.values()) <= LIMIT, f"{name} is heavier than {LIMIT // 1024} KB"


def main() -> None:
    """First start, login and Beranda, in the order in which a new office meets them."""
    before = setup_databases(verbosity=0, interactive=False, serialized_aliases=())
    settings.ALLOWED_HOSTS = ["*"]
    known: set[str] = set()
    for name, page in (("first start", "/mulai/"), ("login", "/masuk/"), ("Beranda", "/"), ("Orang", "/orang/")):
        client = Client()
        if name == "login":
            cast = make_cast()
        if page in ("/", "/orang/"):
            client.force_login(cast.koordinator)
        sizes = resources(client, page)
        report(name, sizes, known)
        known |= set(sizes)
    teardown_databases(before, verbosity=0)


if __name__ == "__main__":
    main()
