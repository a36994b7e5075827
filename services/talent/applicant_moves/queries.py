"""Reads for moving applications from one person to another."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.talent.applications.models import Application
from services.talent.applications.rules import ENDED


async def applications_of(session: AsyncSession, person_id: UUID, only: Collection[UUID] | None) -> list[Application]:
    """A person's applications (of these, where given), locked until the transaction ends."""
    statement = select(Application).where(Application.person_id == person_id).order_by(Application.id)
    if only is not None:
        statement = statement.where(Application.id.in_(only))
    locked = statement.with_for_update(of=Application).execution_options(populate_existing=True)
    return list(await session.scalars(locked))


async def open_places(session: AsyncSession, person_id: UUID) -> set[tuple[str, str]]:
    """The programmes and batches to which a person has an open application."""
    rows = await session.execute(
        select(Application.programme, Application.batch).where(
            Application.person_id == person_id, Application.state.not_in(ENDED)
        )
    )
    return {(row.programme, row.batch) for row in rows}
