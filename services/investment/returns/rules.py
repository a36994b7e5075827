"""What a return may say, and who may take which step with it, decided without any framework."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ReturnKind(StrEnum):
    """What is returned. All are flows of the period, not cumulated."""

    VALUE_ADDED = "value_added"
    TAX = "tax"
    INVESTMENT = "investment"
    LAND = "land"
    CLUSTER_REVENUE = "cluster_revenue"


class SignOffState(StrEnum):
    """Where the sign-off stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SIGNED = "signed"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What can be done with a return."""

    ENTER = "enter"
    CHANGE = "change"
    DELETE = "delete"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    SIGN = "sign"
    CONFIRM = "confirm"
    RETURN = "return"
    REVISE = "revise"


KIND_LABELS = {
    ReturnKind.VALUE_ADDED: "规上工业增加值",
    ReturnKind.TAX: "税收总额",
    ReturnKind.INVESTMENT: "产业投资",
    ReturnKind.LAND: "新增产业用地",
    ReturnKind.CLUSTER_REVENUE: "产业集群营业收入",
}
STATE_LABELS = {
    SignOffState.DRAFT: "草稿",
    SignOffState.SUBMITTED: "待初审签字",
    SignOffState.SIGNED: "待复核确认",
    SignOffState.CONFIRMED: "已确认",
    SignOffState.RETURNED: "已退回",
    SignOffState.WITHDRAWN: "已撤销",
}
STEP_LABELS = {
    Step.ENTER: "录入",
    Step.CHANGE: "修改",
    Step.DELETE: "删除",
    Step.SUBMIT: "提交",
    Step.WITHDRAW: "撤回",
    Step.SIGN: "初审签字",
    Step.CONFIRM: "复核确认",
    Step.RETURN: "退回",
    Step.REVISE: "修订",
}
UNITS = dict.fromkeys(ReturnKind, "万元") | {ReturnKind.LAND: "亩"}
DOMAINS = dict.fromkeys(ReturnKind, "statistics") | {ReturnKind.TAX: "tax", ReturnKind.LAND: "land"}
"""The domain of the department that returns each kind."""

DISTRICT = "district"
"""The scope of the row that holds the district's total."""

MAY_BE_NEGATIVE = frozenset({ReturnKind.VALUE_ADDED, ReturnKind.TAX})
"""A loss can outweigh wages and depreciation in value added; refunds can outweigh a month's tax. Both are explained."""

