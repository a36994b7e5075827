"""The light of a milestone, decided from its dates and two thresholds alone. Days are calendar days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Light(StrEnum):
    """How a milestone stands against its plan."""

    GREY = "grey"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


LIGHT_LABELS = {Light.GREY: "未定", Light.GREEN: "正常", Light.YELLOW: "滞后", Light.RED: "严重滞后"}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From how many days behind a milestone is yellow, and from how many red. The defaults are the product's."""

    yellow_days: int = 1
    red_days: int = 30


@dataclass(frozen=True, slots=True)
class Dates:
    """A milestone's dates; ``stopped`` when its project was withdrawn."""

    baseline_on: date | None = None
    planned_on: date | None = None
    forecast_on: date | None = None
    done_on: date | None = None
    stopped: bool = False


def expected_on(dates: Dates, today: date) -> date | None:
    """The day it was done, else the day to reckon with: the forecast or the plan, but never a day gone by."""
    if dates.done_on or dates.planned_on is None:
        return dates.done_on
    return max(dates.forecast_on or dates.planned_on, today)


def slip_days(dates: Dates, today: date) -> int | None:
    """Days behind the baseline (ahead when negative), whatever was re-planned since; None without a baseline."""
    expected = expected_on(dates, today)
    return (expected - dates.baseline_on).days if expected and dates.baseline_on else None


def behind_days(dates: Dates, today: date) -> int:
    """Days behind the plan in force; 0 when on time, ahead, or not planned."""
    expected = expected_on(dates, today)
    return max(0, (expected - dates.planned_on).days) if expected and dates.planned_on else 0


def light_of(dates: Dates, thresholds: Thresholds, today: date) -> Light:
    """The light.

    Grey: no date, or the project was withdrawn. Red: open, and behind the plan in force by ``red_days``. Yellow: behind
    by ``yellow_days``, or on a plan that much later than the baseline, or done that late: what was late and made good
    turns yellow, not green, and re-planning does not wash it clean. Green: the rest.
    """
    slip = slip_days(dates, today)
    if slip is None or dates.stopped:
        return Light.GREY
    behind = behind_days(dates, today)
    if dates.done_on is None and behind >= thresholds.red_days:
        return Light.RED
    return Light.YELLOW if slip >= thresholds.yellow_days or behind >= thresholds.yellow_days else Light.GREEN
