"""No personal data of people anywhere but sealed: not in events, logs, errors, other databases or anybody's exports.

A person whose every field is a word that occurs nowhere else is registered, changed, looked at, searched, exported,
imported and erased through the whole running system, the wrong ways too. Then everything is read for these words.
"""

import io
import json
import time
from dataclasses import dataclass, field

import httpx
import pytest
from python_calamine import CalamineWorkbook
from stdnum.cn.ric import calc_check_digit

from tests.canaries import log_lines, ok, tables_with
from tests.stack import Stack

API = "/api/talent/v1/people"


def _card(serial: str) -> str:
    number = f"33010919310713{serial}"
    return number + calc_check_digit(number + "0")


PERSON = {
    "name": "金丝雀人才七三一",
    "pinyin": "canarypinyin7f31c",
    "former_names": "金丝雀曾用名七三一",
    "nationality": "CHN",
    "document_kind": "resident_id",
    "document_number": _card("731"),
    "phone": "13873173173",
    "email": "canary-person-7f31c@example.com",
    "address": "金丝雀地址七三一号二幢三单元",
    "employer": "金丝雀单位七三一有限公司",
    "title": "金丝雀职称七三一",
    "employment": "金丝雀经历七三一",
}
# What says nothing by itself is left out; the birth date is told by the document.
WORDS = [value for name, value in PERSON.items() if name not in ("nationality", "document_kind")] + ["1931-07-13"]
# A workbook has no columns for the rest.
_ROW = {name: value for name, value in PERSON.items() if name not in ("pinyin", "former_names", "employment")}
IMPORTED = _ROW | {"name": "金丝雀导入七三二", "document_number": _card("732"), "phone": "13873273273"}
WRONG = {"document_number": "330109193107137300", "phone": "1387317", "email": "canary-wrong-7f31c@nowhere"}
PURPOSE = {"purpose": "verify", "note": "核对"}
ALL = [*WORDS, *WRONG.values(), IMPORTED["name"], IMPORTED["document_number"], IMPORTED["phone"]]


@dataclass
class Seen:
    """What came back to those who may not see people in full."""

    errors: list[str] = field(default_factory=list)
    masked: list[str] = field(default_factory=list)


def _if_match(shown: dict[str, object]) -> dict[str, str]:
    return {"If-Match": f'"{shown["version"]}"'}


@pytest.fixture(scope="module")
def seen(demo_stack: Stack) -> Seen:
    """The person's life."""
    found = Seen()
    with demo_stack.sign_in("office") as office:
        shown = ok(office.post(API, json=PERSON, headers={"Idempotency-Key": "canary-person"}))
        found.masked.append(json.dumps(shown, ensure_ascii=False))
        _wrong_ways(office, shown["id"], found)
        _looks(demo_stack, office, shown["id"], found)
        rows = "\n".join(json.dumps(row, ensure_ascii=False) for row in (IMPORTED,))
        file = {"file": (f"{PERSON['name']}.ndjson", rows.encode())}
        ok(office.post(f"{API}/import", files=file, params={"dry_run": False}))
        ok(office.post("/api/talent/v1/field-keys/rotate"))
        changed = ok(
            office.patch(f"{API}/{shown['id']}", json={"title": PERSON["title"] + "二"}, headers=_if_match(shown))
        )
        found.masked.append(json.dumps(changed, ensure_ascii=False))
    time.sleep(6)  # sequencer, relays, rotation, and the logs' buffers
    return found


def _wrong_ways(office: httpx.Client, person_id: str, found: Seen) -> None:
    name, misplaced = PERSON["name"], dict.fromkeys(("sex", "nationality", "birth_date"), PERSON["name"])
    refused = [
        office.post(API, json=PERSON),
        office.post(API, json=PERSON | WRONG),
        office.post(API, json=PERSON | {"document_number": _card("733"), "birth_date": "1931-07-14"}),
        office.post(API, json=PERSON | misplaced | {"name": name * 40}),
        office.post(API, json=PERSON | {"document_number": _card("734"), "employment": PERSON["employment"] + "\0"}),
        office.post(API, content=json.dumps(PERSON, ensure_ascii=False)[:-1].encode()),
        office.post(f"{API}/{person_id}/reveal", json=PURPOSE | {"fields": [PERSON["name"]]}),
        office.patch(f"{API}/{person_id}", json=WRONG),
        office.get(API, params={"q": PERSON["name"], "cursor": PERSON["phone"]}),
    ]
    bad = json.dumps(_ROW | WRONG | misplaced, ensure_ascii=False).encode()
    for file in (("a.ndjson", bad), (f"{name}.csv", f"姓名\n{name},{PERSON['phone']}".encode())):
        refused.append(office.post(f"{API}/import", files={"file": file}, params={"dry_run": False}))
    assert {answer.status_code for answer in refused} <= {400, 404, 409, 422, 428}, [a.status_code for a in refused]
    found.errors += [answer.text for answer in refused]


def _looks(system: Stack, office: httpx.Client, person_id: str, found: Seen) -> None:
    for asked in (PERSON["name"][:4], PERSON["document_number"], PERSON["phone"], PERSON["email"], "jsqrc"):
        listed = ok(office.get(API, params={"q": asked}))
        assert [each["id"] for each in listed["items"]] == [person_id], asked
        found.masked.append(json.dumps(listed, ensure_ascii=False))
    in_full = ok(office.post(f"{API}/{person_id}/reveal", json=PURPOSE, headers={"Idempotency-Key": "canary-reveal"}))
    assert in_full["personal"]["name"] == PERSON["name"]
    record = office.post(f"{API}/{person_id}/personal-record", json={"note": "本人申请"}).raise_for_status().content
    assert PERSON["name"] in str(CalamineWorkbook.from_filelike(io.BytesIO(record)).get_sheet_by_index(0).to_python())
    for login in ("office", "leader", "inspector", "carrier", "department"):
        with system.sign_in(login) as other:
            found.masked.append(other.get(f"{API}/{person_id}").text)
            for kind in ("csv", "ndjson"):
                found.masked.append(other.get(f"{API}.{kind}").raise_for_status().text)
            found.masked.append(other.get("/api/talent/v1/events", params={"limit": 500}).text)
            found.masked.append(other.get("/api/aggregator/v1/search", params={"q": PERSON["name"][:4]}).text)
    found.masked.append(office.get("/api/talent/v1/access-logs.csv").raise_for_status().text)


def test_people_lie_readable_in_no_table_of_any_service(demo_stack: Stack, seen: Seen) -> None:
    assert tables_with(demo_stack, *ALL) == set()


def test_nothing_of_people_is_in_a_log(demo_stack: Stack, seen: Seen) -> None:
    assert log_lines(demo_stack, *ALL) == []


def test_no_error_repeats_what_was_said_of_a_person(seen: Seen) -> None:
    assert len(seen.errors) >= 10
    assert not [(word, text[:200]) for text in seen.errors for word in ALL if word in text]


def test_nobody_sees_or_exports_people_in_full_without_saying_what_for(seen: Seen) -> None:
    assert len(seen.masked) >= 20
    assert not [(word, text[:200]) for text in seen.masked for word in ALL if word in text]
