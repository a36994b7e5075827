"""A deed: something that is done in the story at one instant, by a function that calls the public API."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from zaiti.demo.client import Client, Row

Do = Callable[[Client, datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done when. Deeds of one instant are done in the order in which they are told."""

    at: datetime
    do: Do


def instant(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """An instant; the hour is Shanghai's."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


def instant_of(day: date, hour: int = 9) -> datetime:
    """An instant of a day; the hour is Shanghai's."""
    return instant(day.year, day.month, day.day, hour)


HALF_YEARS = tuple(
    (date(year, month, 1), date(year, month + 5, 30 if month == 1 else 31))
    for year in range(2019, 2023)
    for month in (1, 7)
)
"""First and last day of each half-year; the last one is not over when the story ends."""

STORY_ENDS = date(2022, 9, 30)


def told_at(half_year: tuple[date, date], hour: int = 9) -> datetime:
    """When what happened in a half-year is entered: on its last working days, at the latest when the story ends."""
    return instant_of(min(half_year[1], STORY_ENDS), hour)


def insert(service: str, resource: str, rows: Iterable[Row], query: str = "dry_run=false") -> Do:
    """Import rows into a register."""
    kept = list(rows)

    async def do(client: Client, at: datetime) -> None:
        await client.insert(at, service, resource, kept, query)

    return do


def document(kind: str, day: date, number: int) -> str:
    """The number of a document that nobody ever issued, and that says so."""
    return f"演示{kind}〔{day.year}〕{number}号"
