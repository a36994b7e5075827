"""Deliveries: signed, in order, nothing skipped, whatever the receiver does."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from cloudevents.core.bindings.http import HTTPMessage, from_http_event
from cloudevents.core.formats.json import JSONFormat
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from services.kit.testing import Cluster
from services.kit.tests.journal import OWNER, Journal, new_journal
from services.kit.tests.receiver_under_test import Delivered, HttpReceiver, answer, http_receiver
from services.kit.webhooks import rules, sender, store


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of a test's length; the schedule itself is tested with the rules."""
    monkeypatch.setattr(rules, "SCHEDULE", (0.05, 0.1, 0.2))
    monkeypatch.setattr(rules, "QUICK_WAITS", (0.01, 0.01, 0.01, 0.01))
    monkeypatch.setattr(sender, "ATTEMPT_SECONDS", 0.5)


@pytest.fixture
async def hook() -> AsyncIterator[HttpReceiver]:
    """A receiver on loopback."""
    async with http_receiver() as receiver:
        yield receiver


@pytest.fixture
async def journal(cluster: Cluster, hook: HttpReceiver) -> AsyncIterator[Journal]:
    """A log that may deliver to the receiver."""
    async with new_journal(cluster) as fresh:
        fresh.allow = frozenset({hook.host})
        yield fresh


async def _filled(journal: Journal, *facts: tuple[str, int]) -> None:
    await journal.write(*facts)
    await journal.sequence()


@pytest.mark.parametrize("batch", [False, True])
async def test_deliveries_verify_and_parse_with_the_public_libraries(
    journal: Journal, hook: HttpReceiver, batch: bool
) -> None:
    connection = await journal.connect()
    payload = {"名称": '图灵小镇 "A"\n', "amount": "12.5000"}
    await connection.execute(
        "INSERT INTO pending_event (type, subject, version, actor, trace_id, dataschema, payload)"
        " VALUES ('journal.thing.updated', 'a', 1, '张\"三', $1, 'urn:x', $2)",
        "0af7651916cd43dd8448eb211c80319c",
        json.dumps(payload, ensure_ascii=False),
    )
    await _filled(journal, ("b", 1))
    _, secret = await journal.endpoint(hook.url(), batch=batch)
    await journal.relay()
    await hook.until(lambda: hook.positions() == [1, 2])

    first = hook.accepted[0]
    Webhook(secret).verify(first.body, first.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(first.body + b" ", first.headers)
    kind = "application/cloudevents-batch+json" if batch else "application/cloudevents+json"
    assert first.headers["content-type"] == kind
    single = json.dumps(first.events()[0]).encode()
    message = HTTPMessage({"content-type": "application/cloudevents+json"}, single)
    event = from_http_event(message, JSONFormat())
    assert (event.get_type(), event.get_subject(), event.get_source()) == (
        "journal.thing.updated",
        "a",
        "/zaiti/journal",
    )
    assert event.get_data() == payload
    assert event.get_extension("position") == "1"
    assert event.get_extension("entityversion") == 1
    assert event.get_extension("actor") == '张"三'
    assert event.get_extension("traceparent").startswith("00-0af7651916cd43dd8448eb211c80319c-")


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(answer(500), id="500"),
        pytest.param(answer(429, "retry-after: 0\r\n"), id="429"),
        pytest.param(answer(301, "location: http://127.0.0.1:9/elsewhere\r\n"), id="redirect"),
        pytest.param(b"not http at all\r\n\r\n", id="garbage"),
        pytest.param(b"", id="silence"),
    ],
)
async def test_a_failing_receiver_is_waited_for_and_nothing_is_skipped(
    journal: Journal, hook: HttpReceiver, failure: bytes
) -> None:
    hook.respond = lambda _: failure if len(hook.delivered) <= 3 else answer(204)
    await _filled(journal, ("a", 1), ("b", 1), ("a", 2))
    endpoint, _ = await journal.endpoint(hook.url())
    await journal.relay()
    await hook.until(lambda: hook.positions() == [1, 2, 3])
    assert {request.path for request in hook.delivered} == {"/hook"}
    assert len({request.headers["webhook-id"] for request in hook.delivered[:4]}) == 1
    await asyncio.sleep(0.5)
    row = await journal.row(endpoint)
    assert (row["position"], row["failures"], row["last_error"]) == (3, 0, None)
    attempts = await (await journal.connect()).fetch("SELECT outcome FROM webhook_attempt ORDER BY id")
    assert [attempt["outcome"] for attempt in attempts] == ["wait"] * 3 + ["delivered"] * 3


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param(b"HTTP/1.1 200 X\r\ncontent-length: 1000000\r\n\r\nshort", id="length"),
        pytest.param(
            b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n" + b"ffff\r\n" + b"x" * 65535, id="endless"
        ),
    ],
)
async def test_a_receiver_that_lies_about_its_answer_holds_nothing_up(
    journal: Journal, hook: HttpReceiver, lie: bytes
) -> None:
    hook.respond = lambda _: lie
    await _filled(journal, ("a", 1), ("b", 1))
    await journal.endpoint(hook.url())
    await journal.relay()
    await hook.until(lambda: hook.positions() == [1, 2], 5)


