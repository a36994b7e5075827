"""The table that counts what comes by the public page."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class PublicAttempt(Base):
    """Attempts of one address, or at one receipt or call, in a window. The key is an HMAC, so it names nobody."""

    __tablename__ = "public_attempt"

    key: Mapped[bytes] = mapped_column(primary_key=True)
    count: Mapped[int]
    window_started: Mapped[datetime]
