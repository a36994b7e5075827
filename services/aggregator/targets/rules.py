"""How an indicator stands against its target: status, light and pace. The lights are the product's default."""

from dataclasses import dataclass
from fractions import Fraction

from services.aggregator.facts.rules import PLAN_START
from services.aggregator.indicators.rules import NOT_REPORTED, UNDEFINED, Outcome
from services.aggregator.plan_entries.rules import Definition, Target
from services.aggregator.snapshots.rules import ordinal

ACHIEVED, ON_TRACK, AT_RISK, OFF_TRACK, MISSED = "achieved", "on_track", "at_risk", "off_track", "missed"

# A share is a level that should hold all the time; the others grow towards their target.
LEVELS = frozenset({"share", "increment_share"})
TASK = "task"
LATE = "逾期完成"

LABELS = {
    ACHIEVED: "已达标",
    ON_TRACK: "正常推进",
    AT_RISK: "进度滞后",
    OFF_TRACK: "严重滞后",
    MISSED: "未达标",
    UNDEFINED: "无法计算",
    NOT_REPORTED: "未报",
}


@dataclass(frozen=True, slots=True)
class Lights:
    """By how many percentage points 完成率 may trail 时间进度."""

    at_risk: Fraction = Fraction(10)
    off_track: Fraction = Fraction(30)


@dataclass(frozen=True, slots=True)
class Pace:
    """完成率, 时间进度 and their difference, in percent and percentage points. A level is always due in full."""

    completion: Fraction
    elapsed: Fraction
    level: bool

    @property
    def gap(self) -> Fraction:
        """Positive: ahead."""
        return self.completion - self.elapsed


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an indicator stands; ``due`` is the last month of the deadline that counts now."""

    status: str
    label: str
    pace: Pace | None
    due: str


def reached(target: Target, value: Fraction) -> bool:
    """Whether the value meets the target. 左右 allows the tolerance on both sides; more than an exact number is met."""
    allowed = target.value * target.tolerance / 100
    if target.cmp == "~":
        return abs(value - target.value) <= allowed
    return value > target.value - allowed if target.cmp == ">" else value >= target.value - allowed


def due_month(definition: Definition, period: str) -> str:
    """The deadline that counts in a month; none stated: the window's end.

    Of recurring ones that of the month's year, which the figure is of, else the next, else the last.
    """
    target = definition.target
    months = sorted(day.isoformat()[:7] for day in (target.due_each or ((target.due,) if target.due else ())))
    if not months:
        return definition.window_end
    if definition.every_year:
        months = [month for month in months if month[:4] == period[:4]] or months
    return next((month for month in months if month >= period), months[-1])


def pace(definition: Definition, value: Fraction, period: str) -> Pace | None:
    """Completion against time; None where the target is zero."""
    if not definition.target.value:
        return None
    completion = value / definition.target.value * 100
    if definition.kind in LEVELS:
        return Pace(completion, Fraction(100), level=True)
    due = due_month(definition, period)
    start = f"{due[:4]}-01" if definition.every_year else definition.window_start or min(PLAN_START, due)
    whole = ordinal(due) - ordinal(start) + 1
    gone = min(max(ordinal(period) - ordinal(start) + 1, 0), whole)
    return Pace(completion, Fraction(100 * gone, whole), level=False)


def judged_when_due(definition: Definition, period: str) -> str | None:
    """The month whose figure decides, where that is not the present one: what was done late was not done in time."""
    due = due_month(definition, period)
    return due if definition.kind == TASK and due < period else None


def standing(
    definition: Definition, outcome: Outcome, period: str, lights: Lights, when_due: Outcome | None = None
) -> Standing:
    """The status: what is past its deadline is achieved or missed, the rest goes by the lights.

    A level below its target is behind, however little: time alone will not bring it there. ``when_due`` is the outcome
    of the month that :func:`judged_when_due` names.
    """
    due = due_month(definition, period)
    if outcome.value is None:
        return Standing(outcome.state, LABELS[outcome.state], None, due)
    against_time = pace(definition, outcome.value, period)
    status = _status(definition, outcome.value, period, due, against_time, lights)
    if when_due is not None and status == ACHIEVED and not reached(definition.target, when_due.value or Fraction(0)):
        return Standing(MISSED, LATE, against_time, due)
    label = "未达（争取）" if status == MISSED and definition.target.modality == "strive" else LABELS[status]
    return Standing(status, label, against_time, due)


def _status(
    definition: Definition, value: Fraction, period: str, due: str, against_time: Pace | None, lights: Lights
) -> str:
    met = reached(definition.target, value)
    if period >= due:
        return ACHIEVED if met else MISSED
    if met:
        # A level that holds today may still fall; what has grown to its target stays there.
        return ON_TRACK if definition.kind in LEVELS else ACHIEVED
    if against_time is None or (against_time.gap > -lights.at_risk and not against_time.level):
        return ON_TRACK
    return AT_RISK if against_time.gap > -lights.off_track else OFF_TRACK
