"""What a project is and where it belongs when, decided without any framework."""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class State(StrEnum):
    """A withdrawn project stays in the register, and in the denominators it was counted in."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class Batch(StrEnum):
    """The plan's five batches 五个一批 (二.4), a tag that officials put on a project."""

    PLANNING = "planning"
    UPGRADING = "upgrading"
    NURTURING = "nurturing"
    BUILDING = "building"
    OPERATING = "operating"


class Track(StrEnum):
    """How closely a project is followed: as any other, as a key project, or as a transformation (四(三))."""

    ORDINARY = "ordinary"
    KEY = "key"
    TRANSFORMATION = "transformation"


STATE_LABELS = {State.ACTIVE: "在册", State.WITHDRAWN: "已撤销"}
BATCH_LABELS = {
    Batch.PLANNING: "规划一批",
    Batch.UPGRADING: "提升一批",
    Batch.NURTURING: "引育一批",
    Batch.BUILDING: "建设一批",
    Batch.OPERATING: "投运一批",
}
TRACK_LABELS = {Track.ORDINARY: "一般", Track.KEY: "重点攻坚", Track.TRANSFORMATION: "改造提升"}

_CODE = re.compile(r"(?P<time>\d{4})-(?P<region>\d{6})-\d{2}-\d{2}-\d{6}(?P<part>-\d{3})?")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－", "-"))
_FIRST_YEAR_OF_PLATFORM = 2013
_CENTRAL = "000000"


def plain_code(written: str) -> str:
    """An investment project code as the register keeps it.

    Full-width characters, spaces and typographic dashes are folded, and the old form's part number ``-000`` (the
    whole project) is dropped: with and without it, it is the same project.
    """
    folded = "".join(unicodedata.normalize("NFKC", written.translate(_DASHES)).split())
    return folded.removesuffix("-000") if len(folded) > 24 else folded


def code_fault(code: str) -> str | None:
    """What is wrong with a project code, or None.

    Two forms are in use, both of 24 characters. Since late 2020 (GB/T 40058): year and month ``YYMM``,
    region, guiding department, type, five random digits and a check digit. Before: year ``YYYY``, region, industry,
    type, serial number, sometimes with a part number. The check digit is not enforced (DESIGN §6).
    """
    match = _CODE.fullmatch(code)
    if match is None:
        return "项目代码应为 24 位，例如 2101-330109-04-01-123456 或 2019-330109-35-03-012345"
    year, month = int(match["time"][:2]), int(match["time"][2:])
    old = _FIRST_YEAR_OF_PLATFORM <= int(match["time"]) <= 2099
    new = year >= 20 and 1 <= month <= 12 and match["part"] is None
    if not (old or new):
        return "项目代码的前 4 位应为年份(旧代码，如 2019)或年月(新代码，如 2101)"
    return None if match["region"] == _CENTRAL else region_fault(match["region"])


def old_code_fault(code: str) -> str | None:
    """What is wrong with a code of the older form (it begins with a year), or None."""
    if fault := code_fault(code):
        return fault
    return None if _FIRST_YEAR_OF_PLATFORM <= int(code[:4]) <= 2099 else "旧项目代码的前 4 位应为年份，例如 2019"


def region_fault(code: str) -> str | None:
    """What is wrong with a region code (GB/T 2260, six digits), or None. The list itself changes every year."""
    provinces = (
        *range(11, 16),
        *range(21, 24),
        *range(31, 38),
        *range(41, 47),
        *range(50, 55),
        *range(61, 66),
        71,
        81,
        82,
    )
    if re.fullmatch(r"\d{6}", code) and int(code[:2]) in provinces:
        return None
    return "行政区划代码应为 6 位数字，例如萧山区 330109"


def industry_fault(code: str) -> str | None:
    """What is wrong with an industry code (GB/T 4754-2017: division, group or class, 01–97), or None."""
    if re.fullmatch(r"[A-T]?\d{2,4}", code) and 1 <= int(code.lstrip("ABCDEFGHIJKLMNOPQRST")[:2]) <= 97:
        return None
    return "行业代码应为国民经济行业分类的 2–4 位数字代码，例如 3670"


@dataclass(frozen=True, slots=True, order=True)
class Stay:
    """A project belongs to a carrier from ``valid_from`` up to, not including, ``valid_to`` (None: open)."""

    valid_from: date
    valid_to: date | None
    carrier_code: str

    @property
    def end(self) -> date:
        """The first day after the stay; the end of time for one that is still open."""
        return self.valid_to or date.max


def carrier_on(stays: Sequence[Stay], day: date) -> str | None:
    """The carrier a project belongs to on a day, or None: outside all carriers."""
    return next((stay.carrier_code for stay in stays if stay.valid_from <= day < stay.end), None)


