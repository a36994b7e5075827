"""Tables of what notices and timelines refer to: projects, matters that are somebody's to do, and whose they were."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class KnownProject(Base):
    """A project as the registry last said. Where it stands, the ledger's memberships of that version say."""

    __tablename__ = "known_project"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int]
    code: Mapped[str | None]
    name: Mapped[str]
    unit: Mapped[str | None] = mapped_column(index=True)
    state: Mapped[str]
    filed_on: Mapped[date | None]
    synthetic: Mapped[bool]


class Matter(Base):
    """Something to be done, at the version last heard. ``owed``: a unit has to act by ``due_on``; ``ended``: it is
    over. A monthly report is a matter of its period."""

    __tablename__ = "matter"
    __table_args__ = (Index(None, "due_on", postgresql_where=text("owed")),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str]
    state: Mapped[str]
    owed: Mapped[bool]
    ended: Mapped[bool]
    unit: Mapped[str | None]
    carrier_code: Mapped[str | None]
    project_id: Mapped[UUID | None] = mapped_column(index=True)
    due_on: Mapped[date | None]
    period: Mapped[str | None]
    synthetic: Mapped[bool]


class Holder(Base):
    """Whose something was at a version. Append-only: two versions side by side show a hand-over, in whatever order
    they are heard."""

    __tablename__ = "holder"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    title: Mapped[str]
    unit: Mapped[str | None]
    carrier_code: Mapped[str | None]
    project_id: Mapped[UUID | None]
    at: Mapped[datetime]
    synthetic: Mapped[bool]
