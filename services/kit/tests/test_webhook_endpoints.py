"""The change feed and the management of endpoints: who may, what is shown, and what a change does to a delivery."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx
import pytest
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from pydantic import SecretStr
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from services.kit.callers import Role, TokenVerifier
from services.kit.service import create_service
from services.kit.settings import Subscriber
from services.kit.testing import Cluster, ServiceUnderTest, TestKeys
from services.kit.tests.journal import OWNER, Journal, new_journal
from services.kit.tests.receiver_under_test import Delivered, HttpReceiver, answer, http_receiver
from services.kit.webhooks import rules, secrets

_ENDPOINTS = "/v1/webhook-endpoints"


@dataclass
class Desk:
    """A running service with a log, and a receiver."""

    journal: Journal
    hook: HttpReceiver
    service: ServiceUnderTest

    def client(self, role: Role = Role.PLATFORM, subject: str = "city", **claims: Any) -> httpx.AsyncClient:
        """A client; machine clients have both scopes unless told otherwise."""
        claims.setdefault("scopes", ["events:read", "webhooks:manage"])
        return self.service.client(role, subject=subject, **claims)

    async def create(self, **fields: Any) -> dict[str, Any]:
        """A new endpoint at the receiver, as it was answered."""
        made = await self.client().post(_ENDPOINTS, json={"url": self.hook.url(), **fields})
        assert made.status_code == 201, made.text
        body: dict[str, Any] = made.json()
        return body


def _app(journal: Journal, **settings: Any) -> FastAPI:
    current = journal.settings.model_copy(update=settings)
    app = create_service("journal", lambda: current, settings=current, routers=[], listeners={})
    app.state.tokens = TokenVerifier(TestKeys())
    return app


@pytest.fixture
async def desk(cluster: Cluster) -> AsyncIterator[Desk]:
    """The running service."""
    async with http_receiver() as hook, new_journal(cluster) as journal:
        journal.allow = frozenset({hook.host})
        app = _app(journal)
        async with LifespanManager(app):
            yield Desk(journal, hook, ServiceUnderTest(app, cluster, journal.name))


async def _sequenced(desk: Desk, count: int) -> None:
    async with asyncio.timeout(5):
        while len(await desk.journal.log()) < count:
            await asyncio.sleep(0.02)


async def test_the_feed_gives_the_log_in_order_and_a_watermark_at_its_end(desk: Desk) -> None:
    await desk.journal.write(("a", 1), ("b", 1), ("a", 2))
    await _sequenced(desk, 3)
    await (await desk.journal.connect(OWNER)).fetchval("SELECT erase_event_payload(2)")
    client = desk.client()
    first = (await client.get("/v1/events", params={"limit": 2})).json()
    assert [(item["position"], item["subject"]) for item in first["items"]] == [("1", "a"), ("2", "b")]
    assert first["items"][0]["data"] == {"subject": "a", "version": 1}
    assert first["items"][1]["erased"] is True
    assert (first["next"], first["watermark"]) == ("2", None)
    second = (await client.get("/v1/events", params={"after": first["next"], "limit": 2})).json()
    assert [item["position"] for item in second["items"]] == ["3"]
    last = datetime.fromisoformat(second["items"][0]["sequencedat"])
    async with asyncio.timeout(5):
        while True:
            idle = (await client.get("/v1/events", params={"after": 3})).json()
            if datetime.fromisoformat(idle["watermark"]["at"]) > last:
                break
            await asyncio.sleep(0.1)
    assert (idle["items"], idle["next"], idle["watermark"]["position"]) == ([], None, "3")


@pytest.mark.parametrize(
    ("role", "scopes", "status"),
    [
        (Role.PLATFORM, ["events:read"], 200),
        (Role.PLATFORM, [], 403),
        (Role.SERVICE, [], 200),
        (Role.OFFICE, [], 200),
        (Role.LEADER, [], 403),
        (Role.ADMIN, [], 403),
        (Role.CARRIER_OFFICER, [], 403),
    ],
)
async def test_the_feed_is_for_those_it_is_meant_for(desk: Desk, role: Role, scopes: list[str], status: int) -> None:
    assert (await desk.client(role, scopes=scopes).get("/v1/events")).status_code == status


async def test_an_endpoint_hears_what_follows_its_creation_soon_and_signed(desk: Desk) -> None:
    await desk.journal.write(("before", 1))
    await _sequenced(desk, 1)
    made = await desk.create()
    await desk.journal.write(("after", 1))
    await desk.hook.until(lambda: desk.hook.positions() == [2])
    request = desk.hook.accepted[0]
    Webhook(made["secret"]).verify(request.body, request.headers)
    shown = await desk.client().get(f"{_ENDPOINTS}/{made['id']}")
    assert "secret" not in shown.json()
    stored = (await desk.journal.row(made["id"]))["secret"]
    assert made["secret"].encode() not in stored


async def test_others_endpoints_are_not_there_and_an_administrator_sees_all(desk: Desk) -> None:
    made = await desk.create()
    path, other = f"{_ENDPOINTS}/{made['id']}", desk.client(subject="somebody else")
    for attempt in (
        other.get(path),
        other.delete(path, headers={"If-Match": '"1"'}),
        other.post(f"{path}/rotate"),
        other.post(f"{path}/replay", json={"position": 0}),
        other.get(f"{path}/attempts"),
        other.get(f"{path}/parked-subjects"),
        other.post(f"{path}/parked-subjects/release"),
    ):
        assert (await attempt).status_code == 404
    assert (await other.get(_ENDPOINTS)).json()["items"] == []
    everything = (await desk.client(Role.ADMIN, subject="root").get(_ENDPOINTS)).json()["items"]
    assert [item["id"] for item in everything] == [made["id"]]
    assert (await desk.client(Role.OFFICE).get(_ENDPOINTS)).status_code == 403


async def test_during_rotation_both_secrets_verify_and_afterwards_only_the_new(desk: Desk) -> None:
    made = await desk.create()
    rotated = (await desk.client().post(f"{_ENDPOINTS}/{made['id']}/rotate", json={"overlap_hours": 1})).json()
    await desk.journal.write(("a", 1))
    await desk.hook.until(lambda: desk.hook.accepted)
    request = desk.hook.accepted[0]
    for secret in (made["secret"], rotated["secret"]):
        Webhook(secret).verify(request.body, request.headers)

    await (await desk.journal.connect()).execute("UPDATE webhook_endpoint SET previous_secret_until = now()")
    async with asyncio.timeout(10):
        while (await desk.journal.row(made["id"]))["previous_secret"] is not None:
            await asyncio.sleep(0.05)
    await desk.journal.write(("a", 2))
    await desk.hook.until(lambda: len(desk.hook.accepted) == 2)
    request = desk.hook.accepted[1]
    Webhook(rotated["secret"]).verify(request.body, request.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(made["secret"]).verify(request.body, request.headers)


async def test_replay_delivers_again_from_a_position_and_pause_holds(desk: Desk) -> None:
    made = await desk.create()
    path, client = f"{_ENDPOINTS}/{made['id']}", desk.client()
    await desk.journal.write(("a", 1), ("b", 1), ("c", 1))
    await desk.hook.until(lambda: desk.hook.positions() == [1, 2, 3])
    assert (await client.post(f"{path}/replay", json={"position": 1})).status_code == 200
    await desk.hook.until(lambda: desk.hook.positions() == [1, 2, 3, 2, 3])
    beyond = await client.post(f"{path}/replay", json={"position": 4})
    assert (beyond.status_code, beyond.json()["code"]) == (409, "beyond_log")

    shown = await client.get(path)
    stale = await client.patch(path, json={"state": "paused"}, headers={"If-Match": '"1"'})
    assert stale.status_code == 412
    tag = shown.headers["etag"]
    paused = await client.patch(path, json={"state": "paused"}, headers={"If-Match": tag})
    assert paused.json()["state"] == "paused"
    await asyncio.sleep(0.3)
    await desk.journal.write(("d", 1))
    await asyncio.sleep(0.5)
    assert len(desk.hook.positions()) == 5
    await client.patch(path, json={"state": "active"}, headers={"If-Match": paused.headers["etag"]})
    await desk.hook.until(lambda: desk.hook.positions()[-1] == 4)


async def test_attempts_and_parked_subjects_are_shown_and_released(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "QUICK_WAITS", (0.01,) * 4)
    refusing = True

    def respond(request: Delivered) -> bytes:
        bad = any(event["subject"] == "bad" for event in request.events())
        return answer(422, body="不认识".encode()) if bad and refusing else answer(204)

    desk.hook.respond = respond
    made = await desk.create()
    path, client = f"{_ENDPOINTS}/{made['id']}", desk.client()
    await desk.journal.write(("bad", 1), ("good", 1))
    await desk.hook.until(lambda: desk.hook.positions() == [2])
    await asyncio.sleep(0.5)
    attempts = (await client.get(f"{path}/attempts", params={"limit": 4})).json()
    assert [(item["outcome"], item["status"]) for item in attempts["items"]] == [("delivered", 204)] + [
        ("refused", 422)
    ] * 3
    rest = (await client.get(f"{path}/attempts", params={"limit": 4, "cursor": attempts["next"]})).json()
    assert [item["detail"] for item in rest["items"]] == ["不认识"] * 2
    parked = (await client.get(f"{path}/parked-subjects")).json()["items"]
    assert [(item["subject"], item["position"], item["status"]) for item in parked] == [("bad", 1, 422)]
    assert (await client.get(path)).json()["parked_subjects"] == 1

    refusing = False
    assert (await client.post(f"{path}/parked-subjects/unknown/release")).status_code == 404
    assert (await client.post(f"{path}/parked-subjects/bad/release")).status_code == 200
    await desk.hook.until(lambda: desk.hook.positions() == [2, 1])
    async with asyncio.timeout(5):
        while (await client.get(f"{path}/parked-subjects")).json()["items"]:
            await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/x",
        "https://",
        "https://user:pw@example.org/",
        "https://example.org/#part",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://例子.cn/",
        "file:///etc/passwd",
        "http://[::1",
    ],
)
async def test_an_address_that_is_visibly_wrong_is_refused(desk: Desk, url: str) -> None:
    refused = await desk.client().post(_ENDPOINTS, json={"url": url})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"].endswith("url")


async def test_siblings_are_what_the_settings_say_and_hear_everything_from_the_beginning(cluster: Cluster) -> None:
    async with http_receiver() as hook, new_journal(cluster) as journal:
        await journal.write(("a", 1), ("b", 1))
        secret = secrets.new_secret()
        sibling = Subscriber(name="other", url=hook.url("/inbox"), secret=SecretStr(secret))
        allow = frozenset({hook.host})
        observer = await journal.connect()
        async with LifespanManager(_app(journal, subscribers=[sibling], webhook_allow=allow)):
            await hook.until(lambda: hook.positions() == [1, 2])
            Webhook(secret).verify(hook.accepted[0].body, hook.accepted[0].headers)
            assert isinstance(json.loads(hook.accepted[0].body), list)
            async with asyncio.timeout(5):
                while not await observer.fetchval("SELECT position = 2 FROM webhook_endpoint"):
                    await asyncio.sleep(0.02)
        # Started again: no second endpoint, nothing repeated, a new secret taken over.
        changed = sibling.model_copy(update={"secret": SecretStr(secrets.new_secret())})
        async with LifespanManager(_app(journal, subscribers=[changed], webhook_allow=allow)):
            await journal.write(("c", 1))
            await hook.until(lambda: hook.positions() == [1, 2, 3])
            request = next(item for item in hook.accepted if item.events() and item.events()[-1]["position"] == "3")
            Webhook(changed.secret.get_secret_value()).verify(request.body, request.headers)
        rows = await (await journal.connect()).fetch("SELECT sibling, state FROM webhook_endpoint")
        assert [tuple(row) for row in rows] == [("other", "active")]
