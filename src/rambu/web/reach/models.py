"""The base of every table whose rows belong to an office."""

from __future__ import annotations

from typing import Any

from django.db import models

from rambu.web.reach.queries import lifted


class ScopedModel(models.Model):
    """A model whose default manager is scoped; Django's own look for a taken name or number stays allowed."""

    class Meta:
        abstract = True

    def validate_unique(self, exclude: Any = None) -> None:
        """As Django's; it answers only whether a value is taken."""
        with lifted("is this value taken?"):
            super().validate_unique(exclude)

    def validate_constraints(self, exclude: Any = None) -> None:
        """As Django's; it answers only whether a constraint holds."""
        with lifted("does this constraint hold?"):
            super().validate_constraints(exclude)
