"""The workload (analisis beban kerja) as a workbook, and the form that asks for what is missing."""

from rambu.exchange.abk.asking import write_questions
from rambu.exchange.abk.write import write_workload

__all__ = ["write_questions", "write_workload"]
