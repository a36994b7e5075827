"""Random lives of projects and actuals, told by their sources and delivered in any interleaving, with duplicates."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from services.aggregator.changes.queries import Bound, explain
from services.aggregator.indicators.queries import View
from services.aggregator.listeners import LISTENERS
from services.aggregator.snapshots import queries as snapshots
from services.aggregator.tests.conftest import BASE, START, TOWN, Source, actual, project, received
from services.aggregator.tests.reckoned import Reckon, of_projects
from services.aggregator.verify import Logged, differences, recompute, stored
from services.kit.database import Database
from services.kit.receiver.apply import receive

MONTHS = ["2022-01", "2022-02", "2022-03"]
DAYS = ["2021-12-01", "2022-01-15", "2022-01-31", "2022-02-28", "2022-03-01", "2022-03-31"]
SOURCES = ("registry", "progress", "investment", "talent")
TABLES = (
    "source_version, project_version, project_membership, project_span, carrier_version, subject_version,"
    " ledger_entry, cell, source_state, inbox"
)
ENTRIES = """
SELECT entity_id, known_at, measure, basis, status, scope, period, cause, delta, facts, version, source, position
FROM ledger_entry ORDER BY entity_id, known_at, measure, basis, status, scope, period, cause, delta, facts,
  version, source, position
