"""What apps above hear of a job, in the transaction in which it happens: ``sender=Job``, ``job=…``."""

from django.dispatch import Signal

job_ended = Signal()
"""A job is done or has failed for good."""

job_seen = Signal()
"""Its owner has looked at how it ended."""
