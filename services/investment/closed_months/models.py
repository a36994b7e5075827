"""The table of closed months."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class ClosedMonth(Base):
    """A month of one basis that is, or was, closed. A reopened month keeps its row, so that versions go on."""

    __tablename__ = "closed_month"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    period: Mapped[str]
    basis: Mapped[str]
    closed: Mapped[bool] = mapped_column(server_default="true")
    reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
