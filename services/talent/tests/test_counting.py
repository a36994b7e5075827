"""Who counts, when: programmes, places, counting rules; each person once."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService
from services.talent.tests.counting import counted, load_programmes, of, place, register, select, told
from services.talent.tests.people import know_carriers, person, seen


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


async def test_the_plans_programmes_and_the_products_rule_are_there_and_marked(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    listed = (await office.get("/v1/programmes")).json()["items"]
    assert {each["code"]: each["counts"] for each in listed} == {
        "guo_qian": True, "sheng_qian": True, "shi_521": True, "plan_5213": False, "academician": False,
        "leading_team": True,
    }  # fmt: skip
    rules = (await office.get("/v1/counting-rules")).json()["items"]
    assert {(each["applies_to"], each["event"], each["product_default"]) for each in rules} == {
        ("people", "introduced", True),
        ("teams", "introduced", True),
    }
    await load_programmes(talent)
    assert len(await told(talent, "programme")) == 6
    assert not {"name", "criteria", "source"} & set(next(iter((await told(talent, "programme")).values())))


async def test_a_person_in_two_programmes_counts_once_on_the_first_day(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    who = await register(office, 1)
    await select(office, who, "shi_521", introduced_on="2021-05-01")
    assert (await of(office, who))["counted_on"] == "2021-05-01"
    await select(office, who, "guo_qian", introduced_on="2020-07-01")
    await select(office, who, "plan_5213", introduced_on="2019-07-01")
    await select(office, who, "sheng_qian", introduced_on="2019-06-01", in_district=False)
    stated = (await told(talent))[who]
    assert (stated["counted_on"], stated["selected_on"], stated["happened"]) == ("2020-07-01", "2020-03-01", "updated")
    assert [each["programme"] for each in stated["selections"]] == ["shi_521", "guo_qian", "plan_5213", "sheng_qian"]
    again = await office.post("/v1/selections", json=place(person_id=who))
    assert (again.status_code, again.json()["code"]) == (409, "already_selected")
    assert await counted(talent) == ["2020-07-01"]


async def test_a_place_changes_and_is_taken_back_and_the_person_with_it(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    who = await register(office, 1)
    made = await select(office, who, introduced_on=None)
    assert await counted(talent) == []
    changed = await office.patch(
        f"/v1/selections/{made['id']}", json={"introduced_on": "2020-09-01"}, headers=seen(made)
    )
    assert changed.status_code == 200, changed.text
    assert await counted(talent) == ["2020-09-01"]
    stale = await office.delete(f"/v1/selections/{made['id']}", headers=seen(made))
    assert stale.status_code == 412
    assert (await office.delete(f"/v1/selections/{made['id']}", headers=seen(changed.json()))).status_code == 204
    assert await counted(talent) == []
    await select(office, who)
    assert await counted(talent) == ["2020-03-01"]


@pytest.mark.parametrize(
    ("fields", "pointer", "code"),
    [
        ({"programme": "nothing"}, "#/programme", "unknown_programme"),
        ({"programme": "leading_team"}, "#/programme", "unknown_programme"),
        ({"batch": "2020-1"}, "#/batch", "unknown_batch"),
        ({"selected_on": None}, "#/introduced_on", "not_selected"),
        ({"selected_on": "2018-12-31"}, "#/selected_on", "not_in_force"),
        ({"introduced_on": "2098-01-01"}, "#/introduced_on", "future"),
        ({"selected_on": "2020-02-30"}, "#/selected_on", None),
        ({"person_id": "01890000-0000-7000-8000-000000000000"}, "#/person_id", "unknown_person"),
        ({"person_id": None}, "#", None),
    ],
)
async def test_a_place_that_does_not_fit_is_refused_where_it_is_wrong(
    office: httpx.AsyncClient, fields: dict[str, Any], pointer: str, code: str | None
) -> None:
    who = await register(office, 1)
    refused = await office.post("/v1/selections", json=place(person_id=who) | fields)
    assert refused.status_code == 422, refused.text
    error = refused.json()["errors"][0]
    assert error["pointer"] == pointer
    assert code is None or error["code"] == code


async def test_a_counting_rule_has_everybody_counted_anew_from_its_day(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    early, late = await register(office, 1), await register(office, 2)
    await select(office, early, introduced_on="2020-06-01", on_job_on="2021-03-01")
    await select(office, late, introduced_on=None, on_job_on="2020-12-01")
    rule = {"valid_from": "2021-01-01", "event": "on_job", "source": "会议纪要"}
    made = await office.post("/v1/counting-rules", json=rule)
    assert made.status_code == 201, made.text
    # Whoever counted stays counted; who met the new rule before it came counts from its day.
    assert await counted(talent) == ["2020-06-01", "2021-01-01"]
    assert (await office.post("/v1/counting-rules", json=rule)).status_code == 409
    changed = await office.patch(
        f"/v1/counting-rules/{made.json()['id']}", json={"event": "selected"}, headers=seen(made.json())
    )
    assert await counted(talent) == ["2020-06-01", "2021-01-01"]
    await office.delete(f"/v1/counting-rules/{made.json()['id']}", headers=seen(changed.json()))
    assert await counted(talent) == ["2020-06-01"]
    (default,) = (await office.get("/v1/counting-rules", params={"applies_to": "people"})).json()["items"]
    kept = await office.delete(f"/v1/counting-rules/{default['id']}", headers=seen(default))
    assert kept.json()["code"] == "product_default"


async def test_a_programme_is_changed_with_its_batches_and_who_it_counts_follows(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    (programme,) = (await office.get("/v1/programmes", params={"level": "municipal"})).json()["items"]
    batches = [{"code": "2020-1", "year": 2020, "announced_on": "2020-02-01", "source": "公布文件"}]
    url = f"/v1/programmes/{programme['id']}"
    changed = await office.patch(url, json={"batches": batches, "criteria": "条件"}, headers=seen(programme))
    assert (changed.status_code, changed.json()["product_default"]) == (200, False), changed.text
    who = await register(office, 1)
    await select(office, who, batch="2020-1")
    used = await office.patch(url, json={"batches": []}, headers=seen(changed.json()))
    assert used.json()["code"] == "batch_in_use"
    assert (await office.delete(url, headers=seen(changed.json()))).json()["code"] == "in_use"
    assert await counted(talent) == ["2020-03-01"]
    not_counted = await office.patch(url, json={"counts": False}, headers=seen(changed.json()))
    assert not_counted.status_code == 200
    assert await counted(talent) == []
    assert (await told(talent))[who]["selections"][0]["counts"] is False


async def test_two_officers_at_the_same_instant_enter_one_person(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    await know_carriers(talent, "town", "base")
    bodies = [
        place(programme, person=person(1, carrier_code=carrier, name=name))
        for programme, carrier, name in (("guo_qian", "town", "欧阳示例"), ("sheng_qian", "base", "欧阳示例"))
    ]
    officers = [
        talent.client("carrier_officer", subject=carrier, carriers=[carrier], units=[carrier])
        for carrier in ("town", "base")
    ]
    answers = await asyncio.gather(
        *(who.post("/v1/selections", json=body) for who, body in zip(officers, bodies, strict=True))
    )
    assert [answer.status_code for answer in answers] == [201, 201], [answer.text for answer in answers]
    first, second = sorted((answer.json() for answer in answers), key=lambda made: made["person_known"])
    assert (first["person_known"], second["person_known"]) == (False, True)
    assert "已登记" in second["notice"]
    assert first["person_id"] == second["person_id"]
    people = (await office.get("/v1/people")).json()["items"]
    assert [each["id"] for each in people] == [first["person_id"]]
    assert {each["programme"] for each in people[0]["selections"]} == {"guo_qian", "sheng_qian"}
    assert await counted(talent) == ["2020-03-01"]


async def test_an_officer_sees_and_writes_the_places_of_the_own_carriers_only(
    talent: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    await know_carriers(talent, "town", "base")
    own, other = await register(office, 1, carrier_code="town"), await register(office, 2, carrier_code="base")
    made = [await select(office, who) for who in (own, other)]
    officer = talent.client("carrier_officer", carriers=["town"], units=["town"])
    listed = (await officer.get("/v1/selections")).json()["items"]
    assert [each["person_id"] for each in listed] == [own]
    hidden = await officer.patch(f"/v1/selections/{made[1]['id']}", json={"in_district": False}, headers=seen(made[1]))
    assert hidden.status_code == 404
    assert (await officer.post("/v1/selections", json=place("guo_qian", person_id=other))).status_code == 403
    assert (await talent.client("department_officer", domains=["land"]).post(
        "/v1/selections", json=place("guo_qian", person_id=own)
    )).status_code == 403  # fmt: skip
    exported = await office.get("/v1/selections.csv")
    assert exported.text.count("shi_521") == 2
