"""An import can be taken back as a whole while its months are open and nobody has touched its rows."""

from typing import Any

import httpx

from services.investment.tests.conftest import Desk
from services.investment.tests.test_imports import row, send, workbook


async def undo(client: httpx.AsyncClient, import_id: str, version: int = 1) -> httpx.Response:
    return await client.post(f"/v1/imports/{import_id}/undo", headers={"If-Match": f'"{version}"'})


async def state_of(desk: Desk) -> list[tuple[Any, ...]]:
    items = (await desk.office.get("/v1/actuals?sort=period")).json()["items"]
    return [(one["period"], one["state"], one["working_amount"], one["confirmed_amount"]) for one in items]


async def imported(desk: Desk, **query: Any) -> str:
    """July is entered, June confirmed; the file changes July, corrects June and creates August."""
    await desk.confirmed("60", "2022-06")
    await desk.enter("70", "2022-07")
    data = workbook([row("2022-06", 61, "漏报"), row("2022-07", 75), row("2022-08", 80)])
    answer = await send(desk.officer, data, submit=True, **query)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["import_id"])


BEFORE = [("2022-06", "confirmed", None, "60.0000"), ("2022-07", "draft", "70.0000", None)]


async def test_everything_is_as_before_and_others_hear_of_what_was_taken_back(desk: Desk) -> None:
    import_id = await imported(desk)
    assert len(await state_of(desk)) == 3
    answer = await undo(desk.officer, import_id)
    assert answer.status_code == 200
    assert answer.json()["undone_at"]
    assert await state_of(desk) == BEFORE
    told = [
        (kind, data["period"], data["state"], data["confirmed_amount"]) for kind, data in (await desk.events())[-3:]
    ]
    assert sorted(told, key=lambda one: one[1]) == [
        ("actual.withdrawn", "2022-06", "confirmed", "60.0000"),
        ("actual.withdrawn", "2022-07", "withdrawn", None),
        ("actual.withdrawn", "2022-08", "withdrawn", None),
    ]
    assert (await undo(desk.officer, import_id, 2)).json()["code"] == "already_undone"


async def test_nothing_is_taken_back_when_one_row_was_reviewed_since(desk: Desk) -> None:
    import_id = await imported(desk)
    before = await state_of(desk)
    july = (await desk.office.get("/v1/actuals?period=2022-07")).json()["items"][0]
    assert (await desk.step(desk.office, july, "confirm")).status_code == 200
    refused = await undo(desk.officer, import_id)
    assert (refused.status_code, refused.json()["code"]) == (409, "changed_since")
    assert "2022-07" in refused.json()["errors"][0]["detail"]
    after = await state_of(desk)
    assert [one for one in after if one[0] != "2022-07"] == [one for one in before if one[0] != "2022-07"]


async def test_nothing_is_taken_back_from_a_closed_month(desk: Desk) -> None:
    import_id = await imported(desk)
    await desk.close("2022-07")
    refused = await undo(desk.officer, import_id)
    assert (refused.status_code, refused.json()["code"]) == (409, "closed_month")
    assert len(await state_of(desk)) == 3


async def test_an_import_is_its_owners_and_the_offices(desk: Desk) -> None:
    import_id = await imported(desk)
    assert (await desk.stranger.get("/v1/imports")).json()["items"] == []
    assert (await undo(desk.stranger, import_id)).status_code == 404
    listed = (await desk.officer.get("/v1/imports")).json()["items"]
    assert [(one["id"], one["rows"], one["file_name"]) for one in listed] == [(import_id, 3, "月报.xlsx")]
    assert (await undo(desk.office, import_id)).status_code == 200


async def test_a_file_that_changes_nothing_leaves_nothing_to_undo(desk: Desk) -> None:
    await desk.enter("70", "2022-07")
    answer = await send(desk.officer, workbook([row("2022-07", 70)]))
    assert answer.json()["import_id"] is None
