"""The table of units."""

from datetime import date
from uuid import UUID

from sqlalchemy import ARRAY, String, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Unit(Base):
    """A unit of the district. ``code`` is what users and other services refer to, so it never changes."""

    __tablename__ = "unit"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    carrier_codes: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    domains: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    parent_code: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    active: Mapped[bool] = mapped_column(server_default="true")
    version: Mapped[int] = mapped_column(server_default="1")
