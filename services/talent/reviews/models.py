"""The table of reviews: who was asked for one, whether without conflict, and what they gave."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Numeric, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.talent.applications.models import Application
from services.talent.reviewers.models import Reviewer


class Review(Base):
    """A reviewer's part in one round of an application. ``ordinal`` is what an anonymous one is called by."""

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("application_id", "ordinal"),
        Index(
            "uq_review_reviewer",
            "application_id",
            "round",
            "reviewer_id",
            unique=True,
            postgresql_where=text("state <> 'cancelled'"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"), index=True)
    reviewer_id: Mapped[UUID] = mapped_column(ForeignKey("reviewer.id"), index=True)
    round: Mapped[int]
    ordinal: Mapped[int]
    state: Mapped[str] = mapped_column(index=True, server_default="assigned")
    assigned_on: Mapped[date]
    conflict: Mapped[bool | None]
    conflict_note: Mapped[str | None]
    declared_on: Mapped[date | None]
    scores: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default="{}")
    total: Mapped[Decimal | None] = mapped_column(Numeric(6, 2))
    opinion: Mapped[str | None]
    submitted_on: Mapped[date | None]
    entered_by: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    version: Mapped[int] = mapped_column(server_default="1")

    reviewer: Mapped[Reviewer] = relationship(
        primaryjoin=lambda: foreign(Review.reviewer_id) == Reviewer.id, lazy="joined", innerjoin=True, viewonly=True
    )
    application: Mapped[Application] = relationship(
        primaryjoin=lambda: foreign(Review.application_id) == Application.id,
        lazy="joined",
        innerjoin=True,
        viewonly=True,
    )
