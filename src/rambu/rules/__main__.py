"""``python -m rambu.rules``: print the catalogue as Markdown, as it stands in ``docs/rules.md``."""

from rambu.rules import catalogue, document

print(document(catalogue()), end="")
