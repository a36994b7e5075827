"""Reads of users."""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.units.models import Unit
from services.identity.users.models import Membership, User
from services.identity.users.schemas import UserFilter
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound

_ORDERS: dict[str, ColumnElement[str]] = {"username": User.username.expression, "name": User.name.expression}


def visible(caller: Caller) -> Select[User]:
    """The users that the caller may see: an administrator all, anyone else themselves."""
    statement = select(User)
    return statement if caller.role is Role.ADMIN else statement.where(User.id == _own_id(caller))


def _own_id(caller: Caller) -> UUID | None:
    try:
        return UUID(caller.subject)
    except ValueError:
        return None


def filtered(statement: Select[User], wanted: UserFilter) -> Select[User]:
    """Only those that the filter wants."""
    if wanted.role:
        statement = statement.where(User.role.in_(wanted.role))
    if wanted.active is not None:
        statement = statement.where(User.active == wanted.active)
    if wanted.unit is not None:
        members = select(Membership.user_id).join(Unit, Unit.id == Membership.unit_id).where(Unit.code == wanted.unit)
        statement = statement.where(User.id.in_(members))
    if wanted.q:
        statement = statement.where(
            or_(User.name.icontains(wanted.q, autoescape=True), User.username.icontains(wanted.q, autoescape=True))
        )
    return statement


async def list_users(
    session: AsyncSession, caller: Caller, wanted: UserFilter, page: PageRequest
) -> tuple[list[User], str | None]:
    """One page of users and the cursor of the next."""
    descending = wanted.sort.startswith("-")
    keys = [SortKey(_ORDERS[wanted.sort.lstrip("-")], descending), SortKey(User.id.expression, descending)]
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), keys, page)
    return [row[0] for row in rows], following


async def get_user(session: AsyncSession, caller: Caller, user_id: UUID, *, lock: bool = False) -> User:
    """One user, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(User.id == user_id)
    user = (await session.scalars(statement.with_for_update(of=User) if lock else statement)).one_or_none()
    if user is None:
        raise NotFound
    return user


async def user_for_session(session: AsyncSession, user_id: UUID) -> User | None:
    """The user of a session, if they may still sign in."""
    return (await session.scalars(select(User).where(User.id == user_id, User.active))).one_or_none()


async def user_by_login(session: AsyncSession, username: str) -> User | None:
    """The user with a login name, active or not."""
    return (await session.scalars(select(User).where(User.username == username))).one_or_none()


async def units_of_user(session: AsyncSession, user_id: UUID, on: date) -> list[Unit]:
    """The units in use that a user belongs to on a day."""
    statement = (
        select(Unit)
        .join(Membership, Membership.unit_id == Unit.id)
        .where(
            Membership.user_id == user_id,
            Membership.valid_from <= on,
            or_(Membership.valid_to.is_(None), Membership.valid_to > on),
            Unit.active,
            or_(Unit.valid_from.is_(None), Unit.valid_from <= on),
            or_(Unit.valid_to.is_(None), Unit.valid_to > on),
        )
        .order_by(Unit.code)
    )
    return list(await session.scalars(statement))
