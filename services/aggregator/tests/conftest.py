"""The aggregator under test, and events as its sources would state them."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from services.aggregator.load_plan import planned_entries
from services.aggregator.plan_entries.operations import load
from services.aggregator.snapshots.queries import ledger_version
from services.aggregator.verify import Logged
from services.kit.receiver import ReceivedEvent
from services.kit.receiver.apply import receive
from services.kit.testing import ServiceUnderTest, StartService

TOWN, BASE = "turing-town", "green-base"
START = datetime(2022, 1, 10, tzinfo=UTC)


@dataclass
class Source:
    """A sibling's log: what is said in it gets the next position and a later instant, as a sequencer would give."""

    name: str
    log: list[Logged] = field(default_factory=list)
    versions: dict[str, int] = field(default_factory=dict)

    def say(self, kind: str, subject: UUID, data: dict[str, Any], at: datetime) -> Logged:
        """Append one event; its instant is at least a microsecond after the one before."""
        version = self.versions[str(subject)] = self.versions.get(str(subject), 0) + 1
        if self.log:
            at = max(at, self.log[-1].sequenced_at + timedelta(microseconds=1))
        whole = {**data, "id": str(subject), "version": version}
        event = Logged(self.name, kind, str(subject), version, len(self.log) + 1, at, whole)
        self.log.append(event)
        return event


def received(event: Logged) -> ReceivedEvent:
    """The event as the receiver hands it on."""
    return ReceivedEvent(
        uuid4(), event.source, event.type, event.subject, event.version, event.position, event.sequenced_at,
        event.sequenced_at, "someone", dict(event.data),
    )  # fmt: skip


async def deliver(service: ServiceUnderTest, events: list[Logged]) -> None:
    """Deliver events of one source in one batch, through the receiver and its transaction."""
    from services.aggregator.listeners import LISTENERS

    async with service.app.state.database.session() as session:
        parked = await receive(session, LISTENERS, events[0].source, [received(event) for event in events], None)
    assert parked == 0
    await settle(service)


async def settle(service: ServiceUnderTest) -> None:
    """Wait until memory has heard of everything in the database."""
    async with service.app.state.database.session() as session:
        version = await ledger_version(session)
    board = service.app.state.board
    async with asyncio.timeout(5):
        while board.version < version or board.behind:
            await asyncio.sleep(0.005)


def carrier(code: str, **fields: Any) -> dict[str, Any]:
    """A carrier's public state."""
    return {
        "code": code, "name": code.upper(), "category": "characteristic_town", "due_state": "taking_shape",
        "scope_note": None, "clause": "四(二)1", "started_on": None, "from_plan": True, **fields,
    }  # fmt: skip


def project(*stays: tuple[str, str, str | None], **fields: Any) -> dict[str, Any]:
    """A project's public state; a stay is carrier, first day, first day after."""
    memberships = [{"carrier_code": code, "valid_from": first, "valid_to": after} for code, first, after in stays]
    return {
        "code": None, "name": "示例项目", "industrial": True, "state": "active", "filed_on": "2021-12-20",
        "started_on": "2022-01-05", "withdrawn_on": None, "withdrawal_reason": None, "synthetic": True,
        "memberships": memberships, **fields,
    }  # fmt: skip


def actual(project_id: UUID, period: str, *, state: str = "confirmed", **fields: Any) -> dict[str, Any]:
    """An actual's public state; ``confirmed`` and ``working`` are amounts in 万元."""
    return {
        "project_id": str(project_id), "period": period, "basis": fields.pop("basis", "reported"), "state": state,
        "confirmed_amount": fields.pop("confirmed", None), "working_amount": fields.pop("working", None),
        "late": False, "retroactive": fields.pop("retroactive", False), "reason": fields.pop("reason", None),
        "synthetic": True,
    }  # fmt: skip


async def load_plan_into(service: ServiceUnderTest) -> None:
    """Bring the plan into force."""
    async with service.app.state.database.session() as session:
        await load(session, planned_entries())
    await settle(service)


@pytest.fixture
async def aggregator(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """A running aggregator with the plan in force."""
    async with start_service("aggregator", current_period="2022-09", recheck_seconds=0.2) as service:
        await load_plan_into(service)
        yield service


class Story:
    """Two carriers, a project in each and one outside; a month reported for each: 600, 200 and 200 万元."""

    def __init__(self) -> None:
        self.registry, self.investment = Source("registry"), Source("investment")
        self.inside, self.based, self.outside = uuid4(), uuid4(), uuid4()
        self.months: dict[UUID, UUID] = {}
        for code in (TOWN, BASE):
            self.registry.say("registry.carrier.registered", uuid4(), carrier(code, started_on="2020-03-01"), START)
        for subject, stays in (
            (self.inside, [(TOWN, "2021-01-01", None)]),
            (self.based, [(BASE, "2021-01-01", None)]),
            (self.outside, []),
        ):
            self.registry.say("registry.project.registered", subject, project(*stays, name=f"项目{subject}"), START)
        for days, (subject, amount) in enumerate(((self.inside, "600"), (self.based, "200"), (self.outside, "200"))):
            self.tell(subject, amount, days=10 + days)

    def tell(self, subject: UUID, amount: str, *, days: int, **fields: Any) -> None:
        """State the actual of 2022-01 of a project, known some days after the start."""
        month = self.months.setdefault(subject, uuid4())
        body = actual(subject, "2022-01", confirmed=amount, working=amount, **fields)
        self.investment.say("investment.actual.confirmed", month, body, START + timedelta(days=days))


@pytest.fixture
async def story(aggregator: ServiceUnderTest) -> Story:
    found = Story()
    await deliver(aggregator, found.registry.log)
    await deliver(aggregator, found.investment.log)
    return found


@pytest.fixture
def leader(aggregator: ServiceUnderTest) -> httpx.AsyncClient:
    return aggregator.client("leader")
