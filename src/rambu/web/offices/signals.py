"""What apps above hear of offices and units, in the transaction in which it happens."""

from django.dispatch import Signal

office_merged = Signal()
"""``sender=Office, by=…, office=…, into=…``: what belonged to `office` belongs to `into`."""

unit_merged = Signal()
"""``sender=Unit, by=…, unit=…, into=…``: the same for a unit."""
