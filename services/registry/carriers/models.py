"""The table of carriers."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Carrier(Base):
    """One carrier. ``code`` is what every other table and service refers to, so it never changes."""

    __tablename__ = "carrier"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    category: Mapped[str]
    due_state: Mapped[str]
    scope_note: Mapped[str | None]
    clause: Mapped[str]
    started_on: Mapped[date | None]
    from_plan: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
