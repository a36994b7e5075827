"""The table of attempts to sign in."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Attempt(Base):
    """Attempts of one account, one address, or one account from one address. The key is an HMAC, so it names nobody."""

    __tablename__ = "login_attempt"

    key: Mapped[bytes] = mapped_column(primary_key=True)
    count: Mapped[int]
    window_started: Mapped[datetime]
