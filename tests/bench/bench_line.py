"""How long pages take on a slow line: 400 kbit/s both ways, 400 ms round trip (Chromium's own "slow 3G").

    python tests/bench/bench_line.py ADDRESS

ADDRESS is a running ``rambu serve --demo``. The pages are opened one after the other by one browser that knew nothing;
the times are until there are words (first contentful paint), until it can be used, and until all is loaded.
"""

from __future__ import annotations

import sys
from typing import Any

from playwright.sync_api import Browser, sync_playwright

BYTES_A_SECOND = 400_000 / 8
ROUND_TRIP = 400
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_TIMES = """() => {
  const at = performance.getEntriesByType('navigation')[0];
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return {paint: paint ? paint.startTime : 0, ready: at.domContentLoadedEventEnd, whole: at.loadEventEnd};
}"""


def slow(page: Any) -> None:
    """Put the slow line before the page."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    speed = {"downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND, "latency": ROUND_TRIP}
    line.send("Network.emulateNetworkConditions", {"offline": False, **speed})


def opened(page: Any, address: str, name: str) -> None:
    """Open the page and print its times in seconds."""
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_timeout(200)
    times: dict[str, float] = page.evaluate(_TIMES)
    told = ", ".join(f"{key} {value / 1000:.1f} s" for key, value in times.items())
    print(f"{name}: {told}")


def measure(browser: Browser, base: str) -> None:
    """Login, Beranda, a SOP in the editor; each for the first time and again."""
    context = browser.new_context(base_url=base, locale="id-ID", service_workers="block")
    page = context.new_page()
    slow(page)
    opened(page, "/masuk/", "login, first time")
    page.get_by_role("button", name="Masuk sebagai Slamet Contoh").click()
    page.wait_for_url("**/")
    opened(page, "/", "Beranda")
    opened(page, "/pustaka/", "Pustaka")
    opened(page, "/pustaka/6/susun/", "editor, first time")
    opened(page, "/pustaka/6/susun/", "editor, again")
    context.close()


def main() -> None:
    """Measure the running server."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        measure(browser, sys.argv[1])
        browser.close()


if __name__ == "__main__":
    main()
