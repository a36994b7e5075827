"""Entries that are one person: found by likeness, decided, merged with all they have, and taken apart again."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService
from services.talent.tests.applying import talent_desk
from services.talent.tests.counting import counted, load_programmes, of, register, select, told
from services.talent.tests.people import register as enter
from services.talent.tests.people import resident_id, seen


@pytest.fixture
async def talent(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """The service with the plan's programmes."""
    async with start_service("talent") as running:
        await load_programmes(running)
        yield running


@pytest.fixture
def office(talent: ServiceUnderTest) -> httpx.AsyncClient:
    """The office."""
    return talent.client("office")


async def proposed(office: httpx.AsyncClient, **wanted: Any) -> list[dict[str, Any]]:
    """The pairs that wait for a decision."""
    items: list[dict[str, Any]] = (await office.get("/v1/duplicates", params=wanted)).json()["items"]
    return items


async def merged(office: httpx.AsyncClient, survivor: str, other: str) -> dict[str, Any]:
    """Merge two people; answers the merge."""
    body = {"survivor_id": survivor, "merged_id": other, "reason": "同一人，护照与身份证"}
    answer = await office.post("/v1/merges", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def split(office: httpx.AsyncClient, merge: dict[str, Any]) -> httpx.Response:
    """Undo a merge."""
    return await office.post(f"/v1/merges/{merge['id']}/split", json={"reason": "核实为两人"}, headers=seen(merge))


PASSPORT = {"document_kind": "passport", "document_number": "E12345678", "birth_date": "1980-01-31"}


@pytest.mark.parametrize(
    ("other", "grounds"),
    [
        ({"phone": "13900000000", "email": None}, ["name", "birth_year"]),
        ({"name": "另一人", "email": None, "phone": "13800000001"}, ["phone", "birth_year"]),
        ({"name": "另一人", "phone": None, "email": "someone1@example.com"}, ["email", "birth_year"]),
        ({"name": "欧阳十里", "phone": None, "employer": "示例公司"}, ["pinyin", "birth_year", "employer"]),
        ({"name": "欧阳十里", "phone": None, "email": None}, None),
        ({"phone": None, "email": None, "birth_date": "1979-01-31"}, None),
        ({"name": "另一人", "phone": None, "email": None, "employer": "示例公司"}, None),
    ],
)
async def test_people_who_are_alike_are_proposed_with_the_grounds(
    office: httpx.AsyncClient, other: dict[str, Any], grounds: list[str] | None
) -> None:
    first = await enter(office, 1, employer="示例公司")
    second = await enter(office, 2, **(PASSPORT | other))
    found = await proposed(office)
    assert [each["grounds"] for each in found] == ([grounds] if grounds else [])
    if grounds:
        assert {found[0]["first_id"], found[0]["second_id"]} == {first["id"], second["id"]}


async def test_a_change_and_a_sweep_find_what_registration_did_not(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    first, second = await enter(office, 1), await enter(office, 2, name="另一人", phone=None, email=None)
    assert await proposed(office) == []
    changed = await office.patch(f"/v1/people/{second['id']}", json={"phone": "13800000001"}, headers=seen(second))
    assert changed.status_code == 200, changed.text
    (pair,) = await proposed(office)
    assert pair["grounds"] == ["phone", "birth_year"]
    connection = await talent.connect()
    await connection.execute("DELETE FROM duplicate")
    await connection.close()
    assert (await office.post("/v1/duplicates/sweep")).json() == {"found": 1}
    assert (await office.post("/v1/duplicates/sweep")).json() == {"found": 0}
    assert [each["first_id"] for each in await proposed(office, person_id=first["id"])] == [pair["first_id"]]


async def test_what_was_kept_apart_is_not_proposed_again(office: httpx.AsyncClient) -> None:
    await enter(office, 1)
    second = await enter(office, 2, phone=None, email=None)
    (pair,) = await proposed(office)
    url, verdict = f"/v1/duplicates/{pair['id']}/decide", {"decision": "apart", "reason": "同名同岁，两人"}
    assert (await office.post(url, json={"decision": "apart"}, headers=seen(pair))).status_code == 422
    assert (await office.post(url, json=verdict)).status_code == 428
    decided = await office.post(url, json=verdict, headers=seen(pair))
    assert (decided.json()["state"], decided.json()["reason"]) == ("apart", "同名同岁，两人")
    again = await office.post(url, json=verdict, headers=seen(decided.json()))
    assert (again.status_code, again.json()["code"]) == (409, "decided")
    await office.patch(f"/v1/people/{second['id']}", json={"phone": "13800000001"}, headers=seen(second))
    assert (await office.post("/v1/duplicates/sweep")).json() == {"found": 0}
    assert await proposed(office) == []
    assert len(await proposed(office, state="apart")) == 1


async def test_a_pair_is_merged_and_whoever_is_like_the_merged_one_is_like_the_survivor(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    first, second = await enter(office, 1), await enter(office, 2, phone=None, email=None)
    await select(office, first["id"], "shi_521", introduced_on="2021-05-01")
    await select(office, second["id"], "guo_qian", introduced_on="2020-05-01")
    assert await counted(talent) == ["2020-05-01", "2021-05-01"]
    (pair,) = await proposed(office)
    verdict = {"decision": "merge", "survivor_id": second["id"], "reason": "同一人"}
    decided = await office.post(f"/v1/duplicates/{pair['id']}/decide", json=verdict, headers=seen(pair))
    assert decided.json()["state"] == "merged", decided.text
    facts = await told(talent)
    lost, stays = facts[first["id"]], facts[second["id"]]
    assert (lost["happened"], lost["state"], lost["merged_into"]) == ("merged", "merged", second["id"])
    assert (lost["selections"], lost["counted_on"]) == ([], None)
    assert ({each["programme"] for each in stays["selections"]}, stays["counted_on"]) == (
        {"guo_qian", "shi_521"},
        "2020-05-01",
    )
    assert await counted(talent) == ["2020-05-01"]
    third = await enter(office, 3, name="另一人", phone="13800000001", email=None)
    (found,) = await proposed(office)
    assert {found["first_id"], found["second_id"]} == {second["id"], third["id"]}
    # The number of the merged entry means the survivor now.
    again = await office.post(
        "/v1/people", json={"name": "谁", "document_kind": "resident_id", "document_number": resident_id(1)}
    )
    assert (again.status_code, again.json()["person_id"]) == (409, second["id"])
    refused = await office.post("/v1/selections", json={"person_id": first["id"], "programme": "sheng_qian"})
    assert (refused.status_code, refused.json()["code"]) == (409, "merged")


async def test_a_split_puts_everything_back_and_what_came_later_stays(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    one, other = await register(office, 1), await register(office, 2)
    theirs = await select(office, other, "shi_521", introduced_on="2020-05-01")
    await select(office, one, "shi_521", introduced_on="2021-05-01")
    stay = {"joined_on": "2020-01-01"}
    team = {
        "name": "示例团队",
        "leader_id": other,
        "members": [{"person_id": one, **stay}, {"person_id": other, **stay}],
    }
    made = (await office.post("/v1/teams", json=team)).json()
    merge = await merged(office, one, other)
    assert (await told(talent, "team"))[made["id"]]["leader_id"] == one
    assert (await told(talent, "team"))[made["id"]]["member_ids"] == [one]
    places = (await office.get("/v1/selections", params={"person_id": one})).json()["items"]
    assert sorted(each["repeated"] for each in places) == [False, True]
    assert await counted(talent) == ["2020-05-01"]
    later = await select(office, one, "guo_qian", introduced_on="2019-05-01")
    undone = await split(office, merge)
    assert (undone.status_code, undone.json()["state"]) == (200, "split"), undone.text
    facts = await told(talent)
    assert (facts[other]["happened"], facts[other]["state"], facts[other]["merged_into"]) == ("split", "active", None)
    assert [each["id"] for each in facts[other]["selections"]] == [theirs["id"]]
    assert later["id"] in {each["id"] for each in facts[one]["selections"]}
    assert await counted(talent) == ["2019-05-01", "2020-05-01"]
    fact = (await told(talent, "team"))[made["id"]]
    assert (fact["leader_id"], fact["member_ids"]) == (other, sorted([one, other]))
    assert (await split(office, undone.json())).json()["code"] == "already_split"
    assert [each["state"] for each in await proposed(office, state="apart")] == ["apart"]
    places = (await office.get("/v1/selections")).json()["items"]
    assert not any(each["repeated"] for each in places)


async def test_merges_are_undone_from_the_last(office: httpx.AsyncClient) -> None:
    one, two, three = [await register(office, serial) for serial in (1, 2, 3)]
    first = await merged(office, two, one)
    second = await merged(office, three, two)
    assert (await split(office, first)).json()["code"] == "merged_since"
    assert (await split(office, second)).status_code == 200
    assert (await split(office, first)).status_code == 200
    assert [(await of(office, each))["state"] for each in (one, two, three)] == ["active"] * 3
    for body, status in (
        ({"survivor_id": one, "merged_id": one, "reason": "同一"}, 422),
        ({"survivor_id": one, "merged_id": two, "reason": " "}, 422),
        ({"survivor_id": one, "merged_id": "01890000-0000-7000-8000-000000000000", "reason": "同一人"}, 422),
    ):
        assert (await office.post("/v1/merges", json=body)).status_code == status


async def test_only_who_runs_the_programmes_sees_and_decides(talent: ServiceUnderTest) -> None:
    for role, claims, status in (
        ("department_officer", {"domains": ["talent"]}, 200),
        ("department_officer", {"domains": ["land"]}, 403),
        ("carrier_officer", {"carriers": ["town"]}, 403),
        ("leader", {}, 403),
        ("inspector", {}, 403),
        ("platform", {}, 403),
        ("admin", {}, 403),
    ):
        client = talent.client(role, **claims)
        for register_ in ("duplicates", "merges"):
            assert (await client.get(f"/v1/{register_}")).status_code == status, role
        assert (await client.post("/v1/duplicates/sweep")).status_code == status


async def test_applications_go_over_with_their_history_and_come_back(start_service: StartService) -> None:
    async with talent_desk(start_service) as desk:
        one, other = await desk.declared(1), await desk.declared(2, programme="guo_qian")
        merge = await merged(desk.office, one["person_id"], other["person_id"])
        assert merge["moved"]["applications"] == [other["id"]]
        moved = await desk.seen(other)
        assert (moved["person_id"], moved["steps"][-1]["text"]) == (one["person_id"], "合并为同一人")
        assert (await told(desk.service, "application"))[other["id"]]["person_id"] == one["person_id"]
        assert (await split(desk.office, merge)).status_code == 200
        assert (await desk.seen(other))["person_id"] == other["person_id"]
        third = await desk.declared(3)
        body = {"survivor_id": one["person_id"], "merged_id": third["person_id"], "reason": "同一人"}
        refused = await desk.office.post("/v1/merges", json=body)
        assert (refused.status_code, refused.json()["code"]) == (409, "two_applications")
        assert (await of(desk.office, third["person_id"]))["state"] == "active"
