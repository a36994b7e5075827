"""Reads of what can be searched for. They begin with what the caller may see, kind by kind as the services show it."""

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.access import NARROW
from services.aggregator.matters.models import KnownProject
from services.aggregator.matters.queries import in_scope
from services.aggregator.searches.models import SearchEntry
from services.aggregator.searches.rules import Kind
from services.aggregator.searches.schemas import Found, SearchAnswer, SearchAsked
from services.kit.callers import Caller
from services.kit.search import fold, found, plan_by_values

_OPEN = (Kind.CARRIER, Kind.TASK)
_WITHIN = (Kind.ENTERPRISE, Kind.PARCEL, Kind.SPACE, Kind.PROSPECT)


def visible(caller: Caller) -> ColumnElement[bool]:
    """Whether a record is the caller's to see: a carrier's officer sees the registers of its own carriers."""
    if caller.role not in NARROW:
        return true()
    own_project = exists().where(KnownProject.id == SearchEntry.id, in_scope(caller))
    return or_(
        SearchEntry.kind.in_(_OPEN),
        and_(SearchEntry.kind == Kind.PROJECT, own_project),
        and_(SearchEntry.kind.in_(_WITHIN), SearchEntry.carrier_code.in_(caller.carriers)),
    )


async def search(session: AsyncSession, caller: Caller, asked: SearchAsked) -> SearchAnswer:
    """The first few of each kind that hold every word asked for."""
    await plan_by_values(session)
    conditions = [visible(caller), ~SearchEntry.gone, found(SearchEntry.search, asked.q)]
    if asked.kind:
        conditions.append(SearchEntry.kind.in_(asked.kind))
    begins = SearchEntry.search.startswith(fold(asked.q), autoescape=True)
    place = func.row_number().over(
        partition_by=SearchEntry.kind, order_by=(begins.desc(), SearchEntry.title, SearchEntry.id)
    )
    ranked = select(SearchEntry.id, place.label("place")).where(*conditions).subquery()
    rows = await session.execute(
        select(SearchEntry, ranked.c.place)
        .join(ranked, ranked.c.id == SearchEntry.id)
        .where(ranked.c.place <= asked.limit + 1)
    )
    hits = sorted(rows, key=lambda row: (list(Kind).index(Kind(row[0].kind)), row.place))
    return SearchAnswer(
        items=[Found.model_validate(row[0]) for row in hits if row.place <= asked.limit],
        more=[Kind(row[0].kind) for row in hits if row.place > asked.limit],
    )
