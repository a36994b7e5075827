"""Reads of timelines. They begin with what the caller may see, source by source as the services show it themselves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.aggregator.access import seen_by_department
from services.aggregator.matters.queries import own_side, require_project
from services.aggregator.timelines.models import TimelineItem
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


def visible(caller: Caller) -> ColumnElement[bool]:
    """Whether an item of a timeline that the caller may open is the caller's to see."""
    if caller.role not in _OFFICERS:
        return true()
    conditions = [_of_sources(caller), or_(~_like(_BETWEEN_UNITS), _involved(caller))]
    if caller.role is Role.CARRIER_OFFICER:
        # What stands in a carrier is shown to its own officers; what the carrier itself is, to all.
        on_project = TimelineItem.project_id.is_not(None)
        conditions.append(or_(on_project, TimelineItem.carrier_code.in_(caller.carriers), _like(_OF_CARRIERS)))
    return and_(*conditions)


def _of_sources(caller: Caller) -> ColumnElement[bool]:
    if caller.role is not Role.DEPARTMENT_OFFICER:
        return true()
    return or_(
        *(
            TimelineItem.source == source
            if basis is None
            else and_(TimelineItem.source == source, TimelineItem.facts["basis"].as_string() == basis)
            for source, basis in seen_by_department(caller)
        )
    )


def _like(patterns: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(TimelineItem.type.like(pattern) for pattern in patterns))


def _involved(caller: Caller) -> ColumnElement[bool]:
    once = aliased(TimelineItem)
    ever = exists().where(once.subject_id == TimelineItem.subject_id, once.unit.in_(caller.units))
    return or_(own_side(caller, TimelineItem.project_id, TimelineItem.carrier_code), ever)


async def of_project(
    session: AsyncSession, caller: Caller, project_id: UUID, wanted: TimelineFilter, page: PageRequest
) -> tuple[list[ItemShown], str | None]:
    """One page of a project's timeline; raises NotFound when the project is not the caller's to see."""
    await require_project(session, caller, project_id)
    return await _page(session, caller, TimelineItem.project_id == project_id, wanted, page)


async def of_carrier(
    session: AsyncSession, caller: Caller, code: str, wanted: TimelineFilter, page: PageRequest
) -> tuple[list[ItemShown], str | None]:
    """One page of a carrier's timeline. A carrier is nobody's secret; of one never heard of there is nothing."""
    return await _page(session, caller, TimelineItem.carrier_code == code, wanted, page)


async def _page(
    session: AsyncSession, caller: Caller, target: ColumnElement[bool], wanted: TimelineFilter, page: PageRequest
) -> tuple[list[ItemShown], str | None]:
    statement = select(TimelineItem).where(target, visible(caller))
    if wanted.source:
        statement = statement.where(TimelineItem.source.in_(wanted.source))
    down = wanted.sort == "-at"
    keys = [SortKey(c.expression, down) for c in (TimelineItem.at, TimelineItem.source, TimelineItem.position)]
    rows, following = await fetch_page(session, statement, keys, page)
    return [_shown(row[0], caller) for row in rows], following


def _shown(item: TimelineItem, caller: Caller) -> ItemShown:
    facts: dict[str, Any] = item.facts
    if caller.role in _OUTSIDERS:
        facts = {name: value for name, value in facts.items() if name != "reason"}
    return ItemShown.model_validate(vars(item) | {"position": str(item.position), "facts": facts})
