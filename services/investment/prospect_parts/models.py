"""The tables of prospects, of the lists they were frozen on, of who replaced whom, and of what counts as landed."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, UniqueConstraint, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.investment.carrier_refs.models import CarrierRef
from services.investment.project_refs.models import ProjectRef
from services.investment.prospect_parts.rules import DAY_COLUMNS, Stage, rank
from services.investment.unit_refs.models import UnitRef
from services.kit.database import Base


class Prospect(Base):
    """An investment that the district is after. ``landed_on`` is the day on which it counts as landed, by the rule.

    On the list of prospects from ``entered_on`` up to, not including, ``left_on``; without the first, in reserve.
    """

    __tablename__ = "prospect"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str]
    name: Mapped[str]
    industry_code: Mapped[str | None]
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    follower_unit: Mapped[str] = mapped_column(index=True)
    expected_amount: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    detail: Mapped[str | None]
    next_step: Mapped[str | None]
    next_due_on: Mapped[date | None]
    stage: Mapped[str]
    stage_on: Mapped[date]
    clue_on: Mapped[date | None]
    talks_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    settled_on: Mapped[date | None]
    registered_on: Mapped[date | None]
    landed_on: Mapped[date | None]
    entered_on: Mapped[date | None]
    left_on: Mapped[date | None]
    replaced_by: Mapped[UUID | None] = mapped_column(ForeignKey("prospect.id"), index=True)
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project_ref.id"))
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
    search: Mapped[str]

    carrier: Mapped[CarrierRef | None] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Prospect.carrier_code) == CarrierRef.code,
        lazy="joined",
        viewonly=True,
    )
    follower: Mapped[UnitRef | None] = relationship(
        primaryjoin=lambda: foreign(Prospect.follower_unit) == UnitRef.code, lazy="joined", viewonly=True
    )
    project: Mapped[ProjectRef | None] = relationship(
        primaryjoin=lambda: foreign(Prospect.project_id) == ProjectRef.id, lazy="joined", viewonly=True
    )
    memberships: Mapped[list["CohortMember"]] = relationship(
        primaryjoin=lambda: Prospect.id == foreign(CohortMember.prospect_id), lazy="selectin", viewonly=True
    )

    @property
    def stage_dates(self) -> dict[Stage, date]:
        """The stages that have been reached, with their days where those are known."""
        days = {stage: getattr(self, column) for stage, column in DAY_COLUMNS.items()}
        return {stage: day for stage, day in days.items() if day is not None}

    @stage_dates.setter
    def stage_dates(self, days: dict[Stage, date]) -> None:
        for stage, column in DAY_COLUMNS.items():
            setattr(self, column, days.get(stage))
        self.stage = max(days, key=rank)
        self.stage_on = days[Stage(self.stage)]

    @property
    def cohorts(self) -> list[dict[str, Any]]:
        """The frozen lists that it stands on, whatever became of it since."""
        cohorts = sorted((member.cohort for member in self.memberships), key=lambda each: each.code)
        return [{"code": each.code, "frozen_on": each.frozen_on} for each in cohorts if each.frozen_on is not None]


class ProspectStep(Base):
    """What somebody did to a prospect; never changed and never deleted. ``number`` is the version it got by it."""

    __tablename__ = "prospect_step"

    prospect_id: Mapped[UUID] = mapped_column(ForeignKey("prospect.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    stage: Mapped[str]
    happened_on: Mapped[date]
    recorded_at: Mapped[datetime]
    actor: Mapped[str]
    actor_name: Mapped[str]
    text: Mapped[str | None]


class ProspectCohort(Base):
    """A list of prospects, open until it is frozen at its day; from then on nobody leaves it and nobody comes."""

    __tablename__ = "prospect_cohort"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    clause: Mapped[str | None]
    document: Mapped[str | None]
    due_on: Mapped[date | None]
    frozen_on: Mapped[date | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class CohortMember(Base):
    """A prospect stands on a list."""

    __tablename__ = "cohort_member"

    cohort_id: Mapped[UUID] = mapped_column(ForeignKey("prospect_cohort.id"), primary_key=True)
    prospect_id: Mapped[UUID] = mapped_column(ForeignKey("prospect.id"), primary_key=True, index=True)

    cohort: Mapped[ProspectCohort] = relationship(lazy="joined", viewonly=True)


class ProspectReplacement(Base):
    """One prospect left the current list and another came for it: when and why. Never changed and never deleted."""

    __tablename__ = "prospect_replacement"
    __table_args__ = (UniqueConstraint("left_id"), UniqueConstraint("came_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    left_id: Mapped[UUID] = mapped_column(ForeignKey("prospect.id"))
    came_id: Mapped[UUID] = mapped_column(ForeignKey("prospect.id"))
    replaced_on: Mapped[date]
    reason: Mapped[str]
    actor_name: Mapped[str]
    recorded_at: Mapped[datetime]


class LandingRule(Base):
    """What counts as landed from a day on."""

    __tablename__ = "landing_rule"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    valid_from: Mapped[date] = mapped_column(unique=True)
    event: Mapped[str]
    source: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
