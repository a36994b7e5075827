"""Rows as the text of PostgreSQL's COPY: the fastest way in for what is read from a file.

A column at a time: a hundred thousand rows are a few calls, and what repeats is written once.
"""

import asyncio
import itertools
import secrets
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence

_ROWS_AT_ONCE = 5_000
_CHANCE_BYTES = 8
_NULL = r"\N"
_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def copied(values: Sequence[object]) -> Iterable[str]:
    """A column's values as COPY takes them: None is NULL, text is escaped."""
    if values.count(None) == len(values):
        return itertools.repeat(_NULL, len(values))
    return map(_copied, values)


def _copied(value: object) -> str:
    if value is None:
        return _NULL
    return value.translate(_ESCAPES) if isinstance(value, str) else str(value)


def copied_lines(columns: Sequence[Iterable[str]]) -> Iterator[bytes]:
    """Rows of columns that are COPY's text already, some thousand rows at a time."""
    lines = map("\t".join, zip(*columns, strict=True))
    while some := list(itertools.islice(lines, _ROWS_AT_ONCE)):
        yield ("\n".join(some) + "\n").encode()


def new_ids(number: int) -> Iterator[str]:
    """Identifiers of version 7 that ascend, for rows made together.

    ``uuidv7()`` asks the system for time and chance once a row, which takes a third of what inserting it does.
    """
    begun = time.time_ns() // 1_000_000
    chance = secrets.token_hex(_CHANCE_BYTES * number)
    for at in range(number):
        # 4,096 of a millisecond, then the next one: the first 60 bits count, the last 62 are the variant and chance.
        place = at * 2 * _CHANCE_BYTES
        yield f"{begun + (at >> 12):012x}7{at & 0xFFF:03x}8{chance[place : place + 15]}"


async def in_background(chunks: Iterable[bytes]) -> AsyncIterator[bytes]:
    """The chunks, each made in a thread, so that the service goes on answering while a long file is copied."""
    waiting = iter(chunks)
    while chunk := await asyncio.to_thread(next, waiting, b""):
        yield chunk
