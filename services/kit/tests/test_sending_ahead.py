"""To a sibling the next delivery is on its way before the answer to the one before; the order holds all the same."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from services.kit.testing import Cluster
from services.kit.tests.journal import Journal, new_journal
from services.kit.tests.receiver_under_test import Delivered, HttpReceiver, answer, http_receiver
from services.kit.webhooks import delivery, rules


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short stretches of the log, short waits."""
    monkeypatch.setattr(delivery, "_FETCH", 10)
    monkeypatch.setattr(rules, "SIBLING_SCHEDULE", (0.05,))


@pytest.fixture
async def hook() -> AsyncIterator[HttpReceiver]:
    """A receiver on loopback."""
    async with http_receiver() as receiver:
        yield receiver


@pytest.fixture
async def journal(cluster: Cluster, hook: HttpReceiver) -> AsyncIterator[Journal]:
    """A log of 45 events that may deliver to the receiver."""
    async with new_journal(cluster) as fresh:
        fresh.allow = frozenset({hook.host})
        await fresh.write(*((f"s{number}", 1) for number in range(45)))
        await fresh.sequence()
        yield fresh


def _positions(request: Delivered) -> list[int]:
    return [int(event["position"]) for event in request.events()]


@pytest.mark.parametrize("failing", [1, 11, 21])
async def test_what_follows_a_failed_delivery_is_not_applied_before_it(
    journal: Journal, hook: HttpReceiver, failing: int
) -> None:
    applied, failed = 0, False

    async def as_a_sibling(request: Delivered) -> bytes:
        nonlocal applied, failed
        positions = _positions(request)
        if not positions:
            return answer(204)
        if positions[0] == failing and not failed:
            failed = True
            # Only answered when the next one has come, which is what this is about.
            await hook.until(lambda: any(failing + 10 in _positions(each) for each in hook.delivered))
            return answer(503)
        if applied < int(request.headers.get("zaiti-after", 0)):
            return answer(425)
        applied = positions[-1]
        return answer(204)

    hook.respond = as_a_sibling
    await journal.endpoint(hook.url(), batch=True, max_batch=10, sibling="other")
    await journal.relay()
    await hook.until(lambda: applied == 45)

    assert failed
    assert hook.positions() == list(range(1, 46))


async def test_a_stranger_gets_the_next_delivery_only_after_its_answer(journal: Journal, hook: HttpReceiver) -> None:
    waiting, most = 0, 0

    async def slowly(request: Delivered) -> bytes:
        nonlocal waiting, most
        waiting += 1
        most = max(most, waiting)
        await asyncio.sleep(0.03)
        waiting -= 1
        assert "zaiti-after" not in request.headers
        return answer(204)

    hook.respond = slowly
    await journal.endpoint(hook.url(), batch=True, max_batch=10)
    await journal.relay()
    await hook.until(lambda: len(hook.positions()) == 45)

    assert most == 1
    assert hook.positions() == list(range(1, 46))
