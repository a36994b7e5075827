"""A running progress service that knows a few projects, as the registry would have told it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService
from services.progress.project_refs.operations import keep_projects
from services.progress.project_refs.schemas import HeardProject

NOBODY = "http://127.0.0.1:9"


@dataclass
class Desk:
    """The service with a client for each of the people who work with it; its day is 2022-09-30."""

    service: ServiceUnderTest
    inside: UUID
    outside: UUID

    def __post_init__(self) -> None:
        self.officer = self.service.client("carrier_officer", subject="officer", carriers=["turing-town"])
        self.stranger = self.service.client("carrier_officer", subject="stranger", carriers=["robot-town"])
        self.department = self.service.client("department_officer", subject="department", units=["town-office"])
        self.office = self.service.client("office", subject="office")

    async def learn(self, *projects: dict[str, Any]) -> None:
        """Hear of projects, as from the registry."""
        async with self.service.app.state.database.session() as session:
            await keep_projects(session, [HeardProject.model_validate(project) for project in projects])

    async def step(
        self, client: httpx.AsyncClient, record: dict[str, Any], step: str, body: Any = None, **query: Any
    ) -> httpx.Response:
        """Take a step with a record as it was last seen; the address follows from what the record has."""
        resource = "reports" if "period" in record else "milestones"
        headers = {"If-Match": f'"{record["version"]}"'}
        return await client.post(f"/v1/{resource}/{record['id']}/{step}", json=body, headers=headers, params=query)

    async def events(self) -> list[tuple[str, dict[str, Any]]]:
        """Everything recorded so far, in order: type and payload."""
        return await self.service.recorded()


def a_project(number: int, carrier: str | None, **more: Any) -> dict[str, Any]:
    """A project as the registry states it."""
    memberships = [{"carrier_code": carrier, "valid_from": date(2019, 1, 1), "valid_to": None}] if carrier else []
    stated = {
        "id": uuid4(),
        "version": 1,
        "code": f"2101-330109-04-01-{number:06d}",
        "name": f"合成项目{number}",
        "industrial": True,
        "track": "ordinary",
        "owner_unit": "town-office",
        "filed_on": date(2021, 1, 15),
        "state": "active",
        "synthetic": True,
        "memberships": memberships,
    }
    return stated | more


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[Desk]:
    """The service in its September of 2022, with a project in 图灵小镇 and one outside all carriers."""
    async with start_service("progress", registry_url=NOBODY, identity_url=NOBODY, current_period="2022-09") as up:
        inside, outside = a_project(1, "turing-town"), a_project(2, None, owner_unit="somewhere")
        desk = Desk(up, inside["id"], outside["id"])
        await desk.learn(inside, outside)
        yield desk
