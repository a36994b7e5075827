"""Actuals as files: template, preview, import, the same workbook back, exports."""

import asyncio
import io
import json
from collections.abc import Sequence
from typing import Any

import httpx
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from services.investment.tests.conftest import Desk, project

HEADERS = ["项目代码", "月份", "口径", "投资额(万元)", "调整原因"]
CODE = "2101-330109-04-01-000001"


def workbook(rows: Sequence[Sequence[Any]]) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"strings_to_formulas": False})
    sheet = book.add_worksheet("实际投资")
    for number, row in enumerate([HEADERS, *rows]):
        sheet.write_row(number, 0, row)
    book.close()
    return target.getvalue()


def row(month: str = "2022-08", amount: Any = 100, reason: str | None = None, code: str = CODE) -> list[Any]:
    return [code, month, "部门调度数", amount, reason]


async def send(client: httpx.AsyncClient, data: bytes, **query: Any) -> httpx.Response:
    parameters = {"dry_run": False} | query
    return await client.post("/v1/actuals/import", files={"file": ("月报.xlsx", data)}, params=parameters)


async def test_the_template_comes_back_filled_in_previewed_then_written(desk: Desk) -> None:
    await desk.enter("70", "2022-07")
    answer = await desk.officer.get("/v1/actuals/template.xlsx?period=2022-08&period=2022-07")
    assert answer.status_code == 200
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("实际投资").to_python()
    assert [cells[:5] for cells in sheet[3:]] == [
        [CODE, "合成项目1", "2022-07", "部门调度数", 70.0],
        [CODE, "合成项目1", "2022-08", "部门调度数", ""],
    ]
    untouched = (await send(desk.officer, answer.content, dry_run=True)).json()
    assert (untouched["unchanged"], untouched["blank"], untouched["error_total"]) == (1, 1, 0)
    filled = changed(answer.content, {(3, 4): 75.5, (4, 4): "８８"})
    preview = (await send(desk.officer, filled, dry_run=True)).json()
    assert (preview["created"], preview["updated"], preview["error_total"]) == (1, 1, 0)
    assert len((await desk.officer.get("/v1/actuals")).json()["items"]) == 1
    written = await send(desk.officer, filled)
    assert (written.status_code, written.json()["created"], written.json()["updated"]) == (200, 1, 1)
    items = (await desk.officer.get("/v1/actuals?sort=period")).json()["items"]
    assert [(one["working_amount"], one["state"], one["version"]) for one in items] == [
        ("75.5000", "draft", 2),
        ("88.0000", "draft", 1),
    ]
    assert await desk.events() == []
    stale = (await send(desk.officer, changed(answer.content, {(3, 4): 99}), dry_run=True)).json()
    assert [(one["code"], one["cell"]) for one in stale["issues"]] == [("stale", "E4")]


