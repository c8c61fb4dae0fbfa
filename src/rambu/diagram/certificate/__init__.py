"""The certificate: an independent check of the finished drawing.

It reads only the scene (and, where given, the SOP itself) and shares no code with what lays out and routes: what it
cannot see cannot excuse a fault. A scene that fails is a bug of Rambu, not a warning to the drafter.
"""

from rambu.diagram.certificate.certify import certify
from rambu.diagram.certificate.report import Certificate, PageReport, Violation

__all__ = ["Certificate", "PageReport", "Violation", "certify"]
