"""Reads of timelines. They begin with what the caller may see, source by source as the services show it themselves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Subquery, and_, exists, literal_column, null, or_, select, true, union_all
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.access import seen_by_department
from services.aggregator.ledger.models import SourceVersion
from services.aggregator.matters.queries import own_side, require_project
from services.aggregator.timelines.models import TimelineItem
from services.aggregator.timelines.rules import ACTUAL
from services.aggregator.timelines.schemas import TimelineFilter
from services.aggregator.timelines.schemas import TimelineItem as ItemShown
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page

_OFFICERS = (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
_OUTSIDERS = (Role.PLATFORM, Role.SERVICE)
# Shown only to who has to do with them.
_BETWEEN_UNITS = ("progress.blocker.%", "progress.follow_up.%", "progress.order.%")
_OF_CARRIERS = (
    "registry.carrier%",
    "registry.infrastructure%",
    "registry.planning%",
    "registry.admission%",
    "progress.task.%",
    "progress.meeting.%",
    *_BETWEEN_UNITS,
)

# What an actual's version stated last, at that version or before: one that was taken back states nothing any more.
_STATED = """(
  SELECT jsonb_build_object('basis', f.basis, 'period', f.period,
                            'amount', CASE WHEN said.version = source_version.version THEN f.value::text END)
  FROM source_version AS said CROSS JOIN LATERAL unnest(said.facts) AS f
  WHERE said.entity_id = source_version.entity_id AND said.version <= source_version.version
    AND f.measure = 'investment.actual'
  ORDER BY said.version DESC, f.status DESC LIMIT 1)"""
_FACTS = (
    f"jsonb_strip_nulls(coalesce({_STATED}, '{{}}') || jsonb_build_object("
    "'state', replace(split_part(source_version.type, '.', 3), 'corrected', 'submitted'),"
    "'retroactive', nullif(source_version.retroactive, false), 'reason', source_version.reason))"
)


def _everything() -> Subquery:
    """What was put on timelines, and the versions of actuals, of which the ledger holds the only copy."""
    items = select(
        *(getattr(TimelineItem, name) for name in ("source", "position", "at", "project_id", "carrier_code", "type")),
        *(getattr(TimelineItem, name) for name in ("subject_id", "title", "unit", "facts")),
    )
    version = SourceVersion
    actuals = select(
        version.source, version.position, version.known_at, version.project_id, null(), version.type, version.entity_id,
        literal_column(f"{_STATED} ->> 'period'"), null(), literal_column(_FACTS, JSONB),
    ).where(version.kind == ACTUAL, version.type.is_not(None))  # fmt: skip
    return union_all(items, actuals).subquery("told")


_told = _everything().c


def visible(caller: Caller) -> ColumnElement[bool]:
    """Whether an item of a timeline that the caller may open is the caller's to see."""
    if caller.role not in _OFFICERS:
        return true()
    conditions = [_of_sources(caller), or_(~_like(_BETWEEN_UNITS), _involved(caller))]
    if caller.role is Role.CARRIER_OFFICER:
        # What stands in a carrier is shown to its own officers; what the carrier itself is, to all.
        on_project = _told.project_id.is_not(None)
        conditions.append(or_(on_project, _told.carrier_code.in_(caller.carriers), _like(_OF_CARRIERS)))
    return and_(*conditions)


def _of_sources(caller: Caller) -> ColumnElement[bool]:
    if caller.role is not Role.DEPARTMENT_OFFICER:
        return true()
    return or_(
        *(
            _told.type.startswith(kind)
            if basis is None
            else and_(_told.type.startswith(kind), _told.facts["basis"].as_string() == basis)
            for kind, basis in seen_by_department(caller)
        )
    )


def _like(patterns: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(_told.type.like(pattern) for pattern in patterns))


def _involved(caller: Caller) -> ColumnElement[bool]:
    ever = exists().where(TimelineItem.subject_id == _told.subject_id, TimelineItem.unit.in_(caller.units))
    return or_(own_side(caller, _told.project_id, _told.carrier_code), ever)


async def of_project(
    session: AsyncSession, caller: Caller, project_id: UUID, wanted: TimelineFilter, page: PageRequest
) -> tuple[list[ItemShown], str | None]:
    """One page of a project's timeline; raises NotFound when the project is not the caller's to see."""
    await require_project(session, caller, project_id)
    return await _page(session, caller, _told.project_id == project_id, wanted, page)


async def of_carrier(
    session: AsyncSession, caller: Caller, code: str, wanted: TimelineFilter, page: PageRequest
) -> tuple[list[ItemShown], str | None]:
    """One page of a carrier's timeline. A carrier is nobody's secret; of one never heard of there is nothing."""
    return await _page(session, caller, _told.carrier_code == code, wanted, page)


async def _page(
    session: AsyncSession, caller: Caller, target: ColumnElement[bool], wanted: TimelineFilter, page: PageRequest
) -> tuple[list[ItemShown], str | None]:
    statement = select(*_told).where(target, visible(caller))
    if wanted.source:
        statement = statement.where(_told.source.in_(wanted.source))
    down = wanted.sort == "-at"
    keys = [SortKey(c.expression, down) for c in (_told.at, _told.source, _told.position)]
    rows, following = await fetch_page(session, statement, keys, page)
    return [_shown(row, caller) for row in rows], following


def _shown(item: Row[Any], caller: Caller) -> ItemShown:
    facts: dict[str, Any] = item.facts
    if caller.role in _OUTSIDERS:
        facts = {name: value for name, value in facts.items() if name != "reason"}
    return ItemShown.model_validate(item._asdict() | {"position": str(item.position), "facts": facts})
