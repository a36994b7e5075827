"""The receiver: signed deliveries only, applied once, in any order, and nothing bad holds up the rest."""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from asgi_lifespan import LifespanManager
from pydantic import SecretStr
from standardwebhooks.webhooks import Webhook

from services.kit.settings import Settings, Source
from services.kit.testing import Cluster
from services.kit.tests import listening
from services.kit.tests.journal import Journal, new_journal
from services.kit.webhooks import secrets

_BATCH = "application/cloudevents-batch+json"


def event(position: int, subject: str, version: int, **data: Any) -> dict[str, Any]:
    """A CloudEvent of the journal."""
    at = (datetime(2022, 9, 1, tzinfo=UTC) + timedelta(seconds=position)).isoformat()
    return {
        "specversion": "1.0",
        "id": str(uuid.UUID(int=position)),
        "source": "/zaiti/journal",
        "type": "journal.thing.updated",
        "subject": subject,
        "time": at,
        "position": str(position),
        "sequencedat": at,
        "entityversion": version,
        "actor": "test",
        "data": data,
    }


def watermark(position: int, at: datetime) -> dict[str, Any]:
    """A watermark of the journal."""
    return {
        "specversion": "1.0",
        "id": "w",
        "source": "/zaiti/journal",
        "type": "zaiti.watermark",
        "data": {"position": position, "at": at.isoformat()},
    }


@dataclass
class Ear:
    """The listening service."""

    client: httpx.AsyncClient
    journal: Journal
    secret: str

    async def post(
        self, content: Any, *, secret: str | None = None, path: str = "journal", kind: str = _BATCH, age: int = 0,
        after: str | None = None,
    ) -> httpx.Response:  # fmt: skip
        """Deliver, signed."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        sent = datetime.now(UTC) - timedelta(seconds=age)
        signed = Webhook(secret or self.secret).sign("m", sent, body.decode("latin-1"))
        headers = {
            "content-type": kind,
            "webhook-id": "m",
            "webhook-timestamp": str(int(sent.timestamp())),
            "webhook-signature": signed,
        } | ({"zaiti-after": after} if after else {})
        return await self.client.post(f"/internal/v1/inbox/{path}", content=body, headers=headers)

    async def fetch(self, query: str) -> list[Any]:
        """Rows of the service's database."""
        return [tuple(row) for row in await (await self.journal.connect("postgres")).fetch(query)]


@pytest.fixture
async def ear(cluster: Cluster) -> AsyncIterator[Ear]:
    """The listening service, running."""
    async with new_journal(cluster) as journal:
        await cluster.run(listening.TABLE, "GRANT ALL ON copy TO journal", database=journal.name)
        secret = secrets.new_secret()
        settings: Settings = journal.settings.model_copy(
            update={"service": "listening", "sources": {"journal": Source(secret=SecretStr(secret))}}
        )
        app = listening.create_app(settings)
        async with LifespanManager(app):
            transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://listening") as client:
                yield Ear(client, journal, secret)


async def test_duplicates_and_disorder_do_no_harm(ear: Ear) -> None:
    first, second, third = event(1, "a", 1), event(2, "a", 2), event(3, "b", 1)
    for delivery in ([second, third], [first], [first, second, third], [third, second, first]):
        assert (await ear.post(delivery)).status_code == 204
    assert await ear.fetch("SELECT id, version, applied FROM copy ORDER BY id") == [("a", 2, 1), ("b", 1, 1)]
    assert await ear.fetch("SELECT source, position FROM source_state") == [("journal", 3)]


async def test_two_deliveries_of_one_new_entity_at_once_apply_it_once(ear: Ear) -> None:
    deliveries = [[event(number, f"s{number}", 1) for number in range(1, 60)] for _ in range(6)]
    answers = await asyncio.gather(*(ear.post(delivery) for delivery in deliveries))
    assert {answer.status_code for answer in answers} == {204}
    assert await ear.fetch("SELECT DISTINCT version, applied FROM copy") == [(1, 1)]


async def test_the_position_and_the_watermark_only_rise(ear: Ear) -> None:
    late, early = datetime(2022, 10, 1, tzinfo=UTC), datetime(2022, 9, 15, tzinfo=UTC)
    await ear.post([event(7, "a", 1), watermark(7, late)])
    await ear.post([event(5, "b", 1), watermark(5, early)])
    assert await ear.fetch("SELECT position, watermark_at FROM source_state") == [(7, late)]


