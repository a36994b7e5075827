"""``python -m services.identity.bootstrap``: the first key, the administrator, the siblings' clients, the demo logins.

May be repeated: what is there stays, except that a sibling's secret follows the environment. A password is set when
its account is made and never again: who changed it would otherwise lose it at the next start.
"""

import asyncio
import secrets
import sys
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.clients.operations import ensure_service_client
from services.identity.keys.operations import rotate_when_due
from services.identity.settings import IdentitySettings
from services.identity.units.operations import register_unit
from services.identity.units.queries import units_by_code
from services.identity.units.rules import UnitKind
from services.identity.units.schemas import NewUnit
from services.identity.users.operations import register_first_user
from services.identity.users.queries import user_by_login
from services.identity.users.schemas import MembershipBody, UserRole
from services.kit.database import Database

ADMIN = "admin"
_SINCE = date(2019, 1, 1)

DEMO_UNITS = (
    NewUnit(code="demo-leading-group", name="（演示）领导小组", kind=UnitKind.LEADING_GROUP),
    NewUnit(code="demo-office", name="（演示）领导小组办公室", kind=UnitKind.OFFICE),
    NewUnit(code="demo-inspection", name="（演示）督查考核组", kind=UnitKind.INSPECTION_GROUP),
    NewUnit(
        code="demo-carrier-body",
        name="（演示）载体管理办公室",
        kind=UnitKind.CARRIER_BODY,
        carrier_codes=["turing-town", "robot-town", "info-port-town"],
    ),
    NewUnit(code="demo-statistics", name="（演示）统计部门", kind=UnitKind.DEPARTMENT, domains=["statistics"]),
    NewUnit(code="demo-tax", name="（演示）税务和土地部门", kind=UnitKind.DEPARTMENT, domains=["tax", "land"]),
)


@dataclass(frozen=True)
class DemoUser:
    """A login of the demonstration."""

    username: str
    name: str
    role: UserRole
    unit: str


DEMO_USERS = (
    DemoUser("leader", "演示区领导", "leader", "demo-leading-group"),
    DemoUser("office", "演示办公室", "office", "demo-office"),
    # Who submits a figure may not confirm it: the office needs two.
    DemoUser("office2", "演示办公室二", "office", "demo-office"),
    DemoUser("inspector", "演示督查员", "inspector", "demo-inspection"),
    DemoUser("carrier", "演示载体报送员", "carrier_officer", "demo-carrier-body"),
    DemoUser("department", "演示部门报送员", "department_officer", "demo-statistics"),
    # Returns of tax and land: who enters one, who signs it and who confirms it are three.
    DemoUser("tax", "演示税务报送员", "department_officer", "demo-tax"),
)


async def bootstrap(database: Database, settings: IdentitySettings) -> dict[str, str]:
    """Make what is missing; answers the passwords that were generated, by login name."""
    generated: dict[str, str] = {}

    def given_or_new(given: str | None, username: str) -> str:
        if given is None:
            generated[username] = secrets.token_urlsafe(12)
        return given or generated[username]

    async with database.session() as session:
        await rotate_when_due(session, settings)
        for service, secret in sorted(settings.service_clients.items()):
            await ensure_service_client(session, service, secret.get_secret_value())
        if await user_by_login(session, ADMIN) is None:
            given = settings.admin_password.get_secret_value() if settings.admin_password else None
            await register_first_user(session, ADMIN, "系统管理员", "admin", given_or_new(given, ADMIN), [])
    if settings.demo:
        given = settings.demo_password.get_secret_value() if settings.demo_password else None
        async with database.session() as session:
            missing = [user for user in DEMO_USERS if await user_by_login(session, user.username) is None]
            await _demo(session, missing, given_or_new(given, "demo") if missing else "")
    return generated


async def _demo(session: AsyncSession, missing: list[DemoUser], password: str) -> None:
    known = await units_by_code(session, [unit.code for unit in DEMO_UNITS])
    for unit in DEMO_UNITS:
        if unit.code not in known:
            await register_unit(session, None, unit)
    for user in missing:
        memberships = [MembershipBody(unit_code=user.unit, valid_from=_SINCE)]
        await register_first_user(session, user.username, user.name, user.role, password, memberships)


async def _main() -> None:
    settings = IdentitySettings()
    database = Database(settings.service_database_url.get_secret_value(), pool_size=2)
    try:
        generated = await bootstrap(database, settings)
    finally:
        await database.close()
    for username, password in generated.items():
        sys.stdout.write(f"{username} {password}\n")


if __name__ == "__main__":
    asyncio.run(_main())
