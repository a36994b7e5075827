"""The funnel of prospects: how many reached which stage, how many went on, how long it took."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import median

_PERCENT, _DAYS = Decimal("0.01"), Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Entry:
    """A prospect as the funnel sees it: the days of its stages, when it counts as landed, when it left the list."""

    days: Mapping[str, date]
    landed_on: date | None
    left_on: date | None
    expected_amount: Decimal | None


@dataclass(frozen=True, slots=True)
class StageCount:
    """A stage: in it now, having reached it, of those who reached the one before; days of who went on and who waits."""

    stage: str
    now: int
    reached: int
    conversion: Decimal | None
    finished: int
    median_days: Decimal | None
    longest_days: int | None
    waiting_median_days: Decimal | None


@dataclass(frozen=True, slots=True)
class Side:
    """The funnel over one set of prospects."""

    members: int
    landed: int
    landed_share: Decimal | None
    landed_by_due: int | None
    landed_by_due_share: Decimal | None
    left: int
    expected_amount: Decimal
    landed_amount: Decimal
    stages: list[StageCount]


def percent(part: int, whole: int) -> Decimal | None:
    """A share in percent with two places; of nothing there is no share."""
    if whole == 0:
        return None
    exact = Fraction(100 * part, whole)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_PERCENT, ROUND_HALF_UP)


def side(entries: Sequence[Entry], stages: Sequence[str], as_of: date, due_on: date | None) -> Side:
    """The funnel as of a day: ``stages`` is the way in its order, ``due_on`` the day by which to have landed."""
    landed = [each for each in entries if each.landed_on is not None and each.landed_on <= as_of]
    in_time = (
        None if due_on is None else sum(each.landed_on is not None and each.landed_on <= due_on for each in landed)
    )
    return Side(
        members=len(entries),
        landed=len(landed),
        landed_share=percent(len(landed), len(entries)),
        landed_by_due=in_time,
        landed_by_due_share=None if in_time is None else percent(in_time, len(entries)),
        left=sum(each.left_on is not None and each.left_on <= as_of for each in entries),
        expected_amount=_sum(entries),
        landed_amount=_sum(landed),
        stages=_stages(entries, stages, as_of),
    )


def _sum(entries: Sequence[Entry]) -> Decimal:
    return sum((each.expected_amount for each in entries if each.expected_amount is not None), Decimal("0.0000"))


def _stages(entries: Sequence[Entry], stages: Sequence[str], as_of: date) -> list[StageCount]:
    ways = [[(at, entry.days[stage]) for at, stage in enumerate(stages) if entry.days.get(stage)] for entry in entries]
    known = [[(at, day) for at, day in way if day <= as_of] for way in ways]
    furthest = [max((at for at, _ in way), default=-1) for way in known]
    counted: list[StageCount] = []
    for at, stage in enumerate(stages):
        reached = sum(each >= at for each in furthest)
        before = counted[-1].reached if counted else len(entries)
        finished, waiting = _took(known, at, as_of)
        counted.append(
            StageCount(
                stage=stage,
                now=sum(each == at for each in furthest),
                reached=reached,
                conversion=percent(reached, before),
                finished=len(finished),
                median_days=_median(finished),
                longest_days=max(finished, default=None),
                # The last stage is the end: nobody waits in it.
                waiting_median_days=None if at == len(stages) - 1 else _median(waiting),
            )
        )
    return counted


def _took(ways: Sequence[Sequence[tuple[int, date]]], stage: int, as_of: date) -> tuple[list[int], list[int]]:
    """Days from reaching a stage to the next one that has a day, and to ``as_of`` for those still in it."""
    finished, waiting = [], []
    for way in ways:
        for index, (at, day) in enumerate(way):
            if at != stage:
                continue
            if index + 1 < len(way):
                finished.append((way[index + 1][1] - day).days)
            else:
                waiting.append((as_of - day).days)
    return finished, waiting


def _median(days: Sequence[int]) -> Decimal | None:
    return Decimal(median(days)).quantize(_DAYS, ROUND_HALF_UP) if days else None
