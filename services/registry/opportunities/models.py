"""The table of carriers' outlines."""

from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class CarrierOutline(Base):
    """The outline of a carrier as somebody entered it: GeoJSON, or NULL once taken away."""

    __tablename__ = "carrier_outline"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    carrier_code: Mapped[str] = mapped_column(ForeignKey("carrier.code"), unique=True)
    geometry: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    version: Mapped[int] = mapped_column(server_default="1")
