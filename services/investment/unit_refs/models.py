"""This service's own copy of the units it refers to, kept from identity's events."""

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class UnitRef(Base):
    """A unit as identity last said, at the version it said it."""

    __tablename__ = "unit_ref"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    active: Mapped[bool]
    version: Mapped[int]
