"""What the tests of returns share: a service that knows carriers and units, and the people who sign."""

from typing import Any
from uuid import uuid4

import httpx

from services.investment.carrier_refs.operations import keep_carriers
from services.investment.carrier_refs.schemas import HeardCarrier
from services.investment.clusters.operations import load_plan_clusters
from services.investment.unit_refs.operations import keep_units
from services.investment.unit_refs.schemas import HeardUnit
from services.kit.testing import ServiceUnderTest

CARRIERS = {"turing-town": "图灵小镇", "robot-town": "机器人小镇", "info-port-town": "信息港小镇"}
CLUSTERS = ("纤维新材料", "新能源及零部件")


class Nothing:
    """Siblings that know nothing more."""

    async def get(self, url: str) -> None:
        return None


class ReturnDesk:
    """The service with a client for each of the people who return and sign."""

    def __init__(self, service: ServiceUnderTest) -> None:
        self.service = service
        self.statistics = service.client("department_officer", subject="statistics", domains=["statistics"])
        self.colleague = service.client("department_officer", subject="colleague", domains=["statistics"])
        self.tax = service.client("department_officer", subject="tax", domains=["tax"])
        self.office = service.client("office", subject="office")
        self.office2 = service.client("office", subject="office2")
        self.leader = service.client("leader", subject="leader")
        self.carrier = service.client("carrier_officer", subject="carrier", carriers=["turing-town"])
        self.platform = service.client("platform", subject="platform")

    async def learn(self) -> None:
        """Hear of carriers and units; enter the plan's clusters."""
        self.service.app.state.siblings = Nothing()
        async with self.service.app.state.database.session() as session:
            heard = [HeardCarrier(id=uuid4(), code=code, name=name, version=1) for code, name in CARRIERS.items()]
            await keep_carriers(session, heard)
            await keep_units(session, [HeardUnit(code="tongji", name="统计局", kind="department", version=1)])
            await load_plan_clusters(session, CLUSTERS)

    async def enter(
        self, rows: dict[str, str], *, client: httpx.AsyncClient | None = None, **more: Any
    ) -> httpx.Response:
        """Enter a draft; rows by scope, an amount or ``amount/restated``."""
        return await (client or self.statistics).post("/v1/returns", json=body(rows, **more))

    async def step(
        self, client: httpx.AsyncClient, record: dict[str, Any], step: str, body: Any = None
    ) -> httpx.Response:
        """Take a step with a return as it was last seen."""
        headers = {"If-Match": f'"{record["version"]}"'}
        return await client.post(f"/v1/returns/{record['id']}/{step}", json=body, headers=headers)

    async def change(self, client: httpx.AsyncClient, record: dict[str, Any], **changes: Any) -> httpx.Response:
        """Change a draft as it was last seen."""
        headers = {"If-Match": f'"{record["version"]}"'}
        return await client.patch(f"/v1/returns/{record['id']}", json=changes, headers=headers)

    async def through(self, record: dict[str, Any]) -> dict[str, Any]:
        """Submit a draft and have both signatures put to it."""
        for client, step in ((self.statistics, "submit"), (self.office, "sign"), (self.office2, "confirm")):
            record = good(await self.step(client, record, step))
        return record

    async def confirmed(self, rows: dict[str, str], **more: Any) -> dict[str, Any]:
        """A return entered, submitted, signed and confirmed."""
        return await self.through(good(await self.enter(rows, **more), 201))

    async def events(self, of: str = "return.") -> list[tuple[str, dict[str, Any]]]:
        """What was recorded of returns so far: type and payload."""
        return [(kind, data) for kind, data in await self.service.recorded() if kind.startswith(of)]


def body(rows: dict[str, str], **more: Any) -> dict[str, Any]:
    """A return as a client sends it."""
    said = {"kind": "value_added", "period": "2021", "document_number": "萧统〔2022〕1号", "source_unit": "tongji"}
    return said | {"rows": lines(rows)} | more


def lines(rows: dict[str, str]) -> list[dict[str, str]]:
    """Rows by scope as a client sends them."""
    found = []
    for scope, written in rows.items():
        amount, _, restated = written.partition("/")
        found.append({"scope": scope, "amount": amount} | ({"restated_amount": restated} if restated else {}))
    return found


def good(answer: httpx.Response, status: int = 200) -> dict[str, Any]:
    """The answer's object, when it is the one expected."""
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    return found


def refused(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The problem, when it is the one expected: its own code or that of one of its errors."""
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    assert code in {found["code"], *(error["code"] for error in found["errors"])}, found
    return found
