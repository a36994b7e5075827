"""What a planning document is, decided without any framework."""

from datetime import date
from enum import StrEnum


class DocumentKind(StrEnum):
    """The kinds of plan that 四(一) names for carriers and axes; the rest is officials' own."""

    INDUSTRIAL_PLAN = "industrial_plan"
    FUNCTIONAL_PLAN = "functional_plan"
    CONCEPT_PLAN = "concept_plan"
    URBAN_DESIGN = "urban_design"
    CONTROL_PLAN = "control_plan"
    RENEWAL_DESIGN = "renewal_design"
    BUILD_PLAN = "build_plan"
    OTHER = "other"


KIND_LABELS = {
    DocumentKind.INDUSTRIAL_PLAN: "产业规划",
    DocumentKind.FUNCTIONAL_PLAN: "功能规划",
    DocumentKind.CONCEPT_PLAN: "概念规划",
    DocumentKind.URBAN_DESIGN: "城市设计",
    DocumentKind.CONTROL_PLAN: "控制性详细规划",
    DocumentKind.RENEWAL_DESIGN: "更新改造设计",
    DocumentKind.BUILD_PLAN: "建设行动计划",
    DocumentKind.OTHER: "其他",
}


class DocumentState(StrEnum):
    """How far a planning document is."""

    DRAFTING = "drafting"
    REVIEWING = "reviewing"
    APPROVED = "approved"
    ISSUED = "issued"


STATE_LABELS = {
    DocumentState.DRAFTING: "编制中",
    DocumentState.REVIEWING: "评审报批中",
    DocumentState.APPROVED: "已批复",
    DocumentState.ISSUED: "已印发",
}

Fault = tuple[str, str, str]
"""A field, a stable code, a Chinese sentence."""


def faults(state: str, approval_number: str | None, approved_on: date | None, today: date) -> list[Fault]:
    """What is wrong with a document: an approval has its day, and only what is approved has one."""
    approved = state in (DocumentState.APPROVED, DocumentState.ISSUED)
    found = list[Fault]()
    if approved and approved_on is None:
        found.append(("approved_on", "missing", "已批复或已印发的规划应填写批复日期"))
    if not approved and approved_on is not None:
        found.append(("approved_on", "not_approved", "尚未批复的规划不应填写批复日期"))
    if not approved and approval_number is not None:
        found.append(("approval_number", "not_approved", "尚未批复的规划不应填写批复文号"))
    if approved_on and approved_on > today:
        found.append(("approved_on", "in_future", "批复日期不能在今天之后"))
    return found


def natural_key(carrier_code: str | None, title: str | None) -> str:
    """What a document is recognised by in a file."""
    return f"{carrier_code or ''}|{title}"
