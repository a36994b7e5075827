"""The tables of teams and their members."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base


class TeamMember(Base):
    """A person's time in a team: up to, not including, ``left_on``."""

    __tablename__ = "team_member"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    joined_on: Mapped[date]
    left_on: Mapped[date | None]


class Team(Base):
    """A team of a programme. ``natural_key`` (see rules) is unique among those that stand."""

    __tablename__ = "team"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    name: Mapped[str]
    programme_id: Mapped[UUID | None] = mapped_column(ForeignKey("programme.id"), index=True)
    programme: Mapped[str | None]
    batch: Mapped[str] = mapped_column(server_default="")
    leader_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    enterprise_id: Mapped[UUID | None] = mapped_column(index=True)
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    # 万元
    funding_amount: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    selected_on: Mapped[date | None]
    on_job_on: Mapped[date | None]
    introduced_on: Mapped[date | None]
    in_district: Mapped[bool] = mapped_column(server_default="true")
    document_number: Mapped[str | None]
    # Follows from the dates by the counting rule.
    counted_on: Mapped[date | None]
    natural_key: Mapped[str]
    search: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
    members: Mapped[list[TeamMember]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=(TeamMember.joined_on, TeamMember.id)
    )

    @property
    def member_ids(self) -> list[UUID]:
        """Who is, or was, a member; each once."""
        return sorted({member.person_id for member in self.members})
