"""Reading BPMN 2.0 models of any modeller."""

from __future__ import annotations

from rambu.exchange.bpmn.reading.read import BpmnSop, read_bpmn

__all__ = ["BpmnSop", "read_bpmn"]
