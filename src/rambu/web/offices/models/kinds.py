"""Types of offices and units are data: every ministry has its own."""

from django.db import models


class Kind(models.Model):
    """A named type with its place in lists."""

    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120, unique=True)
    order = models.PositiveSmallIntegerField(default=100)

    class Meta:
        """Not a table by itself."""

        abstract = True
        ordering = ("order", "name")

    def __str__(self) -> str:
        return self.name


class OfficeType(Kind):
    """Kementerian, kanwil, kankemenag, KUA, madrasah, …"""


class UnitType(Kind):
    """Subbagian, seksi, kelompok jabatan fungsional, tim kerja, …"""
