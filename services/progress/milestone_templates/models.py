"""The table of milestone templates."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class MilestoneTemplate(Base):
    """The milestones of one track's projects, in order, in force from a day on until a later template's day.

    ``steps`` holds kind, name, and days after the filing (null: no date is proposed).
    """

    __tablename__ = "milestone_template"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    track: Mapped[str]
    valid_from: Mapped[date]
    steps: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    source: Mapped[str]
    product_default: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
