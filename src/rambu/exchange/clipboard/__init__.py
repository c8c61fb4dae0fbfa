"""Tables and lists pasted from Excel, Word, LibreOffice, Google Sheets or a chat: read, and proposed as edits.

>>> from rambu.sop.model import Sop
>>> [note.sentence for note in propose(read(text="1. Menerima surat\\n2. Mencatat surat"), Sop(), "b1").notes][-2:]
['2 kegiatan akan disisipkan.', '2 baris tanpa pelaksana: nomor 1, 2.']
"""

from rambu.exchange.clipboard.captions import Meaning
from rambu.exchange.clipboard.columns import Column
from rambu.exchange.clipboard.grid import Cell, Grid
from rambu.exchange.clipboard.into import paste_into
from rambu.exchange.clipboard.proposal import Note, Proposal
from rambu.exchange.clipboard.propose import propose
from rambu.exchange.clipboard.read import read, read_html, read_text

__all__ = [
    "Cell",
    "Column",
    "Grid",
    "Meaning",
    "Note",
    "Proposal",
    "paste_into",
    "propose",
    "read",
    "read_html",
    "read_text",
]
