"""The ledger in memory: loaded once, moved by what every apply announces, compared with the database now and then."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from decimal import Decimal
from typing import Any

import asyncpg
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.ledger.operations import LEDGER_CHANNEL
from services.aggregator.plan_entries.queries import definitions
from services.aggregator.plan_entries.rules import in_force
from services.aggregator.snapshots import queries
from services.aggregator.snapshots.rules import Cut, all_measures, expectation
from services.kit import context
from services.kit.database import Database

Listener = Callable[[int, frozenset[str] | None], None]
"""Told the new version and the measures that moved; None: anything may have."""

_PAST_CUTS = 16
# Beyond this the announcements are surely not heard any more, and a reader compares for itself.
_PATIENCE = 3


class Board:
    """The present cut, kept up to date, and the last few past ones."""

    def __init__(self, database: Database, heard: frozenset[str], recheck_seconds: float) -> None:
        self._database = database
        self._heard = heard
        self._recheck = recheck_seconds
        self._present: Cut | None = None
        self._past: dict[datetime, Cut] = {}
        self._checked = 0.0
        self._dimensions_moved = False
        self._behind = asyncio.Event()
        self._loading = asyncio.Lock()
        self._waiting: list[dict[str, Any]] = []
        self._parts: list[dict[str, Any]] = []
        self._listeners: list[Listener] = []

    def on_change(self, listener: Listener) -> None:
        """Tell ``listener`` of every new version."""
        self._listeners.append(listener)

    @property
    def version(self) -> int:
        """The version in memory."""
        return self._present.version if self._present else 0

    @property
    def behind(self) -> bool:
        """Whether something is known to be newer in the database."""
        return self._dimensions_moved or self._behind.is_set() or self._loading.locked()

    def codes(self, measures: frozenset[str] | None) -> list[str]:
        """The indicators that read these measures; None: all."""
        found = self._present.definitions if self._present else {}
        return [code for code, each in found.items() if measures is None or measures & set(all_measures(each))]

    async def present(self) -> Cut:
        """The present cut; from memory, unless nothing has been compared with the database for too long."""
        if self._present is None or time.monotonic() - self._checked > self._recheck * _PATIENCE:
            await self.check()
        if self._present is None:
            raise RuntimeError("the ledger could not be read")
        return self._present

    async def at(self, known_at: datetime | None) -> Cut:
        """The cut as known at an instant; None is the present."""
        if known_at is None:
            return await self.present()
        known = self._past.pop(known_at, None)
        if known is None or (not known.final and known.stamp != (await self.present()).stamp):
            async with self._database.session() as session:
                known = await self._load(session, known_at)
        self._past[known_at] = known
        if len(self._past) > _PAST_CUTS:
            del self._past[next(iter(self._past))]
        return known

    async def check(self) -> None:
        """Compare with the database, and load anew what differs."""
        async with self._loading, self._database.session() as session:
            version = await queries.ledger_version(session)
            if self._present is None or self._present.version < version or self._unsequenced():
                await self._reload(session)
            elif self._dimensions_moved:
                await self._reload_dimensions(session, self._present)
            elif (sources := await queries.positions(session, None)) != self._present.sources:
                self._present.renew(sources)
            self._checked = time.monotonic()
        waiting, self._waiting = self._waiting, []
        for news in waiting:
            self._move(news)

    def _unsequenced(self) -> bool:
        # A definition just published gets its time from the log a moment later.
        return self._present is not None and any(each.known_at is None for each in self._present.definitions.values())

    async def _reload(self, session: AsyncSession) -> None:
        before = self.version
        self._dimensions_moved = False
        self._present = await self._load(session, None)
        if self._present.version != before:
            self._tell(None)

    async def _reload_dimensions(self, session: AsyncSession, cut: Cut) -> None:
        self._dimensions_moved = False
        cut.carriers = await queries.carriers(session, None)
        cut.projects = await queries.projects(session, None)
        cut.subjects = await queries.subjects(session, None)
        cut.expectation = expectation(cut.projects.values())
        cut.fragments.clear()
        cut.renew(cut.sources)
        self._tell(None)

    async def _load(self, session: AsyncSession, known_at: datetime | None) -> Cut:
        # One snapshot for all of it.
        await session.rollback()
        await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        version = await queries.ledger_version(session)
        projects = await queries.projects(session, known_at)
        sources = await queries.positions(session, known_at)
        ends = [sources[name][1] if name in sources else None for name in self._heard]
        final = known_at is not None and bool(ends) and all(end is not None and known_at <= end for end in ends)
        return Cut(
            version=version,
            known_at=known_at,
            final=final,
            cube=await queries.cells(session, known_at),
            definitions=in_force(await definitions(session), known_at),
            carriers=await queries.carriers(session, known_at),
            projects=projects,
            expectation=expectation(projects.values()),
            sources=sources,
            subjects=await queries.subjects(session, known_at),
        )

    def hear(self, payload: str) -> None:
        """Take in an announcement, once all its parts have come; they come together, as one transaction sent them."""
        news = json.loads(payload)
        if news.get("parts", 1) > 1:
            if self._parts and self._parts[0]["version"] != news["version"]:
                self._parts.clear()
            self._parts.append(news)
            if len(self._parts) < news["parts"]:
                return
            news["cells"] = [cell for part in self._parts for cell in part.get("cells", ())]
            self._parts.clear()
        if self._loading.locked():
            self._waiting.append(news)
        else:
            self._move(news)

    def _move(self, news: dict[str, Any]) -> None:
        """Move the present; news that do not follow on what is in memory make it be compared."""
        cut = self._present
        if cut is None or news["version"] <= cut.version:
            return
        if news["version"] != cut.version + 1 or "cells" not in news:
            self._behind.set()
            return
        measures = frozenset(row[0] for row in news["cells"])
        for measure, basis, status, scope, period, value, facts in news["cells"]:
            cut.cube.add(measure, basis, status, scope, period, Decimal(value), facts)
        position, at = cut.sources.get(news["source"], (0, None))
        known = datetime.fromisoformat(news["at"])
        moved = (max(position, news["position"]), known if at is None else max(at, known))
        cut.version = news["version"]
        cut.forget(measures)
        cut.renew({**cut.sources, news["source"]: moved})
        if news["dimensions"]:
            self._dimensions_moved = True
            self._behind.set()
        self._tell(measures)

    def _tell(self, measures: frozenset[str] | None) -> None:
        for listener in self._listeners:
            listener(self.version, measures)

    async def watch(self) -> None:
        """Hear announcements, and compare with the database once in a while. Runs until cancelled."""
        while True:
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, SQLAlchemyError):
                connection = await asyncpg.connect(self._database.url)
                try:
                    await self._watch_on(connection)
                finally:
                    await connection.close(timeout=1)
            context.log().warning("ledger_watch_interrupted")
            await asyncio.sleep(self._recheck)

    async def _watch_on(self, connection: Any) -> None:
        await connection.add_listener(LEDGER_CHANNEL, lambda *heard: self.hear(str(heard[3])))
        while not connection.is_closed():
            self._behind.clear()
            await self.check()
            # Not wait_for, which before Python 3.12 may lose a cancellation that meets the event.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._recheck):
                    await self._behind.wait()


@asynccontextmanager
async def keep_board(app: FastAPI) -> AsyncIterator[None]:
    """The board of this process, ``app.state.board``, watched for as long as the application lives."""
    settings = app.state.settings
    board = Board(app.state.database, frozenset(settings.sources), settings.recheck_seconds)
    app.state.board = board
    task = asyncio.create_task(board.watch())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
