"""What must hold on every screen: it fits its width, and axe-core finds no serious barrier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[1] / "browser" / "axe.min.js"
SIZES = ((360, 740), (1280, 800))
WIDEST = (1920, 1080)
"""Only looked at: what is a barrier here is one at 1280 px too."""
SERIOUS = frozenset({"serious", "critical"})
_RUN = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"


class Screens:
    """Looks at one page in light and dark, narrow and wide."""

    def __init__(self, page: Page, folder: Path | None) -> None:
        self.page = page
        self.folder = folder

    def look(self, name: str) -> None:
        """Check the page as it stands; raises AssertionError that names the barrier or what sticks out."""
        # A click may still be leading elsewhere: what is measured then is a page without a body.
        self.page.wait_for_load_state("networkidle")
        for width, height in SIZES:
            self.page.set_viewport_size({"width": width, "height": height})
            assert self._overflow() <= 0, f"{name} is wider than {width} px"
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme=scheme)
                barriers = self._barriers()
                assert barriers == [], f"{name}, {width} px, {scheme}: {barriers}"
                if self.folder:
                    self.folder.mkdir(parents=True, exist_ok=True)
                    self.page.screenshot(path=self.folder / f"{name}-{width}-{scheme}.png", full_page=True)
        self.page.emulate_media(color_scheme="light")
        self._look_at_widest(name)
        self.page.set_viewport_size({"width": 1280, "height": 800})

    def _look_at_widest(self, name: str) -> None:
        """On a large screen; with a folder also as it is printed."""
        self.page.set_viewport_size({"width": WIDEST[0], "height": WIDEST[1]})
        assert self._overflow() <= 0, f"{name} is wider than {WIDEST[0]} px"
        if self.folder:
            self.page.screenshot(path=self.folder / f"{name}-{WIDEST[0]}-light.png", full_page=True)
            self.page.pdf(path=self.folder / f"{name}.pdf", format="A4", prefer_css_page_size=True)

    def _overflow(self) -> int:
        root = "document.documentElement"
        return int(self.page.evaluate(f"() => {root}.scrollWidth - {root}.clientWidth"))

    def _barriers(self) -> list[str]:
        if not self.page.evaluate("() => 'axe' in window"):
            # Through the debugger's protocol, not as a script element, which the page's own policy would refuse.
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = self.page.evaluate(_RUN)["violations"]
        return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found if v["impact"] in SERIOUS]
