"""Milestones from files: forecasts, dates done and new plans; nothing else, and all or nothing."""

import json
from typing import Any

import httpx

from services.progress.tests.conftest import Desk


async def exported(desk: Desk) -> dict[str, dict[str, Any]]:
    """The officer's milestones as an export has them, by kind."""
    body = {"items": [{"project_id": str(desk.inside)}]}
    assert (await desk.officer.post("/v1/milestones/from-template", json=body)).status_code == 200
    lines = (await desk.officer.get("/v1/milestones.ndjson")).text.splitlines()
    return {row["kind"]: row for row in map(json.loads, lines)}


async def send(client: httpx.AsyncClient, rows: list[dict[str, Any]], *, dry_run: bool = False) -> httpx.Response:
    data = "\n".join(json.dumps(each, ensure_ascii=False) for each in rows).encode()
    files = {"file": ("milestones.ndjson", data, "application/x-ndjson")}
    return await client.post("/v1/milestones/import", params={"dry_run": dry_run}, files=files)


async def test_forecast_done_and_plan_come_back_by_file_and_again_change_nothing(desk: Desk) -> None:
    rows = await exported(desk)
    sent = [
        rows["started"] | {"done_on": "2022-09-01", "document_number": "示例备〔2022〕1号"},
        rows["built"] | {"forecast_on": "2023-04-01"},
        rows["accepted"] | {"planned_on": "2023-08-01", "replan_reason": "设计变更"},
        rows["land"],
    ]
    preview = await send(desk.officer, sent, dry_run=True)
    assert (preview.json()["updated"], preview.json()["unchanged"]) == (3, 1), preview.text
    before = len(await desk.events())
    done = await send(desk.officer, sent)
    assert (done.status_code, done.json()["updated"]) == (200, 3), done.text
    kinds = [(kind, payload["kind"]) for kind, payload in (await desk.events())[before:]]
    assert sorted(kinds) == [
        ("milestone.done", "started"),
        ("milestone.replanned", "accepted"),
        ("milestone.updated", "built"),
    ]
    accepted = next(each for each in (await desk.officer.get("/v1/milestones?kind=accepted")).json()["items"])
    assert (accepted["plan_version"], accepted["baseline_on"]) == (2, rows["accepted"]["baseline_on"])
    plans = (await desk.officer.get(f"/v1/milestones/{accepted['id']}/plans")).json()["items"]
    assert [plan["planned_on"] for plan in plans] == [rows["accepted"]["planned_on"], "2023-08-01"]

    # The file is now out of date, yet says what is known: it changes nothing.
    again = await send(desk.officer, sent)
    assert (again.status_code, again.json()["unchanged"]) == (200, 4), again.text
    workbook = (await desk.officer.get("/v1/milestones.xlsx")).content
    files = {"file": ("milestones.xlsx", workbook)}
    back = await desk.officer.post("/v1/milestones/import", params={"dry_run": False}, files=files)
    assert (back.status_code, back.json()["unchanged"]) == (200, 8), back.text


async def test_everything_wrong_with_a_file_is_said_at_once_and_nothing_of_it_is_written(desk: Desk) -> None:
    rows = await exported(desk)
    wrong = [
        rows["filed"] | {"done_on": "2022-09-01"},
        rows["land"] | {"done_on": "2022-10-08", "document_number": "示例〔2022〕2号"},
        rows["started"] | {"planned_on": "2023-01-01"},
        rows["topped_out"] | {"replan_reason": "没有变化"},
        rows["built"] | {"planned_on": None},
        rows["accepted"] | {"kind": "trial_run", "id": None, "version": None},
        rows["commissioned"] | {"forecast_on": "2023-02-30"},
        rows["main_works_completed"] | {"project_code": "2101-330109-04-01-000002"},
        rows["main_works_completed"] | {"forecast_on": "2023-03-01", "version": 7},
    ]
    refused = await send(desk.officer, wrong)
    assert (refused.status_code, refused.json()["code"]) == (422, "file_has_errors")
    found = {(int(error["pointer"].removeprefix("#/")), error["code"]) for error in refused.json()["errors"]}
    assert found >= {
        (1, "evidence_required"),
        (2, "future"),
        (3, "reason_required"),
        (4, "not_replanned"),
        (5, "cleared"),
        (6, "unknown_milestone"),
        (8, "unknown_project"),
        (9, "stale"),
    }
    assert {row for row, _ in found} == set(range(1, 10))
    assert {each["done_on"] for each in (await desk.officer.get("/v1/milestones")).json()["items"]} == {None}


async def test_the_officers_workbook_holds_its_open_milestones_and_comes_back_unchanged(desk: Desk) -> None:
    await exported(desk)
    workbook = (await desk.officer.get("/v1/milestones/template.xlsx")).content
    answer = await desk.officer.post("/v1/milestones/import", files={"file": ("milestones.xlsx", workbook)})
    assert (answer.status_code, answer.json()["rows"], answer.json()["unchanged"]) == (200, 8, 8), answer.text
    stranger = await desk.stranger.post("/v1/milestones/import", files={"file": ("milestones.xlsx", workbook)})
    assert {issue["code"] for issue in stranger.json()["issues"]} >= {"unknown_project"}
    for name, data in (("x.xlsx", b"PK\x03\x04 broken"), ("x.csv", b"a,b\n1,2\n"), ("x.bin", b"\x00\x01")):
        params = {"dry_run": False}
        refused = await desk.office.post("/v1/milestones/import", params=params, files={"file": (name, data)})
        assert (refused.status_code, refused.json()["code"]) == (422, "file_has_errors"), name
