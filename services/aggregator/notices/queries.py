"""Reads of notices. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, any_, case, exists, func, literal, not_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.aggregator.matters.models import KnownProject, Matter
from services.aggregator.matters.queries import own_side
from services.aggregator.notice_settings.queries import in_force
from services.aggregator.notices.models import Notice, NoticeSeen
from services.aggregator.notices.rules import Kind
from services.aggregator.notices.schemas import NOTICE_TABLE, NoticeFilter
from services.aggregator.notices.schemas import Notice as NoticeShown
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

# Not the table that conditions look into: they would take the joined row for theirs.
_Project = aliased(KnownProject)
_CHUNK = 1_000
_COUNTED = 1_000
_OFFICERS = (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)


def visible(caller: Caller) -> ColumnElement[bool]:
    """Whether a notice is the caller's to see: an officer's are those of its units, projects and carriers."""
    if caller.role not in _OFFICERS:
        return true()
    addressed = Notice.unit.in_(caller.units)
    side = own_side(caller, Notice.project_id, Notice.carrier_code)
    return or_(addressed, side)


def _mine(caller: Caller) -> ColumnElement[bool]:
    named = or_(Notice.unit.in_(caller.units), literal(caller.role.value) == any_(Notice.roles.expression))
    if caller.role not in _OFFICERS:
        return func.coalesce(named, False)
    side = and_(Notice.unit.is_(None), own_side(caller, Notice.project_id, Notice.carrier_code))
    return func.coalesce(or_(named, side), False)


def _seen(caller: Caller) -> ColumnElement[bool]:
    return exists().where(NoticeSeen.notice_id == Notice.id, NoticeSeen.subject == caller.subject)


def _settled() -> ColumnElement[bool]:
    """The matter is over; or, of a due date, no longer owed by it; or, of an event, in another state by now."""
    dated = Notice.kind.in_([Kind.DUE, Kind.OVERDUE])
    moved = case(
        (dated, or_(not_(Matter.owed), Matter.due_on.is_distinct_from(Notice.due_on))),
        else_=and_(Notice.subject_state.is_not(None), Matter.state != Notice.subject_state),
    )
    return exists().where(Matter.id == Notice.subject_id, or_(Matter.ended, moved))


def _where(caller: Caller, wanted: NoticeFilter, since: date) -> list[ColumnElement[bool]]:
    conditions = [visible(caller)]
    for column, values in (
        (Notice.kind, wanted.kind),
        (Notice.subject_kind, wanted.subject_kind),
        (Notice.unit, wanted.unit),
        (Notice.project_id, wanted.project_id),
    ):
        if values:
            conditions.append(column.in_(values))
    for condition, flag in (
        (_mine(caller), wanted.mine),
        (not_(_seen(caller)), wanted.unread),
        (_settled(), wanted.settled),
        (Notice.raised_on >= since, wanted.recent),
    ):
        if flag is not None:
            conditions.append(condition if flag else not_(condition))
    if wanted.q:
        named = exists().where(
            KnownProject.id == Notice.project_id, KnownProject.name.icontains(wanted.q, autoescape=True)
        )
        conditions.append(or_(Notice.title.icontains(wanted.q, autoescape=True), named))
    return conditions


def _rows(caller: Caller, conditions: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    statement = select(Notice, _Project.name, _settled(), _seen(caller), _mine(caller))
    return statement.join(_Project, _Project.id == Notice.project_id, isouter=True).where(*conditions)


def _shown(row: Any) -> NoticeShown:
    fields = vars(row[0]) | {"project_name": row[1], "settled": row[2], "seen": row[3], "mine": row[4]}
    return NoticeShown.model_validate(fields)


async def since(session: AsyncSession, today: date) -> date:
    """The first day that is recent."""
    return today - timedelta(days=(await in_force(session, today)).recent_days)


async def list_notices(
    session: AsyncSession, caller: Caller, wanted: NoticeFilter, page: PageRequest, today: date
) -> tuple[list[NoticeShown], str | None]:
    """One page of notices and the cursor of the next."""
    down = wanted.sort.startswith("-")
    keys = [SortKey(Notice.raised_at.expression, down), SortKey(Notice.id.expression, down)]
    conditions = _where(caller, wanted, await since(session, today))
    rows, following = await fetch_page(session, _rows(caller, conditions), keys, page)
    return [_shown(row) for row in rows], following


async def stream_notices(
    session: AsyncSession, caller: Caller, wanted: NoticeFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All notices that the filter wants, in chunks."""
    statement = _rows(caller, _where(caller, wanted, await since(session, today)))
    keys = (Notice.raised_at, Notice.id)
    ordered = statement.order_by(*(key.desc() if wanted.sort.startswith("-") else key.asc() for key in keys))
    async for chunk in (await session.stream(ordered.execution_options(yield_per=_CHUNK))).partitions():
        yield [_record(_shown(row)) for row in chunk]


def _record(notice: NoticeShown) -> RecordRow:
    fields = notice.model_dump()
    return RecordRow([fields[column.name] for column in NOTICE_TABLE.columns], notice.id, 1)


async def unread_count(session: AsyncSession, caller: Caller, today: date) -> int:
    """How many notices wait for the caller: addressed to it, unseen, unsettled, recent. Counted up to a thousand."""
    wanted = NoticeFilter(mine=True, unread=True, settled=False, recent=True)
    conditions = _where(caller, wanted, await since(session, today))
    some = select(literal(1)).select_from(Notice).where(*conditions).limit(_COUNTED).subquery()
    return await session.scalar(select(func.count()).select_from(some)) or 0


async def unseen_ids(session: AsyncSession, caller: Caller, wanted: NoticeFilter, today: date) -> list[UUID]:
    """The notices that the filter wants and the caller has not seen."""
    conditions = _where(caller, wanted.model_copy(update={"unread": True}), await since(session, today))
    return list(await session.scalars(select(Notice.id).where(*conditions)))


async def require_notice(session: AsyncSession, caller: Caller, notice_id: UUID) -> None:
    """Raise NotFound unless the notice is the caller's to see."""
    if not await session.scalar(select(exists().where(Notice.id == notice_id, visible(caller)))):
        raise NotFound("没有这条通知")
