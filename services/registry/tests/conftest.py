"""The registry under test, with two carriers in it."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService
from services.registry.unit_refs.operations import keep_units
from services.registry.unit_refs.schemas import HeardUnit

TOWN, BASE = "turing-town", "green-base"
UNITS = {
    "town-office": "carrier_body",
    "another": "department",
    "another-office": "department",
    "elsewhere": "department",
    "east-platform": "platform",
    "west-platform": "state_platform",
    "town-task-force": "working_group",
    "base-task-force": "working_group",
    "district-group": "leading_group",
}
"""Units that identity has told the registry of, by code: their kinds."""


@pytest.fixture
async def registry(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """A running registry that knows the carriers TOWN and BASE."""
    async with start_service("registry") as service:
        await hear_units(service)
        office = service.client("office")
        for code, name, category in ((TOWN, "图灵小镇", "characteristic_town"), (BASE, "绿色智造基地", "base")):
            entry = {"code": code, "name": name, "category": category, "due_state": "taking_shape", "clause": "四(二)1"}
            answer = await office.post("/v1/carriers", json=entry)
            assert answer.status_code == 201, answer.text
        yield service


async def hear_units(service: ServiceUnderTest, units: dict[str, str] = UNITS) -> None:
    """What identity's events would have brought about."""
    heard = [
        HeardUnit(id=uuid5(NAMESPACE_OID, code), version=1, code=code, name=f"{code} 单位", kind=kind, active=True)
        for code, kind in units.items()
    ]
    async with service.app.state.database.session() as session:
        await keep_units(session, heard)


@pytest.fixture
def office(registry: ServiceUnderTest) -> httpx.AsyncClient:
    """A client of the office."""
    return registry.client("office")


@pytest.fixture
def town_officer(registry: ServiceUnderTest) -> httpx.AsyncClient:
    """A client of an officer of TOWN."""
    return registry.client("carrier_officer", units=["town-office"], carriers=[TOWN])


def a_project(**fields: Any) -> dict[str, Any]:
    """What registers a project inside TOWN since 2021."""
    return {
        "name": "示例智能工厂项目",
        "owner_unit": "town-office",
        "planned_total": "12000.5",
        "filed_on": "2021-01-15",
        "memberships": [{"carrier_code": TOWN, "valid_from": "2021-01-15"}],
        **fields,
    }


async def register(client: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    """Register a project and answer it."""
    answer = await client.post("/v1/projects", json=a_project(**fields))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


def seen(version: int) -> dict[str, str]:
    """The header of a write by somebody who has seen this version."""
    return {"If-Match": f'"{version}"'}