async def test_an_answer_without_end_is_not_read_to_its_end(journal: Journal, hook: HttpReceiver) -> None:
    async def flood(_: Delivered) -> bytes:
        return b"HTTP/1.1 500 X\r\ncontent-length: 500000000\r\n\r\n" + b"x" * 5_000_000

    hook.respond = flood
    await _filled(journal, ("a", 1))
    endpoint, _ = await journal.endpoint(hook.url())
    await journal.relay()
    await hook.until(lambda: len(hook.delivered) >= 2)
    await asyncio.sleep(0.2)
    attempt = await (await journal.connect()).fetchrow("SELECT * FROM webhook_attempt ORDER BY id LIMIT 1")
    assert attempt["status"] == 500
    assert attempt["milliseconds"] < 450
    assert len(attempt["detail"]) == 500
    assert (await journal.row(endpoint))["position"] == 0


async def test_a_slow_receiver_is_given_up_after_the_deadline_and_no_transaction_waits_with_it(
    journal: Journal, hook: HttpReceiver
) -> None:
    slow = asyncio.Event()

    async def respond(_: Delivered) -> bytes:
        if len(hook.delivered) == 1:
            slow.set()
            await asyncio.sleep(2)
        return answer(204)

    hook.respond = respond
    await _filled(journal, ("a", 1))
    await journal.endpoint(hook.url())
    await journal.relay()
    await slow.wait()
    observer = await journal.connect("postgres")
    open_transactions = await observer.fetchval(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND xact_start IS NOT NULL"
        " AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
        journal.name,
    )
    assert open_transactions == 0
    await hook.until(lambda: len(hook.delivered) == 2)
    assert hook.delivered[0].events() == hook.delivered[1].events()


async def test_a_private_address_is_never_connected_to(journal: Journal, hook: HttpReceiver) -> None:
    journal.allow = frozenset({"127.0.0.1:1"})
    await _filled(journal, ("a", 1))
    port = hook.port
    names = ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"]
    endpoints = [(await journal.endpoint(f"http://{name}:{port}/"))[0] for name in names]
    await journal.relay()
    async with asyncio.timeout(10):
        while any([(await journal.row(endpoint))["failures"] < 1 for endpoint in endpoints]):
            await asyncio.sleep(0.02)
    assert hook.delivered == []
    for endpoint in endpoints:
        assert "must not reach" in (await journal.row(endpoint))["last_error"]


async def test_gone_disables_the_endpoint(journal: Journal, hook: HttpReceiver) -> None:
    hook.respond = lambda _: answer(410, body=b"closed")
    await _filled(journal, ("a", 1))
    endpoint, _ = await journal.endpoint(hook.url())
    await journal.relay()
    async with asyncio.timeout(5):
        while (await journal.row(endpoint))["state"] != "disabled":
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.3)
    assert len(hook.delivered) == 1
    assert (await journal.row(endpoint))["disabled_reason"] == "410 closed"


