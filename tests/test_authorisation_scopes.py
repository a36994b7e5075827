"""Whose records a role reaches: every operation with a scope, on its own records and on another's.

The records are made over the API by the office; then each officer asks for its own and for the others', reads and
writes, lists, files and imports. What is told of an operation without such a record here fails by name.
"""

import pytest

from services.kit.callers import Role
from services.kit.testing import StartService
from tests.authorisation import sides
from tests.authorisation.expectations import Operation, existing, expected
from tests.authorisation.worlds import PREPARED, World, a_world
from tests.stack import CHECKOUT

FORMATS = ("csv", "ndjson", "xlsx")
HIDDEN = (403, 404)
# A request that is refused for its form shows nothing of whose record it was about.
# Of a list of records in one body, those of others are pointed at.
OF_MANY = ("POST /v1/milestones/from-template",)
NOT_MEANT = (400, 401, 403, 404, 415, 422, 428, 500, 503)
ELSEWHERE = {
    "/v1/gaps": "services/investment/tests/test_money_pages.py::"
    "test_gaps_say_which_projects_the_statistics_lack_and_why_and_add_up",
    "/v1/imports": "services/investment/tests/test_import_records.py::test_an_import_is_its_owners_and_the_offices",
    "/v1/workbooks": "tests/test_authorisation_scopes.py::test_a_workbook_is_its_maker_s_and_the_office_s",
}
"""Resources with a scope that other tests hold, and which."""


def _scoped(service: str) -> list[Operation]:
    """The operations with a scope, reads first and removals last."""
    order = ("GET", "PUT", "PATCH", "POST", "DELETE")
    there = set(existing(service))
    found = [
        each for each in expected(service).values() if each.name in there and sides.record_of(each) not in ELSEWHERE
    ]
    return sorted((each for each in found if each.narrowed), key=lambda each: order.index(each.method))


def _is_of_a_record(operation: Operation) -> bool:
    return "{" in operation.path.replace("{file_format}", "")


async def _read_all(world: World, operation: Operation) -> None:
    """A list, a file or a table: officers find their own and nothing of the others', everybody else finds both."""
    for role in operation.allowed:
        for file_format in FORMATS if "{file_format}" in operation.path else ("",):
            answer = await world.clients[role].get(operation.path.format(file_format=file_format))
            text, who = sides.told(answer), f"{role} {operation.name} {file_format}"
            world.note(answer.status_code == 200, who, answer.status_code, answer.text[:200])
            others = [token for token in world.other.tokens if token in text]
            if role in operation.narrowed:
                world.note(not others, who, "shows of the others", others)
                world.note(any(token in text for token in world.sides[role].tokens), who, "does not show its own")
            else:
                world.note(bool(others), who, "does not show all")


async def _read_one(world: World, operation: Operation) -> None:
    """A record: officers read their own and not the others', everybody else reads both."""
    query = world.shapes[sides.record_of(operation)].get(sides.suffix(operation))
    for role in operation.allowed:
        for side in world.sides.values():
            mine = side is world.sides.get(role)
            if role in operation.narrowed and not mine and side is not world.other:
                continue
            address = world.address(operation, side)
            answer = await world.clients[role].get(address, params=side.filled(query))
            hidden = role in operation.narrowed and not mine
            fine = answer.status_code in HIDDEN if hidden else answer.status_code == 200
            world.note(fine, role, operation.name, "of", side.name, answer.status_code, answer.text[:200])


async def _write(world: World, operation: Operation) -> None:
    """A write: officers reach their own records and not the others'."""
    shape = world.shapes[sides.record_of(operation)]
    hidden = (*HIDDEN, 422) if operation.name in OF_MANY else HIDDEN
    made = shape.get("fresh", shape.get("made"))
    body = made if operation.path == sides.record_of(operation) else shape.get(sides.suffix(operation))
    for role in sorted(operation.narrowed):
        for side in (world.other, world.sides[role]):
            mine = side is not world.other
            headers = await world.version(operation, side) if _is_of_a_record(operation) else {}
            answer = await world.clients[role].request(
                operation.method, world.address(operation, side), json=side.filled(body), headers=headers
            )
            # Nobody judges an answer of their own, also on their own side.
            judges = mine and answer.status_code == 403 and answer.json()["code"] == "four_eyes"
            fine = judges or answer.status_code not in NOT_MEANT if mine else answer.status_code in hidden
            world.note(fine, role, operation.name, "of", side.name, answer.status_code, answer.text[:400])


async def _import(world: World, operation: Operation) -> None:
    """A file: officers import rows of their own, and of a file with another's row nothing is written."""
    shape, listing = world.shapes[sides.record_of(operation)], sides.record_of(operation)
    row = shape.get("import", shape.get("fresh", shape.get("made")))
    office = world.clients[Role.OFFICE]
    for role in sorted(operation.narrowed):
        for side in (world.other, world.sides[role]):
            before = (await office.get(f"{listing}.ndjson")).text
            if "change" in shape:
                row = sides.exported(before, side.values[sides.slug(listing)]) | shape["change"]
            answer = await world.clients[role].post(
                operation.path, params={"dry_run": False}, files=sides.as_file(side.filled(row))
            )
            mine, changed = side is not world.other, (await office.get(f"{listing}.ndjson")).text != before
            fine = answer.status_code == 200 if mine else answer.status_code in (403, 422)
            world.note(fine and changed == mine, role, operation.name, "of", side.name, answer.text[:600])


@pytest.mark.parametrize("service", PREPARED)
async def test_an_officer_reaches_its_own_records_and_no_others(service: str, start_service: StartService) -> None:
    async with a_world(service, start_service) as world:
        for operation in _scoped(service):
            if sides.record_of(operation) not in world.shapes:
                world.note(False, operation.name, "has no record in tests/authorisation/records")
            elif operation.path.endswith("/import"):
                await _import(world, operation)
            elif operation.method != "GET":
                await _write(world, operation)
            elif _is_of_a_record(operation) or sides.suffix(operation) in world.shapes[sides.record_of(operation)]:
                await _read_one(world, operation)
            else:
                await _read_all(world, operation)
    assert not world.faults, "\n".join(world.faults)


async def test_a_workbook_is_its_maker_s_and_the_office_s(start_service: StartService) -> None:
    async with a_world("progress", start_service) as world:
        maker, colleague = (
            world.up.client(Role.DEPARTMENT_OFFICER, subject=subject, units=["land-bureau"])
            for subject in ("maker", "colleague")
        )
        book = await maker.get("/v1/workbooks/2022-08/template.xlsx")
        sent = await maker.post(
            "/v1/workbooks", files={"file": ("book.xlsx", book.content)}, data={"period": "2022-08"}
        )
        assert sent.status_code == 201, sent.text
        address, headers = f"/v1/workbooks/{sent.json()['id']}", {"If-Match": sent.headers.get("etag", '"1"')}
        for client, sees in ((maker, True), (world.clients[Role.OFFICE], True), (colleague, False)):
            assert (address.rpartition("/")[2] in (await client.get("/v1/workbooks")).text) == sees
            assert (await client.get(address)).status_code == (200 if sees else 404)
        for step in ("confirm", "undo"):
            assert (await colleague.post(f"{address}/{step}", headers=headers)).status_code == 404


def test_what_is_held_elsewhere_is_held_there() -> None:
    for where in ELSEWHERE.values():
        file, _, name = where.partition("::")
        assert f"def {name}(" in (CHECKOUT / file).read_text("utf-8")
