"""The table of duplicates: pairs of entries that may be one person."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, ForeignKey, String, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Duplicate(Base):
    """A pair, the smaller id first, once for all times: what was decided is not proposed again."""

    __tablename__ = "duplicate"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    first_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    second_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    grounds: Mapped[list[str]] = mapped_column(ARRAY(String))
    state: Mapped[str] = mapped_column(server_default="open")
    found_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    reason: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
