"""Teams: each once, with a leader and dated members; in and out by workbook."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService
from services.talent.tests.counting import load_programmes, of, register, told
from services.talent.tests.people import know_carriers, seen

HOST, CODE = "01890000-0000-7000-8000-00000000000a", "91330109MA2X00001Q"


@pytest.fixture
async def talent(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """The service with the plan's programmes, two carriers and a host."""
    async with start_service("talent") as running:
        await load_programmes(running)
        await know_carriers(running, "town", "base")
        connection = await running.connect()
        await connection.execute(
            "INSERT INTO enterprise_ref (id, credit_code, name, state, version)"
            " VALUES ($1, $2, '示例公司', 'active', 1)",
            HOST,
            CODE,
        )
        await connection.close()
        yield running


@pytest.fixture
def office(talent: ServiceUnderTest) -> httpx.AsyncClient:
    """The office."""
    return talent.client("office")


def a_team(**fields: Any) -> dict[str, Any]:
    """What registers a team that counts."""
    dated = {"selected_on": "2020-06-30", "introduced_on": "2020-09-01"}
    return {"name": "智能传感团队", "programme": "leading_team", "funding_amount": "500", **dated, **fields}


async def made(client: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    """Register a team and answer it."""
    answer = await client.post("/v1/teams", json=a_team(**fields))
    assert answer.status_code == 201, answer.text
    team: dict[str, Any] = answer.json()
    return team


async def send(client: httpx.AsyncClient, rows: list[dict[str, Any]], *, dry_run: bool = False) -> httpx.Response:
    """Import rows as a file."""
    content = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    return await client.post(
        "/v1/teams/import",
        params={"dry_run": dry_run},
        files={"file": ("teams.ndjson", content, "application/x-ndjson")},
    )


async def test_a_team_counts_once_from_its_introduction_and_its_event_names_nobody(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    leader, member = await register(office, 1), await register(office, 2)
    stays = [
        {"person_id": member, "joined_on": "2020-01-01", "left_on": "2021-01-01"},
        {"person_id": member, "joined_on": "2021-06-01"},
    ]
    team = await made(office, leader_id=leader, members=stays, enterprise_id=HOST, carrier_code="town")
    assert (team["counted_on"], team["funding_amount"], team["batch"]) == ("2020-09-01", "500.0000", None)
    fact = (await told(talent, "team"))[team["id"]]
    assert (fact["leader_id"], fact["member_ids"], fact["counted_on"]) == (leader, [member], "2020-09-01")
    assert not {"name", "document_number", "search", "natural_key"} & set(fact)
    again = await office.post("/v1/teams", json=a_team(name="智能 传感团队"))
    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (409, "#/name")
    changed = await office.patch(f"/v1/teams/{team['id']}", json={"in_district": False}, headers=seen(team))
    assert (changed.json()["counted_on"], changed.json()["members"]) == (None, team["members"])
    fewer = await office.patch(f"/v1/teams/{team['id']}", json={"members": stays[:1]}, headers=seen(changed.json()))
    assert len(fewer.json()["members"]) == 1, fewer.text
    assert (await office.patch(f"/v1/teams/{team['id']}", json={"name": "改名"}, headers=seen(team))).status_code == 412
    gone = await office.delete(f"/v1/teams/{team['id']}", headers=seen(fewer.json()))
    assert gone.status_code == 204
    assert (await told(talent, "team"))[team["id"]]["happened"] == "withdrawn"
    await made(office)


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"programme": "guo_qian"}, "#/programme"),
        ({"programme": None}, "#/programme"),
        ({"batch": "1"}, "#/batch"),
        ({"selected_on": None}, "#/introduced_on"),
        ({"introduced_on": "2098-01-01"}, "#/introduced_on"),
        ({"funding_amount": "-1"}, "#/funding_amount"),
        ({"leader_id": "01890000-0000-7000-8000-000000000000"}, "#/members"),
    ],
)
async def test_a_team_that_does_not_fit_is_refused_where_it_is_wrong(
    office: httpx.AsyncClient, fields: dict[str, Any], pointer: str
) -> None:
    refused = await office.post("/v1/teams", json=a_team(**fields))
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer), refused.text


