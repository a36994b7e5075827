"""An office that follows prospects: what the tests of prospects, lists, visits and the funnel share."""

from typing import Any
from uuid import UUID

import httpx

from services.investment.carrier_refs.operations import keep_carriers
from services.investment.carrier_refs.schemas import HeardCarrier
from services.investment.tests.conftest import Desk
from services.investment.unit_refs.operations import keep_units
from services.investment.unit_refs.schemas import HeardUnit
from services.kit.testing import ServiceUnderTest

Answer = dict[str, Any]


class Follow:
    """The service with those who follow prospects, and short ways to what they do."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.service = desk, desk.service
        self.office = desk.office
        self.follower = self.service.client("department_officer", subject="follower", units=["bureau"])
        self.carrier = self.service.client("carrier_officer", subject="town", carriers=["turing-town"], units=["town"])
        self.stranger = self.service.client("department_officer", subject="other", units=["other"])
        self.leader = self.service.client("leader", subject="leader")
        self.platform = self.service.client("platform", subject="platform")

    async def register(self, number: int, client: httpx.AsyncClient | None = None, **more: Any) -> Answer:
        """Register a prospect; a clue of the first of March 2019 unless said otherwise."""
        body = {
            "code": f"PY-{number:03d}", "name": f"合成盯引项目{number}", "follower_unit": "bureau",
            "stage_dates": {"clue": "2019-03-01"}, "synthetic": True, **more,
        }  # fmt: skip
        return good(await (client or self.office).post("/v1/prospects", json=body), 201)

    async def step(
        self, record: Answer, step: str, client: httpx.AsyncClient | None = None, **body: Any
    ) -> httpx.Response:
        """Take a step with a prospect or list as it was last seen."""
        where = "prospect-cohorts" if "members" in record else "prospects"
        headers = {"If-Match": f'"{record["version"]}"'}
        return await (client or self.office).post(f"/v1/{where}/{record['id']}/{step}", json=body, headers=headers)

    async def seen(self, record: Answer, client: httpx.AsyncClient | None = None) -> Answer:
        """A prospect as it is now."""
        return good(await (client or self.office).get(f"/v1/prospects/{record['id']}"))

    async def frozen(self, *members: Answer, on: str = "2019-06-30", code: str = "list-2019") -> Answer:
        """A list frozen with these members, due at the end of 2020."""
        new = {"code": code, "name": "合成名单", "due_on": "2020-12-31", "synthetic": True}
        made = good(await self.office.post("/v1/prospect-cohorts", json=new), 201)
        filled = good(await self.step(made, "members", prospect_ids=[each["id"] for each in members]))
        return good(await self.step(filled, "freeze", frozen_on=on))

    async def funnel(self, client: httpx.AsyncClient | None = None, **query: Any) -> Answer:
        """The funnel."""
        return good(await (client or self.office).get("/v1/prospect-funnel", params=query))

    async def land(self, record: Answer, project: UUID, on: str = "2020-06-01") -> Answer:
        """Sign a prospect and link it to a project on a day."""
        signed = good(await self.step(record, "stage", to="signed", on=on))
        return good(await self.step(signed, "link", project_id=str(project), on=on))

    async def told(self, record: Answer) -> list[tuple[str, Answer]]:
        """What was recorded of a prospect or list, in order: the last word of the type and the payload."""
        events = await self.desk.events()
        return [(kind.rpartition(".")[2], data) for kind, data in events if data["id"] == record["id"]]


def good(answer: httpx.Response, status: int = 200) -> Answer:
    """The body of an answer that had to succeed."""
    assert answer.status_code == status, answer.text
    body: Answer = answer.json()
    return body


def refused(answer: httpx.Response, status: int, code: str) -> None:
    """Hold that an answer refused, and why: the problem's code, or that of one of its errors."""
    body = answer.json()
    assert answer.status_code == status, answer.text
    assert code in {body["code"], *(error["code"] for error in body.get("errors", ()))}, answer.text


async def follow(desk: Desk) -> Follow:
    """The service, knowing three units and a carrier."""
    service: ServiceUnderTest = desk.service
    async with service.app.state.database.session() as session:
        units = [
            {"code": code, "name": f"合成单位{code}", "kind": "department", "version": 1}
            for code in ("bureau", "town", "other")
        ]
        await keep_units(session, [HeardUnit.model_validate(unit) for unit in units])
        carrier = {"id": UUID(int=7), "code": "turing-town", "name": "图灵小镇", "version": 1}
        await keep_carriers(session, [HeardCarrier.model_validate(carrier)])
    return Follow(desk)
