"""Reading blockers from a unit's workbook: those that are there may change, new ones are raised."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import String, cast, func
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.events import Event
from services.kit.tables import ParsedTable
from services.kit.tables.importing import Fields, FileReport, Register, Row, Uploaded, import_register
from services.progress import events
from services.progress.blocker_imports.queries import known_carriers
from services.progress.blockers import rules
from services.progress.blockers.models import Blocker
from services.progress.blockers.queries import visible
from services.progress.blockers.rules import OPEN_STATES, OPENINGS, STATE_LABELS, State, Step
from services.progress.milestones.queries import WITHDRAWN
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import named_projects
from services.progress.steps.operations import write_step
from services.progress.steps.rules import state_fault
from services.progress.workbook_templates.schemas import BlockerRow

_TARGET = func.coalesce(cast(Blocker.project_id, String), Blocker.carrier_code)
_KEY = _TARGET + "/" + Blocker.kind + "/" + Blocker.title
_IDENTITY = frozenset({"project_code", "carrier_code"})
_KEYED = _IDENTITY | {"kind", "title"}


@dataclass(slots=True)
class _Import:
    caller: Caller
    today: date
    projects: Mapping[str, tuple[ProjectRef, bool]]
    carriers: Collection[str]
    # Why due dates move, by record.
    reasons: dict[UUID, str | None]

    def key_of(self, fields: Fields) -> str | None:
        """What makes a blocker the same: on the same project or carrier, of the same kind, about the same matter."""
        named = self.projects.get(fields["project_code"] or "")
        target = str(named[0].id) if named else fields["carrier_code"]
        return f"{target}/{fields['kind']}/{fields['title']}" if target else None

    async def check(self, rows: Sequence[Row]) -> None:
        """Tell what is wrong with each row."""
        times = Counter(row.record_id for row in rows)
        for row in rows:
            self._check_target(row)
            if row.record is None:
                self._complete(row)
            else:
                self._check_change(row, row.record, once=times[row.record_id] == 1)

    def _check_target(self, row: Row) -> None:
        code, carrier = row.fields["project_code"], row.fields["carrier_code"]
        if (code is None) == (carrier is None):
            row.fault("project_code", "target", "请填写项目代码或载体代码，二者填一")
        elif code is not None:
            named = self.projects.get(code)
            if named is None:
                row.fault("project_code", "unknown_project", "没有这个项目，或不在您的管辖范围内")
            elif not named[1] and row.record is None:
                row.fault("project_code", "outside_scope", "该项目不由您的单位负责，不能代为提出")
            elif named[0].state == WITHDRAWN and row.record is None:
                row.fault("project_code", "project_withdrawn", "项目已撤销，不能再提出新事项")
        elif carrier not in self.carriers:
            row.fault("carrier_code", "unknown_carrier", "没有这个载体，或不由您的单位负责")

    def _complete(self, row: Row) -> None:
        named = self.projects.get(row.fields["project_code"] or "")
        row.fields |= {
            "project_id": named[0].id if named else None,
            "synthetic": bool(named and named[0].synthetic),
            "raised_on": self.today,
            "state": State.RAISED,
            "state_on": self.today,
        }

    def _check_change(self, row: Row, blocker: Blocker, *, once: bool) -> None:
        reason = row.fields["reason"]
        changes = set(row.changes) - {"reason"}
        if not changes:
            # A reason alone says nothing; and a file sent again has it still.
            row.changes = {}
            row.faults[:] = [fault for fault in row.faults if fault[1] not in ("stale", "already_registered")]
        if once and not _KEYED & changes:
            # Of two that are alike, neither is in the other's way while it keeps its name.
            row.faults[:] = [fault for fault in row.faults if fault[1] not in ("taken", "duplicate")]
        if not changes:
            return
        if _IDENTITY & changes:
            row.fault("project_code", "other_record", "本行与隐藏的记录编号不符，请重新下载")
        if fault := state_fault(OPENINGS[Step.CHANGE], blocker.state, STATE_LABELS):
            row.fault("title", fault.code, fault.detail)
        elif not self._owns(blocker):
            row.fault("title", "not_yours", "该事项不由您修改")
        if fault := rules.due_fault(changed="due_on" in changes, reason=reason):
            row.fault("reason", fault.code, fault.detail)
        self.reasons[blocker.id] = reason
        row.fields |= {
            name: getattr(blocker, name) for name in ("project_id", "synthetic", "raised_on", "state", "state_on")
        }

    def _owns(self, blocker: Blocker) -> bool:
        if self.caller.role is Role.OFFICE:
            return True
        named = self.projects.get(str(blocker.project_id))
        return named[1] if named else blocker.carrier_code in self.carriers

    async def events(self, session: AsyncSession, records: Sequence[Blocker], created: Set[UUID]) -> list[Event]:
        """Write the step of each into its history, and say what has become of it."""
        unit = min(self.caller.units, default=None)
        for each in records:
            if each.id in created:
                write_step(
                    session,
                    self.caller,
                    each.id,
                    1,
                    "raise",
                    each.raised_on,
                    unit=unit,
                    text=each.detail,
                    due_on=each.due_on,
                )
            else:
                day = max(self.today, each.state_on)
                reason = self.reasons[each.id]
                due_on = each.due_on if reason else None
                write_step(session, self.caller, each.id, each.version, Step.CHANGE, day, text=reason, due_on=due_on)
        await session.flush()
        return [
            (events.BlockerRaised if each.id in created else events.BlockerUpdated).model_validate(
                each, from_attributes=True
            )
            for each in records
        ]


async def import_blockers(
    session: AsyncSession, caller: Caller, today: date, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Judge the sheet and, unless it is a dry run, write it whole."""
    names = {name for name in table.columns.get("project_code", ()) if name}
    # Records are looked up by id as well.
    projects = await named_projects(session, caller, names)
    projects |= {str(each[0].id): each for each in projects.values()}
    one = _Import(caller, today, projects, await known_carriers(session, caller), {})

    async def told(records: Sequence[Any], created: Set[UUID]) -> list[Event]:
        return await one.events(session, records, created)

    register = Register(
        model=Blocker,
        row=BlockerRow,
        visible=visible(caller),
        key=_KEY,
        key_of=one.key_of,
        key_column="title",
        check=one.check,
        events=told,
        shown=_as_row,
        values=_columns,
        tidy=_tidied,
        alive=Blocker.state.in_(OPEN_STATES),
        fixed=frozenset(),
    )
    return await import_register(session, caller, table, register, options)


def _tidied(fields: Fields) -> Fields:
    return {name: (value.strip() or None) if isinstance(value, str) else value for name, value in fields.items()}


def _as_row(blocker: Blocker) -> Fields:
    code = (blocker.project.code or str(blocker.project_id)) if blocker.project else None
    names = ("carrier_code", "kind", "title", "detail", "due_on")
    return {"project_code": code, "reason": None} | {name: getattr(blocker, name) for name in names}


def _columns(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if name not in ("project_code", "reason")}
