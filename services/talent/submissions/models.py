"""The table of what applicants sent by the public page, sealed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Submission(Base):
    """One applicant's papers. In clear stand the call, the state and the kinds of the files; all else is ``sealed``.

    ``files`` names each file's kind, digest (of the sealed bytes), size and media type; its name and its key are in
    the envelope, so that a file whose row is gone cannot be opened any more. ``code_hash`` is an HMAC.
    """

    __tablename__ = "submission"
    __table_args__ = (
        Index("ix_submission_call_received", "open_call_id", "received_at"),
        Index("ix_submission_state_received", "state", "received_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    open_call_id: Mapped[UUID] = mapped_column(ForeignKey("open_call.id"))
    receipt: Mapped[str] = mapped_column(unique=True)
    code_hash: Mapped[bytes]
    received_at: Mapped[datetime]
    consent_hash: Mapped[str]
    carrier_code: Mapped[str | None]
    key_id: Mapped[int | None] = mapped_column(ForeignKey("field_key.id"), index=True)
    sealed: Mapped[bytes | None]
    files: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    state: Mapped[str] = mapped_column(server_default="received")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    decline_reason: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
