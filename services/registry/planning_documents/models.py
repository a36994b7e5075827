"""The table of planning documents."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class PlanningDocument(Base):
    """A plan drawn up for a carrier, or for the district (no carrier)."""

    __tablename__ = "planning_document"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    carrier_code: Mapped[str | None] = mapped_column(ForeignKey("carrier.code"), index=True)
    kind: Mapped[str]
    title: Mapped[str]
    state: Mapped[str]
    approval_number: Mapped[str | None]
    approved_on: Mapped[date | None]
    file: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
