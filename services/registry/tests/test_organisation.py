"""Units heard from identity, and who holds which post in them."""

import json
from typing import Any
from uuid import uuid4

import httpx

from services.kit.problems import Unavailable
from services.kit.testing import ServiceUnderTest
from services.registry.appointments.schemas import APPOINTMENT_TABLE
from services.registry.tests.conftest import hear_units, seen
from services.registry.tests.test_carriers_in_full import last_event, pointers
from services.registry.tests.test_infrastructure import upload
from services.registry.unit_refs.operations import keep_units
from services.registry.unit_refs.schemas import HeardUnit

POSTS = "/v1/appointments"


class Identity:
    """Stands for identity when the registry asks it."""

    def __init__(self, *codes: str, there: bool = True) -> None:
        self.codes, self.there, self.asked = codes, there, list[str]()

    async def get(self, url: str) -> dict[str, Any]:
        self.asked.append(url)
        if not self.there:
            raise Unavailable
        known = [code for code in self.codes if f"code={code}" in url]
        return {"items": [{"id": str(uuid4()), "version": 1, "code": code, "name": code, "kind": "department",
                           "active": True} for code in known]}  # fmt: skip

    async def close(self) -> None:
        return None


def a_post(**fields: Any) -> dict[str, Any]:
    return {
        "unit": "district-group",
        "role": "head",
        "person_name": "王某某",
        "title": "区委书记",
        "valid_from": "2019-07-01",
        **fields,
    }


async def test_units_are_listed_in_the_order_of_the_organisation(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    units = (await office.get("/v1/units")).json()["items"]
    assert [unit["kind"] for unit in units][:3] == ["leading_group", "working_group", "working_group"]
    for query, count in (({"kind": "platform"}, 1), ({"q": "task-force"}, 2), ({"on": "2022-01-01"}, len(units))):
        assert len((await office.get("/v1/units", params=query)).json()["items"]) == count, query
    assert "领导小组" in (await office.get("/v1/units.csv")).text
    assert (await registry.client("admin").get("/v1/units")).status_code == 403


async def test_the_newest_state_of_a_unit_is_kept_whatever_the_order(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    unit_id = uuid4()

    def heard(version: int, name: str) -> HeardUnit:
        return HeardUnit(id=unit_id, version=version, code="new-unit", name=name, kind="department", active=True)

    for version, name in ((2, "后"), (2, "又"), (1, "前")):
        async with registry.app.state.database.session() as session:
            await keep_units(session, [heard(version, name)])
    (unit,) = (await office.get("/v1/units", params={"code": "new-unit"})).json()["items"]
    assert (unit["name"], unit["version"]) == ("后", 2)


async def test_identity_is_asked_once_about_a_unit_nobody_told_of(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    identity = registry.app.state.siblings = Identity("fresh-unit")
    for start in ("2019-07-01", "2020-07-01"):
        role = {"role": "member", "person_name": start, "unit": "fresh-unit", "valid_from": start}
        assert (await office.post(POSTS, json=a_post(**role))).status_code == 201
    assert len(identity.asked) == 1
    assert pointers(await office.post(POSTS, json=a_post(unit="no-such-unit"))) == ["#/unit"]
    registry.app.state.siblings = Identity(there=False)
    assert (await office.post(POSTS, json=a_post(unit="other-unit"))).status_code == 503
    assert (await office.post(POSTS, json=a_post())).status_code == 201


async def test_a_single_post_is_held_by_one_at_a_time(registry: ServiceUnderTest, office: httpx.AsyncClient) -> None:
    first = (await office.post(POSTS, json=a_post())).json()
    second = await office.post(POSTS, json=a_post(person_name="李某某", valid_from="2021-01-01"))
    assert (second.status_code, second.json()["code"]) == (409, "post_held")
    ended = await office.patch(f"{POSTS}/{first['id']}", json={"valid_to": "2021-01-01"}, headers=seen(1))
    assert ended.status_code == 200
    assert (await office.post(POSTS, json=a_post(person_name="李某某", valid_from="2021-01-01"))).status_code == 201
    for name in ("张某", "赵某"):
        assert (await office.post(POSTS, json=a_post(role="member", person_name=name))).status_code == 201
    in_office = (await office.get(POSTS, params={"on": "2021-06-01", "role": "head"})).json()["items"]
    assert [each["person_name"] for each in in_office] == ["李某某"]
    assert pointers(await office.post(POSTS, json=a_post(valid_to="2019-07-01"))) == ["#/valid_to"]
    said = await last_event(registry, "registry.appointment.registered")
    assert said["title"] == "区委书记"
    assert "某" not in json.dumps(said, ensure_ascii=False)
    assert (await registry.client("carrier_officer").post(POSTS, json=a_post())).status_code == 403
    assert (await office.delete(f"{POSTS}/{first['id']}", headers=seen(2))).status_code == 204


async def test_appointments_come_from_a_file_that_is_judged_as_a_whole(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    await hear_units(registry)
    registry.app.state.siblings = Identity()

    def post(unit: str, role: str, name: str, first: str, end: str = "") -> dict[str, str]:
        return {"单位代码": unit, "职责": role, "姓名": name, "任职起始日": first, "任职终止日": end}

    async def send(rows: list[dict[str, str]], *, dry_run: bool) -> httpx.Response:
        return await upload(office, POSTS, APPOINTMENT_TABLE, rows, dry_run=dry_run)

    wrong = [
        post("district-group", "组长", "甲某", "2019-07-01"),
        post("district-group", "组长", "乙某", "2020-07-01"),
        post("no-such-unit", "成员", "丙某", "2020-07-01", "2019-01-01"),
    ]
    report = (await send(wrong, dry_run=True)).json()
    assert sorted(issue["code"] for issue in report["issues"]) == ["order", "overlap", "unknown_unit"]
    right = [post("district-group", "组长", "甲某", "2019-07-01", "2020-07-01"), wrong[1]]
    assert (await send(right, dry_run=False)).json()["created"] == 2
    assert (await send(right, dry_run=False)).json()["unchanged"] == 2
    assert "甲某" in (await office.get(f"{POSTS}.csv")).text


async def test_a_project_is_owned_by_a_unit_there_is(registry: ServiceUnderTest, office: httpx.AsyncClient) -> None:
    registry.app.state.siblings = Identity()
    project = {"name": "示例项目", "owner_unit": "no-such-unit", "memberships": []}
    assert pointers(await office.post("/v1/projects", json=project)) == ["#/owner_unit"]
    made = (await office.post("/v1/projects", json=project | {"owner_unit": "another"})).json()
    moved = await office.patch(f"/v1/projects/{made['id']}", json={"owner_unit": "no-such-unit"}, headers=seen(1))
    assert pointers(moved) == ["#/owner_unit"]