"""

amounts = st.decimals(min_value=0, max_value=1000, places=4).map(str)
bases = st.sampled_from(["reported", "reported", "statistical"])
states = st.sampled_from(["submitted", "confirmed", "returned", "corrected", "withdrawn"])
hours_passed = st.integers(0, 400)


def stays(draw: Any) -> list[tuple[str, str, str | None]]:
    """No carrier, one, or one after another with or without a gap; the first may end within a month."""
    days = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=3, unique=True)))
    shape = draw(st.sampled_from(["none", "open", "closed", "two"]))
    if shape == "none":
        return []
    if shape == "open":
        return [(TOWN, days[0], None)]
    if shape == "closed":
        return [(draw(st.sampled_from([TOWN, BASE])), days[0], days[1])]
    return [(TOWN, days[0], days[1]), (BASE, days[-1], None)]


class Machine(RuleBasedStateMachine):
    """Whatever is said and however it is delivered, the ledger is what the delivered logs say, on every cut."""

    run: Callable[[Any], Any]
    url: str

    def __init__(self) -> None:
        super().__init__()
        self.registry, self.progress, self.investment, self.talent = (Source(name) for name in SOURCES)
        self.records: dict[tuple[str, int], UUID] = {}
        self.now = START
        self.projects: list[UUID] = [uuid4() for _ in range(2)]
        self.lives: dict[tuple[int, str, str], tuple[UUID, str | None]] = {}
        self.waiting: list[Logged] = []
        self.delivered: dict[tuple[str, int], Logged] = {}
        self.database = Database(self.url, pool_size=2)
        self.run(self._execute(f"TRUNCATE {TABLES}"))

    async def _execute(self, statement: str) -> None:
        async with self.database.engine.begin() as connection:
            await connection.exec_driver_sql(statement)

    def _later(self, hours: int) -> datetime:
        # Nothing passes between two sources now and then, so that both know something at the same instant.
        self.now += timedelta(hours=hours)
        return self.now

    def _say(self, source: Source, kind: str, subject: UUID, body: dict[str, Any], hours: int) -> None:
        self.waiting.append(source.say(kind, subject, body, self._later(hours)))

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def deliver_some(self, data: Any) -> None:
        """Deliver a batch of one source: any of what waits, in any order, some of it again."""
        source = data.draw(st.sampled_from(sorted({event.source for event in self.waiting})))
        mine = [event for event in self.waiting if event.source == source]
        batch = data.draw(st.lists(st.sampled_from(mine), min_size=1, max_size=6))
        again = [event for event in self.delivered.values() if event.source == source]
        if again:
            batch += data.draw(st.lists(st.sampled_from(again), max_size=2))
        self._deliver(batch)

    def _deliver(self, batch: list[Logged]) -> None:
        self.run(self._receive(batch))
        self.delivered |= {(event.source, event.position): event for event in batch}
        self.waiting = [event for event in self.waiting if (event.source, event.position) not in self.delivered]

    async def _receive(self, batch: list[Logged]) -> None:
        async with self.database.session() as session:
            events = [received(event) for event in batch]
            assert await receive(session, LISTENERS, batch[0].source, events, None) == 0

    @rule()
    def restart(self) -> None:
        """The process goes and comes back; a delivery it had begun is rolled back."""
        if self.waiting:
            self.run(self._break_off([self.waiting[0]]))
        self.run(self.database.close())
        self.database = Database(self.url, pool_size=2)

    async def _break_off(self, batch: list[Logged]) -> None:
        try:
            async with self.database.session() as session:
                await receive(session, LISTENERS, batch[0].source, [received(event) for event in batch], None)
                raise ConnectionResetError
        except ConnectionResetError:
            pass

    @precondition(lambda self: self.delivered)
    @rule()
    def compare(self) -> None:
        """The ledger is what the delivered logs say, now and on every past cut."""
        self.run(self._compare())

    async def _compare(self) -> None:
        events = list(self.delivered.values())
        async with self.database.session() as session:
            driver = (await (await session.connection()).get_raw_connection()).driver_connection
            for at in (None, *self._instants()):
                expected = recompute(events, at)
                assert differences(expected, await stored(driver, at), at) == []
                read = {row[:5]: row[5:] for row in (await snapshots.cells(session, at)).rows()}
                assert differences(expected, read, at) == []

    def _instants(self) -> list[datetime]:
        """When anything of what was delivered became known."""
        return sorted({event.sequenced_at for event in self.delivered.values()})

    def _explain_some(self, data: Any, reckon: Reckon, code: str, months: list[str]) -> None:
        """Explain a change between any two of the months and instants."""
        instants = st.sampled_from([None, *self._instants()])
        ends = [Bound(data.draw(st.sampled_from(months)), data.draw(instants)) for _ in range(2)]
        status = data.draw(st.sampled_from(["confirmed", "provisional"]))
        self.run(self._explain(reckon, code, View(ends[1].period, "reported", status), ends))

    async def _explain(self, reckon: Reckon, code: str, view: View, ends: list[Bound]) -> None:
        async with self.database.session() as session:
            change = await explain(session, code, view, ends[0], ends[1], SOURCES)
        for end, told in zip(ends, (change.from_, change.to), strict=True):
            assert (told.value is None) == ((value := reckon(self.delivered.values(), code, view, end)) is None), told
            assert value is None or abs(Fraction(told.value or "0") - value) <= Fraction(1, 20000)
        if change.delta is None:
            assert change.parts == []
            assert change.reason
            return
        assert sum(Decimal(part.delta) for part in change.parts) == Decimal(change.delta)
        assert Decimal(change.to.value or "") - Decimal(change.from_.value or "") == Decimal(change.delta)
        # Sums and shares are linear: nothing is left for a part that has no cause.
        assert "coverage" not in {part.cause for part in change.parts} - self.may_miss(code)
        if ends[0].period == ends[1].period:
            assert "period" not in {part.cause for part in change.parts}

    def may_miss(self, code: str) -> set[str]:
        """The causes of an indicator that no entry accounts for."""
        return set()

    def teardown(self) -> None:
        """Deliver the rest; then the ledger is also the one that all events at once would have made."""
        try:
            for source in SOURCES:
                rest = [event for event in self.waiting if event.source == source]
                if rest:
                    self._deliver(rest[::-1])
            if self.delivered:
                self.run(self._compare())
                self._explain_widely()
                self.run(self._rebuild())
        finally:
            self.run(self.database.close())

    def _explain_widely(self) -> None:
        """Explain some changes at the end."""

    async def _rebuild(self) -> None:
        async with self.database.session() as session:
            before = (await (await session.connection()).exec_driver_sql(ENTRIES)).all()
        await self._execute(f"TRUNCATE {TABLES}")
        for source in SOURCES[::-1]:
            batch = [event for event in self.delivered.values() if event.source == source]
            if batch:
                await self._receive(sorted(batch, key=lambda event: event.position))
        async with self.database.session() as session:
            assert (await (await session.connection()).exec_driver_sql(ENTRIES)).all() == before


class ProjectsMachine(Machine):
    """With the lives of projects, which place what is theirs, and of their months."""

    @rule(data=st.data(), which=st.integers(0, 1), hours=hours_passed, industrial=st.booleans())
    def tell_project(self, data: Any, which: int, hours: int, industrial: bool) -> None:
        """Register a project, move it, back in time too, or flag it."""
        filed = data.draw(st.sampled_from([None, *DAYS]))
        lists = [
            {"code": code, "frozen_on": data.draw(st.sampled_from([None, DAYS[0]])), "planned_total": "12.5"}
            for code in data.draw(st.lists(st.sampled_from(["key60", "list2019", "other"]), max_size=2, unique=True))
        ]
        counts = data.draw(st.booleans())
        body = project(*stays(data.draw), industrial=industrial, filed_on=filed, lists=lists, counts=counts)
        self._say(self.registry, "registry.project.updated", self.projects[which], body, hours)

    @rule(which=st.integers(0, 1), hours=hours_passed)
    def withdraw_project(self, which: int, hours: int) -> None:
        """Withdraw a project."""
        body = project((TOWN, DAYS[0], None), state="withdrawn", withdrawn_on="2022-05-01")
        self._say(self.registry, "registry.project.withdrawn", self.projects[which], body, hours)

    @rule(
        which=st.integers(0, 1), month=st.sampled_from(MONTHS), basis=bases,
        state=states, amount=amounts, hours=hours_passed,
    )  # fmt: skip
    def tell_actual(self, which: int, month: str, basis: str, state: str, amount: str, hours: int) -> None:
        """One step in the life of an actual: a first report, or what comes of it."""
        subject, confirmed = self.lives.get((which, month, basis), (uuid4(), None))
        working: str | None = None
        if state in ("confirmed", "corrected"):
            confirmed = working = amount
        elif state in ("submitted", "returned"):
            working = amount
        if state == "corrected":
            state = "confirmed"
        self.lives[which, month, basis] = (subject, confirmed)
        body = actual(self.projects[which], month, basis=basis, state=state, confirmed=confirmed, working=working)
        self._say(self.investment, f"investment.actual.{state}", subject, body, hours)


class LedgerMachine(ProjectsMachine):
    """With what registers and progress tell."""

    @rule(
        which=st.integers(0, 1), kind=st.sampled_from(["main_works_completed", "built", "commissioned"]),
        days=st.lists(st.sampled_from([None, *DAYS]), min_size=2, max_size=2), hours=hours_passed,
    )  # fmt: skip
    def tell_milestone(self, which: int, kind: str, days: list[str | None], hours: int) -> None:
        """Reach a milestone, correct its day, or take it back."""
        subject = self.records.setdefault((kind, which), uuid4())
        body = {
            "project_id": str(self.projects[which]),
            "kind": kind,
            "name": "节点",
            "done_on": days[0],
            "operational_on": days[1] if kind == "commissioned" and days[0] else None,
        }
        self._say(self.progress, "progress.milestone.updated", subject, body, hours)

    @rule(
        which=st.integers(0, 1), level=st.sampled_from(["national", "provincial", "municipal"]),
        kind=st.sampled_from(["makerspace", "incubator"]), lapses=st.sampled_from([None, *DAYS]),
        state=st.sampled_from(["active", "withdrawn"]), hours=hours_passed,
    )  # fmt: skip
    def tell_recognition(self, which: int, level: str, kind: str, lapses: str | None, state: str, hours: int) -> None:
        """Recognise something, let it lapse, perhaps in the month it began, or void the entry."""
        subject = self.records.setdefault(("recognition", which), uuid4())
        body = {
            "kind": kind, "level": level, "state": state, "carrier_code": TOWN, "baseline": False,
            "subject_name": "示例",
            "recognised_on": DAYS[which], "lapses_on": lapses,
        }  # fmt: skip
        self._say(self.registry, "registry.recognition.updated", subject, body, hours)

    @precondition(lambda self: self.delivered)
    @rule(data=st.data(), code=st.sampled_from(["share.investment", "investment.total", "share.projects"]))
    def explain_change(self, data: Any, code: str) -> None:
        """Between any two months and instants, the parts sum to the change, and its ends are what the logs say."""
        self._explain_some(data, of_projects, code, MONTHS)

    def _explain_widely(self) -> None:
        instants = self._instants()
        chosen = [instants[len(instants) * part // 4] for part in range(1, 4)]
        for before, after in zip([*chosen, None], [*chosen[1:], None, chosen[0]], strict=True):
            for first, last in ((MONTHS[-1], MONTHS[-1]), (MONTHS[1], MONTHS[-1])):
                for code in ("share.investment", "investment.total"):
                    ends = [Bound(first, before), Bound(last, after)]
                    self.run(self._explain(of_projects, code, View(last, "reported", "provisional"), ends))


def run_on(loop: asyncio.Runner) -> Callable[[Any], Any]:
    """How the machine's plain methods wait for coroutines."""
    return staticmethod(loop.run)
