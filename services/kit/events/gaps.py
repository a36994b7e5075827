"""Numbers below the last one that no event has shown yet: taken by a transaction still open, or rolled back.

Pure bookkeeping on ranges, so that a rolled-back import of 100,000 rows is one entry and not 100,000.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Gap(NamedTuple):
    """The numbers ``first`` to ``last``. ``bound`` is a transaction id assigned after the gap was seen, 0 before."""

    first: int
    last: int
    bound: int


UNBOUND = 0


def take(gaps: Sequence[Gap], last_seq: int, taken: Sequence[int]) -> tuple[list[Gap], int]:
    """The open gaps and the last number after the events ``taken`` (ascending) have entered the log."""
    filled = [seq for seq in taken if seq <= last_seq]
    remaining = list(_without(gaps, filled))
    for seq in taken[len(filled) :]:
        if seq > last_seq + 1:
            remaining.append(Gap(last_seq + 1, seq - 1, UNBOUND))
        last_seq = seq
    return remaining, last_seq


def _without(gaps: Iterable[Gap], filled: Sequence[int]) -> Iterable[Gap]:
    place = 0
    for gap in gaps:
        first = gap.first
        while place < len(filled) and filled[place] <= gap.last:
            if filled[place] > first:
                yield Gap(first, filled[place] - 1, gap.bound)
            first = filled[place] + 1
            place += 1
        if first <= gap.last:
            yield Gap(first, gap.last, gap.bound)


def bind(gaps: Iterable[Gap], transaction: int, *, again: bool) -> list[Gap]:
    """Give gaps without a bound the running ``transaction``; with ``again``, all of them.

    Whoever took a number of the gap had its own transaction id before, hence a smaller one. ``again`` is for the first
    run after the server started: transaction ids of another server, or of another life, mean nothing here.
    """
    return [Gap(gap.first, gap.last, transaction) if again or gap.bound == UNBOUND else gap for gap in gaps]


def close(gaps: Iterable[Gap], oldest_running: int) -> list[Gap]:
    """Without the gaps whose every possible holder has ended: what they did not show was rolled back.

    ``oldest_running`` must come from the snapshot in which the gaps were searched, and the search must have been
    exhaustive.
    """
    return [gap for gap in gaps if gap.bound == UNBOUND or gap.bound > oldest_running]
