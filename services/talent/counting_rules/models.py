"""The table of the counting rules."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class CountingRule(Base):
    """Which date counts from a day on, until a later rule's day."""

    __tablename__ = "counting_rule"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    applies_to: Mapped[str]
    valid_from: Mapped[date]
    event: Mapped[str]
    source: Mapped[str]
    product_default: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
