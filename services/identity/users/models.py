"""The tables of users and of their membership in units."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.identity.units.models import Unit
from services.kit.database import Base


class User(Base):
    """A person who signs in."""

    __tablename__ = "account"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    username: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    active: Mapped[bool] = mapped_column(server_default="true")
    version: Mapped[int] = mapped_column(server_default="1")
    memberships: Mapped[list["Membership"]] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        lambda: Membership,
        lazy="selectin",
        cascade="all, delete-orphan",
        order_by=lambda: (Membership.valid_from, Membership.unit_id),
    )


class Membership(Base):
    """A user belongs to a unit from a day (inclusive) to a day (exclusive). The same unit never twice at one time."""

    __tablename__ = "unit_membership"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), primary_key=True, index=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    unit: Mapped[Unit] = relationship(lazy="joined")

    @property
    def unit_code(self) -> str:
        """Code of the unit."""
        return self.unit.code
