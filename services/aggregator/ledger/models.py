"""Tables of the ledger: what the sources said, what follows from it, and its sums."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, ForeignKeyConstraint, Identity, Index, Numeric, Text, text
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import UserDefinedType

from services.kit.database import Base

INSTANT = TIMESTAMP(timezone=True)
VALUE = Numeric(20, 4)
TOTAL = Numeric(28, 4)


class StatedFacts(UserDefinedType[Any]):
    """An array of the composite type ``stated_fact``: measure, basis, status, period, value, scope, on_date, listed,
    part."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The type's name in SQL."""
        return "stated_fact[]"


class SourceVersion(Base):
    """One version of one entity, as its service published it. Append-only.

    ``facts`` are what it says, one element a fact: either ``scope`` is known from the entity itself, or the carrier
    follows from the project's membership on ``on_date``. An entity says one thing at a time for a measure, basis and
    status. They lie in the row, since they come, are read and stay together: rows of their own doubled the writing.
    ``type`` is that of the event; what was heard before it was kept has none.
    """

    __tablename__ = "source_version"
    __table_args__ = (
        Index(None, "project_id", postgresql_where=text("project_id IS NOT NULL")),
        Index(None, "source", "known_at", "position"),
    )

    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    source: Mapped[str]
    position: Mapped[int] = mapped_column(BigInteger)
    known_at: Mapped[datetime] = mapped_column(INSTANT)
    project_id: Mapped[UUID | None]
    retroactive: Mapped[bool]
    reason: Mapped[str | None]
    facts: Mapped[Any] = mapped_column(StatedFacts(), server_default=text("'{}'"))
    type: Mapped[str | None]


class ProjectVersion(Base):
    """One version of a project, the dimension that places facts in carriers. Append-only."""

    __tablename__ = "project_version"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)
    known_at: Mapped[datetime] = mapped_column(INSTANT)
    code: Mapped[str | None]
    name: Mapped[str]
    industrial: Mapped[bool]
    state: Mapped[str]
    filed_on: Mapped[date | None]
    started_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    synthetic: Mapped[bool]
    lists: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")


class ProjectMembership(Base):
    """In which carrier a version of a project stands, and when; ``valid_to`` is the first day after."""

    __tablename__ = "project_membership"
    __table_args__ = (
        ForeignKeyConstraint(["project_id", "version"], ["project_version.project_id", "project_version.version"]),
    )

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    carrier_code: Mapped[str]


class ProjectSpan(Base):
    """What was known of a project from ``since`` until ``until``; without a version: nothing yet. Derived."""

    __tablename__ = "project_span"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    since: Mapped[datetime] = mapped_column(INSTANT, primary_key=True)
    until: Mapped[datetime] = mapped_column(INSTANT)
    version: Mapped[int | None]
    industrial: Mapped[bool | None]
    lists: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    position: Mapped[int | None] = mapped_column(BigInteger)
    until_position: Mapped[int | None] = mapped_column(BigInteger)


class CarrierVersion(Base):
    """One version of a carrier: its name and group. Append-only."""

    __tablename__ = "carrier_version"

    carrier_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)
    known_at: Mapped[datetime] = mapped_column(INSTANT)
    code: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    due_state: Mapped[str]
    withdrawn: Mapped[bool] = mapped_column(server_default="false")


class SubjectVersion(Base):
    """One version of what returns tell of that is no carrier: a cluster, by its code and name. Append-only."""

    __tablename__ = "subject_version"

    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)
    known_at: Mapped[datetime] = mapped_column(INSTANT)
    code: Mapped[str]
    name: Mapped[str]


class LedgerEntry(Base):
    """A difference that became known: the ledger. Derived, see ``operations.apply``.

    ``delta`` is in the measure's unit; ``facts`` is how many facts came (+1) or went (-1), so that a reported zero
    differs from nothing reported. ``version`` is the entity's version in force at ``known_at``. There is one entry for
    an entity, instant, measure, basis, status, scope, period and cause, by the way entries are derived; ``id`` only
    tells rows apart: an index over those eight columns cost more than all else of an apply.
    """

    __tablename__ = "ledger_entry"
    __table_args__ = (Index(None, "measure", "basis", "status", "known_at", "position"),)

    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    known_at: Mapped[datetime] = mapped_column(INSTANT)
    measure: Mapped[str]
    basis: Mapped[str]
    status: Mapped[str]
    scope: Mapped[str]
    period: Mapped[str]
    cause: Mapped[str]
    delta: Mapped[Decimal] = mapped_column(VALUE)
    facts: Mapped[int]
    version: Mapped[int]
    source: Mapped[str]
    position: Mapped[int] = mapped_column(BigInteger)


class Cell(Base):
    """The sum of the entries of one cell that became known in one month (UTC).

    The present is the sum over all months; a past cut is the sum of the months before it and of the entries within
    its own month.
    """

    __tablename__ = "cell"
    __table_args__ = {"postgresql_with": {"fillfactor": "70"}}  # noqa: RUF012 - SQLAlchemy's convention

    known_month: Mapped[date] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(primary_key=True)
    basis: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    scope: Mapped[str] = mapped_column(primary_key=True)
    period: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Decimal] = mapped_column(TOTAL)
    facts: Mapped[int] = mapped_column(BigInteger)


class LedgerState(Base):
    """One row: the version that every applied batch raises; answers are cached by it."""

    __tablename__ = "ledger_state"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column(BigInteger)
