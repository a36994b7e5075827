"""The table of decision packs."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class DecisionPack(Base):
    """What was laid before those who decide, as it stood then. ``rows`` holds ids, codes and scores, no names."""

    __tablename__ = "decision_pack"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    programme: Mapped[str] = mapped_column(index=True)
    batch: Mapped[str] = mapped_column(server_default="")
    title: Mapped[str]
    made_on: Mapped[date] = mapped_column(index=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
