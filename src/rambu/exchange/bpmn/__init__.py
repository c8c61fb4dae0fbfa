"""A SOP as a BPMN 2.0 model that any modeller opens: pool, lanes, tasks, gateways, and where they stand."""

from __future__ import annotations

from rambu.exchange.bpmn.write import write_bpmn

__all__ = ["write_bpmn"]
