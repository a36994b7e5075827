"""The table of how notices are given: every version, each from a day on."""

from datetime import date, time

from sqlalchemy import ARRAY, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class NoticeSetting(Base):
    """One version of the settings. In force on a day is the newest that begins by then. Append-only."""

    __tablename__ = "notice_setting"
    __table_args__ = (Index(None, "valid_from", "version"),)

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    valid_from: Mapped[date]
    quiet_from: Mapped[time]
    quiet_to: Mapped[time]
    quiet_non_working_days: Mapped[bool]
    lead_days: Mapped[int]
    recent_days: Mapped[int]
    digest_units: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