async def test_a_persons_times_in_a_team_do_not_overlap(office: httpx.AsyncClient) -> None:
    who = await register(office, 1)
    for second, pointer in (
        ({"joined_on": "2020-06-01"}, "#/members/1/joined_on"),
        ({"joined_on": "2021-01-01", "left_on": "2021-01-01"}, "#/members/1/left_on"),
    ):
        members = [{"person_id": who, "joined_on": "2020-01-01", "left_on": "2020-12-31"}, {"person_id": who} | second]
        refused = await office.post("/v1/teams", json=a_team(members=members))
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_a_file_of_teams_repeats_safely_and_changes_by_its_version(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    leader = await of(office, await register(office, 1))
    row = a_team(leader_code=leader["code"], credit_code=CODE, carrier_code="town")
    assert (await send(office, [row], dry_run=True)).json()["created"] == 1
    assert (await send(office, [row])).json()["created"] == 1
    assert (await send(office, [row])).json()["unchanged"] == 1
    (team,) = (await office.get("/v1/teams")).json()["items"]
    assert (team["leader_id"], team["enterprise_id"], team["counted_on"]) == (leader["id"], HOST, "2020-09-01")
    wrong = [
        row | {"name": "甲", "leader_code": "RC9999999"},
        row | {"name": "乙", "credit_code": "91330109MA2X00002P"},
        row | {"name": "丙", "programme": "guo_qian"},
        row | {"name": "丁", "introduced_on": "2098-01-01"},
        row | {"name": "戊", "carrier_code": "nowhere"},
    ]
    refused = await send(office, wrong)
    assert [each["code"] for each in refused.json()["errors"]] == [
        "unknown_person", "unknown_enterprise", "unknown_programme", "future", "unknown_carrier",
    ]  # fmt: skip
    exported = (await office.get("/v1/teams.ndjson")).text
    (line,) = [json.loads(each) for each in exported.splitlines()]
    assert (line["leader_code"], line["credit_code"]) == (leader["code"], CODE)
    changed = await send(office, [line | {"introduced_on": "2021-09-01"}])
    assert changed.json()["updated"] == 1, changed.text
    assert (await told(talent, "team"))[team["id"]]["counted_on"] == "2021-09-01"
    assert (await office.get("/v1/teams/template.xlsx")).status_code == 200


async def test_a_carriers_officer_has_the_teams_of_the_own_carriers_only(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    own = await made(office, carrier_code="town")
    other = await made(office, name="他处团队", carrier_code="base")
    officer = talent.client("carrier_officer", carriers=["town"], units=["town"])
    assert [each["id"] for each in (await officer.get("/v1/teams")).json()["items"]] == [own["id"]]
    assert (await officer.get(f"/v1/teams/{other['id']}")).status_code == 404
    assert (await officer.post("/v1/teams", json=a_team(name="新", carrier_code="base"))).status_code == 403
    moved = await officer.patch(f"/v1/teams/{own['id']}", json={"carrier_code": "base"}, headers=seen(own))
    assert moved.status_code == 403
    refused = await send(officer, [a_team(name="新", carrier_code="base")])
    assert refused.json()["errors"][0]["code"] == "outside_scope"


async def test_a_rule_and_a_programme_have_teams_counted_anew(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    team = await made(office)
    rule = {"applies_to": "teams", "valid_from": "2020-01-01", "event": "selected", "source": "会议纪要"}
    assert (await office.post("/v1/counting-rules", json=rule)).status_code == 201
    assert (await told(talent, "team"))[team["id"]]["counted_on"] == "2020-06-30"
    (programme,) = (await office.get("/v1/programmes", params={"applies_to": "teams"})).json()["items"]
    await office.patch(f"/v1/programmes/{programme['id']}", json={"counts": False}, headers=seen(programme))
    assert (await told(talent, "team"))[team["id"]]["counted_on"] is None
