"""Following the ledger: new versions of the ledger and the indicators they changed."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from fastapi import FastAPI

from services.aggregator.snapshots.operations import Board

_REMEMBERED = 512


class Hub:
    """Followers of the board. Each reads on from its own version, so a slow one gets several versions as one."""

    def __init__(self, board: Board, heartbeat_seconds: float) -> None:
        self._board = board
        self._heartbeat = heartbeat_seconds
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

    async def follow(self, expires_at: datetime, after: int | None) -> AsyncIterator[str]:
        """Server-sent events from a version on (None: from now) until the token expires."""
        await self._board.present()
        told = self._board.version if after is None or after > self._board.version else after
        yield f"retry: 1000\n: version {self._board.version}\n\n"
        while not self._closed:
            moved = self._moved
            if self._board.version > told:
                version, changed = self._board.version, self.changed(told)
                told = version
                content = json.dumps({"version": version, "changed": changed})
                yield f"event: ledger\nid: {version}\ndata: {content}\n\n"
            left = (expires_at - datetime.now(UTC)).total_seconds()
            if left <= 0:
                return
            try:
                async with asyncio.timeout(min(self._heartbeat, left)):
                    await moved.wait()
            except TimeoutError:
                yield ": alive\n\n"


@asynccontextmanager
async def keep_hub(app: FastAPI) -> AsyncIterator[None]:
    """The hub of this process, ``app.state.hub``."""
    app.state.hub = Hub(app.state.board, app.state.settings.heartbeat_seconds)
    try:
        yield
    finally:
        app.state.hub.close()
