"""The lists of indicators as files, and whose records a department sees."""

import csv
import io
import json
from uuid import uuid4

import httpx
import pytest
from python_calamine import CalamineWorkbook

from services.aggregator.tests.conftest import BASE, START, TOWN, Story, actual, deliver, project
from services.kit.testing import ServiceUnderTest

SHARE = "/v1/indicators/share.investment"
AT = {"period": "2022-09"}
LISTS = ["/v1/indicators", f"{SHARE}/series", f"{SHARE}/by-carrier", f"{SHARE}/entries"]


def lines(text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The two lines of the head of a CSV file, and its rows by header."""
    title, said, *rest = text.lstrip("\ufeff").splitlines()
    return [title, said], list(csv.DictReader(io.StringIO("\n".join(rest))))


@pytest.mark.parametrize("path", LISTS)
async def test_every_list_of_figures_leaves_as_a_file_with_the_same_rows(
    story: Story, leader: httpx.AsyncClient, path: str
) -> None:
    items = (await leader.get(path, params=AT)).json()["items"]
    assert items
    head, rows = lines((await leader.get(f"{path}.csv", params=AT)).text)
    assert len(rows) == len(items)
    assert all(word in head[1] for word in ("月份=2022-09", "口径=部门调度数", "审核状态=已确认"))
    assert ("指标=share.investment" in head[1]) == path.startswith(SHARE)
    assert len((await leader.get(f"{path}.ndjson", params=AT)).text.splitlines()) == len(items)
    workbook = await leader.get(f"{path}.xlsx", params=AT)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(workbook.content)).get_sheet_by_index(0).to_python()
    assert len([row for row in sheet if any(row)]) >= len(items) + 2


async def test_a_file_holds_the_figures_of_the_screen_at_the_same_cut(story: Story, leader: httpx.AsyncClient) -> None:
    listed = {item["code"]: item for item in (await leader.get("/v1/indicators", params=AT)).json()["items"]}
    answer = await leader.get("/v1/indicators.ndjson", params=AT)
    for line in answer.text.splitlines():
        row = json.loads(line)
        item = listed.pop(row["code"])
        assert (row["value"], row["reason"]) == (item["value"], item["reason"])
        assert row["numerator"] == (item["numerator"] or {}).get("value")
    assert listed == {}
    past = await leader.get("/v1/indicators.ndjson", params={**AT, "known_at": "2019-01-01T00:00:00Z"})
    assert past.text != answer.text
    only = await leader.get(f"{SHARE}/entries.ndjson", params={**AT, "carrier": TOWN})
    assert {json.loads(line)["carrier"] for line in only.text.splitlines()} == {TOWN}


async def test_a_department_sees_the_records_of_its_own_domain_only(aggregator: ServiceUnderTest, story: Story) -> None:
    returned = actual(story.inside, "2022-03", basis="statistical", confirmed="70")
    story.investment.say("investment.actual.confirmed", uuid4(), returned, START)
    await deliver(aggregator, story.investment.log[-1:])

    async def seen(path: str, basis: str, **claims: list[str]) -> int:
        client = aggregator.client("department_officer", **claims)
        query = {**AT, "basis": basis}
        listed = (await client.get(path, params=query)).json()["items"]
        filed = (await client.get(f"{path}.ndjson", params=query)).text.splitlines()
        assert len(listed) == len(filed)
        return len(listed)

    statistics = {"domains": ["statistics"]}
    entries = f"{SHARE}/entries"
    assert await seen(entries, "statistical", **statistics) == 1
    assert await seen(entries, "reported", **statistics) == 0
    assert await seen(entries, "statistical", domains=["land"]) == 0
    # A move of the project is the registry's event, the investment moved is the investment's record all the same.
    moved = project((TOWN, "2021-01-01", "2022-01-01"), (BASE, "2022-01-01", None), name="移动")
    story.registry.say("registry.project.moved", story.inside, moved, START)
    await deliver(aggregator, story.registry.log[-1:])
    assert await seen(entries, "reported", domains=["land"]) == 0
    # What the register says, every department reads there too.
    started = "/v1/indicators/carriers.started/entries"
    assert await seen(started, "reported", domains=["land"]) == len(
        (await aggregator.client("leader").get(started, params=AT)).json()["items"]
    )
