"""Word lists of the analyser, each written for this project; see `listed` for how they are read."""

from rambu.search.lexicon.listed import fingerprint, phrases, table, words

__all__ = ["fingerprint", "phrases", "table", "words"]