@pytest.mark.parametrize("batch", [False, True])
async def test_a_refused_subject_is_parked_after_five_tries_the_rest_go_on_and_release_catches_up(
    journal: Journal, hook: HttpReceiver, batch: bool
) -> None:
    refusing = True

    def respond(request: Delivered) -> bytes:
        bad = any(event["subject"] == "bad" for event in request.events())
        return answer(422, body=b"no such thing") if bad and refusing else answer(204)

    hook.respond = respond
    await _filled(journal, ("a", 1), ("b", 1), ("bad", 1), ("c", 1), ("bad", 2), ("a", 2), ("d", 1))
    endpoint, _ = await journal.endpoint(hook.url(), batch=batch)
    await journal.relay()
    await hook.until(lambda: hook.positions() == [1, 2, 4, 6, 7])
    alone = [request for request in hook.delivered if [e["position"] for e in request.events()] == ["3"]]
    assert len(alone) == 5
    connection = await journal.connect()
    parked = await connection.fetchrow("SELECT * FROM parked_subject")
    assert (parked["subject"], parked["position"], parked["status"]) == ("bad", 3, 422)
    assert parked["detail"] == "no such thing"

    refusing = False
    await asyncio.sleep(0.3)
    await connection.execute("UPDATE parked_subject SET released_at = now()")
    await connection.execute("UPDATE webhook_endpoint SET fence = fence + 1, lease_until = NULL")
    await connection.execute(f"NOTIFY {store.WEBHOOK_CHANNEL}")
    await hook.until(lambda: hook.positions() == [1, 2, 4, 6, 7, 3, 5])
    await _filled(journal, ("bad", 3))
    await hook.until(lambda: hook.positions()[-1] == 8)
    assert await connection.fetchval("SELECT count(*) FROM parked_subject") == 0
    assert (await journal.row(endpoint))["state"] == "active"


async def test_when_everything_is_refused_the_endpoint_waits_instead_of_parking_all(
    journal: Journal, hook: HttpReceiver
) -> None:
    hook.respond = lambda _: answer(401)
    await _filled(journal, *((f"s{number}", 1) for number in range(30)))
    endpoint, _ = await journal.endpoint(hook.url())
    await journal.relay()
    async with asyncio.timeout(10):
        while (await journal.row(endpoint))["failures"] < 2:
            await asyncio.sleep(0.02)
    parked = await (await journal.connect()).fetchval("SELECT count(*) FROM parked_subject")
    assert parked == rules.SUSPICIOUS_SUBJECTS


async def test_only_the_types_that_an_endpoint_asks_for_are_sent(journal: Journal, hook: HttpReceiver) -> None:
    await journal.write(("a", 1), kind="journal.thing.registered")
    await journal.write(("b", 1), kind="journal.other.updated")
    await _filled(journal, ("a", 2))
    endpoint, _ = await journal.endpoint(hook.url(), event_types=["journal.thing.*"])
    await journal.relay()
    await hook.until(lambda: hook.positions() == [1, 3])
    await asyncio.sleep(0.4)
    assert (await journal.row(endpoint))["position"] == 3


async def test_batches_carry_watermarks_only_when_all_before_was_sent(journal: Journal, hook: HttpReceiver) -> None:
    await journal.endpoint(hook.url(), batch=True, sibling="other")
    await journal.running()
    await hook.until(lambda: any(b"zaiti.watermark" in request.body for request in hook.delivered))
    await journal.write(("a", 1), ("a", 2))
    await hook.until(lambda: hook.positions() == [1, 2])

    def marks() -> list[int]:
        items = [item for request in hook.accepted for item in json.loads(request.body)]
        return [int(item["data"]["position"]) for item in items if item["type"] == "zaiti.watermark"]

    await hook.until(lambda: marks()[-1] == 2)
    seen = 0
    for request in hook.accepted:
        for item in json.loads(request.body):
            if item["type"] == "zaiti.watermark":
                assert int(item["data"]["position"]) <= seen
            else:
                seen = int(item["position"])


async def test_an_erased_event_is_delivered_as_erased(journal: Journal, hook: HttpReceiver) -> None:
    await _filled(journal, ("a", 1))
    await (await journal.connect(OWNER)).fetchval("SELECT erase_event_payload(1)")
    await journal.endpoint(hook.url())
    await journal.relay()
    await hook.until(lambda: hook.accepted)
    event = hook.accepted[0].events()[0]
    assert event["erased"] is True
    assert "data" not in event
