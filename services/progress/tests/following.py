"""What the tests of blockers, meetings and orders share: units and carriers that are known, people, and steps."""

from typing import Any
from uuid import uuid4

import httpx

from services.progress.carrier_refs.operations import keep_carriers
from services.progress.carrier_refs.schemas import HeardCarrier
from services.progress.tests.conftest import Desk
from services.progress.unit_refs.operations import keep_units
from services.progress.unit_refs.schemas import HeardUnit

LAND, POWER = "land-bureau", "power-bureau"


class Office:
    """The people around a matter: the desk's, two departments, the inspector, and the office's second official."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        client = desk.service.client
        self.land = client("department_officer", subject="land", units=[LAND])
        self.power = client("department_officer", subject="power", units=[POWER])
        self.inspector = client("inspector", subject="inspector")
        self.colleague = client("office", subject="colleague")

    async def learn(self) -> None:
        """Hear of units and carriers, as from identity and the registry."""
        units = {LAND: "规划和自然资源局", POWER: "供电公司", "town-office": "图灵小镇管理办公室"}
        async with self.desk.service.app.state.database.session() as session:
            await keep_units(
                session,
                [
                    HeardUnit(code=code, name=name, kind="department", active=True, version=1)
                    for code, name in units.items()
                ],
            )
            await keep_carriers(
                session,
                [
                    HeardCarrier(id=uuid4(), code=code, name=name, version=1)
                    for code, name in (("turing-town", "图灵小镇"), ("robot-town", "机器人小镇"))
                ],
            )


async def take(
    client: httpx.AsyncClient, address: str, record: dict[str, Any], step: str, body: Any = None
) -> httpx.Response:
    """Take a step with a record as it was last seen."""
    headers = {"If-Match": f'"{record["version"]}"'}
    return await client.post(f"/v1/{address}/{record['id']}/{step}", json=body or {}, headers=headers)


async def taken(
    client: httpx.AsyncClient, address: str, record: dict[str, Any], step: str, body: Any = None
) -> dict[str, Any]:
    """The record after a step that must succeed."""
    answer = await take(client, address, record, step, body)
    assert answer.status_code == 200, answer.text
    after: dict[str, Any] = answer.json()
    return after
