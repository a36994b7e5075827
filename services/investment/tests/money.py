"""What the tests of plans, arrivals and money need: bodies of requests, files sent, versions seen."""

import json
from typing import Any
from uuid import UUID, uuid4

import httpx

from services.investment.carrier_refs.operations import keep_carriers
from services.investment.carrier_refs.schemas import HeardCarrier
from services.investment.enterprise_refs.operations import keep_enterprises
from services.investment.enterprise_refs.schemas import HeardEnterprise
from services.investment.tests.conftest import Desk


def seen(record: dict[str, Any]) -> dict[str, str]:
    """The headers of a write by somebody who saw the record as it is."""
    return {"If-Match": f'"{record["version"]}"'}


async def made(client: httpx.AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Post a record and answer it."""
    answer = await client.post(path, json=body)
    assert answer.status_code == 201, answer.text
    record: dict[str, Any] = answer.json()
    return record


async def step(
    client: httpx.AsyncClient, path: str, record: dict[str, Any], name: str, body: Any = None
) -> dict[str, Any]:
    """Take a step with a record as it was last seen, and answer what it has become."""
    answer = await client.post(f"{path}/{record['id']}/{name}", json=body, headers=seen(record))
    assert answer.status_code == 200, answer.text
    stepped: dict[str, Any] = answer.json()
    return stepped


async def send(client: httpx.AsyncClient, path: str, rows: list[dict[str, Any]], **options: Any) -> httpx.Response:
    """Import rows as NDJSON; written at once unless ``dry_run`` is given."""
    data = "\n".join(json.dumps(each, ensure_ascii=False) for each in rows).encode()
    files = {"file": ("rows.ndjson", data, "application/x-ndjson")}
    return await client.post(f"{path}/import", params={"dry_run": False} | options, files=files)


def codes(answer: httpx.Response) -> list[tuple[str, str]]:
    """Where an answer says that something is wrong, and the stable codes."""
    return [(each["pointer"], each["code"]) for each in answer.json()["errors"]]


def told(answer: httpx.Response) -> list[str]:
    """The codes of what a refused file has wrong in it."""
    return [each["code"] for each in answer.json()["errors"]]


def a_plan(project: UUID, **more: Any) -> dict[str, Any]:
    """The plan of a project for 2022."""
    return {"project_id": str(project), "year": 2022, "amount": "1200", "issued_on": "2022-01-10"} | more


def an_arrival(**more: Any) -> dict[str, Any]:
    """Foreign capital that arrived in euro, 万."""
    said = {"kind": "foreign", "arrived_on": "2022-08-15", "original_currency": "EUR", "original_amount": "1000"}
    return said | more


async def rate(desk: Desk, value: str = "1.01234567", currency: str = "EUR", day: str = "2022-08-01") -> dict[str, Any]:
    """An exchange rate, entered by the office."""
    body = {"currency": currency, "rate_on": day, "rate": value, "source": "monthly"}
    return await made(desk.office, "/v1/exchange-rates", body)


async def enterprise(desk: Desk, carrier: str | None = "turing-town", **more: Any) -> UUID:
    """An enterprise, heard of from the registry."""
    heard: dict[str, Any] = {
        "id": uuid4(),
        "credit_code": "91330109MA2X00001Q",
        "name": "合成企业甲",
        "carrier_code": carrier,
    }
    stated = heard | {"state": "active", "version": 1} | more
    async with desk.service.app.state.database.session() as session:
        await keep_enterprises(session, [HeardEnterprise.model_validate(stated)])
        carriers = [{"id": uuid4(), "code": code, "name": code, "version": 1} for code in ("turing-town", "robot-town")]
        await keep_carriers(session, [HeardCarrier.model_validate(each) for each in carriers])
    known: UUID = stated["id"]
    return known
