"""Projects from files: all of a file or nothing of it, everything wrong at once."""

import io
import json
from typing import Any

import httpx
from python_calamine import CalamineWorkbook

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, register, seen


def row(number: int, **fields: Any) -> dict[str, Any]:
    """A row that registers a project in TOWN."""
    code = f"2101-330109-04-01-{number:06d}"
    own = {"code": code, "name": f"项目{number}", "owner_unit": "town-office", "planned_total": "100"}
    return own | {"filed_on": "2021-01-15", "carrier_code": TOWN} | fields


async def send(client: httpx.AsyncClient, rows: list[dict[str, Any]], *, dry_run: bool = False) -> httpx.Response:
    """Import rows as NDJSON."""
    data = "\n".join(json.dumps(each, ensure_ascii=False) for each in rows).encode()
    files = {"file": ("projects.ndjson", data, "application/x-ndjson")}
    return await client.post("/v1/projects/import", params={"dry_run": dry_run}, files=files)


async def test_a_file_registers_its_projects_and_may_be_sent_again(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    rows = [row(number, synthetic=True) for number in range(1, 301)]
    preview = await send(office, rows, dry_run=True)
    assert (preview.status_code, preview.json()["created"]) == (200, 300), preview.text
    assert (await office.get("/v1/projects")).json()["items"] == []

    assert (await send(office, rows)).json()["created"] == 300
    again = (await send(office, [*rows, row(301)])).json()
    assert (again["created"], again["updated"], again["unchanged"]) == (1, 0, 300)

    first = (await office.get("/v1/projects", params={"code": rows[0]["code"]})).json()["items"][0]
    assert first["memberships"] == [{"carrier_code": TOWN, "valid_from": "2021-01-15", "valid_to": None}]
    assert (first["planned_total"], first["synthetic"], first["region_code"]) == ("100.0000", True, "330109")
    connection = await registry.connect()
    try:
        counted = "SELECT count(DISTINCT subject) FROM {} WHERE type = 'registry.project.registered'"
        events = [await connection.fetchval(counted.format(table)) for table in ("event", "pending_event")]
    finally:
        await connection.close()
    assert sum(events) == 301


async def test_everything_wrong_with_a_file_is_said_at_once_and_nothing_of_it_is_written(
    office: httpx.AsyncClient,
) -> None:
    await register(office, code="2101-330109-04-01-999999", memberships=[])
    rows = [
        row(1),
        row(2, carrier_code="nowhere"),
        row(3, planned_total="-1"),
        row(4, code="330109"),
        row(1, name="重复"),
        row(5, filed_on=None),
        row(999999, name="改名"),
        row(6, owner_unit=None),
    ]
    refused = await send(office, rows)
    assert (refused.status_code, refused.json()["code"]) == (422, "file_has_errors")
    found = {(int(error["pointer"].removeprefix("#/")), error["code"]) for error in refused.json()["errors"]}
    assert found == {
        (2, "unknown_carrier"),
        (3, "out_of_range"),
        (4, "format"),
        (5, "duplicate"),
        (6, "required"),
        (7, "already_registered"),
        (8, "required"),
    }
    assert len((await office.get("/v1/projects")).json()["items"]) == 1
    preview = (await send(office, rows, dry_run=True)).json()
    assert (preview["error_total"], preview["created"]) == (7, 1)


async def test_a_downloaded_workbook_comes_back_with_changes_and_a_stale_row_is_named(
    office: httpx.AsyncClient,
) -> None:
    project = await register(office, name="甲")
    rows = [json.loads(line) for line in (await office.get("/v1/projects.ndjson")).text.splitlines()]
    rows[0].pop("state")
    changed = await send(office, [rows[0] | {"name": "乙", "planned_total": "7.5"}])
    assert changed.json()["updated"] == 1, changed.text
    read = (await office.get(f"/v1/projects/{project['id']}")).json()
    assert (read["name"], read["planned_total"], read["version"]) == ("乙", "7.5000", 2)
    assert read["memberships"] == project["memberships"]

    stale = await send(office, [rows[0] | {"name": "丙"}])
    assert [error["code"] for error in stale.json()["errors"]] == ["stale"]
    fresh = rows[0] | {"name": "乙", "planned_total": "7.5", "version": 2}
    moved = await send(office, [fresh | {"carrier_code": BASE}])
    assert [error["code"] for error in moved.json()["errors"]] == ["move"]
    await office.post(
        f"/v1/projects/{project['id']}/withdraw",
        json={"withdrawn_on": "2022-01-01", "reason": "终止"},
        headers=seen(2),
    )
    late = await send(office, [fresh | {"name": "丁", "version": 3}])
    assert [error["code"] for error in late.json()["errors"]] == ["withdrawn"]


async def test_an_exported_workbook_is_an_importable_one(office: httpx.AsyncClient) -> None:
    await register(office, code="2101-330109-04-01-000001", batch="building")
    workbook = (await office.get("/v1/projects.xlsx")).content
    answer = await office.post(
        "/v1/projects/import", params={"dry_run": False}, files={"file": ("projects.xlsx", workbook)}
    )
    assert (answer.status_code, answer.json()["unchanged"]) == (200, 1), answer.text


async def test_an_officer_imports_only_into_its_own_carrier(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    foreign = await register(office, code="2101-330109-04-01-000009", owner_unit="another", memberships=[])
    rows = [row(1), row(2, carrier_code=BASE), row(9), row(3) | {"id": foreign["id"], "version": 1}]
    answer = (await send(town_officer, rows, dry_run=True)).json()
    assert {(issue["row"], issue["code"]) for issue in answer["issues"]} == {
        (2, "outside_scope"),
        (3, "taken"),
        (4, "unknown_record"),
    }


async def test_the_template_offers_the_officer_s_own_carriers(town_officer: httpx.AsyncClient) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO((await town_officer.get("/v1/projects/template.xlsx")).content))
    assert "计划总投资(万元)" in book.get_sheet_by_name("项目").to_python()[2]
    assert TOWN in str(book.get_sheet_by_name("_lists").to_python())
    assert BASE not in str(book.get_sheet_by_name("_lists").to_python())


async def test_what_is_no_table_is_refused_with_a_reason(office: httpx.AsyncClient) -> None:
    for name, data in (("x.xlsx", b"PK\x03\x04 broken"), ("x.csv", b"a,b\n1,2\n"), ("x.bin", b"\x00\x01")):
        answer = await office.post("/v1/projects/import", params={"dry_run": False}, files={"file": (name, data)})
        assert (answer.status_code, answer.json()["code"]) == (422, "file_has_errors"), name
