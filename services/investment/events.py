"""What investment publishes: facts in the past tense, each with the entity's full public state. Drafts stay inside."""

from typing import Annotated, ClassVar, Literal

from services.investment.actuals.models import Actual
from services.investment.actuals.rules import State
from services.investment.actuals.schemas import ActualState
from services.investment.closed_months.schemas import ClosedMonth
from services.kit.events import Event
from services.kit.fields import shown

PublicState = Annotated[
    Literal["submitted", "confirmed", "returned", "withdrawn"],
    shown("状态", "State of the review; withdrawn: nothing is submitted or confirmed any more"),
]


class ActualEvent(ActualState, Event):
    """What every event of an actual carries."""

    event_type: ClassVar[str] = "investment.actual"

    state: PublicState


class ActualSubmitted(ActualEvent):
    """投资额已提交 · A month's investment was submitted for review."""

    event_type: ClassVar[str] = "investment.actual.submitted"


class ActualConfirmed(ActualEvent):
    """投资额已确认 · A submission was confirmed and counts."""

    event_type: ClassVar[str] = "investment.actual.confirmed"


class ActualReturned(ActualEvent):
    """投资额已退回 · A submission was returned, with the reason."""

    event_type: ClassVar[str] = "investment.actual.returned"


class ActualCorrected(ActualEvent):
    """投资额已更正 · A correction was submitted; what was confirmed stays until the review."""

    event_type: ClassVar[str] = "investment.actual.corrected"


class ActualWithdrawn(ActualEvent):
    """投资额已撤回 · A submission was taken back; a confirmed amount, if there is one, stays."""

    event_type: ClassVar[str] = "investment.actual.withdrawn"


class MonthClosed(ClosedMonth, Event):
    """月份已关账 · A month was closed: what comes later is retroactive."""

    event_type: ClassVar[str] = "investment.month.closed"


class MonthReopened(ClosedMonth, Event):
    """月份已重开 · A closed month was opened again, with the reason."""

    event_type: ClassVar[str] = "investment.month.reopened"


def event_of(kind: type[ActualEvent], actual: Actual) -> ActualEvent:
    """The event that states an actual as it is now. What was taken back is no business of anybody outside."""
    public = ActualState.model_validate(actual).model_dump()
    state = str(actual.state)
    if kind is ActualWithdrawn:
        public["working_amount"] = None
        state = "withdrawn" if actual.confirmed_amount is None else State.CONFIRMED
    if actual.state == State.RETURNED:
        public["reason"] = actual.return_reason
    return kind.model_validate(public | {"state": state})
