"""A service's own copies of what its siblings say: of each thing the newest version, in whatever order they arrive."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel
from sqlalchemy import inspect
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase

from services.kit.receiver.events import Handler, NotYet, ReceivedEvent


class Stated(Protocol):
    """What a sibling says of a thing: its state at one version."""

    version: int

    def model_dump(self) -> dict[str, Any]:
        """Its fields, by name."""
        ...


Heard = TypeVar("Heard", bound=Stated)
Read = TypeVar("Read", bound=BaseModel)


def keeping(heard: type[Read], keep: Callable[[AsyncSession, Sequence[Read]], Awaitable[None]]) -> Handler:
    """A handler that reads each event as ``heard`` and has ``keep`` keep it.

    For things that every one of their events states whole: the newest is all there is to keep, and nothing has to wait.
    """

    async def handle(session: AsyncSession, events: list[ReceivedEvent]) -> list[NotYet]:
        await keep(session, [heard.model_validate(event.data) for event in events])
        return []

    return handle


async def keep_newest(
    session: AsyncSession,
    model: type[DeclarativeBase],
    heard: Iterable[Heard],
    *,
    row: Callable[[Heard], dict[str, Any]] = lambda each: each.model_dump(),
) -> list[Heard]:
    """Keep what is newer than the rows of ``model`` and answer it. Duplicates and disorder do no harm.

    ``model`` has a primary key of one column and a column ``version``. ``row`` gives the columns of what was heard, all
    of its fields unless said otherwise.
    """
    columns = inspect(model).columns
    (key,) = inspect(model).primary_key
    newest: dict[Any, Heard] = {}
    for each in heard:
        known = newest.get(getattr(each, key.name))
        if known is None or each.version > known.version:
            newest[getattr(each, key.name)] = each
    if not newest:
        return []
    # In one order, so that two writers cannot wait for each other.
    rows = [row(each) for _, each in sorted(newest.items(), key=lambda item: item[0])]
    statement = upsert(model)
    statement = statement.on_conflict_do_update(
        index_elements=[key],
        set_={name: statement.excluded[name] for name in rows[0] if name != key.name},
        where=statement.excluded.version > columns.version,
    )
    kept = await session.scalars(statement.returning(key), rows, execution_options={"synchronize_session": False})
    return [newest[each] for each in kept]
