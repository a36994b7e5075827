"""The 4286 plan as data: its document, carriers, indicators and tasks, each with the clause it rests on."""

from plan.clauses import Clause
from plan.load import load_plan
from plan.schema import Carrier, Indicator, Measure, Operand, PlanTask, Target
from plan.whole import Plan

__all__ = ["Carrier", "Clause", "Indicator", "Measure", "Operand", "Plan", "PlanTask", "Target", "load_plan"]
