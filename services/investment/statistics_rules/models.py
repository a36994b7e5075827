"""The table of the rules of investment statistics."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class StatisticsRule(Base):
    """From which planned total on a project enters the statistics, 万元, from a day until a later rule's day."""

    __tablename__ = "statistics_rule"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    valid_from: Mapped[date]
    threshold: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    source: Mapped[str]
    product_default: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
