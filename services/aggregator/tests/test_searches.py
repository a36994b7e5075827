"""Search: by any part of a name, by code, by pinyin initials; each finds what it may see."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest

from services.aggregator.tests.conftest import BASE, START, TOWN, Source, carrier, deliver, project
from services.kit.testing import ServiceUnderTest, StartService


@pytest.fixture
async def aggregator(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    async with start_service("aggregator", seeding=True) as service:
        registry = Source("registry")
        registry.say("registry.carrier.registered", uuid4(), carrier(TOWN, name="图灵小镇"), START)
        for name, code, stay in (("图灵芯片项目", "2101-330109-04-01-123456", TOWN), ("绿色工厂", None, BASE)):
            body = project((stay, "2021-01-01", None), name=name, code=code, owner_unit=f"{stay}-office")
            registry.say("registry.project.registered", uuid4(), body, START)
        for name, stay in (("图灵科技", BASE), ("关门企业", TOWN)):
            enterprise: dict[str, Any] = {"name": name, "carrier_code": stay, "credit_code": "91330109MA2X00001Q"}
            registry.say("registry.enterprise.registered", (subject := uuid4()), enterprise, START)
        registry.say("registry.enterprise.withdrawn", subject, enterprise, START)
        await deliver(service, list(reversed(registry.log)))
        yield service


async def found(service: ServiceUnderTest, q: str, role: str = "office", **claims: Any) -> list[tuple[str, str]]:
    answer = await service.client(role, **claims).get("/v1/search", params={"q": q})
    assert answer.status_code == 200, answer.text
    return [(one["kind"], one["title"]) for one in answer.json()["items"]]


async def test_parts_of_names_codes_and_initials_are_found(aggregator: ServiceUnderTest) -> None:
    all_three = [("project", "图灵芯片项目"), ("carrier", "图灵小镇"), ("enterprise", "图灵科技")]
    assert await found(aggregator, "图灵") == all_three
    assert await found(aggregator, "tlxp") == all_three[:1]
    assert await found(aggregator, "330109-04") == all_three[:1]
    assert await found(aggregator, "关门") == []
    assert (await aggregator.client("office").get("/v1/search?q=%20")).status_code == 422
    short = (await aggregator.client("office").get("/v1/search?q=1&limit=1")).json()
    assert len(short["items"]) <= len({one["kind"] for one in short["items"]})


async def test_an_officer_finds_what_stands_in_its_carriers(aggregator: ServiceUnderTest) -> None:
    town = {"carriers": [TOWN]}
    assert await found(aggregator, "图灵", "carrier_officer", **town) == [
        ("project", "图灵芯片项目"),
        ("carrier", "图灵小镇"),
    ]
    assert await found(aggregator, "绿色", "carrier_officer", **town) == []
    assert await found(aggregator, "绿色", "carrier_officer", units=[f"{BASE}-office"]) == [("project", "绿色工厂")]
    assert (await aggregator.client("admin").get("/v1/search?q=x")).status_code == 403
