"""What investment publishes: facts in the past tense, each with the entity's full public state. Drafts stay inside.

One page does not hold them all: those of plans, arrivals, rates, commitments and thresholds stand with their shapes.
"""

from typing import Annotated, ClassVar, Literal, TypeVar

from services.investment.actuals.models import Actual
from services.investment.actuals.rules import State
from services.investment.actuals.schemas import ActualState
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.schemas import ArrivalConfirmed as ArrivalConfirmed
from services.investment.arrivals.schemas import ArrivalCorrected as ArrivalCorrected
from services.investment.arrivals.schemas import ArrivalReturned as ArrivalReturned
from services.investment.arrivals.schemas import ArrivalState
from services.investment.arrivals.schemas import ArrivalSubmitted as ArrivalSubmitted
from services.investment.arrivals.schemas import ArrivalWithdrawn as ArrivalWithdrawn
from services.investment.closed_months.schemas import ClosedMonth
from services.investment.clusters.schemas import Cluster
from services.investment.commitments.schemas import CommitmentRegistered as CommitmentRegistered
from services.investment.commitments.schemas import CommitmentUpdated as CommitmentUpdated
from services.investment.commitments.schemas import CommitmentWithdrawn as CommitmentWithdrawn
from services.investment.exchange_rates.schemas import ExchangeRateRegistered as ExchangeRateRegistered
from services.investment.exchange_rates.schemas import ExchangeRateWithdrawn as ExchangeRateWithdrawn
from services.investment.landing_rules.schemas import LandingRule
from services.investment.plans.schemas import PlanRegistered as PlanRegistered
from services.investment.plans.schemas import PlanRevised as PlanRevised
from services.investment.plans.schemas import PlanWithdrawn as PlanWithdrawn
from services.investment.prospect_cohorts.schemas import CohortState
from services.investment.prospects.schemas import ProspectState
from services.investment.returns.models import Return
from services.investment.returns.rules import UNITS, ReturnKind, SignOffState
from services.investment.returns.schemas import ReturnState
from services.investment.statistics_rules.schemas import StatisticsRuleRegistered as StatisticsRuleRegistered
from services.investment.statistics_rules.schemas import StatisticsRuleUpdated as StatisticsRuleUpdated
from services.investment.statistics_rules.schemas import StatisticsRuleWithdrawn as StatisticsRuleWithdrawn
from services.investment.visits.schemas import VisitState
from services.kit.events import Event
from services.kit.fields import shown

E = TypeVar("E", bound=Event)
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


class ClusterRegistered(Cluster, Event):
    """产业集群已登记 · An industrial cluster was entered."""

    event_type: ClassVar[str] = "investment.cluster.registered"


class ClusterUpdated(Cluster, Event):
    """产业集群已更新 · What is known of a cluster has changed."""

    event_type: ClassVar[str] = "investment.cluster.updated"


class ReturnEvent(ReturnState, Event):
    """What every event of a return carries. ``rows`` are those of the revision under way, null when there is none."""

    event_type: ClassVar[str] = "investment.return"

    state: Annotated[
        Literal["submitted", "signed", "confirmed", "returned", "withdrawn"],
        shown("状态", "State of the sign-off; withdrawn: nothing is submitted or confirmed any more"),
    ]


class ReturnSubmitted(ReturnEvent):
    """统计报表已提交 · A return was submitted for the first time, for two signatures."""

    event_type: ClassVar[str] = "investment.return.submitted"


class ReturnSigned(ReturnEvent):
    """统计报表已初审签字 · The first of two persons signed."""

    event_type: ClassVar[str] = "investment.return.signed"


class ReturnConfirmed(ReturnEvent):
    """统计报表已复核确认 · The second person signed: its rows count."""

    event_type: ClassVar[str] = "investment.return.confirmed"


class ReturnReturned(ReturnEvent):
    """统计报表已退回 · A return was sent back, with the reason."""

    event_type: ClassVar[str] = "investment.return.returned"


class ReturnRevised(ReturnEvent):
    """统计报表已修订 · A revision was submitted; what was confirmed counts until the revision is."""

    event_type: ClassVar[str] = "investment.return.revised"


class ReturnWithdrawn(ReturnEvent):
    """统计报表已撤回 · A submission was taken back, or a return altogether; what else was confirmed stays."""

    event_type: ClassVar[str] = "investment.return.withdrawn"


class ProspectEvent(ProspectState, Event):
    """What every event of a prospect carries."""

    event_type: ClassVar[str] = "investment.prospect"


class ProspectRegistered(ProspectEvent):
    """盯引项目已登记 · A prospect was registered."""

    event_type: ClassVar[str] = "investment.prospect.registered"


