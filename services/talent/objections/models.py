"""The table of objections to public notices."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Objection(Base):
    """What somebody objected during a notice, and what was decided. Who objected is not kept here."""

    __tablename__ = "objection"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    application_id: Mapped[UUID] = mapped_column(ForeignKey("application.id"), index=True)
    entered_on: Mapped[date] = mapped_column(index=True)
    signed: Mapped[bool]
    content: Mapped[str]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    entered_by: Mapped[str]
    state: Mapped[str] = mapped_column(index=True, server_default="entered")
    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    decision: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
