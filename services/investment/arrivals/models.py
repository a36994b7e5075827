"""The table of capital that arrived: domestic capital in place and foreign capital used."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import DateTime, Numeric, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.investment.enterprise_refs.models import EnterpriseRef
from services.investment.project_refs.models import ProjectRef
from services.kit.database import Base

AMOUNT, RATE = Numeric(18, 4), Numeric(18, 8)


class Arrival(Base):
    """Capital that arrived on a day for a project or an enterprise.

    ``original_amount`` is in 万 of ``original_currency``; ``working_amount`` and ``confirmed_amount`` are 万元 for
    domestic capital, 万美元 for foreign. ``confirmed_*`` is what counts and what a correction goes back to when it is
    taken back. ``published`` says that others have heard of the row, so that it cannot vanish without a word.
    """

    __tablename__ = "arrival"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    kind: Mapped[str]
    arrived_on: Mapped[date]
    period: Mapped[str]
    project_id: Mapped[UUID | None]
    enterprise_id: Mapped[UUID | None]
    carrier_code: Mapped[str | None]
    receipt_number: Mapped[str | None]
    original_currency: Mapped[str]
    original_amount: Mapped[Decimal] = mapped_column(AMOUNT)
    rate: Mapped[Decimal | None] = mapped_column(RATE)
    rate_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(server_default="draft")
    confirmed_amount: Mapped[Decimal | None] = mapped_column(AMOUNT)
    confirmed_original: Mapped[Decimal | None] = mapped_column(AMOUNT)
    confirmed_rate: Mapped[Decimal | None] = mapped_column(RATE)
    confirmed_rate_on: Mapped[date | None]
    working_amount: Mapped[Decimal | None] = mapped_column(AMOUNT)
    retroactive: Mapped[bool] = mapped_column(server_default="false")
    reason: Mapped[str | None]
    return_reason: Mapped[str | None]
    submitted_by: Mapped[str | None]
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    confirmed_by: Mapped[str | None]
    confirmed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    published: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    # Not by name: services that share a process, as in tests, share the registry of names.
    project: Mapped[ProjectRef | None] = relationship(
        primaryjoin=lambda: foreign(Arrival.project_id) == ProjectRef.id, lazy="joined", viewonly=True
    )
    enterprise: Mapped[EnterpriseRef | None] = relationship(
        primaryjoin=lambda: foreign(Arrival.enterprise_id) == EnterpriseRef.id, lazy="joined", viewonly=True
    )
