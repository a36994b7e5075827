"""The registry's own copy of the units, kept from identity's events."""

from datetime import date
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class UnitRef(Base):
    """A unit as identity last said, at the version it said it."""

    __tablename__ = "unit_ref"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(index=True)
    parent_code: Mapped[str | None] = mapped_column(index=True)
    carrier_codes: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    domains: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    active: Mapped[bool]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    version: Mapped[int]
