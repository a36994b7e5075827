"""Importing a file of milestones: forecasts, dates done and re-planned dates of those that there are."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import String, cast, insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import Event
from services.kit.tables import ParsedTable
from services.kit.tables.importing import Fields, FileReport, Register, Row, Uploaded, import_register
from services.progress.events import MilestoneDone, MilestoneReplanned, MilestoneUpdated
from services.progress.milestones.models import Milestone, MilestonePlan
from services.progress.milestones.operations import settle_operation
from services.progress.milestones.queries import WITHDRAWN, Yardstick, judged, visible
from services.progress.milestones.schemas import MilestoneRow
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import named_projects

_KEY = cast(Milestone.project_id, String) + "/" + Milestone.kind


@dataclass(slots=True)
class _Import:
    caller: Caller
    yardstick: Yardstick
    projects: dict[str, tuple[ProjectRef, bool]]
    replanned: set[UUID] = field(default_factory=set)
    done: set[UUID] = field(default_factory=set)

    def key_of(self, fields: Fields) -> str | None:
        """The natural key of a row: the project's id and the kind."""
        named = self.projects.get(fields["project_code"])
        return f"{named[0].id}/{fields['kind']}" if named else None

    async def check(self, rows: Sequence[Row]) -> None:
        """Tell what is wrong with each row, and note what it means for the plan."""
        for row in rows:
            self._check(row)

    def _check(self, row: Row) -> None:
        named, fields = self.projects.get(row.fields["project_code"]), row.fields
        if named is None:
            row.fault("project_code", "unknown_project", "没有这个项目，或不在您的管辖范围内")
            return
        if not named[1]:
            row.fault("project_code", "outside_scope", "该项目不由您的单位填报")
        milestone: Milestone | None = row.record
        if milestone is None:
            row.fault("kind", "unknown_milestone", "该项目没有这个节点，请先在系统中设置里程碑")
            return
        if row.changes and named[0].state == WITHDRAWN:
            row.fault(None, "project_withdrawn", "项目已撤销，里程碑不再修改")
        if {"project_code", "kind"} & row.changes.keys():
            row.fault("kind", "other_record", "本行与隐藏的记录编号不符，请重新下载")
        self._check_plan(row, milestone)
        done_on = fields["done_on"]
        if done_on and done_on > self.yardstick.today:
            row.fault("done_on", "future", f"完成日期不能晚于今天（{self.yardstick.today}）")
        if done_on and not fields["document_number"] and not milestone.evidence:
            row.fault("document_number", "evidence_required", "填写完成日期时须填写佐证文号")
        if milestone.done_on and not done_on:
            row.fault("done_on", "cleared", "不能在表格中撤销完成，请在系统中办理并说明原因")
        if done_on:
            # What is done is not forecast any more.
            fields["forecast_on"] = None
            if set(row.changes) == {"forecast_on"}:
                row.changes = {}
        if "done_on" in row.changes:
            self.done.add(milestone.id)

    def _check_plan(self, row: Row, milestone: Milestone) -> None:
        fields = row.fields
        fields["baseline_on"], fields["plan_version"] = milestone.baseline_on, milestone.plan_version
        if "planned_on" not in row.changes:
            if "replan_reason" in row.changes:
                row.fault("replan_reason", "not_replanned", "计划日期没有变化，不填调整原因")
            return
        if fields["planned_on"] is None:
            row.fault("planned_on", "cleared", "不能清空计划日期")
        elif milestone.done_on:
            row.fault("planned_on", "done", "节点已完成，不能调整计划")
        elif milestone.baseline_on is None:
            fields["baseline_on"] = fields["planned_on"]
            self.replanned.add(milestone.id)
        elif not fields["replan_reason"] or "replan_reason" not in row.changes:
            row.fault("replan_reason", "reason_required", "计划日期有变化，须填写本次调整的原因")
        else:
            fields["plan_version"] = milestone.plan_version + 1
            self.replanned.add(milestone.id)

    async def events(self, session: AsyncSession, records: Sequence[Milestone]) -> list[Event]:
        """Keep the new plans, and say what has become of each milestone."""
        plans = [_plan(milestone, self.caller) for milestone in records if milestone.id in self.replanned]
        if plans:
            await session.execute(insert(MilestonePlan), plans)
        await settle_operation(session, self.caller, self.yardstick, records)
        return [self._kind(milestone).model_validate(judged(milestone, self.yardstick)) for milestone in records]

    def _kind(self, milestone: Milestone) -> type[MilestoneUpdated | MilestoneDone | MilestoneReplanned]:
        if milestone.id in self.done:
            return MilestoneDone
        replanned = milestone.id in self.replanned and milestone.plan_version > 1
        return MilestoneReplanned if replanned else MilestoneUpdated


async def import_milestones(
    session: AsyncSession, caller: Caller, yardstick: Yardstick, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Judge the file and, unless it is a dry run, write it whole."""
    names = {str(name).strip() for name in table.columns.get("project_code", [])}
    one = _Import(caller, yardstick, await named_projects(session, caller, names))

    async def events(records: Sequence[Any], created: Set[UUID]) -> list[Event]:
        return await one.events(session, records)

    register = Register(
        model=Milestone,
        row=MilestoneRow,
        visible=visible(caller),
        key=_KEY,
        key_of=one.key_of,
        key_column="project_code",
        check=one.check,
        events=events,
        shown=_as_row,
        values=_columns,
    )
    return await import_register(session, caller, table, register, options)


def _as_row(milestone: Milestone) -> Fields:
    code = milestone.project.code or str(milestone.project_id)
    names = ("kind", "planned_on", "replan_reason", "forecast_on", "done_on", "document_number")
    return {"project_code": code} | {name: getattr(milestone, name) for name in names}


def _columns(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if name not in ("project_code", "kind")}


def _plan(milestone: Milestone, caller: Caller) -> dict[str, Any]:
    return {
        "milestone_id": milestone.id,
        "number": milestone.plan_version,
        "planned_on": milestone.planned_on,
        "reason": milestone.replan_reason,
        "recorded_at": clock.now(),
        "recorded_by": caller.subject,
    }
