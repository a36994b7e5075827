"""The tables of returns: the return, its revisions, each revision's rows, and what was done by whom."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Numeric, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base

AMOUNT = Numeric(18, 4)


class Return(Base):
    """The return of a kind and a period.

    ``revision`` is the number of the revision being worked on, or else of the confirmed one; ``confirmed_revision`` is
    what counts. The database refuses two returns of a kind whose months overlap: see the migration.
    """

    __tablename__ = "statistics_return"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    kind: Mapped[str]
    period: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="draft")
    revision: Mapped[int] = mapped_column(server_default="1")
    confirmed_revision: Mapped[int | None]
    published: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    revisions: Mapped[list["Revision"]] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        lambda: Revision,
        order_by=lambda: Revision.number,
        lazy="selectin",
        passive_deletes=True,
        cascade="save-update, merge, delete, delete-orphan",
    )

    @property
    def current(self) -> "Revision":
        """The revision being worked on, or else the confirmed one."""
        return next(each for each in self.revisions if each.number == self.revision)

    @property
    def confirmed(self) -> "Revision | None":
        """The revision that counts."""
        return next((each for each in self.revisions if each.number == self.confirmed_revision), None)

    @property
    def working(self) -> "Revision | None":
        """The revision that is not confirmed yet."""
        return None if self.revision == self.confirmed_revision else self.current


class Revision(Base):
    """One revision of a return. ``editors`` are all who entered, changed or submitted it: none of them may sign."""

    __tablename__ = "return_revision"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    return_id: Mapped[UUID] = mapped_column(ForeignKey("statistics_return.id", ondelete="CASCADE"))
    number: Mapped[int]
    state: Mapped[str] = mapped_column(server_default="draft")
    document_number: Mapped[str | None]
    source_unit: Mapped[str | None]
    boundary_on: Mapped[date | None]
    note: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    cancels: Mapped[bool] = mapped_column(server_default="false")
    reason: Mapped[str | None]
    return_reason: Mapped[str | None]
    editors: Mapped[list[str]] = mapped_column(ARRAY(Text))
    signed_by: Mapped[str | None]
    confirmed_by: Mapped[str | None]

    rows: Mapped[list["Row"]] = relationship(
        lambda: Row,
        order_by=lambda: Row.scope,
        lazy="selectin",
        passive_deletes=True,
        cascade="save-update, merge, delete, delete-orphan",
    )

    @property
    def amounts(self) -> dict[str, Decimal]:
        """The amounts by scope."""
        return {row.scope: row.amount for row in self.rows}

    @property
    def restated(self) -> dict[str, Decimal] | None:
        """The amounts by scope on the extent of ``boundary_on``; None when no row has been restated."""
        if all(row.restated_amount is None for row in self.rows):
            return None
        return {row.scope: row.amount if row.restated_amount is None else row.restated_amount for row in self.rows}


class Row(Base):
    """One scope's amount in a revision; ``restated_amount`` is the same figure on the extent of ``boundary_on``."""

    __tablename__ = "return_row"

    revision_id: Mapped[UUID] = mapped_column(ForeignKey("return_revision.id", ondelete="CASCADE"), primary_key=True)
    scope: Mapped[str] = mapped_column(primary_key=True)
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    restated_amount: Mapped[Decimal | None] = mapped_column(AMOUNT)


class ReturnStep(Base):
    """Who did what with a return, and when; never changed. ``number`` is the version that the return got by it."""

    __tablename__ = "return_step"

    return_id: Mapped[UUID] = mapped_column(ForeignKey("statistics_return.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int]
    step: Mapped[str]
    actor: Mapped[str]
    actor_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None]
