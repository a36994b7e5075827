"""Spaces and recognitions: floors count once; an act is subject × kind × level × document."""

from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, seen
from services.registry.tests.registers import events, send


def a_space(**fields: Any) -> dict[str, Any]:
    """What registers a space in TOWN."""
    return {"name": "甲科创中心", "kind": "science_complex", "carrier_code": TOWN, "floor_area": "25000"} | fields


def a_recognition(**fields: Any) -> dict[str, Any]:
    """What registers a provincial makerspace in TOWN."""
    own = {"subject_kind": "space", "subject_name": "甲科创中心", "carrier_code": TOWN, "kind": "makerspace"}
    dated = {"level": "provincial", "document_number": "浙科〔2020〕1号", "recognised_on": "2020-06-30"}
    return own | dated | fields


async def made(client: httpx.AsyncClient, register: str, body: dict[str, Any]) -> dict[str, Any]:
    """Register an entry and answer it."""
    answer = await client.post(f"/v1/{register}", json=body)
    assert answer.status_code == 201, answer.text
    entry: dict[str, Any] = answer.json()
    return entry


async def test_reopened_floors_name_the_space_they_were(registry: ServiceUnderTest, office: httpx.AsyncClient) -> None:
    old = await made(office, "spaces", a_space(completed_on="2019-05-01", opened_on="2019-09-01"))
    new = await made(office, "spaces", a_space(name="甲科创中心二期", predecessor_id=old["id"], available_area="100.5"))
    assert (new["predecessor_id"], new["floor_area"], new["available_area"]) == (old["id"], "25000.0000", "100.5000")
    circle = await office.patch(f"/v1/spaces/{old['id']}", json={"predecessor_id": new["id"]}, headers=seen(1))
    assert [(each["pointer"], each["code"]) for each in circle.json()["errors"]] == [("#/predecessor_id", "circle")]
    recorded = await events(registry, "space")
    assert [(each["type"], each["name"]) for each in recorded] == [
        ("registered", "甲科创中心"),
        ("registered", "甲科创中心二期"),
    ]

    row = {"name": "乙楼", "kind": "theme_building", "floor_area": "10", "predecessor_name": "甲科创中心"}
    missing = row | {"name": "丙楼", "predecessor_name": "没有的楼"}
    refused = await send(office, "spaces", [row, missing])
    assert [error["code"] for error in refused.json()["errors"]] == ["unknown_space"]
    assert (await send(office, "spaces", [row])).json()["created"] == 1
    assert (await send(office, "spaces", [row])).json()["unchanged"] == 1
    listed = (await office.get("/v1/spaces", params={"inside": False})).json()["items"]
    assert [each["predecessor_id"] for each in listed] == [old["id"]]


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"floor_area": "0"}, "#/floor_area"),
        ({"floor_area": "1.00001"}, "#/floor_area"),
        ({"floor_area": "NaN"}, "#/floor_area"),
        ({"available_area": "25000.0001"}, "#/available_area"),
        ({"completed_on": "2021-02-30"}, "#/completed_on"),
        ({"completed_on": "2021-02-01", "opened_on": "2021-01-31"}, "#/opened_on"),
        ({"kind": "castle"}, "#/kind"),
        ({"predecessor_id": "01890000-0000-7000-8000-000000000000"}, "#/predecessor_id"),
    ],
)
async def test_a_space_that_does_not_fit_is_refused_at_its_place(
    office: httpx.AsyncClient, fields: dict[str, Any], pointer: str
) -> None:
    refused = await office.post("/v1/spaces", json=a_space(**fields))
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer), refused.text


async def test_a_name_is_one_space_s_within_its_carrier(office: httpx.AsyncClient) -> None:
    await made(office, "spaces", a_space())
    await made(office, "spaces", a_space(carrier_code=BASE))
    again = await office.post("/v1/spaces", json=a_space(kind="theme_building"))
    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (409, "#/name")


