"""This service's own copy of the carriers it refers to, kept from the registry's events."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class CarrierRef(Base):
    """A carrier as the registry last said, at the version it said it."""

    __tablename__ = "carrier_ref"

    code: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[UUID]
    name: Mapped[str]
    version: Mapped[int]
