"""Monthly reports from files: entered, submitted and corrected; all or nothing, and again changes nothing."""

import io
import json
from typing import Any

import httpx
from python_calamine import CalamineWorkbook

from services.progress.tests.conftest import Desk, a_project

CODE = "2101-330109-04-01-000001"


async def send(client: httpx.AsyncClient, rows: list[dict[str, Any]], **query: Any) -> httpx.Response:
    data = "\n".join(json.dumps(each, ensure_ascii=False) for each in rows).encode()
    files = {"file": ("reports.ndjson", data, "application/x-ndjson")}
    return await client.post("/v1/reports/import", params={"dry_run": False, **query}, files=files)


def row(period: str = "2022-08", **fields: Any) -> dict[str, Any]:
    return {"project_code": CODE, "period": period, "text": "主体结构施工至地上五层", "percent": "45"} | fields


async def exported(desk: Desk) -> dict[str, dict[str, Any]]:
    lines = (await desk.officer.get("/v1/reports.ndjson")).text.splitlines()
    return {line["period"]: line for line in map(json.loads, lines)}


async def test_a_file_enters_submits_and_again_changes_nothing(desk: Desk) -> None:
    rows = [row("2022-06", percent="30"), row("2022-07", percent="40"), row(), row("2022-09", text=None, percent=None)]
    preview = await send(desk.officer, rows, dry_run=True)
    assert (preview.json()["created"], preview.json()["rows"]) == (3, 4), preview.text
    assert (await send(desk.officer, rows)).json()["created"] == 3
    assert await desk.events() == []
    assert (await send(desk.officer, rows)).json()["unchanged"] == 3
    assert (await send(desk.officer, rows, submit=True)).json()["updated"] == 3
    assert [kind for kind, _ in await desk.events()] == ["report.submitted"] * 3
    assert (await send(desk.officer, rows, submit=True)).json()["unchanged"] == 3
    assert len(await desk.events()) == 3
    assert (await desk.office.post("/v1/reports/confirm", json={"period": ["2022-06"]})).json()["confirmed"] == 1
    assert (await send(desk.officer, rows, submit=True)).json()["unchanged"] == 3


async def test_what_is_confirmed_is_corrected_by_file_with_a_reason(desk: Desk) -> None:
    await send(desk.officer, [row()], submit=True)
    await desk.office.post("/v1/reports/confirm", json={"period": ["2022-08"]})
    line = (await exported(desk))["2022-08"]
    bare = await send(desk.officer, [line | {"percent": "50"}], submit=True)
    assert [error["code"] for error in bare.json()["errors"]] == ["correction_reason"]
    changed = line | {"percent": "50", "reason": "核实后更正"}
    draft = await send(desk.officer, [changed])
    assert [error["code"] for error in draft.json()["errors"]] == ["correction_submit"]
    done = await send(desk.officer, [changed], submit=True)
    assert (done.status_code, done.json()["updated"]) == (200, 1), done.text
    kind, payload = (await desk.events())[-1]
    assert (kind, payload["percent"], payload["confirmed_percent"]) == ("report.corrected", "50.00", "45.00")


async def test_everything_wrong_with_a_file_is_said_at_once_and_nothing_of_it_is_written(desk: Desk) -> None:
    await send(desk.officer, [row("2022-05")], submit=True)
    line = (await exported(desk))["2022-05"]
    rows = [
        row(project_code="2101-330109-04-01-000002"),
        row("2022-10"),
        row(percent="101"),
        row("2022-07", text=None),
        line | {"text": "正在审核，不能改"},
        row("2022-13"),
        line | {"period": "2022-04", "id": "00000000-0000-7000-8000-000000000000"},
        row("2022-01"),
        row("2022-01"),
    ]
    refused = await send(desk.officer, rows)
    found = {(int(error["pointer"].removeprefix("#/")), error["code"]) for error in refused.json()["errors"]}
    assert refused.status_code == 422
    assert found >= {
        (1, "unknown_project"),
        (2, "future_period"),
        (4, "required"),
        (5, "wrong_state"),
        (7, "unknown_record"),
        (9, "duplicate"),
    }
    assert {number for number, _ in found} == {1, 2, 3, 4, 5, 6, 7, 9}
    assert list(await exported(desk)) == ["2022-05"]


async def test_going_back_in_a_file_is_questioned_and_acknowledged(desk: Desk) -> None:
    rows = [row("2022-07", percent="60"), row(percent="45")]
    asked = await send(desk.officer, rows)
    assert (asked.status_code, asked.json()["report"]["question_total"]) == (409, 1)
    assert (await send(desk.officer, rows, acknowledge=True)).json()["created"] == 2


async def test_the_months_workbook_has_a_row_for_each_project_that_is_due_and_what_was_said_last(desk: Desk) -> None:
    await desk.learn(a_project(3, "turing-town"), a_project(4, "turing-town", filed_on="2022-10-05"))
    await send(desk.officer, [row("2022-07")])
    content = (await desk.officer.get("/v1/reports/template.xlsx", params={"period": "2022-08"})).content
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("形象进度").to_python()
    head, lines = [str(cell) for cell in sheet[2]], [line for line in sheet[3:] if line[0]]
    assert [line[1] for line in lines] == ["合成项目1", "合成项目3"]
    assert [line[head.index("上月形象进度")] for line in lines] == ["主体结构施工至地上五层", ""]
    blank = await desk.officer.post("/v1/reports/import", files={"file": ("reports.xlsx", content)})
    assert (blank.status_code, blank.json()["created"], blank.json()["wrong"]) == (200, 0, 0), blank.text
    for name, data in (("x.xlsx", b"PK\x03\x04 broken"), ("x.csv", b"a,b\n1,2\n"), ("x.bin", b"\x00\x01")):
        params = {"dry_run": False}
        refused = await desk.office.post("/v1/reports/import", params=params, files={"file": (name, data)})
        assert (refused.status_code, refused.json()["code"]) == (422, "file_has_errors"), name
