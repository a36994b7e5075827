"""Reads that prospects, their lists, their visits and their funnel share."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.prospect_parts.models import LandingRule, Prospect, ProspectReplacement
from services.kit.callers import Caller, Role
from services.kit.problems import NotFound

_LOCK = 5_720_003


def own_side(caller: Caller) -> ColumnElement[bool]:
    """Whether a prospect is the officer's own: its unit follows it, or it is meant for one of its carriers."""
    followed = Prospect.follower_unit.in_(caller.units)
    if caller.role is Role.CARRIER_OFFICER:
        return or_(followed, Prospect.carrier_code.in_(caller.carriers))
    return followed if caller.role is Role.DEPARTMENT_OFFICER else false()


def is_own(caller: Caller, *, carrier_code: str | None, follower_unit: str) -> bool:
    """Whether the caller answers for a prospect of this carrier and unit."""
    if caller.role is Role.OFFICE or follower_unit in caller.units:
        return True
    return caller.role is Role.CARRIER_OFFICER and carrier_code is not None and carrier_code in caller.carriers


def visible(caller: Caller) -> Select[Prospect]:
    """The prospects that the caller may see: an officer, its own."""
    officer = caller.role in (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
    return select(Prospect).where(own_side(caller) if officer else true())


def on_list(today: date) -> ColumnElement[bool]:
    """Whether a prospect stands on the current list of that day."""
    left = and_(Prospect.left_on.is_not(None), Prospect.left_on <= today)
    return and_(Prospect.entered_on.is_not(None), Prospect.entered_on <= today, ~left)


async def get_prospect(session: AsyncSession, caller: Caller, prospect_id: UUID, *, lock: bool = False) -> Prospect:
    """One prospect, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Prospect.id == prospect_id)
    if lock:
        statement = statement.with_for_update(of=Prospect)
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def lock_prospects(session: AsyncSession, ids: Collection[UUID] | None) -> list[Prospect]:
    """These prospects, all without ids, locked in one order."""
    statement = select(Prospect).order_by(Prospect.id).with_for_update(of=Prospect)
    return list(await session.scalars(statement if ids is None else statement.where(Prospect.id.in_(ids))))


async def landing_rules(session: AsyncSession) -> list[tuple[date, str]]:
    """What counts as landed, since when, in order."""
    rows = await session.execute(select(LandingRule.valid_from, LandingRule.event).order_by(LandingRule.valid_from))
    return [(row.valid_from, row.event) for row in rows]


async def hold_rules(session: AsyncSession, *, change: bool = False) -> None:
    """Until the transaction ends, keep rules from changing under a judgement, or judgements from a change."""
    take = func.pg_advisory_xact_lock if change else func.pg_advisory_xact_lock_shared
    await session.execute(select(take(_LOCK)))


async def came_for_somebody(session: AsyncSession, prospect_id: UUID) -> bool:
    """Whether a prospect came onto the list in the place of another."""
    came = exists().where(ProspectReplacement.came_id == prospect_id)
    return bool(await session.scalar(select(came)))
