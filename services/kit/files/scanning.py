"""The hook of a virus scanner: any program that reads a file from its standard input and says so by its exit status."""

import asyncio
import shlex

from services.kit.files.store import Scan, UnacceptableFile
from services.kit.problems import Unavailable

_SECONDS = 60.0
_CLEAN, _INFECTED = 0, 1


def command_scan(command: str) -> Scan | None:
    """The scan by ``command`` (``clamdscan --no-summary -``); None where none is configured.

    Status 0 is clean, 1 is refused; anything else, or no answer within a minute, is no answer: nothing is kept then.
    """
    words = shlex.split(command)
    if not words:
        return None

    async def scan(data: bytes) -> None:
        try:
            process = await asyncio.create_subprocess_exec(
                *words,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
        except OSError as error:
            raise Unavailable("文件查毒暂时不可用，请稍后再试") from error
        try:
            async with asyncio.timeout(_SECONDS):
                await process.communicate(data)
        except TimeoutError as error:
            process.kill()
            await process.wait()
            raise Unavailable("文件查毒未能及时完成，请稍后再试") from error
        if process.returncode == _INFECTED:
            raise UnacceptableFile("infected", "文件未通过查毒，已拒绝")
        if process.returncode != _CLEAN:
            raise Unavailable("文件查毒暂时不可用，请稍后再试")

    return scan
