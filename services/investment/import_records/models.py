"""What an import wrote over, so that it can be taken back as a whole."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base

INSTANT = DateTime(timezone=True)


class ImportRecord(Base):
    """One file that was imported, by whom and when."""

    __tablename__ = "import_record"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    subject: Mapped[str]
    file_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(INSTANT)
    rows: Mapped[int]
    undone_at: Mapped[datetime | None] = mapped_column(INSTANT)
    version: Mapped[int] = mapped_column(server_default="1")


class ImportChange(Base):
    """An actual as it was before the import: nothing if ``created``. ``version_after`` is the one the import made."""

    __tablename__ = "import_change"

    import_id: Mapped[UUID] = mapped_column(ForeignKey("import_record.id", ondelete="CASCADE"), primary_key=True)
    actual_id: Mapped[UUID] = mapped_column(primary_key=True)
    created: Mapped[bool]
    version_after: Mapped[int]
    state: Mapped[str | None]
    working_amount: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    reason: Mapped[str | None]
    late: Mapped[bool | None]
    retroactive: Mapped[bool | None]
    return_reason: Mapped[str | None]
    submitted_by: Mapped[str | None]
    submitted_at: Mapped[datetime | None] = mapped_column(INSTANT)
