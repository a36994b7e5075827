"""Reads of open calls. Drafts are the talent desk's."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.talent.access import runs_talent
from services.talent.open_calls.models import OpenCall
from services.talent.open_calls.rules import CallState, is_open
from services.talent.open_calls.schemas import OPEN_CALL_TABLE, OpenCallFilter
from services.talent.open_calls.schemas import OpenCall as OpenCallShown
from services.talent.programmes.models import Programme
from services.talent.programmes.rules import ProgrammeState

_ORDERS: dict[str, ColumnElement[Any]] = {
    "opens_on": OpenCall.opens_on.expression,
    "closes_on": OpenCall.closes_on.expression,
}


def visible(caller: Caller) -> Select[OpenCall]:
    """The calls that the caller may see."""
    statement = select(OpenCall)
    return statement if runs_talent(caller) else statement.where(OpenCall.state != CallState.DRAFT)


def _open_on(today: date) -> ColumnElement[bool]:
    return and_(OpenCall.state == CallState.PUBLISHED, OpenCall.opens_on <= today, OpenCall.closes_on >= today)


def filtered(statement: Select[OpenCall], wanted: OpenCallFilter, today: date) -> Select[OpenCall]:
    """Only those that the filter wants."""
    if wanted.programme:
        statement = statement.where(OpenCall.programme.in_(wanted.programme))
    if wanted.state:
        statement = statement.where(OpenCall.state.in_(wanted.state))
    if wanted.open is not None:
        statement = statement.where(_open_on(today) if wanted.open else not_(_open_on(today)))
    if wanted.q:
        statement = statement.where(OpenCall.title.icontains(wanted.q, autoescape=True))
    return statement


def order(sort: str) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(OpenCall.id.expression, descending)]


async def list_calls(
    session: AsyncSession, caller: Caller, wanted: OpenCallFilter, page: PageRequest, today: date
) -> tuple[list[OpenCallShown], str | None]:
    """One page of calls and the cursor of the next."""
    statement = filtered(visible(caller), wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort), page)
    names = await programme_names(session)
    return [shown(row[0], names, today) for row in rows], following


def stream_calls(
    session: AsyncSession, caller: Caller, wanted: OpenCallFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All calls that the filter wants as rows of files."""
    statement = filtered(visible(caller), wanted, today)
    row_of = plain_row(OPEN_CALL_TABLE, batch=lambda call: call.batch or None)
    return stream_records(session, statement, order(wanted.sort), row_of=row_of)


async def get_call(session: AsyncSession, caller: Caller, call_id: UUID, *, lock: bool = False) -> OpenCall:
    """One call, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(OpenCall.id == call_id)
    call = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if call is None:
        raise NotFound("没有这个征集公告")
    return call


async def published_call(session: AsyncSession, call_id: UUID, *, lock: bool = False) -> OpenCall | None:
    """A call that outsiders may see."""
    statement = select(OpenCall).where(OpenCall.id == call_id, OpenCall.state == CallState.PUBLISHED)
    return (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()


async def calls_to_come(session: AsyncSession, today: date) -> list[OpenCall]:
    """The published calls whose last day has not passed: what outsiders see."""
    statement = select(OpenCall).where(OpenCall.state == CallState.PUBLISHED, OpenCall.closes_on >= today)
    return list(await session.scalars(statement.order_by(OpenCall.closes_on, OpenCall.id).limit(100)))


async def programme_names(session: AsyncSession) -> dict[str, str]:
    """The names of the programmes by code."""
    statement = select(Programme.code, Programme.name).where(Programme.state == ProgrammeState.ACTIVE)
    return {row.code: row.name for row in await session.execute(statement)}


async def programme_of(session: AsyncSession, code: str) -> Programme | None:
    """The programme of a code that stands."""
    statement = select(Programme).where(Programme.code == code, Programme.state == ProgrammeState.ACTIVE)
    return (await session.scalars(statement.order_by(Programme.valid_from.desc()).limit(1))).one_or_none()


def shown(call: OpenCall, names: dict[str, str], today: date) -> OpenCallShown:
    """A call as the API shows it."""
    return OpenCallShown.model_validate(
        vars(call)
        | {
            "batch": call.batch or None,
            "programme_name": names.get(call.programme),
            "open": is_open(call.state, call.opens_on, call.closes_on, today),
        }
    )
