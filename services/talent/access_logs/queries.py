"""Reads of the log of looks. The office and the inspectors read all of it; nobody else any."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.clock import SHANGHAI
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.talent.access_logs.models import AccessLog
from services.talent.access_logs.schemas import ACCESS_LOG_TABLE, AccessLogFilter


def _filtered(caller: Caller, wanted: AccessLogFilter) -> Select[AccessLog]:
    statement = select(AccessLog)
    if wanted.person_id:
        statement = statement.where(AccessLog.person_id == wanted.person_id)
    if wanted.actor:
        statement = statement.where(AccessLog.actor == wanted.actor)
    if wanted.action:
        statement = statement.where(AccessLog.action.in_(wanted.action))
    if wanted.purpose:
        statement = statement.where(AccessLog.purpose.in_(wanted.purpose))
    if wanted.at_from:
        statement = statement.where(AccessLog.at >= wanted.at_from)
    if wanted.at_to:
        statement = statement.where(AccessLog.at < wanted.at_to)
    return statement


def _order(wanted: AccessLogFilter) -> list[SortKey]:
    descending = wanted.sort.startswith("-")
    return [SortKey(AccessLog.at.expression, descending), SortKey(AccessLog.id.expression, descending)]


async def list_looks(
    session: AsyncSession, caller: Caller, wanted: AccessLogFilter, page: PageRequest
) -> tuple[list[AccessLog], str | None]:
    """One page of looks and the cursor of the next."""
    rows, following = await fetch_page(session, _filtered(caller, wanted), _order(wanted), page)
    return [row[0] for row in rows], following


async def get_look(session: AsyncSession, caller: Caller, look_id: UUID) -> AccessLog:
    """One look; raises NotFound."""
    found = await session.get(AccessLog, look_id)
    if found is None:
        raise NotFound
    return found


def stream_looks(session: AsyncSession, caller: Caller, wanted: AccessLogFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All looks that the filter wants as rows of files."""
    return stream_records(session, _filtered(caller, wanted), _order(wanted), row_of=_row_of)


def _row_of(look: AccessLog) -> RecordRow:
    said = {
        "at": look.at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M:%S"),
        "person_id": str(look.person_id) if look.person_id else None,
        "fields": "、".join(look.fields),
    }
    values = [said[each.name] if each.name in said else getattr(look, each.name) for each in ACCESS_LOG_TABLE.columns]
    return RecordRow(values, look.id, 1)
