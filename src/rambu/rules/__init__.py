"""Checks: what a reviewer would point at, with the reason, the proof and the repair."""

from rambu.rules.chapters import catalogue
from rambu.rules.checking import check, check_set
from rambu.rules.finding import SEVERITIES, Finding, Place, Repair, Severity, severity_label
from rambu.rules.markdown import document
from rambu.rules.registry import Rule
from rambu.rules.settings import Settings

__all__ = [
    "SEVERITIES",
    "Finding",
    "Place",
    "Repair",
    "Rule",
    "Settings",
    "Severity",
    "catalogue",
    "check",
    "check_set",
    "document",
    "severity_label",
]