def stays_fault(stays: Sequence[Stay]) -> tuple[int, str] | None:
    """The first stay that ends before it begins or overlaps an earlier one, by its place in ``stays``, and why."""
    for index, stay in enumerate(stays):
        if stay.end <= stay.valid_from:
            return index, "结束日期应晚于开始日期"
        if any(stay.valid_from < other.end and other.valid_from < stay.end for other in stays[:index]):
            return index, "与另一段归属时间重叠"
    return None


def moved(stays: Sequence[Stay], carrier_code: str | None, valid_from: date, valid_to: date | None) -> list[Stay]:
    """The stays after a move: in ``carrier_code`` from ``valid_from`` to ``valid_to``, elsewhere as before.

    ``carrier_code`` None means outside all carriers. The period may lie in the past: whatever was said about it is
    replaced. Stays that meet in the same carrier become one.
    """
    end = valid_to or date.max
    kept: list[Stay] = []
    for stay in stays:
        if stay.valid_from < valid_from:
            kept.append(Stay(stay.valid_from, _open(min(stay.end, valid_from)), stay.carrier_code))
        if stay.end > end:
            kept.append(Stay(max(stay.valid_from, end), stay.valid_to, stay.carrier_code))
    if carrier_code is not None:
        kept.append(Stay(valid_from, valid_to, carrier_code))
    return merged(kept)


def merged(stays: Sequence[Stay]) -> list[Stay]:
    """The same stays in order, those that meet in the same carrier made one."""
    result: list[Stay] = []
    for stay in sorted(stays, key=lambda each: each.valid_from):
        if result and result[-1].end == stay.valid_from and result[-1].carrier_code == stay.carrier_code:
            stay = Stay(result.pop().valid_from, stay.valid_to, stay.carrier_code)
        result.append(stay)
    return result


def _open(end: date) -> date | None:
    return None if end == date.max else end


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something unusual that is accepted all the same, and shown: real life is messier than a rule."""

    pointer: str
    detail: str
    code: str


HUGE_TOTAL = Decimal(10_000_000)
"""万元. A thousand 亿 for one project is more than half of the whole plan's investment."""


def doubts(
    *,
    filed_on: date | None,
    started_on: date | None,
    withdrawn_on: date | None,
    planned_total: Decimal | None,
    first_stay: date | None,
    today: date,
) -> list[Doubt]:
    """What an official should look at again in a project's dates and total."""
    found = []
    if filed_on and started_on and started_on < filed_on:
        found.append(Doubt("#/started_on", "开工日期早于备案日期，请核对", "started_before_filed"))
    for pointer, day, name in (("#/filed_on", filed_on, "备案"), ("#/started_on", started_on, "开工")):
        if day and day > today:
            found.append(Doubt(pointer, f"{name}日期在今天之后，请核对", "in_future"))
    if withdrawn_on and filed_on and withdrawn_on < filed_on:
        found.append(Doubt("#/withdrawn_on", "撤销日期早于备案日期，请核对", "withdrawn_before_filed"))
    if planned_total is not None and planned_total >= HUGE_TOTAL:
        found.append(Doubt("#/planned_total", "计划总投资超过 1000 亿元，请核对单位是否为万元", "huge_total"))
    if filed_on and first_stay and first_stay > filed_on:
        found.append(Doubt("#/memberships", "备案时尚未归属任何载体，该项目按载体外落户统计", "filed_outside"))
    return found


class HasDates(Protocol):
    """Whatever says when and where, a table's row for one."""

    valid_from: date
    valid_to: date | None
    carrier_code: str


def stays_of(rows: Iterable[HasDates]) -> list[Stay]:
    """The stays that rows describe, in order of time."""
    return sorted(Stay(row.valid_from, row.valid_to, row.carrier_code) for row in rows)


def outside_scope(owner_unit: str, stays: Sequence[Stay], *, units: Set[str], carriers: Set[str]) -> str | None:
    """Why an officer of these units and carriers may not enter a project so, or None."""
    if foreign := sorted({stay.carrier_code for stay in stays} - carriers):
        return f"载体 {'、'.join(foreign)} 不在您的管辖范围内"
    if owner_unit not in units:
        return f"责任单位 {owner_unit} 不是您所在的单位"
    return None


@dataclass(frozen=True, slots=True)
class Phase:
    """A project of a chain of split phases, the head first among them."""

    id: UUID
    head: bool
    active: bool
    filed_on: date | None


def counted(phases: Sequence[Phase]) -> UUID:
    """Which project of a split chain counts: its head, or once that is withdrawn the active phase filed first."""
    return min(phases, key=lambda each: (not each.active, not each.head, each.filed_on or date.max, each.id)).id


def replacement_fault(project_id: UUID, other_id: UUID | None, *, withdrawn: bool) -> str | None:
    """Why a project cannot take the place of another, or None."""
    if other_id is None:
        return "替代项目不存在或不在您的管辖范围内"
    if other_id == project_id:
        return "项目不能由自己替代"
    return "替代项目已撤销" if withdrawn else None
