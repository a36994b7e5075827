"""Parcels and admission standards: two dates apart, judged by the version of the day, shown where they fall short."""

import json
from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, a_project, seen
from services.registry.tests.registers import events, send

INTENSITY = "investment_intensity"
OUTLINE = {"type": "Polygon", "coordinates": [[[120.2, 30.2], [120.3, 30.2], [120.3, 30.3], [120.2, 30.2]]]}


def a_parcel(**fields: Any) -> dict[str, Any]:
    """What registers a granted parcel of 标准地 in TOWN."""
    own = {"code": "萧政工出〔2020〕1号", "name": "一号地块", "carrier_code": TOWN, "area": "50", "standard_land": True}
    dated = {"quota_area": "50", "quota_used_on": "2020-03-01", "granted_on": "2020-06-01"}
    return own | dated | {"committed": {INTENSITY: "320"}} | fields


def a_standard(limit: int, **fields: Any) -> dict[str, Any]:
    """What enters a version of TOWN's standard that asks this investment intensity."""
    asked = {"comparison": "ge", "value": str(limit), "unit": "万元/亩"}
    return {"carrier_code": TOWN, "valid_from": "2020-01-01", "dimensions": {INTENSITY: asked}} | fields


async def made(client: httpx.AsyncClient, register: str, body: dict[str, Any]) -> dict[str, Any]:
    """Register an entry and answer it."""
    answer = await client.post(f"/v1/{register}", json=body)
    assert answer.status_code == 201, answer.text
    entry: dict[str, Any] = answer.json()
    return entry


async def kinds(client: httpx.AsyncClient, parcel: dict[str, Any]) -> list[tuple[int | None, str]]:
    """The version a parcel is judged by now, with each of its breaches; the version alone where there is none."""
    read = (await client.get(f"/v1/parcels/{parcel['id']}")).json()
    return [(read["standard_number"], each["kind"]) for each in read["breaches"]] or [(read["standard_number"], "")]


async def test_a_parcel_is_judged_by_the_version_of_its_date(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    parcel = await made(office, "parcels", a_parcel())
    assert (parcel["standard_number"], parcel["breaches"]) == (None, [])
    await made(office, "admission-standards", a_standard(300))
    stricter = await made(office, "admission-standards", a_standard(400, valid_from="2020-06-02"))
    assert await kinds(office, parcel) == [(1, "")]
    # Granted a day later it falls under the stricter version.
    later = await made(office, "parcels", a_parcel(code="二", granted_on="2020-06-02"))
    assert [(each["kind"], each["required"], each["found"]) for each in later["breaches"]] == [
        ("committed_below_standard", "≥400 万元/亩", "320")
    ]
    # The use of the quota is not the grant: until there is one, its own day counts.
    quota = await made(office, "parcels", a_parcel(code="三", granted_on=None, standard_land=False))
    assert quota["standard_number"] == 1
    breached = await office.get("/v1/parcels", params={"breached": True})
    assert [each["code"] for each in breached.json()["items"]] == ["二"]

    # A version corrected to be valid from the day before judges the first parcel too, which is told to everybody.
    address = f"/v1/admission-standards/{stricter['id']}"
    await office.patch(address, json={"valid_from": "2020-06-01"}, headers=seen(1))
    assert await kinds(office, parcel) == [(2, "committed_below_standard")]
    assert (await office.delete(address, headers=seen(2))).status_code == 204
    assert await kinds(office, parcel) == await kinds(office, later) == [(1, "")]
    recorded = [each for each in await events(registry, "parcel") if each["id"] == parcel["id"]]
    assert [(each["type"], each["version"], len(each["breaches"])) for each in recorded] == [
        ("registered", 1, 0),
        ("updated", 2, 0),
        ("updated", 3, 1),
        ("updated", 4, 0),
    ]


async def test_what_was_built_is_held_against_what_was_committed_at_completion(office: httpx.AsyncClient) -> None:
    await made(office, "admission-standards", a_standard(300, carrier_code=None))
    parcel = await made(office, "parcels", a_parcel(as_built={INTENSITY: "310 万元/亩"}))
    assert await kinds(office, parcel) == [(1, "")]
    await office.patch(f"/v1/parcels/{parcel['id']}", json={"completed_on": "2022-01-01"}, headers=seen(1))
    assert await kinds(office, parcel) == [(1, "built_below_committed")]
    await office.patch(f"/v1/parcels/{parcel['id']}", json={"as_built": {INTENSITY: "320"}}, headers=seen(2))
    assert await kinds(office, parcel) == [(1, "")]


async def test_land_is_for_the_programme_in_a_carrier_or_for_a_listed_project(office: httpx.AsyncClient) -> None:
    inside = await made(office, "parcels", a_parcel())
    project = (await office.post("/v1/projects", json=a_project(memberships=[]))).json()
    outside = await made(office, "parcels", a_parcel(code="二", carrier_code=None, project_id=project["id"]))
    assert (inside["for_programme"], outside["for_programme"]) == (True, False)
    assert outside["project_name"] == project["name"]
    plan = await made(office, "project-lists", {"code": "list2019", "name": "2019 年清单"})
    added = await office.post(
        f"/v1/project-lists/{plan['id']}/members", json={"project_ids": [project["id"]]}, headers=seen(1)
    )
    assert added.status_code == 200, added.text
    listed = (await office.get("/v1/parcels", params={"for_programme": True})).json()["items"]
    assert {each["id"] for each in listed} == {inside["id"], outside["id"]}


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"area": "0"}, "#/area"),
        ({"area": "-1"}, "#/area"),
        ({"quota_area": None}, "#/quota_area"),
        ({"quota_used_on": None}, "#/quota_used_on"),
        ({"completed_on": "2020-05-31"}, "#/completed_on"),
        ({"standard_land": False}, "#/exception_reason"),
        ({"exception_reason": "历史遗留"}, "#/exception_reason"),
        ({"carrier_code": "nowhere"}, "#/carrier_code"),
        ({"project_id": "01890000-0000-7000-8000-000000000000"}, "#/project_id"),
        ({"committed": {"beauty": "1"}}, "#/committed/beauty/[key]"),
        ({"committed": {INTENSITY: ""}}, f"#/committed/{INTENSITY}"),
        ({"geometry": {"type": "Point", "coordinates": [120, 30]}}, "#/geometry"),
    ],
)
async def test_a_parcel_that_does_not_fit_is_refused_at_its_place(
    office: httpx.AsyncClient, fields: dict[str, Any], pointer: str
) -> None:
    refused = await office.post("/v1/parcels", json=a_parcel(**fields))
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer), refused.text
    assert (await office.get("/v1/parcels")).json()["items"] == []


