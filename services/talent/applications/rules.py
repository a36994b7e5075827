"""Pure decisions about applications: states, which step is open to whom, what still stands in the way."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """How far an application has come."""

    DECLARED = "declared"
    COMPLETE = "complete"
    CHECKED = "checked"
    IN_REVIEW = "in_review"
    DECIDED = "decided"
    PUBLISHED = "published"
    SELECTED = "selected"
    ON_JOB = "on_job"
    INTRODUCED = "introduced"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"


STATE_LABELS: dict[str, str] = {
    State.DECLARED: "已申报",
    State.COMPLETE: "材料齐全",
    State.CHECKED: "形式审查通过",
    State.IN_REVIEW: "专家评审中",
    State.DECIDED: "拟入选",
    State.PUBLISHED: "公示中",
    State.SELECTED: "已入选",
    State.ON_JOB: "已到岗",
    State.INTRODUCED: "已引进",
    State.RETURNED: "已退回",
    State.WITHDRAWN: "已撤回",
    State.REJECTED: "未通过",
}
ENDED = frozenset({State.INTRODUCED, State.WITHDRAWN, State.REJECTED})
OPEN_STATES = tuple(state for state in State if state not in ENDED)
"""Something is still to be done, by a due date. One person has one open application to a programme's batch."""
RETRIABLE = frozenset({State.WITHDRAWN, State.REJECTED})
"""After these one may apply anew."""


class Step(StrEnum):
    """What can be done to an application."""

    CHANGE = "change"
    COMPLETE = "complete"
    CHECK = "check"
    START_REVIEW = "start_review"
    DECIDE = "decide"
    PUBLISH = "publish"
    SELECT = "select"
    START_JOB = "start_job"
    INTRODUCE = "introduce"
    RETURN = "return"
    RESUBMIT = "resubmit"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    # Of what belongs to an application; each stands in its history.
    REVIEW_ASSIGNED = "review_assigned"
    REVIEW_DECLARED = "review_declared"
    REVIEW_SUBMITTED = "review_submitted"
    REVIEW_CANCELLED = "review_cancelled"
    PACKED = "packed"
    OBJECTION_ENTERED = "objection_entered"
    OBJECTION_DECIDED = "objection_decided"


class Standing(StrEnum):
    """Where somebody stands to an application. One caller may stand in several places."""

    OWN = "own"  # who declares it: its carrier's officer, and the talent desk for all
    DESK = "desk"  # the talent department and the office
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Opening:
    """When a step is open: in which states, to whom, what it is called, and whether it judges what others declared."""

    word: str
    states: frozenset[State]
    standing: Standing
    judges: bool = False


_MATERIALS = frozenset({State.DECLARED, State.COMPLETE, State.RETURNED})
_JUDGED = frozenset({State.COMPLETE, State.CHECKED, State.IN_REVIEW, State.DECIDED, State.PUBLISHED})
_REVIEW = frozenset({State.IN_REVIEW})

