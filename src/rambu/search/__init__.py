"""Finding SOPs and likening texts in Indonesian: one analyser for what is stored and what is asked.

Standard library only. Word lists stand in `lexicon`; `docs/search.md` tells how they were made and what was measured.
"""

from rambu.search.analyse import ANALYSER, analyse, keys, written
from rambu.search.document import BREAK, TITLE, document_tokens, document_words, title_keys
from rambu.search.matching import Match, marked, rows_matching
from rambu.search.phrase_index import Near, PhraseIndex
from rambu.search.places import Field, Text, texts
from rambu.search.query import Query, Term, ask
from rambu.search.similarity import likeness, similarity
from rambu.search.spelling import Vocabulary, correct
from rambu.search.splitting import normal
from rambu.search.token import Token

__all__ = [
    "ANALYSER",
    "BREAK",
    "TITLE",
    "Field",
    "Match",
    "Near",
    "PhraseIndex",
    "Query",
    "Term",
    "Text",
    "Token",
    "Vocabulary",
    "analyse",
    "ask",
    "correct",
    "document_tokens",
    "document_words",
    "keys",
    "likeness",
    "marked",
    "normal",
    "rows_matching",
    "similarity",
    "texts",
    "title_keys",
    "written",
]
