"""What officials say of a carrier: certification, industries, places through a boundary change, who leads it."""

import json
from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, kept_file
from services.registry.tests.conftest import BASE, TOWN, seen

ONE = {
    "name": "人工智能",
    "code": "6513",
    "level2": [{"name": "智能软件", "code": "651"}],
    "level3": [{"name": "机器视觉"}],
    "functions": "研发总部、中试基地",
}


async def carrier_of(client: httpx.AsyncClient, code: str = TOWN) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get("/v1/carriers", params={"code": code})).json()["items"][0]
    return found


async def change(client: httpx.AsyncClient, body: dict[str, Any], code: str = TOWN) -> httpx.Response:
    carrier = await carrier_of(client, code)
    return await client.patch(f"/v1/carriers/{carrier['id']}", json=body, headers=seen(carrier["version"]))


def pointers(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [error["pointer"] for error in answer.json()["errors"]]


async def last_event(registry: ServiceUnderTest, kind: str) -> dict[str, Any]:
    return [payload for recorded, payload in await registry.recorded() if f"registry.{recorded}" == kind][-1]


async def test_a_carrier_is_certified_in_its_own_due_state_with_evidence(office: httpx.AsyncClient) -> None:
    assert pointers(await change(office, {"certified_on": "2022-06-30"})) == ["#/certification_document"]
    late = {"certified_on": "2090-01-01", "certification_document": "萧政发〔2022〕1 号"}
    assert pointers(await change(office, late)) == ["#/certified_on"]
    evidence = [await kept_file(office, "认定文件.pdf")]
    assert pointers(await change(office, {"certification_evidence": evidence})) == ["#/certification_evidence"]
    certified = await change(office, {"certified_on": "2022-06-30", "certification_evidence": evidence})
    assert (certified.json()["certified_state"], certified.json()["version"]) == ("taking_shape", 2)
    assert len((await office.get("/v1/carriers", params={"certified": True})).json()["items"]) == 1
    taken_back = await change(office, {"certified_on": None, "certification_evidence": []})
    assert taken_back.json()["certified_state"] is None


async def test_industries_are_defined_when_each_has_catalogue_and_functions(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    bare = await change(office, {"industries": [{"name": "人工智能"}], "industries_determined_on": "2019-11-01"})
    assert bare.json()["industries_defined_on"] is None
    defined = await change(office, {"industries": [ONE, ONE | {"name": "大数据"}]})
    assert defined.json()["industries_defined_on"] == "2019-11-01"
    assert (await last_event(registry, "registry.carrier.updated"))["industries"][1]["level2"][0]["code"] == "651"
    assert pointers(await change(office, {"industries": [ONE | {"code": "9901"}]})) == ["#/industries/0/code"]
    assert pointers(await change(office, {"industries": [ONE, ONE]})) == ["#/industries/1/name"]
    assert pointers(await change(office, {"industries": [ONE | {"name": f"{n}"} for n in range(4)]})) == [
        "#/industries"
    ]
    half = await change(office, {"industries": [ONE, {"name": "大数据", "level2": [{"name": "存储"}]}]})
    assert half.json()["industries_defined_on"] is None


async def test_an_officer_says_what_is_its_carrier_s_own_and_nothing_else(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    own = await change(town_officer, {"industries": [ONE], "started_on": "2019-03-01"})
    assert (own.status_code, own.json()["version"]) == (200, 2)
    certified = await change(town_officer, {"certified_on": "2022-01-01", "certification_document": "一号"})
    assert (certified.status_code, certified.json()["code"]) == (403, "office_only")
    foreign = await change(town_officer, {"started_on": "2019-03-01"}, BASE)
    assert (foreign.status_code, foreign.json()["code"]) == (403, "outside_scope")


async def test_a_street_that_left_the_district_is_a_carrier_s_place_only_before(office: httpx.AsyncClient) -> None:
    def stays(*periods: tuple[str, str, str | None]) -> dict[str, Any]:
        rows = [{"kind": "town", "code": code, "valid_from": first, "valid_to": end} for code, first, end in periods]
        return {"places": rows}

    async def lying_in(code: str, day: str) -> list[str]:
        answer = await office.get("/v1/carriers", params={"town": code, "on": day})
        return [carrier["code"] for carrier in answer.json()["items"]]

    beyond = await change(office, stays(("hezhuang", "2019-01-01", None)))
    assert pointers(beyond) == ["#/places/0/valid_to"]
    assert "2021-04-09" in beyond.json()["detail"]
    assert pointers(await change(office, stays(("hezhuang", "2021-04-09", None)))) == ["#/places/0/valid_from"]
    assert pointers(await change(office, stays(("atlantis", "2019-01-01", None)))) == ["#/places/0/code"]
    right = stays(("hezhuang", "2019-01-01", "2021-04-09"), ("guali", "2019-01-01", None))
    assert (await change(office, right)).status_code == 200
    assert await lying_in("hezhuang", "2021-04-08") == [TOWN]
    assert await lying_in("hezhuang", "2021-04-09") == []
    assert await lying_in("guali", "2022-09-30") == [TOWN]


async def test_the_district_has_22_towns_and_had_five_more(office: httpx.AsyncClient) -> None:
    async def towns(day: str) -> set[str]:
        answer = await office.get("/v1/places", params={"kind": "town", "on": day})
        return {place["name"] for place in answer.json()["items"]}

    before, after = await towns("2021-04-08"), await towns("2021-04-09")
    assert (len(before), len(after)) == (27, 22)
    assert before - after == {"河庄街道", "义蓬街道", "新湾街道", "临江街道", "前进街道"}
    axes = (await office.get("/v1/places", params={"kind": "axis"})).json()["items"]
    assert len(axes) == 4


async def test_a_carrier_has_one_axis_and_one_platform_at_a_time(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    def on(kind: str, code: str, first: str, end: str | None = None) -> dict[str, Any]:
        return {"kind": kind, "code": code, "valid_from": first, "valid_to": end}

    axis, other = "qiantang-industry-belt", "airport-economy-belt"
    twice = {"places": [on("axis", axis, "2019-01-01"), on("axis", other, "2020-01-01")]}
    assert pointers(await change(office, twice)) == ["#/places/1/valid_from"]
    assert pointers(await change(office, {"places": [on("platform", "another", "2019-01-01")]})) == ["#/places/0/code"]
    good = {
        "places": [
            on("axis", axis, "2019-01-01", "2020-01-01"),
            on("axis", other, "2020-01-01"),
            on("platform", "east-platform", "2019-01-01"),
        ]
    }
    changed = await change(office, good)
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    assert (await change(office, good)).json()["version"] == 2
    on_axis = await office.get("/v1/carriers", params={"axis": other, "on": "2022-01-01"})
    assert [each["code"] for each in on_axis.json()["items"]] == [TOWN]
    connection = await registry.connect()
    try:
        with pytest.raises(Exception, match="uq_carrier_place_valid"):
            await connection.execute(
                "INSERT INTO carrier_place (carrier_id, kind, code, valid_from)"
                " SELECT id, 'axis', 'x', '2021-01-01' FROM carrier WHERE code = $1",
                TOWN,
            )
    finally:
        await connection.close()
    exported = (await office.get("/v1/carriers.csv")).text
    assert "机场临空经济带" in exported


async def test_a_handover_is_dated_and_no_name_leaves_the_service(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    def led(name: str | None, first: str, end: str | None = None, **fields: Any) -> dict[str, Any]:
        lead = {"role": "leader", "person_name": name, "title": "副区长", "valid_from": first, "valid_to": end}
        return lead | fields

    task_force = led(None, "2019-07-01", role="working_group", unit="town-task-force", title=None)
    overlapping = {"leads": [led("王某某", "2019-07-01"), led("李某某", "2021-01-01")]}
    assert pointers(await change(office, overlapping)) == ["#/leads/1/valid_from"]
    assert pointers(await change(office, {"leads": [led(None, "2019-07-01")]})) == ["#/leads/0/person_name"]
    handed = {"leads": [led("王某某", "2019-07-01", "2021-01-01"), led("李某某", "2021-01-01"), task_force]}
    answer = await change(office, handed)
    assert [lead["person_name"] for lead in answer.json()["leads"]] == ["王某某", "李某某", None]
    assert answer.json()["working_group"] == "town-task-force"
    said = await last_event(registry, "registry.carrier.updated")
    assert [lead["valid_from"] for lead in said["leads"]] == ["2019-07-01", "2021-01-01", "2019-07-01"]
    assert "某某" not in json.dumps(said, ensure_ascii=False)
    assert "person_name" not in json.dumps(said)
