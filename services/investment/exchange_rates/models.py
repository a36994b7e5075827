"""The table of exchange rates."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class ExchangeRate(Base):
    """How many USD one unit of a currency is worth on a day. A rate is never changed, only taken back."""

    __tablename__ = "exchange_rate"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    currency: Mapped[str]
    rate_on: Mapped[date]
    rate: Mapped[Decimal] = mapped_column(Numeric(18, 8))
    source: Mapped[str]
    document: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    natural_key: Mapped[str]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
