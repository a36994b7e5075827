"""What may be done to a milestone, and what of it should be looked at, decided without any framework."""

from dataclasses import dataclass
from datetime import date

STARTED, FILED = "started", "filed"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something is refused: where (JSON pointer), a stable code, a Chinese sentence."""

    pointer: str
    code: str
    detail: str


def done_faults(*, done_on: date, today: date, evidence: bool, document_number: str | None) -> list[Fault]:
    """What stands against a milestone being done: it lies in the future, or nothing proves it."""
    faults = []
    if done_on > today:
        faults.append(Fault("#/done_on", "future", f"完成日期不能晚于今天（{today}）"))
    if not evidence and not document_number:
        faults.append(Fault("#/evidence", "evidence_required", "请上传佐证材料或填写佐证文号"))
    return faults


def replan_faults(*, planned_on: date, in_force: date | None, done_on: date | None) -> list[Fault]:
    """What stands against a new plan: the milestone is done, or the plan says so already."""
    if done_on is not None:
        return [Fault("#/planned_on", "done", "节点已完成，不能调整计划")]
    if planned_on == in_force:
        return [Fault("#/planned_on", "same", "新的计划日期与现行计划相同")]
    return []


def doubt_of(kind: str, done_on: date | None, *, registered: dict[str, date | None]) -> str | None:
    """What differs from the registered facts, which are those that count; None when nothing does."""
    words = {STARTED: "开工", FILED: "备案"}
    said = registered.get(kind)
    if kind not in words or done_on is None or said == done_on:
        return None
    return f"登记的{words[kind]}日期为 {said}，请核对" if said else f"登记信息中尚无{words[kind]}日期，请核对"


BUILT, COMMISSIONED = "built", "commissioned"


def operational_on(built_on: date | None, commissioned_on: date | None) -> date | None:
    """Since when a project is both built (基本建成) and commissioned (投运), as 四(三)1 asks; None while it is not."""
    return None if built_on is None or commissioned_on is None else max(built_on, commissioned_on)
