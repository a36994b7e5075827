"""This service's own copy of the enterprises it refers to, kept from the registry's events."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class EnterpriseRef(Base):
    """An enterprise as the registry last said, at the version it said it."""

    __tablename__ = "enterprise_ref"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    credit_code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    carrier_code: Mapped[str | None]
    state: Mapped[str]
    version: Mapped[int]
