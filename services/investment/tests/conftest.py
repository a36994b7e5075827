"""A running investment service that knows a few projects, as the registry would have told it."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.kit.testing import ServiceUnderTest, StartService


@dataclass
class Desk:
    """The service with a client for each of the people who work with it."""

    service: ServiceUnderTest
    inside: UUID
    outside: UUID

    def __post_init__(self) -> None:
        self.officer = self.service.client("carrier_officer", subject="officer", carriers=["turing-town"])
        self.stranger = self.service.client("carrier_officer", subject="stranger", carriers=["robot-town"])
        self.statistics = self.service.client("department_officer", subject="statistics", domains=["statistics"])
        self.office = self.service.client("office", subject="office")

    async def learn(self, *projects: dict[str, Any]) -> None:
        """Hear of projects, as from the registry."""
        async with self.service.app.state.database.session() as session:
            await keep_projects(session, [HeardProject.model_validate(project) for project in projects])

    async def enter(self, amount: str = "100", period: str = "2022-08", **more: Any) -> httpx.Response:
        """Enter a draft as the carrier's officer."""
        body = {"project_id": str(self.inside), "period": period, "basis": "reported", "amount": amount, **more}
        return await self.officer.post("/v1/actuals", json=body)

    async def step(
        self, client: httpx.AsyncClient, record: dict[str, Any], step: str, body: Any = None, **query: Any
    ) -> httpx.Response:
        """Take a step with a record as it was last seen."""
        headers = {"If-Match": f'"{record["version"]}"'}
        return await client.post(f"/v1/actuals/{record['id']}/{step}", json=body, headers=headers, params=query)

    async def confirmed(self, amount: str = "100", period: str = "2022-08") -> dict[str, Any]:
        """A record entered and submitted by the officer, and confirmed by the office."""
        entered = (await self.enter(amount, period)).json()
        submitted = (await self.step(self.officer, entered, "submit")).json()
        answer = await self.step(self.office, submitted, "confirm")
        assert answer.status_code == 200, answer.text
        record: dict[str, Any] = answer.json()
        return record

    async def close(self, period: str = "2022-08") -> dict[str, Any]:
        """Close a month."""
        answer = await self.office.post("/v1/closed-months", json={"period": period, "basis": "reported"})
        assert answer.status_code == 201, answer.text
        month: dict[str, Any] = answer.json()
        return month

    async def events(self) -> list[tuple[str, dict[str, Any]]]:
        """Everything recorded so far, in order: type and payload."""
        return await self.service.recorded()


def project(number: int, carrier: str | None, **more: Any) -> dict[str, Any]:
    """A project as the registry states it."""
    memberships: Sequence[dict[str, Any]] = (
        [{"carrier_code": carrier, "valid_from": date(2019, 1, 1), "valid_to": None}] if carrier else []
    )
    stated = {
        "id": uuid4(),
        "version": 1,
        "code": f"2101-330109-04-01-{number:06d}",
        "name": f"合成项目{number}",
        "industrial": True,
        "owner_unit": "somewhere",
        "state": "active",
        "synthetic": True,
        "memberships": memberships,
    }
    return stated | more


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[Desk]:
    """The service, with a project in 图灵小镇 and one outside all carriers."""
    async with start_service("investment", registry_url="http://127.0.0.1:9", identity_url="http://127.0.0.1:9") as up:
        inside, outside = project(1, "turing-town"), project(2, None)
        desk = Desk(up, inside["id"], outside["id"])
        await desk.learn(inside, outside)
        yield desk
