"""The tables of what belongs to a project: memberships, planned totals, leaders; and the lists it stands on."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base


class Membership(Base):
    """A project belongs to a carrier on the days from ``valid_from`` up to, not including, ``valid_to``.

    The database itself refuses two memberships of a project on one day: see the first migration's ``WITHOUT OVERLAPS``.
    """

    __tablename__ = "membership"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    carrier_code: Mapped[str] = mapped_column(ForeignKey("carrier.code"))


class PlannedTotal(Base):
    """A planned total of a project, as issued on a day, which may be unknown. In 万元."""

    __tablename__ = "planned_total"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"))
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    issued_on: Mapped[date | None]
    document: Mapped[str | None]


class Leader(Base):
    """A person holds a role for a project; no two the same role on one day (``WITHOUT OVERLAPS``)."""

    __tablename__ = "project_leader"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    unit: Mapped[str] = mapped_column(index=True)
    person_name: Mapped[str]
    title: Mapped[str | None]


class ProjectList(Base):
    """A named list of projects; frozen, it neither gains nor loses a member."""

    __tablename__ = "project_list"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    clause: Mapped[str | None]
    document: Mapped[str | None]
    frozen_on: Mapped[date | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class ListMember(Base):
    """A project stands on a list; ``planned_total`` is what it was when the list was frozen, in 万元."""

    __tablename__ = "project_list_member"

    list_id: Mapped[UUID] = mapped_column(ForeignKey("project_list.id"), primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True, index=True)
    planned_total: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))

    list: Mapped[ProjectList] = relationship(lambda: ProjectList, lazy="joined", innerjoin=True, viewonly=True)

    @property
    def code(self) -> str:
        """The list's code."""
        return self.list.code

    @property
    def frozen_on(self) -> date | None:
        """The day on which the list was frozen."""
        return self.list.frozen_on
