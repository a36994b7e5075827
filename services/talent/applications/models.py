"""The tables of applications and of their numbers. What happened to each stands in ``application_step``."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.talent.carrier_refs.models import CarrierRef
from services.talent.enterprise_refs.models import EnterpriseRef
from services.talent.unit_refs.models import UnitRef

_STANDS = text("state NOT IN ('introduced', 'withdrawn', 'rejected')")


class ApplicationNumber(Base):
    """The last number given in a year. Its row is locked until the application is committed."""

    __tablename__ = "application_number"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class Application(Base):
    """A person's or team's way into a programme's batch ('' where it has none). Nothing personal stands here.

    ``due_on`` is the day by which the state has to end; ``round`` counts how often it was declared.
    """

    __tablename__ = "application"
    __table_args__ = (
        CheckConstraint("num_nonnulls(person_id, team_id) = 1", name="applicant"),
        Index("uq_application_person", "person_id", "programme", "batch", unique=True, postgresql_where=_STANDS),
        Index("uq_application_team", "team_id", "programme", "batch", unique=True, postgresql_where=_STANDS),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    programme: Mapped[str] = mapped_column(index=True)
    batch: Mapped[str] = mapped_column(server_default="")
    open_call_id: Mapped[UUID | None] = mapped_column(ForeignKey("open_call.id"), index=True)
    submission_id: Mapped[UUID | None] = mapped_column(ForeignKey("submission.id"), index=True)
    previous_id: Mapped[UUID | None] = mapped_column(ForeignKey("application.id"), index=True)
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    enterprise_id: Mapped[UUID | None] = mapped_column(index=True)
    unit: Mapped[str] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True)
    state_since: Mapped[date]
    due_on: Mapped[date | None] = mapped_column(index=True)
    declared_on: Mapped[date] = mapped_column(index=True)
    declared_by: Mapped[str]
    round: Mapped[int] = mapped_column(server_default="1")
    materials: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    asked_materials: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    criteria: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    reviews_needed: Mapped[int]
    anonymous: Mapped[bool]
    average: Mapped[Decimal | None] = mapped_column(Numeric(6, 2))
    pack_id: Mapped[UUID | None] = mapped_column(ForeignKey("decision_pack.id"), index=True)
    decided_on: Mapped[date | None]
    notice_on: Mapped[date | None]
    notice_ends_on: Mapped[date | None]
    selection_id: Mapped[UUID | None] = mapped_column(ForeignKey("selection.id"), index=True)
    selected_on: Mapped[date | None]
    on_job_on: Mapped[date | None]
    introduced_on: Mapped[date | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    carrier: Mapped[CarrierRef | None] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Application.carrier_code) == CarrierRef.code,
        lazy="joined",
        viewonly=True,
    )
    enterprise: Mapped[EnterpriseRef | None] = relationship(
        primaryjoin=lambda: foreign(Application.enterprise_id) == EnterpriseRef.id, lazy="joined", viewonly=True
    )
    handled_by: Mapped[UnitRef | None] = relationship(
        primaryjoin=lambda: foreign(Application.unit) == UnitRef.code, lazy="joined", viewonly=True
    )
