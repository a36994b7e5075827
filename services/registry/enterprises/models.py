"""The table of enterprises."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base
from services.registry.enterprises.rules import UNICORN_COLUMNS


class Enterprise(Base):
    """One enterprise. Its credit code is its own as long as the entry is not withdrawn."""

    __tablename__ = "enterprise"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    credit_code: Mapped[str]
    name: Mapped[str]
    carrier_code: Mapped[str | None] = mapped_column(ForeignKey("carrier.code"), index=True)
    industry_code: Mapped[str | None]
    registered_on: Mapped[date | None]
    introduced_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    startup_since: Mapped[date | None]
    startup_source: Mapped[str | None]
    quasi_unicorn_on: Mapped[date | None]
    quasi_unicorn_source: Mapped[str | None]
    unicorn_on: Mapped[date | None]
    unicorn_source: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
    search: Mapped[str]

    @property
    def technology_startup(self) -> dict[str, Any] | None:
        """Since when it is a technology start-up and who says so, or None."""
        return {"since": self.startup_since, "source": self.startup_source} if self.startup_since else None

    @property
    def unicorn(self) -> list[dict[str, Any]]:
        """Its recognitions as quasi-unicorn and unicorn, in that order."""
        return [
            {"kind": kind, "recognised_on": getattr(self, day), "source": getattr(self, source)}
            for kind, (day, source) in UNICORN_COLUMNS.items()
            if getattr(self, day)
        ]
