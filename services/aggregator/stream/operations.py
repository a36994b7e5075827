"""Following the ledger: new versions of the ledger and the indicators they changed."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from services.aggregator.snapshots.operations import Board
from services.kit.streams import StreamEvent

_REMEMBERED = 512


class Hub:
    """Followers of the board. Each reads on from its own version, so a slow one gets several versions as one."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._news: deque[tuple[int, frozenset[str] | None]] = deque(maxlen=_REMEMBERED)
        self._moved = asyncio.Event()
        self._closed = False
        board.on_change(self._hear)

    def _hear(self, version: int, measures: frozenset[str] | None) -> None:
        self._news.append((version, measures))
        self._wake()

    def _wake(self) -> None:
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

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
        while not self._closed:
            moved = self._moved
            if self._board.version > told:
                version, changed = self._board.version, self.changed(told)
                told = version
                yield StreamEvent(json.dumps({"version": version, "changed": changed}), id=str(version), event="ledger")
            else:
                await moved.wait()


@asynccontextmanager
async def keep_hub(app: FastAPI) -> AsyncIterator[None]:
    """The hub of this process, ``app.state.hub``."""
    app.state.hub = Hub(app.state.board)
    try:
        yield
    finally:
        app.state.hub.close()
