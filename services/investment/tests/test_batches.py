"""Actuals as programs send them: the file as the body itself; and what a batch says to others."""

import json
from typing import Any

import httpx

from services.investment.events import ActualCorrected, ActualSubmitted
from services.investment.tests.conftest import Desk
from services.investment.tests.test_imports import CODE, HEADERS, row, send, workbook
from services.kit.events import canonical_json

KINDS = {kind.event_type: kind for kind in (ActualSubmitted, ActualCorrected)}


async def post(client: httpx.AsyncClient, body: str, media: str, **headers: str) -> httpx.Response:
    return await client.post(
        "/v1/actuals/import?dry_run=false", content=body.encode(), headers={"Content-Type": media, **headers}
    )


def record(month: str, amount: object = "5") -> dict[str, Any]:
    return {"project_code": CODE, "period": month, "basis": "reported", "amount": amount}


async def test_a_batch_is_csv_json_lines_or_a_json_list_as_the_body_itself(desk: Desk) -> None:
    csv = ",".join(HEADERS) + f"\n{CODE},2022-08,部门调度数,1234.5,\n"
    lines = "\n".join(json.dumps(record(month)) for month in ("2022-07", "2022-06"))
    bodies = [("text/csv; charset=utf-8", csv, 1), ("application/x-ndjson", lines, 2)]
    bodies += [("application/json", json.dumps([record("2022-05", 7.25), record("2022-04", 8)]), 2)]
    for media, body, created in bodies:
        answer = await post(desk.officer, body, media)
        assert (answer.status_code, answer.json()["created"]) == (200, created), answer.text
    items = (await desk.officer.get("/v1/actuals?sort=-period")).json()["items"]
    assert [one["working_amount"] for one in items] == ["1234.5000", "5.0000", "5.0000", "7.2500", "8.0000"]
    wrong = await post(desk.officer, json.dumps([record("2022-03"), record("2022-02", "x")]), "application/json")
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "#/rows/2")
    assert (await post(desk.officer, "<a/>", "application/xml")).status_code == 415
    assert (await desk.officer.post("/v1/actuals/import?dry_run=false")).status_code == 422
    assert (await post(desk.officer, "x" * (33 << 20), "text/csv")).status_code == 413


async def test_a_batch_sent_again_with_its_key_is_one_batch_and_another_body_is_refused(desk: Desk) -> None:
    body, key = json.dumps([record("2022-08")]), {"Idempotency-Key": "batch-1"}
    first, again = [await post(desk.officer, body, "application/json", **key) for _ in range(2)]
    assert (first.json()["created"], again.json()["created"]) == (1, 1)
    assert again.headers["idempotency-replayed"] == "true"
    other = await post(desk.officer, json.dumps([record("2022-07")]), "application/json", **key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_events_made_in_the_database_say_the_very_text_that_single_ones_would(desk: Desk) -> None:
    await desk.confirmed("100", "2022-06")
    await desk.close("2022-05")
    odd = '他说"补报"\\，见附件\t甲\u2028乙'
    rows = [row("2022-05", 40.5, odd), row("2022-06", -10, "剔除重复"), row("2022-08", 0.0001)]
    assert (await send(desk.officer, workbook(rows), submit=True, acknowledge=True)).status_code == 200
    connection = await desk.service.connect()
    said = await connection.fetch(
        "SELECT seq, type, subject, version, dataschema, payload FROM"
        " (SELECT * FROM (SELECT seq, type, subject, version, dataschema, payload FROM event"
        " UNION ALL SELECT seq, type, subject, version, dataschema, payload FROM pending_event) AS every"
        " WHERE type LIKE 'investment.actual.%' ORDER BY seq DESC LIMIT 3) AS newest ORDER BY payload::json->>'period'"
    )
    await connection.close()
    assert [each["type"] for each in said] == [
        "investment.actual.submitted", "investment.actual.corrected", "investment.actual.submitted",
    ]  # fmt: skip
    for each in said:
        event = KINDS[each["type"]].model_validate_json(each["payload"])
        assert each["payload"] == canonical_json(event.model_dump(mode="json"))
        assert (each["subject"], each["version"]) == (str(event.id), event.version)
        assert each["dataschema"] == event.dataschema()
    assert json.loads(said[0]["payload"])["reason"] == odd.strip()
