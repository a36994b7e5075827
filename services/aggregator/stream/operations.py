"""Following the ledger: new versions of it and the indicators they changed; and that there are other notices."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from fastapi import FastAPI

from services.aggregator.notices.operations import NOTICE_CHANNEL
from services.aggregator.snapshots.operations import Board
from services.kit.streams import StreamEvent

_REMEMBERED = 512
_LISTEN_AGAIN_SECONDS = 5.0


class Hub:
    """Followers of the board. Each reads on from its own version, so a slow one gets several versions as one."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._news: deque[tuple[int, frozenset[str] | None]] = deque(maxlen=_REMEMBERED)
        self._moved = asyncio.Event()
        self._closed = False
        self._notices = 0
        board.on_change(self._hear)

    def _hear(self, version: int, measures: frozenset[str] | None) -> None:
        self._news.append((version, measures))
        self._wake()

    def _wake(self) -> None:
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    def notices_changed(self) -> None:
        """There are other notices than before, for somebody. Whose, everybody's own count says."""
        self._notices += 1
        self._wake()

    async def hear_notices(self, url: str) -> None:
        """Listen to what is raised and seen, in this process or another. Runs until cancelled."""
        while True:
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                connection = await asyncpg.connect(url)
                try:
                    await self._listen_on(connection)
                finally:
                    await connection.close(timeout=1)
            await asyncio.sleep(_LISTEN_AGAIN_SECONDS)

    async def _listen_on(self, connection: Any) -> None:
        lost = asyncio.Event()
        connection.add_termination_listener(lambda *_: lost.set())
        await connection.add_listener(NOTICE_CHANNEL, lambda *_: self.notices_changed())
        # What was raised before it listened.
        self.notices_changed()
        await lost.wait()

    def close(self) -> None:
        """End every stream: the process is going."""
        self._closed = True
        self._wake()

    def changed(self, after: int) -> list[str]:
        """The indicators that changed after a version; all of them if that is longer ago than is remembered."""
        newer = [measures for version, measures in self._news if version > after]
        gapless = bool(self._news) and self._news[0][0] <= after + 1
        if not gapless or any(measures is None for measures in newer):
            return self._board.codes(None)
        return self._board.codes(frozenset().union(*(measures for measures in newer if measures is not None)))

    async def follow(self, after: int | None) -> AsyncIterator[StreamEvent]:
        """The news from a version on (None: from now) until the process goes."""
        await self._board.present()
        told = self._board.version if after is None or after > self._board.version else after
        noticed = self._notices
        while not self._closed:
            moved = self._moved
            if self._board.version > told:
                version, changed = self._board.version, self.changed(told)
                told = version
                yield StreamEvent(json.dumps({"version": version, "changed": changed}), id=str(version), event="ledger")
            elif self._notices > noticed:
                noticed = self._notices
                yield StreamEvent("{}", event="notices")
            else:
                await moved.wait()


@asynccontextmanager
async def keep_hub(app: FastAPI) -> AsyncIterator[None]:
    """The hub of this process, ``app.state.hub``."""
    app.state.hub = Hub(app.state.board)
    listening = asyncio.create_task(app.state.hub.hear_notices(app.state.database.url), name="notices heard")
    try:
        yield
    finally:
        app.state.hub.close()
        listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listening
