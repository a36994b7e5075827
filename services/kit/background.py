"""Work that a service does by itself, beside the requests."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

from services.kit import context


@contextlib.asynccontextmanager
async def every(
    seconds: float,
    work: Callable[[], Awaitable[object]],
    *,
    name: str,
    after_failure: float | None = None,
    seeding: bool = False,
) -> AsyncIterator[None]:
    """Work at once and every so many seconds for as long as the context lasts, whatever fails; see ``forever``.

    With ``seeding``, while the demonstration's history is being written, it rests.
    """
    if seeding:
        yield
        return
    task = asyncio.create_task(forever(seconds, work, name=name, after_failure=after_failure), name=name)
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def forever(
    seconds: float, work: Callable[[], Awaitable[object]], *, name: str, after_failure: float | None = None
) -> None:
    """Work, wait and begin again until cancelled. An error is logged; the next round tries again, sooner if asked."""
    while True:
        wait = seconds
        try:
            await work()
        except Exception as error:
            context.log().error("background_failed", work=name, error=type(error).__name__, exc_info=error)
            wait = seconds if after_failure is None else after_failure
        await asyncio.sleep(wait)
