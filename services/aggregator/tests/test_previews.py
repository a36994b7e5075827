"""Indicators reckoned with amounts that nobody has submitted: what would move, for whom, and nothing stays of it."""

from typing import Any
from uuid import UUID, uuid4

import httpx

from services.aggregator.tests.conftest import TOWN, Story
from services.kit.testing import ServiceUnderTest

AT = {"period": "2022-09"}


def amount(project_id: UUID, value: str, **more: str) -> dict[str, str]:
    """A project's month as it would be reported."""
    return {"project_id": str(project_id), "period": "2022-02", "basis": "reported", "amount": value, **more}


async def reckoned(client: httpx.AsyncClient, *amounts: dict[str, str], **query: str) -> dict[str, Any]:
    answer = await client.post("/v1/indicators/preview", params={**AT, **query}, json={"actuals": list(amounts)})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def share(client: httpx.AsyncClient, *amounts: dict[str, str], **query: str) -> tuple[str, str, str] | None:
    """The share of investment before and after, and its change; None if it would not move."""
    items = (await reckoned(client, *amounts, **query))["items"]
    found = [each for each in items if each["code"] == "share.investment"]
    return (found[0]["before"], found[0]["after"], found[0]["change"]) if found else None


async def test_what_would_be_submitted_is_reckoned_and_nothing_stays(story: Story, leader: httpx.AsyncClient) -> None:
    # 800 of 1000 so far; 1000 more outside make it 800 of 2000.
    for _ in range(2):
        assert await share(leader, amount(story.outside, "1000")) == ("80.0000", "40.0000", "-40.0000")
    items = (await reckoned(leader, amount(story.outside, "1000")))["items"]
    moved = next(each for each in items if each["code"] == "share.investment")
    assert (moved["before_code"], moved["after_code"]) == ("on_track", "off_track")


async def test_an_amount_stands_for_what_is_known_of_its_month(story: Story, leader: httpx.AsyncClient) -> None:
    same = amount(story.outside, "200", period="2022-01")
    assert await reckoned(leader, same) == {"items": [], "left_out": 0, "ledger_version": await version(leader)}
    assert await share(leader, amount(story.outside, "800", period="2022-01")) == ("80.0000", "50.0000", "-30.0000")
    # Of one month named twice the last counts.
    assert await share(leader, amount(story.outside, "9", period="2022-01"), same) is None
    assert await share(leader, amount(story.outside, "1000"), basis="statistical") is None
    # Not reported before: what is entered makes a figure of it.
    first = (await reckoned(leader, amount(story.inside, "5", basis="statistical"), basis="statistical"))["items"]
    assert [
        (each["before"], each["after"], each["change"]) for each in first if each["code"] == "share.investment"
    ] == [(None, "100.0000", None)]


async def version(client: httpx.AsyncClient) -> int:
    found: int = (await client.get("/v1/indicators", params=AT)).json()["as_of"]["ledger_version"]
    return found


async def test_the_difference_tells_nobody_what_others_have_reported(
    aggregator: ServiceUnderTest, story: Story
) -> None:
    own = amount(story.inside, "0", period="2022-01")
    others = [amount(project, "0", period="2022-01") for project in (story.based, story.outside, uuid4())]
    officer = aggregator.client("carrier_officer", subject="officer", carriers=[TOWN])
    found = await reckoned(officer, own, *others)
    assert found["left_out"] == 3
    assert found["items"]
    department = aggregator.client("department_officer", subject="department", domains=["statistics"])
    assert await reckoned(department, own) == {**found, "items": [], "left_out": 1}
    other = aggregator.client("department_officer", subject="other", domains=["talent"])
    assert (await reckoned(other, own, *others))["left_out"] == 4
    assert (await aggregator.client("admin").post("/v1/indicators/preview", json={"actuals": []})).status_code == 403


async def test_bad_amounts_are_named(story: Story, leader: httpx.AsyncClient) -> None:
    bad = [amount(story.inside, "1.23456"), amount(story.inside, "NaN"), amount(story.inside, "1", period="2022-13")]
    answer = await leader.post("/v1/indicators/preview", json={"actuals": bad})
    assert answer.status_code == 422
    assert {error["pointer"] for error in answer.json()["errors"]} == {
        "#/actuals/0/amount", "#/actuals/1/amount", "#/actuals/2/period",
    }  # fmt: skip