FIRST_YEAR = 2010
DISCARDED, SUPERSEDED = "discarded", "superseded"
_PERIOD = re.compile(r"^(\d{4})(?:-(0[1-9]|1[0-2]))?$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something cannot be done: a stable code, and a sentence for the reporter."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Totals:
    """The district, its carriers together, and the rest: district − carriers, never entered. None: not reported."""

    district: Decimal | None
    carriers: Decimal | None
    outside: Decimal | None


def totals(amounts: Mapping[str, Decimal]) -> Totals:
    """The totals of amounts by scope, exact. Carriers that reported nothing add nothing, and are not zero."""
    district = amounts.get(DISTRICT)
    parts = [amount for scope, amount in amounts.items() if scope != DISTRICT]
    carriers = sum(parts, Decimal(0)) if parts else None
    outside = None if district is None else district - (carriers or Decimal(0))
    return Totals(district, carriers, outside)


def last_month(period: str) -> str:
    """The month in which a period ends: a year's December, or the month itself."""
    return period if len(period) > 4 else f"{period}-12"


def months_of(period: str) -> tuple[str, str]:
    """The first and the last month of a period."""
    return (period, period) if len(period) > 4 else (f"{period}-01", f"{period}-12")


def period_label(period: str) -> str:
    """The period as Chinese text."""
    return f"{period[:4]}年" + (f"{int(period[5:])}月" if len(period) > 4 else "")


def period_fault(period: str, *, first: str, last: str, current: str) -> Fault | None:
    """Why there can be no return of a period. Years before the plan are allowed: a baseline is one."""
    if not _PERIOD.fullmatch(period):
        return Fault("period", "应为年份或年月，例如 2018 或 2022-09")
    if len(period) == 4:
        if not FIRST_YEAR <= int(period) <= int(last[:4]):
            return Fault("outside_plan", f"年报年份应在 {FIRST_YEAR} 至 {last[:4]} 之间")
    elif not first <= period <= last:
        return Fault("outside_plan", f"{period} 不在计划期内，月报应在 {first} 至 {last} 之间；更早的基期请报年报")
    if last_month(period) > current:
        return Fault("future_period", f"{period_label(period)}尚未结束，不能填报")
    return None


def rival_fault(kind: str, period: str, taken: Sequence[str]) -> Fault | None:
    """Why a return cannot be entered beside those of these periods, which are its own, its year's or its months'."""
    if not taken:
        return None
    label = KIND_LABELS[ReturnKind(kind)]
    if period in taken:
        return Fault("already_entered", f"{label}{period_label(period)}的报表已录入，请修改或修订该报表")
    others = "、".join(period_label(each) for each in taken[:3]) + ("等" if len(taken) > 3 else "")
    return Fault("year_and_months", f"{label}已有{others}的报表，同一年度年报与月报不能并存")


def sign_fault(kind: str, amounts: Iterable[Decimal], *, note: str | None) -> Fault | None:
    """Why a negative amount is refused, or None."""
    if all(amount >= 0 for amount in amounts):
        return None
    if ReturnKind(kind) not in MAY_BE_NEGATIVE:
        return Fault("negative", f"{KIND_LABELS[ReturnKind(kind)]}不能为负数")
    return None if note else Fault("negative_note", f"{KIND_LABELS[ReturnKind(kind)]}为负数时须在说明中写明原因")


def parts_fault(kind: str, amounts: Mapping[str, Decimal], *, what: str = "") -> Fault | None:
    """Why carrier parts that exceed the district are refused, naming both sums. ``what`` says which amounts."""
    said = totals(amounts)
    if said.district is None or said.carriers is None or said.carriers <= said.district:
        return None
    unit = UNITS[ReturnKind(kind)]
    return Fault(
        "parts_exceed_total",
        f"{what}载体合计 {said.carriers:,.4f} {unit}，大于全区合计 {said.district:,.4f} {unit}",
    )


def boundary_fault(*, restated: bool, boundary: bool) -> Fault | None:
    """Restated amounts name the extent they are on, and the extent is named for nothing else."""
    if restated and not boundary:
        return Fault("boundary_on", "填写了同口径还原数，须填写所依据的边界日期")
    if boundary and not restated:
        return Fault("restated_amount", "填写了边界日期，须至少有一行同口径还原数")
    return None


@dataclass(frozen=True, slots=True)
class Standing:
    """Who asks, as far as the steps care: of the kind's department or office, office, and what they did so far."""

    enters: bool
    office: bool
    edited: bool
    signed: bool


_FROM: dict[Step, frozenset[SignOffState]] = {
    Step.CHANGE: frozenset({SignOffState.DRAFT, SignOffState.RETURNED}),
    Step.DELETE: frozenset({SignOffState.DRAFT, SignOffState.RETURNED}),
    Step.SUBMIT: frozenset({SignOffState.DRAFT, SignOffState.RETURNED}),
    Step.WITHDRAW: frozenset({SignOffState.SUBMITTED, SignOffState.SIGNED}),
    Step.SIGN: frozenset({SignOffState.SUBMITTED}),
    Step.CONFIRM: frozenset({SignOffState.SIGNED}),
    Step.RETURN: frozenset({SignOffState.SUBMITTED, SignOffState.SIGNED}),
    Step.REVISE: frozenset({SignOffState.CONFIRMED}),
}


def right_fault(step: Step, who: Standing) -> Fault | None:
    """Why the step is not this person's, whatever the state, or None."""
    if not who.enters:
        return Fault("foreign_kind", "该类报表由主管部门和办公室办理")
    if step is Step.CONFIRM and not who.office:
        return Fault("office_only", "复核确认由办公室办理")
    if step in (Step.SIGN, Step.CONFIRM, Step.RETURN) and who.edited:
        return Fault("four_eyes", "录入或提交报表的人不能签审本报表，请由他人办理")
    if step is Step.WITHDRAW and not who.edited:
        return Fault("not_yours", "撤回由录入或提交报表的人办理；其他人可以退回")
    if step is Step.CONFIRM and who.signed:
        return Fault("two_signers", "初审签字与复核确认须由两人办理")
    return None


def state_fault(step: Step, state: str) -> Fault | None:
    """Why the step is not open in this state, or None."""
    if SignOffState(state) in _FROM[step]:
        return None
    return Fault("wrong_state", f"报表当前为“{STATE_LABELS[SignOffState(state)]}”，不能{STEP_LABELS[step]}")


def open_steps(state: str, who: Standing) -> list[Step]:
    """What this person may do now."""
    return [step for step in _FROM if state_fault(step, state) is None and right_fault(step, who) is None]
