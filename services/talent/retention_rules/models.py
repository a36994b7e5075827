"""The table of how long is kept what."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class RetentionRule(Base):
    """How many months one kind of data is kept, and who says so."""

    __tablename__ = "retention_rule"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    subject: Mapped[str] = mapped_column(unique=True)
    months: Mapped[int]
    source: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
