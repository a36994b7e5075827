"""Work that a service does by itself."""

import asyncio

from services.kit.background import every


class Work:
    """Fails the first time it is done, and counts."""

    def __init__(self) -> None:
        self.done = 0
        self.thrice = asyncio.Event()

    async def __call__(self) -> None:
        self.done += 1
        if self.done == 3:
            self.thrice.set()
        if self.done == 1:
            raise RuntimeError


async def test_work_goes_on_after_a_failure_and_ends_with_its_context() -> None:
    work = Work()
    async with every(0.001, work, name="test"):
        async with asyncio.timeout(10):
            await work.thrice.wait()
    ended = work.done
    await asyncio.sleep(0.02)
    assert work.done == ended


async def test_what_failed_is_tried_again_sooner_if_asked() -> None:
    work = Work()
    async with every(3600, work, name="test", after_failure=0.001):
        async with asyncio.timeout(10):
            while work.done < 2:
                await asyncio.sleep(0.001)
        await asyncio.sleep(0.02)
    assert work.done == 2


async def test_while_history_is_written_it_rests() -> None:
    work = Work()
    async with every(0.001, work, name="test", seeding=True):
        await asyncio.sleep(0.02)
    assert work.done == 0
