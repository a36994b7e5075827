"""The table of admission standards."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class AdmissionStandard(Base):
    """One version of a carrier's admission standard, or of the district's where ``carrier_code`` is NULL."""

    __tablename__ = "admission_standard"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    carrier_code: Mapped[str | None] = mapped_column(ForeignKey("carrier.code"), index=True)
    number: Mapped[int]
    valid_from: Mapped[date]
    document_number: Mapped[str | None]
    # Dimension → threshold, as schemas.Threshold says it.
    dimensions: Mapped[dict[str, dict[str, Any]]] = mapped_column(JSONB)
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
