"""The demonstration's story says the same every time, marks itself as synthetic, and leaves open what screens need."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, cast
from uuid import NAMESPACE_URL, uuid5

import pytest

from plan.load import load_plan
from zaiti.demo import facts, talent
from zaiti.demo.client import Client, Row
from zaiti.demo.load import take, whole_story
from zaiti.demo.story import projects

# What is said of a project is marked as its project is.
_OF_OTHERS = {"actuals", "reports", "plans"}
# What the story looks up again, because it was entered under a key of its own.
_FOUND = ("/prospects?q=", "/returns?kind=", "/reviewers?")


class Listener:
    """Stands where the client stands, and keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, Any]] = []
        self.rows_of: dict[str, list[Row]] = defaultdict(list)

    async def get(self, path: str, login: str = "") -> Any:
        found = [{"id": f"{path} {each}", "version": 1, "institution": str(each)} for each in range(3)]
        return {"items": found if any(each in path for each in _FOUND) else [], "id": path, "version": 1}

    async def post(self, at: datetime, path: str, body: Any, **how: Any) -> Any:
        self.told.append((at.isoformat(), path, body))
        made = str(uuid5(NAMESPACE_URL, f"{at} {path} {json.dumps(body)}"))
        return {"id": made, "version": 1, "person_id": made, "matters": [{"id": "1"}, {"id": "2"}]}

    async def upload(self, service: str, name: str, content: bytes, *, login: str = "") -> Row:
        return {"digest": str(uuid5(NAMESPACE_URL, name)), "name": name}

    async def insert(self, at: datetime, service: str, resource: str, rows: Iterable[Row], query: str = "") -> None:
        kept = list(rows)
        self.rows_of[resource] += kept
        self.told.append((at.isoformat(), f"{service}/{resource}", kept))

    async def revise(
        self, at: datetime, service: str, resource: str, change: Callable[[Row], Any], _: str = ""
    ) -> None:
        self.told.append((at.isoformat(), f"{service}/{resource}", [change(row) for row in self._entered(resource)]))

    async def rows(self, service: str, resource: str, wanted: str = "") -> list[Row]:
        return []

    async def project_ids(self, codes: Iterable[str]) -> dict[str, str]:
        return {code: str(uuid5(NAMESPACE_URL, code)) for code in codes}

    async def change_project(self, at: datetime, code: str, action: str, body: Any, **how: Any) -> None:
        self.told.append((at.isoformat(), f"{code}/{action}", body))

    async def change_carriers(self, at: datetime, changes: dict[str, Row]) -> None:
        self.told.append((at.isoformat(), "carriers", changes))

    def _entered(self, resource: str) -> list[Row]:
        blank = dict.fromkeys(("accepted_on", "done_on", "closed_on", "replan_reason"))
        return [blank | row for row in self.rows_of.get(resource, [])]


def _codes() -> list[str]:
    return sorted(carrier.code for carrier in load_plan().carriers)


def _listen() -> Listener:
    listener = Listener()
    codes = _codes()
    key = {each.number for each in facts.key_60(projects(codes))}

    async def tell() -> None:
        for step in whole_story(codes):
            await take(cast(Client, listener), step, key)

    asyncio.run(tell())
    return listener


def _listen_to_talent() -> Listener:
    listener = Listener()
    asyncio.run(talent.tell(cast(Client, listener), _codes()))
    return listener


@pytest.fixture(scope="module")
def heard() -> Listener:
    return _listen()


def test_the_story_is_the_same_every_time(heard: Listener) -> None:
    assert _listen().told == heard.told


def test_it_is_told_in_the_order_of_time(heard: Listener) -> None:
    instants = [at for at, _, _ in heard.told]
    assert instants == sorted(instants)


def test_every_row_says_that_it_is_synthetic(heard: Listener) -> None:
    unmarked = {name for name, rows in heard.rows_of.items() if not all(row.get("synthetic") for row in rows)}
    assert unmarked == _OF_OTHERS


def test_persons_and_documents_are_of_nobody(heard: Listener) -> None:
    said = json.dumps(heard.told, ensure_ascii=False).split('"')
    names = [said[place + 2] for place, word in enumerate(said) if word == "person_name"]
    numbers = [word for word in said if "〔" in word]
    assert names
    assert all(name.startswith("示例") for name in names)
    assert numbers
    assert all(number.startswith("演示") for number in numbers)


def test_people_of_the_talent_programmes_are_nobody_and_their_story_is_in_order() -> None:
    told = _listen_to_talent().told
    assert told == _listen_to_talent().told
    instants = [at for at, _, _ in told]
    assert instants == sorted(instants)
    people = [body["person"] for _, _, body in told if body and body.get("person")]
    people += [body for _, path, body in told if path.endswith("/people")]
    assert len(people) > 130
    assert all(each["name"].startswith("示例") and each["synthetic"] for each in people)
    assert all(each.get("document_number", "DEMO").startswith("DEMO") for each in people)
    assert all(each.get("email", "@example.org").endswith("@example.org") for each in people)


def test_lists_have_sixty_members_and_one_of_the_third_is_given_up(heard: Listener) -> None:
    members = [body["codes"] for _, path, body in heard.told if "project-lists" in path and path.endswith("/members")]
    assert [len(each) for each in members] == [60, 60, 30]
    withdrawn = {path.split("/")[0] for _, path, _ in heard.told if path.endswith("/withdraw") and "/v1/" not in path}
    assert withdrawn & set(members[2])


def test_screens_have_something_left_to_tell(heard: Listener) -> None:
    """The browser tests enter the heat supply of a carrier, a plan of a year that has none, and two tasks."""
    accepted = [
        row
        for _, path, rows in heard.told
        if path == "registry/infrastructure-items"
        for row, entered in zip(rows, heard.rows_of["infrastructure-items"], strict=True)
        if row and row.get("accepted_on") and (entered["carrier_code"], entered["kind"]) == ("turing-town", "heat")
    ]
    assert accepted == []
    years = {body["year"] for _, path, body in heard.told if path.endswith("/yearly-plans")}
    assert years == {2020, 2021, 2022}
