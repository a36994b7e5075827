"""The table of the rules of lights."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class LightRule(Base):
    """The thresholds in force from a day on, until a later rule's day."""

    __tablename__ = "light_rule"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    valid_from: Mapped[date]
    yellow_days: Mapped[int]
    red_days: Mapped[int]
    source: Mapped[str]
    product_default: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
