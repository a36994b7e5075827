"""The table of timelines: what each service told of a project or a carrier."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class TimelineItem(Base):
    """One event, on the timeline of one project or one carrier. Append-only.

    Its place is the instant at which its service's log knew it, so that timelines read the same whichever service was
    heard first.
    """

    __tablename__ = "timeline_item"
    __table_args__ = tuple(
        Index(
            f"ix_timeline_item_{target}",
            target,
            "at",
            "source",
            "position",
            unique=True,
            postgresql_where=text(f"{target} IS NOT NULL"),
        )
        for target in ("project_id", "carrier_code")
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    source: Mapped[str]
    position: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    project_id: Mapped[UUID | None]
    carrier_code: Mapped[str | None]
    type: Mapped[str]
    subject_id: Mapped[UUID] = mapped_column(index=True)
    title: Mapped[str | None]
    unit: Mapped[str | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)
