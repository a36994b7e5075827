"""The table of open calls."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class OpenCall(Base):
    """A call for applications to a programme's batch ('' where it has none); outsiders see it once it is published."""

    __tablename__ = "open_call"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    title: Mapped[str]
    programme: Mapped[str] = mapped_column(index=True)
    batch: Mapped[str] = mapped_column(server_default="")
    opens_on: Mapped[date] = mapped_column(index=True)
    closes_on: Mapped[date] = mapped_column(index=True)
    content: Mapped[str]
    consent: Mapped[str]
    materials: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    criteria: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    reviews_needed: Mapped[int]
    anonymous: Mapped[bool]
    submission_limit: Mapped[int]
    state: Mapped[str] = mapped_column(index=True, server_default="draft")
    published_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    close_reason: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