class ProspectUpdated(ProspectEvent):
    """盯引项目已修改 · What is known of a prospect, its list, or what counts as landed, has changed."""

    event_type: ClassVar[str] = "investment.prospect.updated"


class ProspectStaged(ProspectEvent):
    """盯引项目阶段变化 · A prospect reached a stage, or fell back to one."""

    event_type: ClassVar[str] = "investment.prospect.staged"


class ProspectLanded(ProspectEvent):
    """盯引项目已落地 · A prospect reached the stage 落地; whether that counts, ``landed_on`` says."""

    event_type: ClassVar[str] = "investment.prospect.landed"


class ProspectLinked(ProspectEvent):
    """盯引项目已登记为项目 · A prospect has become a project of the registry."""

    event_type: ClassVar[str] = "investment.prospect.linked"


class ProspectReplaced(ProspectEvent):
    """盯引项目已替换 · A prospect left the current list and another came for it."""

    event_type: ClassVar[str] = "investment.prospect.replaced"


class ProspectWithdrawn(ProspectEvent):
    """盯引项目已中止 · A prospect was given up; on the frozen lists it stays."""

    event_type: ClassVar[str] = "investment.prospect.withdrawn"


class CohortEvent(CohortState, Event):
    """What every event of a list of prospects carries."""

    event_type: ClassVar[str] = "investment.prospect_cohort"


class CohortRegistered(CohortEvent):
    """盯引名单已新建 · A list was opened."""

    event_type: ClassVar[str] = "investment.prospect_cohort.registered"


class CohortUpdated(CohortEvent):
    """盯引名单已修改 · What a list is called, or who stands on an open one, has changed."""

    event_type: ClassVar[str] = "investment.prospect_cohort.updated"


class CohortFrozen(CohortEvent):
    """盯引名单已锁定 · A list was frozen; its members stay for good."""

    event_type: ClassVar[str] = "investment.prospect_cohort.frozen"


class VisitRegistered(VisitState, Event):
    """走访已登记 · A prospect was met."""

    event_type: ClassVar[str] = "investment.visit.registered"


class VisitUpdated(VisitState, Event):
    """走访已修改 · The entry of a visit was corrected."""

    event_type: ClassVar[str] = "investment.visit.updated"


class VisitWithdrawn(VisitState, Event):
    """走访已撤销 · The entry of a visit was a mistake."""

    event_type: ClassVar[str] = "investment.visit.withdrawn"


class LandingRuleRegistered(LandingRule, Event):
    """落地口径已登记 · From a day on, another event counts as landed."""

    event_type: ClassVar[str] = "investment.landing_rule.registered"


class LandingRuleWithdrawn(LandingRule, Event):
    """落地口径已撤销 · A rule of what counts as landed was taken back."""

    event_type: ClassVar[str] = "investment.landing_rule.withdrawn"


def event_of(kind: type[E], figure: Actual | Arrival) -> E:
    """The event that states a reviewed figure as it is now. What was taken back is no business of anybody outside."""
    shape = ActualState if isinstance(figure, Actual) else ArrivalState
    public = shape.model_validate(figure).model_dump()
    state = str(figure.state)
    if kind in (ActualWithdrawn, ArrivalWithdrawn):
        public["working_amount"] = None
        state = "withdrawn" if figure.confirmed_amount is None else State.CONFIRMED
    if figure.state == State.RETURNED:
        public["reason"] = figure.return_reason
    return kind.model_validate(public | {"state": state})


def return_event(kind: type[ReturnEvent], entry: Return) -> ReturnEvent:
    """The event that states a return as it is now. A draft is no business of anybody outside."""
    working, confirmed = entry.working, entry.confirmed
    state, said = entry.state, entry.current
    if state == SignOffState.DRAFT:
        state = SignOffState.WITHDRAWN if confirmed is None else SignOffState.CONFIRMED
    if state in (SignOffState.CONFIRMED, SignOffState.WITHDRAWN):
        working, said = None, confirmed or said
    public = {
        "unit": UNITS[ReturnKind(entry.kind)],
        "state": state,
        "revision": said.number,
        "document_number": said.document_number,
        "source_unit": said.source_unit,
        "boundary_on": said.boundary_on,
        "rows": working and working.rows,
        "confirmed_boundary_on": confirmed and confirmed.boundary_on,
        "confirmed_rows": confirmed and confirmed.rows,
        "reason": said.return_reason if state == SignOffState.RETURNED else said.reason,
    }
    for name in ("id", "kind", "period", "confirmed_revision", "synthetic", "version"):
        public[name] = getattr(entry, name)
    return kind.model_validate(public, from_attributes=True)
