"""What the tests of applications share: the people at the talent desk, and an application at any point of its way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest, StartService, kept_file
from services.talent.tests.counting import load_programmes
from services.talent.tests.people import know_carriers, person
from services.talent.unit_refs.operations import keep_units
from services.talent.unit_refs.schemas import HeardUnit

NOBODY = "http://127.0.0.1:9"
KINDS = ("form", "identity", "degree", "contract")
SCORES = {"ability": "90", "project": "80", "fit": "70"}


class TalentDesk:
    """The service in its September of 2022, and everybody around an application."""

    def __init__(self, service: ServiceUnderTest) -> None:
        self.service = service
        client = service.client
        town = {"carriers": ["turing-town"], "units": ["town-office"]}
        self.officer = client("carrier_officer", subject="officer", **town)
        self.stranger = client("carrier_officer", subject="stranger", carriers=["robot-town"], units=["robot-office"])
        self.talent = client("department_officer", subject="talent", domains=["talent"], units=["talent-office"])
        self.office = client("office", subject="office")
        self.leader = client("leader", subject="leader")
        self.public = client(None)
        self.materials: list[dict[str, str]] = []

    async def declared(self, serial: int = 1, client: httpx.AsyncClient | None = None, **more: Any) -> dict[str, Any]:
        """An application of a person unlike the others, declared on 1 September 2022, with all its materials."""
        distinct = {"name": f"测试{chr(0x4E00 + serial * 37)}", "carrier_code": "turing-town"}
        body = {
            "person": person(serial, **distinct),
            "programme": "shi_521",
            "carrier_code": "turing-town",
            "unit": "town-office",
            "materials": self.materials,
            "on": "2022-09-01",
        } | more
        answer = await (client or self.officer).post("/v1/applications", json=body)
        assert answer.status_code == 201, answer.text
        application: dict[str, Any] = answer.json()
        return application

    async def step(
        self, client: httpx.AsyncClient, application: dict[str, Any], step: str, body: Any = None
    ) -> httpx.Response:
        """Try a step with an application as it was last seen."""
        headers = {"If-Match": f'"{application["version"]}"'}
        return await client.post(f"/v1/applications/{application['id']}/{step}", json=body or {}, headers=headers)

    async def taken(
        self, client: httpx.AsyncClient, application: dict[str, Any], step: str, body: Any = None
    ) -> dict[str, Any]:
        """The application after a step that must succeed."""
        answer = await self.step(client, application, step, body)
        assert answer.status_code == 200, answer.text
        after: dict[str, Any] = answer.json()
        return after

    async def seen(self, application: dict[str, Any], client: httpx.AsyncClient | None = None) -> dict[str, Any]:
        """The application as it is now."""
        found: dict[str, Any] = (await (client or self.office).get(f"/v1/applications/{application['id']}")).json()
        return found

    async def in_review(self, serial: int = 1, **more: Any) -> dict[str, Any]:
        """An application whose reviews may begin."""
        application = await self.declared(serial, **more)
        application = await self.taken(self.officer, application, "complete", {"on": "2022-09-02"})
        application = await self.taken(self.talent, application, "check", {"on": "2022-09-05"})
        return await self.taken(self.talent, application, "start-review", {"on": "2022-09-06"})

    async def reviewer(self, **more: Any) -> dict[str, Any]:
        """An expert of the register."""
        body = {"field": "人工智能", "institution": "示例大学", "name": "李评审", "phone": "13900000000"} | more
        answer = await self.office.post("/v1/reviewers", json=body)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def assigned(self, application: dict[str, Any], client: httpx.AsyncClient | None = None) -> dict[str, Any]:
        """A review that a new expert was asked for."""
        body = {"application_id": application["id"], "reviewer_id": (await self.reviewer())["id"], "on": "2022-09-07"}
        answer = await (client or self.office).post("/v1/reviews", json=body)
        assert answer.status_code == 201, answer.text
        review: dict[str, Any] = answer.json()
        return review

    async def review_step(
        self, review: dict[str, Any], step: str, body: Any, client: httpx.AsyncClient | None = None
    ) -> httpx.Response:
        """Try a step with a review as it was last seen."""
        headers = {"If-Match": f'"{review["version"]}"'}
        return await (client or self.talent).post(f"/v1/reviews/{review['id']}/{step}", json=body, headers=headers)

    async def reviewed(self, application: dict[str, Any], **scores: str) -> dict[str, Any]:
        """A review that was handed in, free of conflict."""
        review = await self.assigned(application)
        review = (await self.review_step(review, "declare", {"conflict": False})).json()
        answer = await self.review_step(review, "submit", {"scores": SCORES | scores, "opinion": "项目可行"})
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def packed(self, programme: str = "shi_521") -> httpx.Response:
        """Make a decision pack of what is up for decision."""
        return await self.talent.post("/v1/decision-packs", json={"programme": programme, "title": "第一批决策材料"})

    async def published(self, serial: int = 1, on: str = "2022-09-15", **more: Any) -> dict[str, Any]:
        """An application under public notice."""
        application = await self.in_review(serial, **more)
        for _ in range(3):
            await self.reviewed(application)
        assert (await self.packed()).status_code == 201
        application = await self.taken(self.office, await self.seen(application), "decide", {"on": "2022-09-14"})
        return await self.taken(self.talent, application, "publish", {"on": on})


@asynccontextmanager
async def talent_desk(start_service: StartService, **settings: Any) -> AsyncIterator[TalentDesk]:
    """A running service that knows the plan's programmes, two carriers and their units."""
    values = {"registry_url": NOBODY, "identity_url": NOBODY, "current_period": "2022-09"} | settings
    async with start_service("talent", **values) as service:
        await load_programmes(service)
        await know_carriers(service, "turing-town", "robot-town")
        async with service.app.state.database.session() as session:
            units = ("town-office", "robot-office", "talent-office")
            heard = [
                HeardUnit(code=code, name=f"单位 {code}", kind="department", active=True, version=1) for code in units
            ]
            await keep_units(session, heard)
        desk = TalentDesk(service)
        desk.materials = [{"kind": kind, **await kept_file(desk.officer, f"{kind}.pdf")} for kind in KINDS]
        yield desk
