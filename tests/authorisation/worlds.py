"""Services in this process with records of every side in them, and a client of every role."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import httpx

from plan.load import load_plan
from services.investment.carrier_refs.operations import keep_carriers as investment_carriers
from services.investment.carrier_refs.schemas import HeardCarrier as InvestedCarrier
from services.investment.enterprise_refs.operations import keep_enterprises as investment_enterprises
from services.investment.enterprise_refs.schemas import HeardEnterprise as InvestedEnterprise
from services.investment.project_refs.operations import keep_projects as investment_projects
from services.investment.project_refs.schemas import HeardProject as InvestedProject
from services.investment.unit_refs.operations import keep_units as investment_units
from services.investment.unit_refs.schemas import HeardUnit as InvestingUnit
from services.kit.callers import Role
from services.kit.testing import ServiceUnderTest, StartService
from services.progress.carrier_refs.operations import keep_carriers
from services.progress.carrier_refs.schemas import HeardCarrier
from services.progress.load_plan import planned_actions, planned_tasks
from services.progress.project_refs.operations import keep_projects
from services.progress.project_refs.schemas import HeardProject
from services.progress.task_plans.operations import load_plan_tasks
from services.progress.unit_refs.operations import keep_units as progress_units
from services.progress.unit_refs.schemas import HeardUnit as FollowedUnit
from services.registry.unit_refs.operations import keep_units
from services.registry.unit_refs.schemas import HeardUnit
from services.talent.carrier_refs.operations import keep_carriers as talent_carriers
from services.talent.carrier_refs.schemas import HeardCarrier as TalentCarrier
from services.talent.load_plan import load as load_programmes
from services.talent.unit_refs.operations import keep_units as talent_units
from services.talent.unit_refs.schemas import HeardUnit as TalentUnit
from tests.authorisation import sides
from tests.authorisation.expectations import Operation
from tests.authorisation.sides import Side

NOBODY = "http://127.0.0.1:9"


@dataclass
class World:
    """A service with records of every side, and a client of every role."""

    service: str
    up: ServiceUnderTest
    sides: dict[Role | None, Side]
    clients: dict[Role, httpx.AsyncClient]
    shapes: dict[str, dict[str, Any]]
    faults: list[str] = field(default_factory=list)

    @property
    def other(self) -> Side:
        """The side that no officer here belongs to."""
        return self.sides[None]

    def note(self, good: bool, *what: object) -> None:
        """Remember what went wrong, to tell it all at once."""
        if not good:
            self.faults.append(" ".join(str(each) for each in what))

    def address(self, operation: Operation, side: Side, file_format: str = "csv") -> str:
        """The operation's address for the side's record."""
        values = side.values | {"file_format": file_format, "carrier_code": side.values["carrier"]}
        own = side.values.get(sides.slug(operation.path), "")
        return operation.path.format_map(values | dict.fromkeys(sides.IDS, own))

    async def version(self, operation: Operation, side: Side) -> dict[str, str]:
        """The header of a write to the side's record as it is now."""
        head = "/".join(self.address(operation, side).split("/")[:4])
        answer = await self.clients[Role.OFFICE].get(head)
        return {"If-Match": answer.headers.get("etag", '"0"') if answer.is_success else '"0"'}


async def _registry(up: ServiceUnderTest, all_sides: list[Side]) -> None:
    codes = [(side.values["unit"], side.values["word"]) for side in all_sides]
    units = [
        HeardUnit(
            id=uuid5(NAMESPACE_OID, code), version=1, code=code, name=f"{word}单位", kind="department", active=True
        )
        for code, word in codes
    ]
    async with up.app.state.database.session() as session:
        await keep_units(session, units)
    office = up.client("office")
    for side in all_sides:
        entry = {"code": side.values["carrier"], "name": f"{side.values['word']}小镇", "clause": "四(二)1"}
        answer = await office.post("/v1/carriers", json=entry | {"category": "base", "due_state": "taking_shape"})
        assert answer.status_code == 201, answer.text
        side.values["carriers"] = answer.json()["id"]


async def _progress(up: ServiceUnderTest, all_sides: list[Side]) -> None:
    plan = load_plan()
    async with up.app.state.database.session() as session:
        await load_plan_tasks(session, planned_actions(plan), planned_tasks(plan))
        for side in all_sides:
            code, carrier = side.values["unit"], side.values["carrier"]
            unit = FollowedUnit(code=code, name=f"{code} 单位", kind="department", active=True, version=1)
            await progress_units(session, [unit])
            heard = HeardCarrier(id=uuid5(NAMESPACE_OID, carrier), code=carrier, name=carrier, version=1)
            await keep_carriers(session, [heard])
            await keep_projects(session, [HeardProject.model_validate(sides.project_of(side))])
            side.tokens.add(side.values["projects"])


# A department returns the kinds of its domain; the others' and the carrier's sides stand for other departments.
_RETURNED = {"bureau": "value_added", "town": "land", "other": "tax"}


async def _investment(up: ServiceUnderTest, all_sides: list[Side]) -> None:
    async with up.app.state.database.session() as session:
        for side in all_sides:
            code, carrier = side.values["unit"], side.values["carrier"]
            unit = InvestingUnit(code=code, name=f"{code} 单位", kind="department", active=True, version=1)
            await investment_units(session, [unit])
            heard = InvestedCarrier(id=uuid5(NAMESPACE_OID, carrier), code=carrier, name=carrier, version=1)
            await investment_carriers(session, [heard])
            owner, word = uuid5(NAMESPACE_OID, side.name), side.values["word"]
            enterprise = InvestedEnterprise(
                id=owner, credit_code=sides.credit_code(len(word)), name=f"{word}企业", carrier_code=carrier,
                state="active", version=1,
            )  # fmt: skip
            await investment_enterprises(session, [enterprise])
            project = sides.project_of(side) | {"owner_enterprise": owner}
            await investment_projects(session, [InvestedProject.model_validate(project)])
            side.tokens.add(side.values["projects"])
            side.values["return_kind"] = _RETURNED[side.name]
            side.values |= {"project_money": side.values["projects"], "enterprise_money": str(owner)}


async def _talent(up: ServiceUnderTest, all_sides: list[Side]) -> None:
    async with up.app.state.database.session() as session:
        await load_programmes(session)
        for side in all_sides:
            code, carrier = side.values["unit"], side.values["carrier"]
            await talent_units(
                session, [TalentUnit(code=code, name=f"{code} 单位", kind="department", active=True, version=1)]
            )
            heard = TalentCarrier(id=uuid5(NAMESPACE_OID, carrier), code=carrier, name=carrier, version=1)
            await talent_carriers(session, [heard])
            # Names are masked; a carrier's code is not.
            side.tokens.add(carrier)


Prepare = Callable[[ServiceUnderTest, list[Side]], Awaitable[None]]
PREPARED: dict[str, Prepare] = {
    "registry": _registry, "progress": _progress, "investment": _investment, "talent": _talent,
}  # fmt: skip


@asynccontextmanager
async def a_world(service: str, start: StartService) -> AsyncIterator[World]:
    """A service that knows what its siblings would have told it, with each side's records."""
    async with start(service, registry_url=NOBODY, identity_url=NOBODY, current_period="2022-09") as up:
        world = World(service, up, sides.sides(), sides.clients(up), sides.records_of(service))
        await PREPARED[service](up, list(world.sides.values()))
        for side in world.sides.values():
            await sides.make(world.clients[Role.OFFICE], world.shapes, side)
        yield world
