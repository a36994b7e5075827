"""The tables of orders and of their numbers. What happened to each order stands in ``step``."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.progress.carrier_refs.models import CarrierRef
from services.progress.project_refs.models import ProjectRef
from services.progress.unit_refs.models import UnitRef


class OrderNumber(Base):
    """The last number given to an order of a kind in a year. Its row is locked until the order is committed."""

    __tablename__ = "order_number"

    kind: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class Order(Base):
    """What a unit was told to do by a day. ``escalated_on`` is the day on which it reached ``escalation_level``."""

    __tablename__ = "supervision_order"
    __table_args__ = (
        UniqueConstraint("kind", "year", "serial"),
        CheckConstraint("num_nonnulls(project_id, carrier_code, task_code) <= 1", name="target"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    kind: Mapped[str]
    year: Mapped[int]
    serial: Mapped[int]
    number: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    demand: Mapped[str]
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project_ref.id"), index=True)
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    task_code: Mapped[str | None] = mapped_column(index=True)
    unit: Mapped[str] = mapped_column(index=True)
    issued_on: Mapped[date] = mapped_column(index=True)
    due_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True)
    state_on: Mapped[date]
    replied_on: Mapped[date | None]
    replied_by: Mapped[str | None]
    verified_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    escalation_level: Mapped[int] = mapped_column(server_default="0")
    escalated_on: Mapped[date | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef | None] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Order.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
    )
    carrier: Mapped[CarrierRef | None] = relationship(
        primaryjoin=lambda: foreign(Order.carrier_code) == CarrierRef.code, lazy="joined", viewonly=True
    )
    addressed: Mapped[UnitRef | None] = relationship(
        primaryjoin=lambda: foreign(Order.unit) == UnitRef.code, lazy="joined", viewonly=True
    )
