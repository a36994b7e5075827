"""The table of projects; what belongs to them is in project_parts."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, String, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base
from services.registry.project_parts.models import Leader, ListMember, Membership, PlannedTotal
from services.registry.project_parts.rules import Relation
from services.registry.project_parts.schemas import Chain


class Project(Base):
    """One investment project. Amounts are in 万元; ``planned_total`` is the newest of its planned totals."""

    __tablename__ = "project"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str | None] = mapped_column(unique=True)
    code_old: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str]
    industrial: Mapped[bool]
    industry_code: Mapped[str | None]
    region_code: Mapped[str]
    planned_total: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    filed_on: Mapped[date | None]
    started_on: Mapped[date | None]
    planned_start_on: Mapped[date | None]
    planned_finish_on: Mapped[date | None]
    owner_unit: Mapped[str]
    owner_enterprise: Mapped[UUID | None] = mapped_column(index=True)
    batch: Mapped[str | None]
    track: Mapped[str]
    confidence: Mapped[str | None]
    programme_lists: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    state: Mapped[str] = mapped_column(server_default="active")
    withdrawn_on: Mapped[date | None]
    withdrawal_reason: Mapped[str | None]
    replaced_by: Mapped[UUID | None] = mapped_column(ForeignKey("project.id"))
    chain_head_id: Mapped[UUID | None] = mapped_column(ForeignKey("project.id"))
    chain_relation: Mapped[str | None]
    counts: Mapped[bool] = mapped_column(server_default="true")
    search: Mapped[str] = mapped_column(server_default="", deferred=True)
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    # Targets not by name: services that share a process, as in tests, share the registry of names.
    memberships: Mapped[list[Membership]] = relationship(
        lambda: Membership, order_by=lambda: (Membership.valid_from,), lazy="selectin", viewonly=True
    )
    planned_totals: Mapped[list[PlannedTotal]] = relationship(
        lambda: PlannedTotal,
        order_by=lambda: (PlannedTotal.issued_on.asc().nulls_first(),),
        lazy="selectin",
        viewonly=True,
    )
    leaders: Mapped[list[Leader]] = relationship(
        lambda: Leader, order_by=lambda: (Leader.role, Leader.valid_from), lazy="selectin", viewonly=True
    )
    lists: Mapped[list[ListMember]] = relationship(
        lambda: ListMember, order_by=lambda: (ListMember.list_id,), lazy="selectin", viewonly=True
    )

    @property
    def chain(self) -> Chain | None:
        """The head it was split off from or is related to."""
        if self.chain_head_id is None or self.chain_relation is None:
            return None
        return Chain(head_id=self.chain_head_id, relation=Relation(self.chain_relation))
