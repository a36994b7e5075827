"""Tasks from files: how they go, told in a table; all of a file or nothing of it."""

import io
import json
from typing import Any

import httpx
from python_calamine import CalamineWorkbook

from services.kit.testing import ServiceUnderTest
from services.progress.tests.tasks.conftest import LEAD, find, led


async def exported(client: httpx.AsyncClient, **query: Any) -> list[dict[str, Any]]:
    """The list as lines."""
    return [json.loads(line) for line in (await client.get("/v1/tasks.ndjson", params=query)).text.splitlines()]


async def send(client: httpx.AsyncClient, rows: list[dict[str, Any]], *, dry_run: bool = False) -> httpx.Response:
    """Import rows as NDJSON."""
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    files = {"file": ("tasks.ndjson", data, "application/x-ndjson")}
    return await client.post("/v1/tasks/import", params={"dry_run": dry_run}, files=files)


def told(answer: httpx.Response) -> set[str]:
    """The codes of what is wrong."""
    return {error["code"] for error in answer.json()["errors"]}


async def test_a_lead_unit_tells_its_tasks_in_a_table(office: httpx.AsyncClient, lead: httpx.AsyncClient) -> None:
    await led(office, "environment.fewer_days")
    await led(office, "environment.company_start")
    rows = await exported(lead, mine=True)
    unchanged = (await send(lead, rows)).json()
    assert (unchanged["updated"], unchanged["unchanged"]) == (0, 2)

    started, noted = rows
    started |= {"state": "in_progress", "happened_on": "2022-03-01", "figure_before": "20", "figure_after": "9"}
    noted |= {"happened_on": "2022-04-01", "note": "已压缩至一个工作日"}
    preview = await send(lead, rows, dry_run=True)
    assert preview.json()["updated"] == 2, preview.text
    assert (await find(office, "environment.fewer_days"))["state"] == "not_started"
    assert (await send(lead, rows)).json()["updated"] == 2
    task = await find(office, "environment.fewer_days")
    assert (task["state"], task["started_on"], task["version"]) == ("in_progress", "2022-03-01", 3)
    assert task["figures"] == [{"name": "办理时间", "unit": "天", "before": "20", "after": "9"}]
    history = (await lead.get(f"/v1/tasks/{task['id']}/steps")).json()["items"]
    assert [(each["state"], each["task_version"]) for each in history] == [("in_progress", 3)]
    stale = await send(lead, rows)
    assert stale.status_code == 200, "the same file again changes nothing"
    assert stale.json()["updated"] == 0


async def test_what_a_step_may_not_do_a_row_may_not_do_either(
    progress: ServiceUnderTest, office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    await led(office, "environment.fewer_days")
    row = (await exported(lead, mine=True))[0]
    cases: list[tuple[dict[str, Any], str]] = [
        ({"state": "done", "happened_on": "2022-03-01", "document_number": "示例1号"}, "transition"),
        ({"state": "in_progress"}, "required"),
        ({"state": "in_progress", "happened_on": "2022-10-15"}, "future"),
        ({"state": "stopped", "happened_on": "2022-03-01"}, "reason_required"),
        ({"lead_unit": "another"}, "office_only"),
        ({"figure_name": None}, "required"),
        ({"figure_before": "-1"}, "out_of_range"),
        ({"state": "finished"}, "unknown_choice"),
        ({"code": "no.such_task"}, "unknown_task"),
    ]
    for fields, code in cases:
        sent = row | fields
        if "code" in fields:
            sent = {name: value for name, value in sent.items() if name not in ("id", "version")}
        answer = await send(lead, [sent])
        assert answer.status_code == 422, (fields, answer.text)
        assert code in told(answer), (fields, told(answer))
    others = progress.client("department_officer", units=["another"])
    refused = await send(others, [row | {"note": "越权", "happened_on": "2022-03-01"}])
    assert told(refused) == {"outside_scope"}
    assert (await progress.client("leader").get("/v1/tasks/template.xlsx")).status_code == 403


async def test_the_form_to_fill_in_holds_the_open_tasks_of_the_unit(
    office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    await led(office, "publicity.media")
    sheets = {}
    for name, client in (("office", office), ("lead", lead)):
        content = (await client.get("/v1/tasks/template.xlsx")).content
        sheets[name] = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("任务").to_python()
    assert sum("publicity.media" in row for row in sheets["lead"]) == 1
    assert len(sheets["office"]) - len(sheets["lead"]) == 150
    assert any(LEAD in row for row in sheets["lead"])
