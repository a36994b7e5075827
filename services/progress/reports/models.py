"""The table of monthly reports: one row per project and month."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import DateTime, Numeric, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.progress.project_refs.models import ProjectRef

PERCENT = Numeric(5, 2)


class Report(Base):
    """What a project looks like at the end of a month 形象进度, as confirmed and as being worked on.

    A correction leaves what was confirmed until the correction is confirmed. ``published`` says that others have heard
    of the row, so that it cannot vanish without a word.
    """

    __tablename__ = "report"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    # No foreign key: copied projects are never deleted, and the check would double the cost of an import.
    project_id: Mapped[UUID]
    period: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="draft")
    text: Mapped[str]
    percent: Mapped[Decimal | None] = mapped_column(PERCENT)
    confirmed_text: Mapped[str | None]
    confirmed_percent: Mapped[Decimal | None] = mapped_column(PERCENT)
    late: Mapped[bool] = mapped_column(server_default="false")
    reason: Mapped[str | None]
    return_reason: Mapped[str | None]
    submitted_by: Mapped[str | None]
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    confirmed_by: Mapped[str | None]
    confirmed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    published: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Report.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
        innerjoin=True,
    )
