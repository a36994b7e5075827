"""The table of recognitions."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Recognition(Base):
    """One act of recognition. ``natural_key`` (see rules) is unique among those that are not withdrawn."""

    __tablename__ = "recognition"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    subject_kind: Mapped[str]
    # Of an enterprise, a space or a carrier that is registered; which of them, subject_kind says.
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    subject_name: Mapped[str]
    carrier_code: Mapped[str | None] = mapped_column(ForeignKey("carrier.code"), index=True)
    kind: Mapped[str]
    level: Mapped[str]
    document_number: Mapped[str]
    recognised_on: Mapped[date]
    lapses_on: Mapped[date | None]
    baseline: Mapped[bool]
    # Both follow from the subject's other acts: see rules.standing.
    first: Mapped[bool] = mapped_column(server_default="true")
    superseded_on: Mapped[date | None]
    natural_key: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
    search: Mapped[str]
