"""Writes of users."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.attempts import operations as attempts
from services.identity.attempts.rules import Counter
from services.identity.events import PasswordChanged, UserRegistered, UserUpdated
from services.identity.sessions.operations import end_sessions
from services.identity.units import queries as units
from services.identity.users import queries, rules
from services.identity.users.models import Membership, User
from services.identity.users.schemas import MembershipBody, NewUser, UserChange, UserRole
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.database import Database
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid


async def register_user(session: AsyncSession, caller: Caller, new: NewUser) -> User:
    """Enter a user. Raises Invalid for a weak password or wrong memberships, Conflict when the login name is taken."""
    if fault := rules.password_fault(new.password, new.username):
        raise Invalid([FieldError("#/password", fault, "weak_password")])
    return await _register(session, caller, new)


async def register_first_user(
    session: AsyncSession, username: str, name: str, role: UserRole, password: str, memberships: list[MembershipBody]
) -> User:
    """Enter a user at the first run. The password is the operator's choice, whatever it is."""
    new = NewUser(username=username, name=name, role=role, password=password, memberships=memberships)
    return await _register(session, None, new)


async def _register(session: AsyncSession, caller: Caller | None, new: NewUser) -> User:
    memberships = await _memberships(session, new.memberships)
    hashed = await asyncio.to_thread(rules.hash_password, new.password)
    user = User(username=new.username, name=new.name, role=new.role, password_hash=hashed, memberships=memberships)
    session.add(user)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/username", f"登录名 {new.username} 已被使用", "taken")
        raise Conflict(taken.detail, code="username_taken", errors=[taken]) from error
    await session.refresh(user)
    await record(session, UserRegistered.model_validate(user, from_attributes=True), caller=caller)
    return user


async def change_user(
    session: AsyncSession, caller: Caller, user_id: UUID, expected_version: int, change: UserChange
) -> User:
    """Change what was sent; a user who is deactivated or gets another role is signed out everywhere. Raises Stale."""
    user = await queries.get_user(session, caller, user_id, lock=True)
    require_version(expected_version, user.version)
    changes = sent(change)
    if str(user.id) == caller.subject and (changes.get("active") is False or changes.get("role", "admin") != "admin"):
        raise Conflict("管理员不能停用自己或更改自己的角色，请由另一位管理员操作", code="own_account")
    if "memberships" in changes:
        user.memberships = await _memberships(session, change.memberships)
        del changes["memberships"]
    role_changed = changes.get("role", user.role) != user.role
    for name, value in changes.items():
        setattr(user, name, value)
    user.version += 1
    await session.flush()
    await session.refresh(user)
    if role_changed or not user.active:
        await end_sessions(session, user.id, "deactivated", caller=caller)
    await record(session, UserUpdated.model_validate(user, from_attributes=True), caller=caller)
    return user


async def set_password(
    session: AsyncSession, caller: Caller, user: User, password: str, *, pointer: str, keep: UUID | None = None
) -> None:
    """Give the user (locked) a new password and end their sessions but the one kept. Raises Invalid if it is weak."""
    if fault := rules.password_fault(password, user.username):
        raise Invalid([FieldError(pointer, fault, "weak_password")])
    user.password_hash = await asyncio.to_thread(rules.hash_password, password)
    user.version += 1
    await session.flush()
    await end_sessions(session, user.id, "password", caller=caller, keep=keep)
    await record(session, PasswordChanged.model_validate(user, from_attributes=True), caller=caller)


async def change_own_password(
    database: Database, session: AsyncSession, caller: Caller, counters: Sequence[Counter], current: str, new: str
) -> None:
    """Change the caller's own password; their other sessions end.

    Raises Forbidden for a machine, Invalid when a password is wrong or weak, and TooManyRequests: who has stolen an
    open browser must not guess here what a login would not let them guess.
    """
    async with database.session() as counting:
        await attempts.count_attempt(counting, counters)
    try:
        user = await queries.get_user(session, caller, UUID(caller.subject), lock=True)
    except ValueError as error:
        raise Forbidden("接口客户端没有密码") from error
    fits, _ = await asyncio.to_thread(rules.password_fits, current, user.password_hash)
    if not fits:
        raise Invalid([FieldError("#/current", "当前密码不正确", "wrong_password")])
    keep = UUID(caller.session_id) if caller.session_id else None
    await set_password(session, caller, user, new, pointer="#/new", keep=keep)
    await attempts.forget_attempts(session, counters)


async def reset_password(session: AsyncSession, caller: Caller, user_id: UUID, expected: int, password: str) -> User:
    """An administrator's reset. Raises Stale."""
    user = await queries.get_user(session, caller, user_id, lock=True)
    require_version(expected, user.version)
    await set_password(session, caller, user, password, pointer="#/password")
    return user


async def _memberships(session: AsyncSession, wanted: Sequence[MembershipBody]) -> list[Membership]:
    known = await units.units_by_code(session, {one.unit_code for one in wanted})
    errors = [
        FieldError(f"#/memberships/{index}/unit_code", f"没有代码为 {one.unit_code} 的单位", "unknown_unit")
        for index, one in enumerate(wanted)
        if one.unit_code not in known
    ]
    errors += [FieldError(f"#/memberships/{index}", fault, "dates") for index, fault in rules.membership_faults(wanted)]
    if errors:
        raise Invalid(errors)
    return [
        Membership(unit_id=known[one.unit_code].id, valid_from=one.valid_from, valid_to=one.valid_to) for one in wanted
    ]
