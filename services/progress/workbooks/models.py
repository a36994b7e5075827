"""The tables of the units' monthly workbooks and of what each wrote over."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Workbook(Base):
    """A workbook that was sent: what it would do, and what became of it.

    ``import_id`` is the import of investment in which its amounts were written; None: there were none.
    """

    __tablename__ = "workbook"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    subject: Mapped[str]
    period: Mapped[str] = mapped_column(index=True)
    file_digest: Mapped[str]
    file_name: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="previewed")
    preview: Mapped[dict[str, Any]] = mapped_column(JSONB)
    uploaded_at: Mapped[datetime] = mapped_column(index=True)
    confirmed_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    import_id: Mapped[UUID | None]
    version: Mapped[int] = mapped_column(server_default="1")


class WorkbookChange(Base):
    """A record as it was before a workbook: ``before`` is None if it was not there. ``version_after`` is the version
    that the workbook gave it."""

    __tablename__ = "workbook_change"

    workbook_id: Mapped[UUID] = mapped_column(ForeignKey("workbook.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    version_after: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
