"""The table of digests: one a unit and day."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class NoticeDigestSent(Base):
    """A unit has had its digest of a day."""

    __tablename__ = "notice_digest"

    unit: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
