"""People are registered once, shown masked, revealed for a purpose that is kept, and erased for good."""

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.kit.testing import ServiceUnderTest, StartService
from services.talent.tests.people import know_carriers, person, register, resident_id, seen

OWN, OTHER = "turing-town", "info-port"


@pytest.fixture
async def talent(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    async with start_service("talent", current_period="2022-09") as service:
        await know_carriers(service, OWN, OTHER)
        yield service


async def test_a_person_is_shown_masked_and_an_event_says_nothing_personal(talent: ServiceUnderTest) -> None:
    office = talent.client()
    shown = await register(office, carrier_code=OWN, address="浙江省杭州市萧山区示例路一号")
    assert shown["personal"]["name"] == "欧***"
    assert shown["personal"]["document_number"] == "330*************" + resident_id()[-2:]
    assert shown["personal"]["birth_date"] == "1980-**-**"
    assert shown["personal"]["sex"] == "male"
    assert shown["personal"]["phone"] == "138****0001"
    ((event, payload),) = await talent.recorded()
    assert event == "person.registered"
    assert payload.keys() == {
        "id", "code", "version", "synthetic", "state", "merged_into", "carrier_code", "enterprise_id",
        "selections", "selected_on", "on_job_on", "introduced_on", "counted_on",
    }  # fmt: skip
    for role in ("leader", "inspector", "platform"):
        seen_by = (await talent.client(role).get(f"/v1/people/{shown['id']}")).json()
        assert seen_by["code"] == shown["code"]
        assert seen_by["personal"] is None


@pytest.mark.parametrize(
    ("fields", "pointer", "word"),
    [
        ({"document_number": "330109198001310012"}, "#/document_number", "校验位"),
        ({"document_number": resident_id(born="20990101")}, "#/document_number", "晚于今天"),
        ({"document_number": resident_id(born="19810231")}, "#/document_number", "不存在"),
        ({"document_number": "12345"}, "#/document_number", "18 位"),
        ({"birth_date": "1981-01-31"}, "#/birth_date", "不一致"),
        ({"sex": "female"}, "#/sex", "性别"),
        ({"document_kind": None, "document_number": None, "birth_date": "2022-10-01"}, "#/birth_date", "不能晚于今天"),
        ({"document_number": None}, "#/document_number", "同时填写"),
        ({"document_kind": "passport", "document_number": "E1"}, "#/document_number", "护照"),
        ({"document_kind": "hk_macao_permit", "document_number": "K12345678"}, "#/document_number", "通行证"),
        ({"phone": "12345"}, "#/phone", "联系电话"),
        ({"employment": "先\0后"}, "#/employment", "控制字符"),
        ({"email": "someone@nowhere"}, "#/email", "电子邮箱"),
    ],
)
async def test_what_is_wrong_is_said_of_its_field_and_not_repeated(
    talent: ServiceUnderTest, fields: dict[str, Any], pointer: str, word: str
) -> None:
    answer = await talent.client().post("/v1/people", json=person(**fields))
    assert answer.status_code == 422, answer.text
    (error,) = answer.json()["errors"]
    assert (error["pointer"], word in error["detail"]) == (pointer, True)
    assert not any(value and value in answer.text for name, value in fields.items() if name != "document_kind")


async def test_a_document_is_registered_once_also_at_the_same_instant(talent: ServiceUnderTest) -> None:
    one, two = talent.client(), talent.client("department_officer", domains=["talent"])
    # The same number as people write it.
    spaced = " ".join(resident_id(7)[at : at + 6] for at in (0, 6, 12)).lower()
    answers = await asyncio.gather(
        one.post("/v1/people", json=person(7)), two.post("/v1/people", json=person(7, document_number=spaced))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    made, refused = sorted(answers, key=lambda answer: answer.status_code)
    assert refused.json()["code"] == "person_exists"
    assert refused.json()["person_id"] == made.json()["id"]
    looks = (await talent.client("inspector").get("/v1/access-logs", params={"action": "match"})).json()["items"]
    assert [look["person_id"] for look in looks] == [made.json()["id"]]


async def test_an_officer_sees_and_writes_its_own_carriers_people(talent: ServiceUnderTest) -> None:
    office, officer = talent.client(), talent.client("carrier_officer", carriers=[OWN])
    own, other = await register(officer, 1, carrier_code=OWN), await register(office, 2, carrier_code=OTHER)
    assert (await officer.post("/v1/people", json=person(3, carrier_code=OTHER))).status_code == 403
    assert (await officer.post("/v1/people", json=person(3))).status_code == 403
    listed = (await officer.get("/v1/people")).json()["items"]
    assert [each["id"] for each in listed] == [own["id"]]
    assert (await officer.get(f"/v1/people/{other['id']}")).status_code == 404
    reveal = {"purpose": "contact", "note": "试"}
    assert (await officer.post(f"/v1/people/{own['id']}/reveal", json=reveal)).status_code == 403
    foreign = talent.client("department_officer", domains=["statistics"])
    assert (await foreign.get("/v1/people")).json()["items"][0]["personal"] is None
    assert (await foreign.post("/v1/people", json=person(4))).status_code == 403
    exported = (await officer.get("/v1/people.csv")).text
    assert own["code"] in exported
    assert other["code"] not in exported
    assert "欧阳示例" not in exported
    assert "欧***" in exported


@pytest.mark.parametrize("asked", ["欧阳", "示例", "oysl", "13800000005", "SOMEONE5@example.com", resident_id(5)])
async def test_people_are_found_by_what_only_hashes_are_kept_of(talent: ServiceUnderTest, asked: str) -> None:
    office = talent.client()
    wanted, _ = await register(office, 5), await register(office, 6, name="张三丰")
    found = (await office.get("/v1/people", params={"q": asked})).json()["items"]
    assert [each["id"] for each in found] == [wanted["id"]]
    assert (await talent.client("leader").get("/v1/people", params={"q": asked})).json()["items"] == []
    by_code = await talent.client("leader").get("/v1/people", params={"q": wanted["code"]})
    assert len(by_code.json()["items"]) == 1


async def test_revealing_is_kept_with_its_purpose_and_never_replayed(talent: ServiceUnderTest) -> None:
    office = talent.client()
    shown = await register(office)
    path, body = f"/v1/people/{shown['id']}/reveal", {"purpose": "verify", "note": "申报 12 号", "fields": ["phone"]}
    assert (await office.post(path, json=body | {"note": " "})).status_code == 422
    for _ in range(2):
        answer = await office.post(path, json=body, headers={"Idempotency-Key": "again"})
        assert answer.json()["personal"] == {"phone": "13800000001"}
        assert answer.headers["cache-control"] == "no-store"
    inspector = talent.client("inspector")
    looks = (await inspector.get("/v1/access-logs", params={"action": "reveal"})).json()["items"]
    assert [(look["purpose"], look["note"], look["fields"], look["actor"]) for look in looks] == [
        ("verify", "申报 12 号", ["phone"], "test-office")
    ] * 2
    assert (await inspector.post(path, json=body)).status_code == 403
    assert (await office.get("/v1/access-logs.csv")).status_code == 200
    assert (await talent.client("leader").get("/v1/access-logs")).status_code == 403


async def test_a_change_needs_the_version_seen_and_keeps_what_is_sent_masked(talent: ServiceUnderTest) -> None:
    office = talent.client()
    shown = await register(office)
    path = f"/v1/people/{shown['id']}"
    assert (await office.patch(path, json={"title": "教授"})).status_code == 428
    masks = {name: shown["personal"][name] for name in ("name", "phone", "document_number")}
    changed = await office.patch(path, json=masks | {"title": "教授"}, headers=seen(shown))
    assert changed.status_code == 200, changed.text
    assert (await office.patch(path, json={"title": "院士"}, headers=seen(shown))).status_code == 412
    body = {"purpose": "verify", "note": "x", "fields": ["name", "phone", "title"]}
    known = (await office.post(f"{path}/reveal", json=body)).json()["personal"]
    assert known == {"name": "欧阳示例", "phone": "13800000001", "title": "教授"}


async def test_an_erased_person_is_a_number_and_its_document_may_come_again(talent: ServiceUnderTest) -> None:
    office = talent.client()
    shown = await register(office)
    path = f"/v1/people/{shown['id']}"
    assert (await office.post(f"{path}/erase", headers=seen(shown))).status_code == 409
    assert (await office.delete(path, headers=seen(shown))).status_code == 204
    withdrawn = (await office.get(path)).json()
    assert (await office.patch(path, json={"title": "x"}, headers=seen(withdrawn))).status_code == 409
    assert (await office.post(f"{path}/erase", headers=seen(withdrawn))).status_code == 200
    connection = await talent.connect()
    row = await connection.fetchrow("SELECT * FROM person")
    await connection.close()
    assert row is not None
    assert [name for name in row if isinstance(name, bytes)] == []
    assert (row["state"], row["search"], row["key_id"]) == ("erased", [], None)
    assert (await office.get(path)).json()["personal"] is None
    assert (await office.post(f"{path}/reveal", json={"purpose": "verify", "note": "x"})).status_code == 409
    assert [event for event, _ in await talent.recorded()][-1] == "person.erased"
    await register(office)


async def test_a_person_gets_all_that_is_kept_as_one_file(talent: ServiceUnderTest) -> None:

    office = talent.client()
    shown = await register(office)
    answer = await office.post(f"/v1/people/{shown['id']}/personal-record", json={"note": "本人到窗口申请"})
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["个人信息", "入选情况", "申报", "查阅记录"]
    said = {str(row[0]): row[1] for row in book.get_sheet_by_name("个人信息").to_python()}
    assert (said["姓名"], said["联系电话"], said["证件类型"]) == ("欧阳示例", "13800000001", "居民身份证")
    assert "出具本人信息" in str(book.get_sheet_by_name("查阅记录").to_python())
