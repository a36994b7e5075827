"""What a row of an imported file means for the register: a new project, a change, nothing, or a fault in a cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from services.registry.project_parts.rules import PROGRAMME_LABELS, Programme
from services.registry.projects.rules import Stay, code_fault, industry_fault, old_code_fault, region_fault

MEMBERSHIP = ("carrier_code", "member_since")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row: the column (None: the row), a stable code, and a Chinese sentence."""

    column: str | None
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the register says of a project that a row names."""

    id: UUID
    version: int
    withdrawn: bool
    carrier_code: str | None
    fields: Mapping[str, Any]
    totals: int = 0


@dataclass(slots=True)
class Verdict:
    """The meaning of a row. ``changes`` is empty when the register says so already; ``stay`` is a new project's."""

    known: Known | None
    changes: dict[str, Any] = field(default_factory=dict)
    stay: Stay | None = None
    faults: list[Fault] = field(default_factory=list)


def judge(row: Mapping[str, Any], record_id: UUID | None, version: int | None, known: Known | None) -> Verdict:
    """What one row means, the register's other projects aside.

    A row that carries a record's id must carry its current version, so that nobody's change is lost. A row without
    one may repeat what is registered, for an import to be resumed, but not change it.
    """
    fields = {name: value for name, value in row.items() if name not in MEMBERSHIP}
    verdict = Verdict(known, faults=cell_faults(row))
    if record_id is not None and known is None:
        verdict.faults.append(Fault(None, "unknown_record", "该项目不存在或不在您的管辖范围内"))
    elif known is None:
        verdict.changes = fields
        _place(verdict, row)
    else:
        verdict.changes = {name: value for name, value in fields.items() if known.fields[name] != value}
        verdict.changes.pop("synthetic", None)
        if record_id is None and verdict.changes:
            verdict.faults.append(Fault("code", "already_registered", "该代码的项目已登记，修改请先下载最新表格"))
        elif record_id is not None and version != known.version:
            verdict.faults.append(Fault(None, "stale", f"记录已被他人修改，当前版本为 {known.version}，请重新下载"))
        elif verdict.changes.get("planned_total", 0) is None and known.totals > 1:
            verdict.faults.append(Fault("planned_total", "versions", "计划总投资已有多个版本，不能清空"))
        elif verdict.changes and known.withdrawn:
            verdict.faults.append(Fault(None, "withdrawn", "项目已撤销，不能再修改"))
        if record_id is not None and row["carrier_code"] != known.carrier_code:
            verdict.faults.append(Fault("carrier_code", "move", "所属载体不能通过表格修改，请办理归属调整"))
    return verdict


def cell_faults(row: Mapping[str, Any]) -> list[Fault]:
    """What is wrong with the codes of a row."""
    checks = (
        ("code", code_fault),
        ("code_old", old_code_fault),
        ("region_code", region_fault),
        ("industry_code", industry_fault),
    )
    return [
        Fault(name, "format", reason)
        for name, check in checks
        if row[name] is not None and (reason := check(row[name]))
    ]


_WORDS = {word: tag for tag, label in PROGRAMME_LABELS.items() for word in (label, label[:-2], tag.value)}
_SHORT = {"国家": Programme.NATIONAL, "省": Programme.PROVINCE, "市": Programme.CITY, "152工程": Programme.P152}


def programmes(written: str | None) -> tuple[list[str], str | None]:
    """The lists of other levels that a cell names, and the first word that names none."""
    words = [word for word in re.split(r"[、,，;；\s]+", written or "") if word]
    known = _WORDS | _SHORT
    wrong = next((word for word in words if word not in known), None)
    return sorted({known[word].value for word in words if word in known}), wrong


def _place(verdict: Verdict, row: Mapping[str, Any]) -> None:
    since: date | None = row["member_since"] or row["filed_on"]
    if row["carrier_code"] is None:
        if row["member_since"] is not None:
            verdict.faults.append(Fault("carrier_code", "required", "填写了归属起始日，也应填写所属载体"))
    elif since is None:
        verdict.faults.append(Fault("member_since", "required", "没有备案日期时，应填写归属起始日"))
    else:
        verdict.stay = Stay(since, None, row["carrier_code"])