OPENINGS: dict[Step, Opening] = {
    Step.CHANGE: Opening("修改", _MATERIALS, Standing.OWN),
    Step.COMPLETE: Opening("确认材料齐全", frozenset({State.DECLARED}), Standing.OWN),
    Step.CHECK: Opening("通过形式审查", frozenset({State.COMPLETE}), Standing.DESK, judges=True),
    Step.START_REVIEW: Opening("启动专家评审", frozenset({State.CHECKED}), Standing.DESK),
    Step.DECIDE: Opening("确定拟入选", _REVIEW, Standing.OFFICE, judges=True),
    Step.PUBLISH: Opening("发布公示", frozenset({State.DECIDED}), Standing.DESK),
    Step.SELECT: Opening("确认入选", frozenset({State.PUBLISHED}), Standing.OFFICE),
    Step.START_JOB: Opening("登记到岗", frozenset({State.SELECTED}), Standing.OWN),
    Step.INTRODUCE: Opening("登记引进", frozenset({State.ON_JOB}), Standing.DESK),
    Step.RETURN: Opening("退回", frozenset({State.DECLARED}) | _JUDGED, Standing.DESK),
    Step.RESUBMIT: Opening("重新申报", frozenset({State.RETURNED}), Standing.OWN),
    Step.REJECT: Opening("作出不予通过决定", _JUDGED, Standing.OFFICE),
    Step.WITHDRAW: Opening("撤回", _MATERIALS | _JUDGED, Standing.OWN),
    Step.REVIEW_ASSIGNED: Opening("指派评审专家", _REVIEW, Standing.DESK),
    Step.REVIEW_DECLARED: Opening("登记回避声明", _REVIEW, Standing.DESK),
    Step.REVIEW_SUBMITTED: Opening("登记评审意见", _REVIEW, Standing.DESK),
    Step.REVIEW_CANCELLED: Opening("取消指派", _REVIEW, Standing.DESK),
    Step.PACKED: Opening("列入决策材料", _REVIEW, Standing.DESK),
    Step.OBJECTION_ENTERED: Opening("登记异议", frozenset({State.PUBLISHED}), Standing.DESK),
    Step.OBJECTION_DECIDED: Opening("处理异议", frozenset({State.PUBLISHED}), Standing.OFFICE),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something cannot be done: a stable code, and a sentence for whoever tried."""

    code: str
    detail: str


def standing_fault(step: Step, standings: Collection[Standing]) -> Fault | None:
    """Why the step is not this caller's to take, or None."""
    opening = OPENINGS[step]
    return None if opening.standing in standings else Fault("not_yours", f"该申报不由您{opening.word}")


def state_fault(step: Step, state: str) -> Fault | None:
    """Why the step is not open in this state, or None."""
    opening = OPENINGS[step]
    if state in opening.states:
        return None
    return Fault("wrong_state", f"当前状态为“{STATE_LABELS[state]}”，不能{opening.word}")


def four_eyes_fault(step: Step, *, subject: str, declared_by: str) -> Fault | None:
    """Why somebody cannot judge what they declared themselves, or None."""
    if OPENINGS[step].judges and subject == declared_by:
        return Fault("four_eyes", f"申报登记人不能{OPENINGS[step].word}，请由其他人员办理")
    return None


def open_steps(state: str, standings: Collection[Standing], *, subject: str, declared_by: str) -> list[Step]:
    """The steps that this caller may take now, in the order in which they are named."""
    return [
        step
        for step in OPENINGS
        if not standing_fault(step, standings)
        and not state_fault(step, state)
        and not four_eyes_fault(step, subject=subject, declared_by=declared_by)
    ]


def day_fault(day: date, *, previous: date, today: date) -> Fault | None:
    """Why a step cannot have happened on that day, or None: not yet, or before the one that it follows."""
    if day > today:
        return Fault("future", f"日期不能晚于今天（{today}）")
    if day < previous:
        return Fault("order", f"日期不能早于上一环节（{previous}）")
    return None


def decision_faults(*, submitted: int, pending: int, needed: int, packed: bool) -> Iterator[Fault]:
    """What stands in the way of a decision: reviews that are missing or under way, and the pack it is taken on."""
    if submitted < needed:
        yield Fault("reviews_missing", f"需要 {needed} 份专家评审意见，现有 {submitted} 份")
    if pending:
        yield Fault("reviews_pending", f"还有 {pending} 位专家的评审未完成或未取消")
    if not packed:
        yield Fault("not_packed", "尚未列入决策材料")


def selection_faults(*, day: date, notice_ends_on: date | None, undecided: int, upheld: int) -> Iterator[Fault]:
    """What stands in the way of a selection: the notice's days, objections not decided, or one that was upheld."""
    if notice_ends_on is None or day <= notice_ends_on:
        yield Fault("notice_running", f"公示期至 {notice_ends_on}，期满次日起方可确认入选")
    if undecided:
        yield Fault("objections_undecided", f"还有 {undecided} 件异议未处理")
    if upheld:
        yield Fault("objection_upheld", "异议成立，只能退回或作出不予通过决定")


def number_of(year: int, serial: int) -> str:
    """The official number: a count that begins anew with each year."""
    return f"人才申报〔{year}〕{serial:04d}号"