async def test_an_upgrade_is_a_second_act_at_its_own_level_and_the_same_act_is_refused(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    space = await made(office, "spaces", a_space())
    first = await made(office, "recognitions", a_recognition())
    assert first["subject_id"] == space["id"]
    again = await office.post("/v1/recognitions", json=a_recognition(recognised_on="2021-01-01"))
    assert (again.status_code, again.json()["code"]) == (409, "already_registered")
    respelt = await office.post("/v1/recognitions", json=a_recognition(subject_name="甲中心", subject_id=space["id"]))
    assert respelt.status_code == 409
    upgrade = await made(office, "recognitions", a_recognition(level="national", recognised_on="2022-01-01"))
    assert upgrade["id"] != first["id"]
    level = await office.patch(f"/v1/recognitions/{first['id']}", json={"level": "national"}, headers=seen(1))
    assert level.status_code == 422
    recorded = await events(registry, "recognition")
    assert [(each["type"], each["level"], each["first"], each["superseded_on"]) for each in recorded] == [
        ("registered", "provincial", True, None),
        ("updated", "provincial", True, "2022-01-01"),
        ("registered", "national", False, None),
    ]
    gone = await office.delete(f"/v1/recognitions/{upgrade['id']}", headers=seen(1))
    assert gone.is_success
    back = (await office.get(f"/v1/recognitions/{first['id']}")).json()
    assert (back["superseded_on"], back["version"]) == (None, 3)
    assert "natural_key" not in recorded[0]


async def test_a_recognition_is_valid_from_its_date_to_its_lapse(office: httpx.AsyncClient) -> None:
    held = await made(office, "recognitions", a_recognition(lapses_on="2023-06-30"))
    for day, count in (("2020-06-29", 0), ("2020-06-30", 1), ("2023-06-29", 1), ("2023-06-30", 0)):
        listed = await office.get("/v1/recognitions", params={"valid_on": day, "level": "provincial"})
        assert len(listed.json()["items"]) == count, day
    early = await office.patch(f"/v1/recognitions/{held['id']}", json={"lapses_on": "2020-06-30"}, headers=seen(1))
    assert (early.status_code, early.json()["errors"][0]["pointer"]) == (422, "#/lapses_on")
    nobody = await office.post("/v1/recognitions", json=a_recognition(subject_id=held["id"], level="district"))
    assert nobody.json()["errors"][0]["pointer"] == "#/subject_id"


async def test_a_file_of_recognitions_repeats_safely_and_never_changes_an_act_s_level(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    rows = [a_recognition(), a_recognition(level="national"), a_recognition(kind="incubator", baseline=True)]
    assert (await send(office, "recognitions", rows)).json()["created"] == 3
    assert (await send(office, "recognitions", rows)).json()["unchanged"] == 3
    listed = (await office.get("/v1/recognitions", params={"level": "national"})).json()["items"]
    named = rows[1] | {"id": listed[0]["id"], "version": 1}
    lowered = await send(office, "recognitions", [named | {"level": "municipal"}])
    assert [error["code"] for error in lowered.json()["errors"]] == ["fixed"]
    dated = await send(office, "recognitions", [named | {"lapses_on": "2025-01-01"}])
    assert dated.json()["updated"] == 1
    foreign = await send(town_officer, "recognitions", [a_recognition(carrier_code=BASE, level="district")])
    assert [error["code"] for error in foreign.json()["errors"]] == ["outside_scope"]
    assert (await send(office, "recognitions", [a_recognition(level="")])).json()["errors"][0]["code"] == "required"


async def test_officers_see_the_spaces_and_recognitions_of_their_carriers_only(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    for register, body in (("spaces", a_space), ("recognitions", a_recognition)):
        foreign = await made(office, register, body(carrier_code=BASE))
        own = await made(town_officer, register, body(**({"level": "district"} if register == "recognitions" else {})))
        assert [each["id"] for each in (await town_officer.get(f"/v1/{register}")).json()["items"]] == [own["id"]]
        address = f"/v1/{register}/{foreign['id']}"
        assert (await town_officer.get(address)).status_code == 404
        assert (await town_officer.delete(address, headers=seen(1))).status_code == 404
        refused = await town_officer.post(f"/v1/{register}", json=body(carrier_code=None))
        assert (refused.status_code, refused.json()["code"]) == (403, "outside_scope")
        assert (await town_officer.delete(f"/v1/{register}/{own['id']}", headers=seen(1))).status_code == 204
