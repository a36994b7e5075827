"""What a row of an import does, decided without any framework.

Rows in the same situation get the same decision, so that a file of any size is decided a few dozen times.
"""

from dataclasses import dataclass
from enum import StrEnum

from services.investment.actuals.rules import STATE_LABELS, State


class Action(StrEnum):
    """What becomes of a row."""

    BLANK = "blank"
    UNCHANGED = "unchanged"
    CREATE = "create"
    CHANGE = "change"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Situation:
    """All that matters about a row: what it says, and what is known of its project, month and basis."""

    state: str | None
    has_confirmed: bool
    names_record: bool
    same_record: bool
    same_version: bool
    has_amount: bool
    negative: bool
    same_amount: bool
    same_reason: bool
    has_reason: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row is refused: the column to look at, a stable code, a sentence for its sender."""

    column: str
    code: str
    detail: str


def decide(row: Situation, *, submit: bool) -> Action | RowFault:
    """What a row does, or why it is refused."""
    if row.names_record and not row.same_record:
        return RowFault(
            "project_code", "other_record", "本行与隐藏的记录编号不符（可能只排序了部分列，或记录已删除），请重新下载"
        )
    if not row.has_amount:
        return RowFault("amount", "cleared", "不能清空已填报的数；如无投资请填 0") if row.names_record else Action.BLANK
    if row.state is not None and row.same_amount and row.same_reason and not (submit and _is_open(row)):
        return Action.UNCHANGED
    if row.names_record and not row.same_version:
        return RowFault("amount", "stale", "下载之后该记录已被他人修改，请重新下载后填写")
    if row.state == State.SUBMITTED:
        return RowFault("amount", "wrong_state", f"当前状态为“{STATE_LABELS[State.SUBMITTED]}”，请先撤回再修改")
    if row.state == State.CONFIRMED:
        return _decide_correction(row, submit=submit)
    if row.negative and not (row.has_confirmed and row.has_reason):
        return RowFault("amount", "negative", "月度投资额不能为负数；如需冲减，请对已确认的数更正并说明原因")
    if row.closed and not row.has_reason:
        return RowFault("reason", "closed_month", "该月已关账，须填写调整原因，将标为追溯调整")
    return Action.CREATE if row.state is None else Action.CHANGE


def _is_open(row: Situation) -> bool:
    return row.state in (State.DRAFT, State.RETURNED)


def _decide_correction(row: Situation, *, submit: bool) -> Action | RowFault:
    if row.same_amount:
        return Action.UNCHANGED
    if not row.has_reason:
        return RowFault("reason", "correction_reason", "该月已确认，更正须填写调整原因")
    if not submit:
        return RowFault("amount", "correction_submit", "已确认的数须以更正提交，请选择“导入并提交”")
    return Action.CORRECT
