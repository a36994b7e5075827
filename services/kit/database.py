"""The database of one service: engine, base class of its tables, and the transaction of a request."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar

from fastapi import Depends, Request
from sqlalchemy import DateTime, MetaData, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

from services.kit import idempotency
from services.kit.callers import PossibleCaller
from services.kit.problems import Conflict, FieldError

NOTIFY_CHANNEL = "zaiti_events"
RECORDED = "zaiti_recorded"


@cache
def tables_of(service: str) -> MetaData:
    """The tables of one service: two may each have a ``project_ref`` of their own, and share a process in tests."""
    return MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Base(DeclarativeBase):
    """Base of all tables; the naming convention keeps migrations reviewable."""

    def __init_subclass__(cls, **options: Any) -> None:
        # services.<service>.<resource>.models
        cls.metadata = tables_of(cls.__module__.split(".")[1])
        super().__init_subclass__(**options)

    # An instant is never without its zone.
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: DateTime(timezone=True)}


def asyncpg_url(url: str) -> str:
    """The SQLAlchemy form of a ``postgresql://`` address."""
    return url.replace("postgresql://", "postgresql+asyncpg://", 1)


class Database:
    """Engine and session factory of one service process."""

    def __init__(self, url: str, *, pool_size: int = 8) -> None:
        self.url = url
        self.engine: AsyncEngine = create_async_engine(
            asyncpg_url(url),
            pool_size=pool_size,
            max_overflow=8,
            pool_timeout=10,
            pool_pre_ping=True,
            hide_parameters=True,
        )
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self.recorded_callbacks: list[Callable[[], None]] = []

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """One transaction: committed on leaving, rolled back on any error; the sequencers are woken after it."""
        async with self._sessions() as session:
            yield session
            await session.commit()
        if session.info.get(RECORDED):
            await self.announce()

    async def announce(self) -> None:
        """Say that events are pending.

        A statement of its own after the commit: a NOTIFY inside the transaction takes a lock over all commits and
        costs a third of the write throughput. If it is lost, the sequencer's timer finds the events.
        """
        for callback in self.recorded_callbacks:
            callback()
        async with self.engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text(f"NOTIFY {NOTIFY_CHANNEL}"))

    async def ready(self) -> None:
        """Raise unless the database answers."""
        async with self.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


async def add_unless_taken(session: AsyncSession, row: DeclarativeBase, taken: FieldError, *, code: str) -> None:
    """Write a new row, and read what the database made of it. Raises Conflict, with ``taken``, if it may not stand."""
    session.add(row)
    try:
        await session.flush()
    except IntegrityError as error:
        raise Conflict(taken.detail, code=code, errors=[taken]) from error
    await session.refresh(row)


async def _request_session(request: Request, caller: PossibleCaller) -> AsyncIterator[AsyncSession]:
    database: Database = request.app.state.database
    async with database.session() as session:
        await idempotency.begin(request, session, caller)
        yield session


# Function scope: FastAPI then leaves the dependency, and so commits, before the response is sent.
Session = Annotated[AsyncSession, Depends(_request_session, scope="function")]

Work = Callable[[AsyncSession], Awaitable[None]]
