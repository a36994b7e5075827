"""The table of machine clients."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, String, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Client(Base):
    """A program that calls the API in its own name. Its secret is random, so that SHA-256 of it is enough."""

    __tablename__ = "client"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    client_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    secret_hash: Mapped[bytes]
    scopes: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    expires_at: Mapped[datetime | None]
    active: Mapped[bool] = mapped_column(server_default="true")
    version: Mapped[int] = mapped_column(server_default="1")
