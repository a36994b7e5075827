"""The Excel door of people: new ones come in, what was exported masked changes nothing by its masks."""

import io
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from services.kit.testing import ServiceUnderTest, StartService
from services.talent.tests.people import know_carriers, register, resident_id

OWN = "turing-town"


@pytest.fixture
async def talent(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    async with start_service("talent", current_period="2022-09") as service:
        await know_carriers(service, OWN)
        yield service


def _lines(*rows: dict[str, Any]) -> bytes:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


async def _send(client: httpx.AsyncClient, data: bytes, name: str = "people.ndjson", *, dry: bool = False) -> Any:
    return await client.post("/v1/people/import", files={"file": (name, data)}, params={"dry_run": dry})


def _row(serial: int, **fields: Any) -> dict[str, Any]:
    base = {"name": f"导入{serial}", "document_kind": "resident_id", "document_number": resident_id(serial)}
    return base | {"carrier_code": OWN} | fields


async def test_a_file_is_registered_once_and_sent_again_changes_nothing(talent: ServiceUnderTest) -> None:
    officer = talent.client("carrier_officer", carriers=[OWN])
    data = _lines(_row(1), _row(2, phone="+86 138-0000-0002"))
    assert (await _send(officer, data, dry=True)).json()["created"] == 2
    assert (await officer.get("/v1/people")).json()["items"] == []
    assert (await _send(officer, data)).json()["created"] == 2
    again = await _send(officer, data)
    assert again.json()["unchanged"] == 2, again.text
    listed = (await officer.get("/v1/people", params={"q": "13800000002"})).json()["items"]
    assert [each["personal"]["name"] for each in listed] == ["导**"]
    assert [event for event, _ in await talent.recorded()] == ["person.registered"] * 2
    looks = (await talent.client("inspector").get("/v1/access-logs", params={"action": "match"})).json()["items"]
    assert [look["people"] for look in looks] == [2]


async def test_an_export_that_is_read_back_changes_only_what_was_changed(talent: ServiceUnderTest) -> None:
    office = talent.client()
    people = [await register(office, serial, name=f"王小{serial}", address="浙江省杭州市示例路") for serial in (1, 2)]
    export = (await office.get("/v1/people.xlsx")).content
    unchanged = await _send(office, export, "people.xlsx")
    assert unchanged.json()["unchanged"] == 2, unchanged.text
    lines = [json.loads(line) for line in (await office.get("/v1/people.ndjson")).text.splitlines()]
    sent = [line | {"title": "高级工程师"} for line in lines]
    changed = await _send(office, _lines(*sent))
    assert changed.json()["updated"] == 2, changed.text
    known = await office.post(
        f"/v1/people/{people[0]['id']}/reveal",
        json={"purpose": "verify", "note": "x", "fields": ["name", "address", "title", "birth_date"]},
    )
    assert known.json()["personal"] == {
        "name": "王小1", "address": "浙江省杭州市示例路", "title": "高级工程师", "birth_date": "1980-01-31",
    }  # fmt: skip


async def test_what_is_wrong_is_said_in_its_cell_and_not_repeated(talent: ServiceUnderTest) -> None:
    office = talent.client()
    wrong = "330109198001310012"
    data = _lines(
        _row(1, document_number=wrong),
        _row(2, birth_date="1990-01-01"),
        _row(3, phone="110119120"),
        _row(4, document_kind=None, document_number=None),
        _row(5, carrier_code="atlantis"),
        _row(6, birth_date="不详的日子", sex="不详的性别"),
    )
    answer = await _send(office, data)
    assert answer.status_code == 422
    issues = answer.json()["report"]["issues"]
    assert {(issue["row"], issue["column"]) for issue in issues} >= {
        (1, "证件号码"), (2, "出生日期"), (3, "联系电话"), (4, "证件号码"), (5, "所属载体"), (6, "性别"),
    }  # fmt: skip
    assert not any(value in answer.text for value in (wrong, "1990-01-01", "110119120", "不详的日子", "不详的性别"))
    assert (await office.get("/v1/people")).json()["items"] == []


async def test_a_template_names_the_carriers(talent: ServiceUnderTest) -> None:
    answer = await talent.client().get("/v1/people/template.xlsx")
    assert answer.status_code == 200
    assert "人才" in CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).sheet_names
