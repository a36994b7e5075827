"""The table of infrastructure items."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class InfrastructureItem(Base):
    """What a carrier needs of one kind of infrastructure; one of a kind a carrier."""

    __tablename__ = "infrastructure_item"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    carrier_code: Mapped[str] = mapped_column(ForeignKey("carrier.code"))
    kind: Mapped[str] = mapped_column(index=True)
    applicable: Mapped[bool]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    document_number: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    note: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
