"""The table of spaces."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base


class Space(Base):
    """One embedded platform: a building or part of one. Areas are in m²."""

    __tablename__ = "space"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    name: Mapped[str]
    kind: Mapped[str]
    carrier_code: Mapped[str | None] = mapped_column(ForeignKey("carrier.code"), index=True)
    floor_area: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    available_area: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    completed_on: Mapped[date | None]
    opened_on: Mapped[date | None]
    predecessor_id: Mapped[UUID | None] = mapped_column(ForeignKey("space.id"), index=True)
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
    search: Mapped[str]

    predecessor: Mapped["Space | None"] = relationship(
        lambda: Space, remote_side=lambda: [Space.id], lazy="selectin", join_depth=1, viewonly=True
    )

    @property
    def predecessor_name(self) -> str | None:
        """The name of the space whose floors it re-opened, as files say it."""
        return self.predecessor.name if self.predecessor else None
