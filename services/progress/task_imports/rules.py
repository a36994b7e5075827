"""What a row of an imported table means for a task: which step it takes, and what of it cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.progress.tasks.rules import Fault, Occurrence, State, day_faults, step_faults

_TOLD = frozenset({"state", "note", "document_number"})
_OFFICE_ONLY = frozenset({"lead_unit", "due_on"})
_COLUMNS = {"text": "note", "evidence": "document_number"}


@dataclass(frozen=True, slots=True)
class Step:
    """The step that a row takes."""

    state: State | None
    happened_on: date
    note: str | None
    document_number: str | None


def step_of(fields: Mapping[str, Any], changes: Mapping[str, Any]) -> Step | None:
    """The step that a row takes, or None when it tells nothing new of how the task goes."""
    if not _TOLD & changes.keys():
        return None
    return Step(wished_state(changes), fields["happened_on"], changes.get("note"), changes.get("document_number"))


def wished_state(changes: Mapping[str, Any]) -> State | None:
    """The state that a row brings a task to; files say it as text."""
    return State(changes["state"]) if changes.get("state") else None


def row_faults(
    fields: Mapping[str, Any],
    changes: Mapping[str, Any],
    *,
    state: State,
    started_on: date | None,
    proven: bool,
    occurrences: Sequence[Occurrence],
    office: bool,
    today: date,
) -> list[Fault]:
    """What is wrong with a row that changes a task; the field of a fault is the column to mark."""
    faults = [
        Fault(name, "office_only", "此项由办公室确定") for name in sorted(_OFFICE_ONLY & changes.keys()) if not office
    ]
    faults += figure_faults(fields)
    faults += [
        Fault(name, "cleared", "已填报的内容不能清空")
        for name in ("note", "document_number", "happened_on")
        if name in changes and changes[name] is None
    ]
    if faults:
        return faults
    if not _TOLD & changes.keys():
        if "happened_on" in changes:
            faults.append(Fault("note", "required", "修改进展日期时，请同时填写进展说明"))
        return faults
    day = fields["happened_on"]
    if day is None:
        return [Fault("happened_on", "required", "填写进展时应填写进展日期")]
    wished = wished_state(changes)
    found = step_faults(
        state,
        wished,
        text=changes.get("note") or (None if wished else changes.get("document_number")),
        proven=proven or fields["document_number"] is not None,
        occurrence=None,
        occurrences=occurrences,
    )
    found += day_faults(wished, day, started_on=started_on, today=today)
    return [Fault(_COLUMNS.get(fault.field, fault.field), fault.code, fault.detail) for fault in found]


def figure_faults(fields: Mapping[str, Any]) -> list[Fault]:
    """A figure has a name and a unit, or is left out altogether."""
    if all(fields[f"figure_{name}"] is None for name in ("name", "unit", "before", "after")):
        return []
    return [
        Fault(f"figure_{name}", "required", "填写对比数据时应填写指标和计量单位")
        for name in ("name", "unit")
        if fields[f"figure_{name}"] is None
    ]


def figures_after(figures: Sequence[Mapping[str, Any]], fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A task's figures after a row: the first is the row's, the others stay."""
    rest = [dict(each) for each in figures[1:]]
    if fields["figure_name"] is None:
        return rest
    amounts = {name: fields[f"figure_{name}"] for name in ("before", "after")}
    first = {name: None if value is None else str(value) for name, value in amounts.items()}
    return [{"name": fields["figure_name"], "unit": fields["figure_unit"], **first}, *rest]