async def test_a_delivery_whose_forerunner_was_not_applied_is_refused_and_changes_nothing(ear: Ear) -> None:
    assert (await ear.post([event(2, "b", 1)], after="1")).status_code == 425
    assert await ear.fetch("SELECT id FROM copy") == []
    assert await ear.fetch("SELECT position FROM source_state") == []
    answers = await asyncio.gather(ear.post([event(1, "a", 1)]), ear.post([event(2, "b", 1)], after="1"))
    assert [answer.status_code for answer in answers] == [204, 204]
    assert (await ear.post([event(9, "c", 1)], after="8")).status_code == 425
    assert await ear.fetch("SELECT position FROM source_state") == [(2,)]


async def test_what_cannot_be_applied_yet_waits_and_is_applied_when_it_can_be(ear: Ear) -> None:
    assert (await ear.post([event(1, "child", 1, parent="mother"), event(2, "other", 1)])).status_code == 204
    assert await ear.fetch("SELECT id FROM copy") == [("other",)]
    assert await ear.fetch("SELECT position, reason FROM inbox") == [(1, "没有 mother")]
    assert (await ear.post([event(3, "mother", 1)])).status_code == 204
    async with asyncio.timeout(5):
        while await ear.fetch("SELECT 1 FROM inbox"):
            await asyncio.sleep(0.02)
    assert await ear.fetch("SELECT id FROM copy ORDER BY id") == [("child",), ("mother",), ("other",)]


async def test_an_event_that_breaks_its_handler_is_kept_and_holds_up_no_other(ear: Ear) -> None:
    delivery = [event(1, "a", 1), event(2, "broken", 1, fault=True), event(3, "b", 1)]
    assert (await ear.post(delivery)).status_code == 204
    assert await ear.fetch("SELECT id FROM copy ORDER BY id") == [("a",), ("b",)]
    assert await ear.fetch("SELECT position, reason FROM inbox") == [(2, "处理出错：ZeroDivisionError")]


async def test_a_fault_of_the_moment_refuses_the_whole_delivery(ear: Ear) -> None:
    await ear.journal.cluster.run(
        "CREATE FUNCTION deadlock() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'chosen' USING ERRCODE = 'deadlock_detected'; END $$",
        "CREATE TRIGGER deadlock BEFORE INSERT ON copy EXECUTE FUNCTION deadlock()",
        database=ear.journal.name,
    )
    assert (await ear.post([event(1, "a", 1)])).status_code >= 500
    assert await ear.fetch("SELECT * FROM inbox") == []
    assert await ear.fetch("SELECT * FROM source_state") == []


async def test_an_erased_event_is_passed_over(ear: Ear) -> None:
    erased = {**event(1, "a", 1), "erased": True}
    del erased["data"]
    assert (await ear.post([erased, event(2, "b", 1)])).status_code == 204
    assert await ear.fetch("SELECT id FROM copy") == [("b",)]


async def test_both_secrets_are_good_during_rotation(ear: Ear) -> None:
    settings = ear.client._transport.app.state.settings  # type: ignore[attr-defined]
    new = secrets.new_secret()
    settings.sources["journal"] = Source(secret=SecretStr(f"{new} {ear.secret}"))
    assert (await ear.post([event(1, "a", 1)])).status_code == 204
    assert (await ear.post([event(2, "b", 1)], secret=new)).status_code == 204


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"secret": secrets.new_secret()}, 401),
        ({"age": 3600}, 401),
        ({"path": "stranger"}, 404),
        ({"kind": "application/json"}, 415),
        ({"content": b"[{"}, 400),
        ({"content": b"{}"}, 400),
        ({"content": b'"\xff"'}, 401),
        ({"content": [{**event(1, "a", 1), "source": "/zaiti/other"}]}, 400),
        ({"content": [{**event(1, "a", 1), "data": "text"}]}, 400),
        ({"content": [event(number, "a", number) for number in range(1, 503)]}, 413),
        ({"content": b" " * (17 * 1024 * 1024)}, 413),
    ],
)
async def test_bad_deliveries_are_refused_and_change_nothing(ear: Ear, change: dict[str, Any], status: int) -> None:
    arguments = {"content": [event(1, "a", 1)], **change}
    assert (await ear.post(**arguments)).status_code == status
    assert await ear.fetch("SELECT * FROM source_state") == []


@pytest.mark.parametrize("signature", ["", "v1", "v1,%%%", "v1,AAAA", "v1,a,b", "v2,AAAA"])
async def test_a_malformed_signature_is_refused(ear: Ear, signature: str) -> None:
    stamp = str(int(datetime.now(UTC).timestamp()))
    headers = {"content-type": _BATCH, "webhook-id": "m", "webhook-timestamp": stamp, "webhook-signature": signature}
    answer = await ear.client.post("/internal/v1/inbox/journal", content=b"[]", headers=headers)
    assert answer.status_code == 401
