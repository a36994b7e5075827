"""The table of appointments."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Appointment(Base):
    """Somebody holds a post in a unit from a day up to, not including, another.

    ``post`` is what the database holds without overlaps, see the migration and ``rules.post_of``.
    """

    __tablename__ = "appointment"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    unit: Mapped[str]
    role: Mapped[str] = mapped_column(index=True)
    person_name: Mapped[str]
    title: Mapped[str | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    post: Mapped[str]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