async def test_a_standard_that_does_not_fit_is_refused(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    await made(office, "admission-standards", a_standard(300))
    same_day = await office.post("/v1/admission-standards", json=a_standard(310))
    assert (same_day.status_code, same_day.json()["errors"][0]["pointer"]) == (409, "#/valid_from")
    for dimensions in ({}, {INTENSITY: {"comparison": "ge"}}, {"beauty": {"comparison": "words", "words": "美"}}):
        refused = await office.post("/v1/admission-standards", json=a_standard(1, dimensions=dimensions))
        assert refused.status_code == 422, dimensions
    assert (await town_officer.post("/v1/admission-standards", json=a_standard(1))).status_code == 403
    assert len((await town_officer.get("/v1/admission-standards")).json()["items"]) == 1
    await made(office, "admission-standards", a_standard(350, valid_from="2021-01-01"))
    await made(office, "admission-standards", a_standard(200, carrier_code=None))
    for day, numbers in (("2019-12-31", []), ("2020-12-31", [1, 1]), ("2021-01-01", [1, 2])):
        listed = await office.get("/v1/admission-standards", params={"in_force_on": day})
        assert [each["number"] for each in listed.json()["items"]] == numbers, day


async def test_files_of_parcels_and_standards_come_back_unchanged_and_are_judged(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    asked = {"valid_from": "2020-01-01", INTENSITY: ">= 300 万元/亩", "industry_focus": "属于：机器人"}
    standards = [asked | {"carrier_code": TOWN}, asked | {"carrier_code": TOWN, "valid_from": "2021-01-01"}]
    wrong = [asked | {"valid_from": "2022-01-01", INTENSITY: "≥很高"}, {"valid_from": "2023-01-01"}]
    refused = await send(office, "admission-standards", standards + wrong)
    assert [(error["pointer"], error["code"]) for error in refused.json()["errors"]] == [
        ("#/3", "format"),
        ("#/4", "required"),
    ]
    assert (await send(office, "admission-standards", standards)).json()["created"] == 2
    assert (await send(office, "admission-standards", standards)).json()["unchanged"] == 2

    project = (await office.post("/v1/projects", json=a_project(code="2101-330109-04-01-123456"))).json()
    row = {name: value for name, value in a_parcel().items() if name != "committed"}
    row |= {"project_code": project["code"], "committed_investment_intensity": "299", "synthetic": True}
    unknown = row | {"code": "二", "project_code": "2101-330109-04-01-000000", "exception_reason": "有"}
    refused = await send(office, "parcels", [row, unknown])
    assert {error["code"] for error in refused.json()["errors"]} == {"unknown_project", "not_needed"}
    assert (await send(office, "parcels", [row])).json()["created"] == 1
    assert (await send(office, "parcels", [row])).json()["unchanged"] == 1
    [recorded] = await events(registry, "parcel")
    assert (recorded["standard_number"], recorded["project_id"]) == (1, project["id"])
    assert [each["kind"] for each in recorded["breaches"]] == ["committed_below_standard"]
    for register in ("parcels", "admission-standards"):
        workbook = (await office.get(f"/v1/{register}.xlsx")).content
        files = {"file": ("x.xlsx", workbook)}
        same = (await office.post(f"/v1/{register}/import", params={"dry_run": False}, files=files)).json()
        assert "rows" in same, same
        assert (same["updated"], same["unchanged"]) == (0, same["rows"]), same
    [line] = (await office.get("/v1/parcels.ndjson")).text.splitlines()
    back = {name: value for name, value in json.loads(line).items() if name in {*row, "id", "version"}}
    changed = await send(office, "parcels", [back | {"committed_investment_intensity": "300"}])
    assert changed.json()["updated"] == 1, changed.text
    assert await kinds(office, recorded) == [(1, "")]


async def test_officers_see_and_write_the_parcels_of_their_carriers_only(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    own = await made(town_officer, "parcels", a_parcel())
    foreign = await made(office, "parcels", a_parcel(code="二", carrier_code=BASE))
    assert [each["id"] for each in (await town_officer.get("/v1/parcels")).json()["items"]] == [own["id"]]
    assert (await town_officer.get(f"/v1/parcels/{foreign['id']}")).status_code == 404
    away = await town_officer.patch(f"/v1/parcels/{own['id']}", json={"carrier_code": BASE}, headers=seen(1))
    assert (away.status_code, away.json()["code"]) == (403, "outside_scope")
    assert [each["carrier_code"] for each in (await town_officer.get("/v1/opportunities")).json()["items"]] == [TOWN]
    put = await town_officer.put(f"/v1/opportunities/places/{BASE}", json={"geometry": OUTLINE}, headers=seen(0))
    assert put.status_code == 403


async def test_opportunities_show_free_land_and_space_by_carrier_and_industry(office: httpx.AsyncClient) -> None:
    free = {"granted_on": None, "quota_area": None, "quota_used_on": None, "standard_land": False}
    await made(office, "parcels", a_parcel(**free, geometry=OUTLINE))
    await made(office, "parcels", a_parcel(code="二"))
    space = {"name": "甲楼", "kind": "theme_building", "carrier_code": TOWN, "floor_area": "900"}
    await made(office, "spaces", space | {"available_area": "120.5"})
    carriers = (await office.get("/v1/carriers")).json()["items"]
    town = next(each for each in carriers if each["code"] == TOWN)
    industries = [{"name": "人工智能", "code": "6513"}, {"name": "机器人", "code": "3491"}]
    changed = await office.patch(
        f"/v1/carriers/{town['id']}", json={"industries": industries}, headers=seen(town["version"])
    )
    assert changed.status_code == 200, changed.text
    table = (await office.get("/v1/opportunities", params={"sort": "-land_area"})).json()["items"]
    rows = [
        (each["carrier_code"], each["industry_name"], each["land_area"], each["parcel_count"], each["space_area"])
        for each in table
    ]
    assert rows == [
        (TOWN, "人工智能", "50.0000", 1, "120.5000"),
        (TOWN, "机器人", "50.0000", 1, "120.5000"),
        (BASE, None, "0", 0, None),
    ]
    for wanted, count in (
        ({"industry": "机器"}, 1),
        ({"land": False}, 1),
        ({"space": True}, 2),
        ({"carrier": BASE}, 1),
    ):
        assert len((await office.get("/v1/opportunities", params=wanted)).json()["items"]) == count, wanted
    assert "人工智能" in (await office.get("/v1/opportunities.csv")).text


async def test_an_outline_is_entered_changed_and_taken_away(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    address = f"/v1/opportunities/places/{TOWN}"
    assert (await office.put(address, json={"geometry": OUTLINE})).status_code == 428
    assert (await office.put(address, json={"geometry": OUTLINE}, headers=seen(1))).status_code == 412
    assert (await office.put(address, json={"geometry": OUTLINE}, headers=seen(0))).json()["version"] == 1
    drawn = [each for each in (await office.get("/v1/opportunities/places")).json()["items"] if each["geometry"]]
    assert [(each["kind"], each["id"], each["version"]) for each in drawn] == [("carrier", TOWN, 1)]
    assert (await office.put(address, json={"geometry": None}, headers=seen(1))).json()["version"] == 2
    recorded = await events(registry, "carrier_outline")
    assert [each["geometry"] for each in recorded] == [OUTLINE, None]
    unknown = await office.put("/v1/opportunities/places/nowhere", json={"geometry": None}, headers=seen(0))
    assert unknown.status_code == 404