def changed(data: bytes, cells: dict[tuple[int, int], Any]) -> bytes:
    """The workbook as Excel would save it after typing into some cells."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("实际投资").to_python()
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"strings_to_formulas": False})
    copy = book.add_worksheet("实际投资")
    for number, values in enumerate(sheet):
        for at, value in enumerate(values):
            copy.write(number, at, cells.get((number, at), value))
    book.close()
    return target.getvalue()


async def test_every_error_of_a_file_is_told_at_once_and_nothing_is_written(desk: Desk) -> None:
    record = await desk.confirmed("100", "2022-06")
    submitted = (await desk.step(desk.officer, (await desk.enter("5", "2022-05")).json(), "submit")).json()
    await desk.close("2022-04")
    rows = [
        row("2022-08", 1),
        row("2022-08", 2),
        row("2023-02", 3),
        row("2022-07", -4),
        row("2022-07", 5, code="2101-330109-04-01-000002"),
        row("2022-07", 6, code="9999-330109-04-01-000009"),
        row("2022-03", "七"),
        row("2022-06", 8),
        row("2022-05", 9),
        row("2022-04", 10),
        [CODE, "2022-07", "统计数", 11, None],
        row("2022-02", 12),
    ]
    desk.service.app.state.siblings = Nothing()
    refused = await send(desk.officer, workbook(rows), submit=True)
    assert refused.status_code == 422, refused.text
    body = refused.json()
    assert {error["pointer"]: error["code"] for error in body["errors"]} == {
        "A3": "duplicate", "B4": "outside_plan", "D5": "negative", "A6": "outside_scope", "A7": "unknown_project",
        "D8": "not_a_number", "E9": "correction_reason", "D10": "wrong_state", "E11": "closed_month",
        "C12": "foreign_basis",
    }  # fmt: skip
    assert body["report"]["wrong"] == 10
    assert "“投资额(万元)”（D8）：填写的是“七”" in str(body["errors"])
    after = {one["id"]: one["version"] for one in (await desk.officer.get("/v1/actuals")).json()["items"]}
    assert after == {record["id"]: record["version"], submitted["id"]: submitted["version"]}


class Nothing:
    """A registry that knows no further project."""

    async def get(self, url: str) -> dict[str, Any]:
        return {"items": []}

    async def close(self) -> None: ...


class Knowing(Nothing):
    """A registry that knows one more project, and counts how often it is asked."""

    def __init__(self) -> None:
        self.project, self.asked = project(7, "turing-town"), 0

    async def get(self, url: str) -> dict[str, Any]:
        self.asked += 1
        return {"items": [self.project]}


async def test_the_registry_is_asked_once_for_a_project_nobody_told_of(desk: Desk) -> None:
    desk.service.app.state.siblings = registry = Knowing()
    data = workbook(
        [row("2022-08", 1, code=registry.project["code"]), row("2022-07", 1, code=registry.project["code"])]
    )
    assert (await send(desk.officer, data)).json()["created"] == 2
    assert (await send(desk.officer, data)).json()["unchanged"] == 2
    assert registry.asked == 1


async def test_a_submitted_import_publishes_each_row_and_corrects_what_was_confirmed(desk: Desk) -> None:
    await desk.confirmed("100", "2022-06")
    await desk.enter("50", "2022-07")
    await desk.close("2022-05")
    rows = [row("2022-05", 40, "漏报补报"), row("2022-06", -10, "剔除重复"), row("2022-07", 50), row("2022-08", 60)]
    report = (await send(desk.officer, workbook(rows), submit=True)).json()
    assert (report["created"], report["corrected"], report["updated"]) == (2, 1, 1)
    told = {
        body["period"]: (kind, body["working_amount"], body["retroactive"], body["version"])
        for kind, body in await desk.events()
        if kind != "month.closed"
    }
    assert told == {
        "2022-05": ("actual.submitted", "40.0000", True, 1),
        "2022-06": ("actual.corrected", "-10.0000", False, 4),
        "2022-07": ("actual.submitted", "50.0000", False, 2),
        "2022-08": ("actual.submitted", "60.0000", False, 1),
    }
    answer = await desk.office.post("/v1/actuals/confirm", json={"basis": "reported"})
    assert answer.json() == {"confirmed": 4, "own": 0}
    again = (await send(desk.officer, workbook(rows), submit=True)).json()
    assert (again["unchanged"], again["created"], again["corrected"]) == (4, 0, 0)


@pytest.mark.parametrize(
    ("amount", "code"),
    [(12_000_000, "far_from_neighbours"), ("1.2亿元", "other_unit"), (0.12, "far_from_neighbours")],
)
async def test_questioned_figures_are_written_only_when_acknowledged(desk: Desk, amount: Any, code: str) -> None:
    rows = [row(f"2022-0{month}", 1200) for month in (3, 4, 6, 7)]
    data = workbook([*rows, row("2022-05", amount)])
    questioned = await send(desk.officer, data)
    assert (questioned.status_code, questioned.json()["code"]) == (409, "questioned")
    assert [(error["pointer"], error["code"]) for error in questioned.json()["errors"]] == [("D6", code)]
    assert (await desk.officer.get("/v1/actuals")).json()["items"] == []
    assert (await send(desk.officer, data, acknowledge=True)).json()["created"] == 5


async def test_the_neighbours_are_also_those_already_entered(desk: Desk) -> None:
    for month in ("2022-06", "2022-07"):
        await desk.enter("1200", month)
    report = (await send(desk.officer, workbook([row("2022-08", 12_000_000)]), dry_run=True)).json()
    assert (report["question_total"], report["issues"][0]["cell"]) == (1, "D2")


async def test_the_same_workbook_comes_back_with_what_the_service_found(desk: Desk) -> None:
    data = workbook([row("2022-08", 1), row("2023-08", 2), row("2022-07", "三")])
    answer = await send(desk.officer, data, annotated=True)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("实际投资").to_python()
    assert [bool(cells[-1]) for cells in sheet] == [True, False, True, True]
    assert "不在计划期内" in str(sheet[2][-1])
    assert (await desk.officer.get("/v1/actuals")).json()["items"] == []
    assert (await send(desk.officer, b"\x00nothing", annotated=True)).status_code == 422


async def test_csv_and_ndjson_import_like_a_workbook_and_exports_come_back_unchanged(desk: Desk) -> None:
    csv = "项目代码,月份,口径,投资额(万元),调整原因\n" + f'{CODE},2022年8月,部门调度数,"1,234.5",\n'
    assert (await send(desk.officer, csv.encode("gb18030"))).json()["created"] == 1
    line = {"project_code": CODE, "period": "2022-07", "basis": "reported", "amount": "5"}
    assert (await send(desk.officer, json.dumps(line).encode())).json()["created"] == 1
    for kind in ("csv", "xlsx", "ndjson"):
        exported = await desk.officer.get(f"/v1/actuals.{kind}?from_period=2022-07")
        assert exported.status_code == 200
        report = (await send(desk.officer, exported.content)).json()
        assert (report["unchanged"], report["rows"], report["error_total"]) == (2, 2, 0), (kind, report)
    assert "1234.5000" in (await desk.officer.get("/v1/actuals.csv")).text
    assert CODE not in (await desk.stranger.get("/v1/actuals.csv")).text


async def test_a_file_too_large_a_foreign_file_and_a_foreign_role_are_refused(desk: Desk) -> None:
    assert (await send(desk.officer, bytes(33 << 20))).status_code == 413
    refused = await send(desk.officer, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "unsafe_file")
    assert (await send(desk.service.client("leader"), workbook([row()]))).status_code == 403
    foreign = await desk.officer.get("/v1/actuals/template.xlsx?period=2022-08&carrier=robot-town")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(foreign.content)).get_sheet_by_name("实际投资").to_python()
    assert len(sheet) == 3


async def test_a_repeated_import_with_one_key_is_one_import(desk: Desk) -> None:
    data = workbook([row()])
    answers = [
        await desk.officer.post(
            "/v1/actuals/import?dry_run=false&submit=true",
            files={"file": ("a.xlsx", data)},
            headers={"Idempotency-Key": "import-1"},
        )
        for _ in range(2)
    ]
    assert [answer.json()["created"] for answer in answers] == [1, 1]
    assert len(await desk.events()) == 1


async def test_the_service_goes_on_answering_while_it_reads_a_large_file(desk: Desk) -> None:
    data = workbook([row("2022-08", number, code=f"2101-330109-04-01-{number:06d}") for number in range(20_000)])
    desk.service.app.state.siblings = Nothing()
    sending = asyncio.create_task(send(desk.officer, data, dry_run=True))
    answered = 0
    while not sending.done():
        assert (await desk.officer.get("/healthz")).status_code == 200
        await asyncio.sleep(0.005)
        answered += 1
    report = (await sending).json()
    assert (report["error_total"], len(report["issues"])) == (19_999, 1_000)
    assert answered > 15, "reading blocks the event loop"
