"""Deliver the log to one endpoint, in order, for as long as its lease is held."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import httpcore
from prometheus_client import Counter

from services.kit.events import wire
from services.kit.webhooks import rules, sender, store
from services.kit.webhooks.rules import Answer, Outcome
from services.kit.webhooks.target import Ahead, Progress, Target

ATTEMPTS = Counter("zaiti_webhook_attempts_total", "Deliveries tried", ["service", "outcome"])
# Positions are written at most so often: what a crash forgets is delivered twice, which receivers bear.
_SAVE_SECONDS = 0.2
_WATERMARK_SECONDS = 1.0
_FETCH = 500


class Delivery:
    """The deliveries to one endpoint by one process."""

    def __init__(
        self,
        source: str,
        target: Target,
        progress: Progress,
        database: asyncpg.Pool,
        connections: httpcore.AsyncConnectionPool,
        *,
        watermarks: bool,
    ) -> None:
        self.target = target
        self._source = source
        self._progress = progress
        self._database = database
        self._connections = connections
        self._watermarks = watermarks and target.batch
        self._woken = asyncio.Event()
        self._size = target.max_batch if target.batch else 1
        self._parked: set[str] = set()
        self._ahead: asyncio.Task[Ahead] | None = None
        self._suspicion = 0
        self._marked: datetime | None = None
        self._mark_due = 0.0

    def wake(self) -> None:
        """There is something new in the log."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled, until the lease is lost, or until the endpoint says that it is gone."""
        with contextlib.suppress(store.LeaseLost):
            try:
                await self._wait_until_due()
                await self._send_released()
                while True:
                    self._woken.clear()
                    await self._round()
            finally:
                await self._drop_ahead()
                if self._progress.dirty:
                    await asyncio.shield(self._save())

    async def _round(self) -> None:
        """Send what there is; with nothing to send, save, and wait to be woken."""
        mark = await self._mark()
        ahead, self._ahead = self._ahead, None
        found = await (ahead or self._read(self._progress.position))
        rows = found.rows
        try:
            await self._send(rows, mark if len(rows) < _FETCH else None, found)
        finally:
            if found.answer is not None:
                found.answer.cancel()
        if time.monotonic() - self._progress.saved >= _SAVE_SECONDS and self._progress.dirty:
            await self._save()
        if rows:
            return
        timeout = _SAVE_SECONDS if self._progress.dirty else _WATERMARK_SECONDS
        # Not wait_for: before Python 3.12 it loses a cancellation that meets the event: the process never ends.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                await self._woken.wait()

    async def _mark(self) -> str | None:
        """The watermark to send behind what is read next, if one is due. Read first: it promises less than the log."""
        if not self._watermarks or self._parked or time.monotonic() < self._mark_due:
            return None
        position, at = await store.head(self._database)
        if at is None or at == self._marked:
            return None
        self._mark_due = time.monotonic() + _WATERMARK_SECONDS
        self._marked = at
        return wire.watermark(self._source, position, at)

    def _wanted(self, rows: Sequence[Any]) -> list[Any]:
        patterns, parked = self.target.patterns, self._parked
        return [row for row in rows if rules.wants(patterns, row["type"]) and row["subject"] not in parked]

    async def _read(self, position: int, sent: int | None = None) -> Ahead:
        """Read what follows a position; with ``sent``, the last one on its way to a sibling, send the beginning too."""
        rows = await store.events_after(self._database, position, _FETCH)
        chunk = self._wanted(rows)[: self._size]
        posts = sent is not None and bool(chunk) and not self._parked
        return Ahead(rows, chunk, asyncio.create_task(self._attempt(chunk, None, after=sent)) if posts else None)

    async def _drop_ahead(self) -> None:
        """Forget what was read ahead: something before it has to be settled first."""
        ahead, self._ahead = self._ahead, None
        if ahead is None:
            return
        ahead.cancel()
        await asyncio.wait({ahead})
        if not ahead.cancelled() and ahead.exception() is None and (answer := ahead.result().answer) is not None:
            answer.cancel()

    async def _send(self, rows: Sequence[Any], mark: str | None, ahead: Ahead) -> None:
        wanted = self._wanted(rows)
        place = 0
        while place < len(wanted):
            end = min(place + self._size, len(wanted))
            chunk = [row for row in wanted[place:end] if row["subject"] not in self._parked]
            carried = mark if end == len(wanted) and not self._parked else None
            if end == len(wanted) and len(rows) == _FETCH and chunk and not self._parked:
                sent = chunk[-1]["position"] if self.target.sibling else None
                self._ahead = asyncio.create_task(self._read(rows[-1]["position"], sent))
            posted = ahead.answer if place == 0 and chunk == ahead.chunk else None
            result = await self._settle(chunk, carried, posted) if chunk else Outcome.DELIVERED
            if result is Outcome.REFUSED and len(chunk) > 1:
                # Somewhere in here is what the endpoint refuses: halve until it stands alone.
                self._size = (end - place) // 2
                continue
            if result is Outcome.DELIVERED:
                self._size = min(self._size * 2, self.target.max_batch) if self.target.batch else 1
                mark = None if carried else mark
            place = end
            self._advance(wanted[end - 1]["position"])
        if rows:
            self._advance(rows[-1]["position"])
        if mark is not None and not self._parked:
            await self._settle([], mark)

    def _advance(self, position: int) -> None:
        self._progress.position = position
        self._progress.dirty = True

    async def _settle(
        self, chunk: Sequence[Any], mark: str | None, posted: asyncio.Task[Answer] | None = None
    ) -> Outcome:
        """Try until the chunk is accepted or refused for good; a single refused event parks its subject."""
        tries = 0
        while True:
            answer = await (posted or self._attempt(chunk, mark))
            posted = None
            result = rules.outcome(answer)
            if result is Outcome.DELIVERED:
                self._succeeded()
                return result
            await self._drop_ahead()
            if result is Outcome.GONE:
                await self._gone(answer)
            elif result is Outcome.REFUSED and len(chunk) > 1:
                return result
            elif result is Outcome.REFUSED and chunk and self._suspicion < rules.SUSPICIOUS_SUBJECTS:
                tries += 1
                if tries >= rules.QUICK_TRIES:
                    await self._park(chunk[0], answer)
                    return result
                await asyncio.sleep(rules.QUICK_WAITS[tries - 1])
            else:
                await self._wait(answer)

    async def _attempt(self, chunk: Sequence[Any], mark: str | None, after: int | None = None) -> Answer:
        texts = [wire.cloud_event(self._source, row) for row in chunk]
        body = "[" + ",".join([*texts, mark] if mark else texts) + "]" if self.target.batch else texts[0]
        first, last = (chunk[0]["position"], chunk[-1]["position"]) if chunk else (0, 0)
        if len(chunk) == 1:
            message = str(chunk[0]["id"])
        else:
            message = f"{self._source}-{first}-{last}" if chunk else f"{self._source}-watermark-{self._marked}"
        started, now = time.perf_counter(), datetime.now(UTC)
        answer = await sender.post(
            self._connections,
            self.target.url,
            self.target.keys,
            message_id=message,
            content_type=wire.BATCH_CONTENT_TYPE if self.target.batch else wire.CONTENT_TYPE,
            body=body.encode(),
            after=after,
        )
        milliseconds = int((time.perf_counter() - started) * 1000)
        result = rules.outcome(answer)
        ATTEMPTS.labels(self._source, result.value).inc()
        # A watermark that arrives carries no event and is sent every second: it would drown the log of attempts.
        if chunk or result is not Outcome.DELIVERED:
            self._progress.attempts.append(
                store.Attempt(
                    message, first, last, len(chunk), now, milliseconds, answer.status, result.value, answer.detail
                )
            )
            self._progress.dirty = True
        return answer

    def _succeeded(self) -> None:
        progress = self._progress
        progress.failures, progress.next_attempt_at, progress.last_error = 0, None, None
        progress.last_success_at = datetime.now(UTC)
        self._suspicion = 0

    async def _wait(self, answer: Answer) -> None:
        progress, now = self._progress, datetime.now(UTC)
        progress.failures += 1
        seconds = rules.wait_seconds(progress.failures, self.target.schedule, answer.retry_after, now)
        progress.next_attempt_at = now + timedelta(seconds=seconds)
        progress.last_error = f"{answer.status or ''} {answer.detail or ''}".strip()
        await self._save()
        await self._wait_until_due()

    async def _wait_until_due(self) -> None:
        due = self._progress.next_attempt_at
        if due is not None:
            await asyncio.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds()))

    async def _gone(self, answer: Answer) -> None:
        await self._save()
        await store.disable(self._database, self.target.id, self.target.fence, f"410 {answer.detail or ''}".strip())
        raise store.LeaseLost

    async def _park(self, row: Any, answer: Answer) -> None:
        self._suspicion += 1
        await store.park(
            self._database, self.target.id, self.target.fence, row, status=answer.status, detail=answer.detail
        )
        self._parked.add(row["subject"])
        await self._save()

    async def _send_released(self) -> None:
        """Send what parked subjects missed, if somebody released them; the others stay parked."""
        rows = await store.parked(self._database, self.target.id)
        self._parked = {row["subject"] for row in rows if row["released_at"] is None}
        for row in [row for row in rows if row["released_at"] is not None]:
            await self._catch_up(row["subject"], row["position"])

    async def _catch_up(self, subject: str, position: int) -> None:
        through = self._progress.position
        limit = self.target.max_batch if self.target.batch else 1
        while missed := await store.events_of(self._database, subject, position, through, limit):
            wanted = [row for row in missed if rules.wants(self.target.patterns, row["type"])]
            while wanted and await self._settle(wanted, None) is not Outcome.DELIVERED:
                if subject in self._parked:
                    return
                wanted, missed = wanted[: len(wanted) // 2], wanted[: len(wanted) // 2]
            position = missed[-1]["position"] + 1
        await store.unpark(self._database, self.target.id, subject)

    async def _save(self) -> None:
        progress = self._progress
        attempts, progress.attempts = progress.attempts, []
        progress.dirty, progress.saved = False, time.monotonic()
        await store.save(
            self._database,
            self.target.id,
            self.target.fence,
            position=progress.position,
            failures=progress.failures,
            next_attempt_at=progress.next_attempt_at,
            last_error=progress.last_error,
            last_success_at=progress.last_success_at,
            attempts=attempts,
        )
