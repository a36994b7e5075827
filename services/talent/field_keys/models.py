"""The table of the keys that seal people's data."""

from datetime import datetime

from sqlalchemy import Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class FieldKey(Base):
    """One key, wrapped under the service's master key. ``wrapped`` goes when the key is destroyed."""

    __tablename__ = "field_key"

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    purpose: Mapped[str]
    state: Mapped[str]
    wrapped: Mapped[bytes | None]
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    created_by: Mapped[str]
    # Of the rotation that leaves this key: rows there were, rows sealed anew so far.
    rows_total: Mapped[int] = mapped_column(server_default="0")
    rows_done: Mapped[int] = mapped_column(server_default="0")
    retiring_since: Mapped[datetime | None]
    retired_at: Mapped[datetime | None]
    destroyed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        Index("uq_field_key_active", "purpose", unique=True, postgresql_where=text("state = 'active'")),
        Index("uq_field_key_retiring", "purpose", unique=True, postgresql_where=text("state = 'retiring'")),
    )
