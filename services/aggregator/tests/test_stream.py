"""Live updates."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest

from services.aggregator.snapshots import queries
from services.aggregator.snapshots.operations import Board
from services.aggregator.tests.conftest import START, TOWN, Story, actual, deliver, load_plan_into
from services.kit.callers import Role
from services.kit.receiver.apply import receive
from services.kit.receiver.events import Watermark
from services.kit.testing import ServiceUnderTest, StartService, token


async def test_the_stream_tells_what_changed_and_ends_with_the_token(
    aggregator: ServiceUnderTest, story: Story
) -> None:
    version = aggregator.app.state.board.version
    following = asyncio.create_task(_listen(aggregator, lifetime=3))
    await asyncio.sleep(0.3)
    story.tell(story.outside, "300", days=40)
    await deliver(aggregator, story.investment.log[-1:])
    async with asyncio.timeout(8):
        told = (await following).text

    assert told.count("event: ledger") == 1
    assert f"id: {version + 1}\n" in told
    content = json.loads(told.partition("data: ")[2].partition("\n")[0])
    assert content["version"] == version + 1
    assert {"share.investment", "investment.total"} <= set(content["changed"])
    assert "share.projects" not in content["changed"]

    # Who comes back is told what it missed.
    again = await _listen(aggregator, lifetime=1, after=version)
    assert again.headers["content-type"].startswith("text/event-stream")
    assert f"id: {version + 1}\n" in again.text


async def test_a_batch_that_moves_many_cells_moves_the_board_without_reading_the_ledger_again(
    aggregator: ServiceUnderTest, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = aggregator.app.state.board
    monkeypatch.setattr(Board, "_reload", _never)
    for month in range(120):
        body = actual(story.inside, f"{2021 + month // 12}-{month % 12 + 1:02d}", confirmed="2", working="3")
        story.investment.say("investment.actual.confirmed", uuid4(), body, START + timedelta(days=50))
    await deliver(aggregator, story.investment.log[-120:])
    present = await board.present()

    # Two cells a month: more than one notice holds.
    async with aggregator.app.state.database.session() as session:
        assert sorted(present.cube.rows()) == sorted((await queries.cells(session, None)).rows())
    assert sum(1 for row in present.cube.rows() if row[3] == TOWN and row[0] == "investment.actual") == 240


async def _never(*_: object) -> None:
    raise AssertionError("the ledger was read anew")


async def _listen(aggregator: ServiceUnderTest, *, lifetime: int, after: int | None = None) -> httpx.Response:
    """All that the stream says to a leader whose token ends in ``lifetime`` seconds."""
    headers = {"Authorization": f"Bearer {token(Role.LEADER, lifetime=lifetime)}"}
    if after is not None:
        headers["Last-Event-ID"] = str(after)
    transport = httpx.ASGITransport(app=aggregator.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        return await client.get("/v1/stream", headers=headers)


async def test_a_cut_is_final_once_every_source_has_been_heard_up_to_it(start_service: StartService) -> None:
    sources = {name: {"secret": "whsec_dGVzdA=="} for name in ("registry", "investment")}
    async with start_service("aggregator", sources=sources, recheck_seconds=0.05) as service:
        await load_plan_into(service)
        at = datetime(2022, 6, 1, tzinfo=UTC)

        async def final() -> bool:
            answer = await service.client("leader").get("/v1/indicators", params={"known_at": at.isoformat()})
            found: bool = answer.json()["as_of"]["final"]
            return found

        assert not await final()
        for source, heard in (("registry", at), ("investment", at - timedelta(seconds=1)), ("investment", at)):
            assert not await final()
            async with service.app.state.database.session() as session:
                await receive(session, {}, source, [], Watermark(0, heard))
            await asyncio.sleep(0.3)
        assert await final()
