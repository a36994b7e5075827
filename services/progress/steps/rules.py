"""What blockers, follow-ups and orders have in common: who stands where, whose days count, what a step needs."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """Where somebody stands to a record. One caller may stand in several places."""

    OFFICE = "office"
    INSPECTION = "inspection"
    OWN_SIDE = "own_side"  # whose project or carrier it is
    ADDRESSED = "addressed"  # whose unit has to answer


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something cannot be done: a stable code, and a sentence for whoever tried."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Opening:
    """When a step is open: in which states, to whom, what it is called, and whether it judges somebody's answer."""

    word: str
    states: frozenset[str]
    standings: frozenset[Standing]
    judges_answer: bool = False


def state_fault(opening: Opening, state: str, labels: Mapping[str, str]) -> Fault | None:
    """Why the step is not open in this state, or None."""
    if state in opening.states:
        return None
    return Fault("wrong_state", f"当前状态为“{labels[state]}”，不能{opening.word}")


def standing_fault(opening: Opening, standings: Collection[Standing]) -> Fault | None:
    """Why the step is not this caller's to take, or None."""
    if opening.standings & set(standings):
        return None
    return Fault("not_yours", f"该事项不由您{opening.word}")


def four_eyes_fault(opening: Opening, *, subject: str, answered_by: str | None) -> Fault | None:
    """Why somebody cannot judge what they answered themselves, or None."""
    if opening.judges_answer and answered_by is not None and subject == answered_by:
        return Fault("four_eyes", f"答复人不能{opening.word}自己的答复，请由其他人员办理")
    return None


def open_steps(
    openings: Mapping[str, Opening],
    state: str,
    standings: Collection[Standing],
    *,
    subject: str,
    answered_by: str | None,
) -> list[str]:
    """The steps that this caller may take now, in the order in which they are named."""
    return [
        step
        for step, opening in openings.items()
        if state in opening.states
        and not standing_fault(opening, standings)
        and not four_eyes_fault(opening, subject=subject, answered_by=answered_by)
    ]


def day_fault(day: date, *, previous: date | None, today: date) -> Fault | None:
    """Why a step cannot have happened on that day, or None: not yet, or before the one that it follows."""
    if day > today:
        return Fault("future", f"日期不能晚于今天（{today}）")
    if previous is not None and day < previous:
        return Fault("order", f"日期不能早于上一环节（{previous}）")
    return None


@dataclass(frozen=True, slots=True)
class Clocks:
    """How long it has taken, in working days: from the beginning, in the present state, and past the due date."""

    open_days: int
    state_days: int
    overdue_days: int


def clocks(
    *,
    began_on: date,
    state_on: date,
    ended_on: date | None,
    due_on: date | None,
    met_on: date | None,
    today: date,
    between: Callable[[date, date], int],
) -> Clocks:
    """The clocks as of ``today``. They stand still at ``ended_on``; what was met late keeps by how much.

    ``met_on`` is the day on which what was due was done, None while it is not; ``between`` counts working days.
    """
    until = min(ended_on or today, today)
    late = (
        between(due_on, min(met_on or today, today))
        if due_on is not None and (met_on or not ended_on or ended_on > due_on)
        else 0
    )
    return Clocks(
        open_days=max(0, between(began_on, until)),
        state_days=0 if ended_on else max(0, between(state_on, today)),
        overdue_days=max(0, late),
    )
