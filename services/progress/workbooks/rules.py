"""What a workbook consists of and what can be done with it, decided without any framework."""

from enum import StrEnum


class State(StrEnum):
    """What has become of a workbook."""

    PREVIEWED = "previewed"
    CONFIRMED = "confirmed"
    UNDONE = "undone"


STATE_LABELS = {State.PREVIEWED: "待确认写入", State.CONFIRMED: "已写入", State.UNDONE: "已撤销"}


class Sheet(StrEnum):
    """The sheets, in their order; each is read by the resource that it is about."""

    ACTUALS = "actuals"
    REPORTS = "reports"
    MILESTONES = "milestones"
    BLOCKERS = "blockers"


def amounts_basis(role: str, domains: frozenset[str]) -> str | None:
    """The basis in which a caller's workbook has amounts: a carrier's officer and the office the reported one, the
    department of statistics the statistical one, other departments none."""
    if role in ("office", "carrier_officer"):
        return "reported"
    return "statistical" if "statistics" in domains else None


def confirm_fault(state: str, *, errors: int, changes: int) -> tuple[str, str] | None:
    """Why a workbook cannot be written, as code and sentence, or None."""
    if state != State.PREVIEWED:
        return "wrong_state", f"该工作簿{STATE_LABELS[State(state)]}"
    if errors:
        return "file_has_errors", f"工作簿中有 {errors:,} 处错误，请改正后重新上传"
    if not changes:
        return "nothing", "与系统中的数据相同，没有需要写入的内容"
    return None


def undo_fault(state: str, *, closed: bool, period: str) -> tuple[str, str] | None:
    """Why a workbook cannot be taken back, as code and sentence, or None."""
    if state != State.CONFIRMED:
        return "wrong_state", f"该工作簿{STATE_LABELS[State(state)]}，不能撤销"
    if closed:
        return "closed_month", f"{period} 已关账，不能撤销；如需更改请更正并说明原因"
    return None


def other_month(period: str, own: str) -> str | None:
    """The fault of a row that is about another month than its workbook, or None."""
    return None if period == own else f"本工作簿填报的是 {own}，其他月份请用该月的工作簿"
