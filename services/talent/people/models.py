"""The table of people. What is personal lies sealed in one envelope; what finds it is blind."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base

_EMPTY = text("'[]'::jsonb")


class Person(Base):
    """One person. In clear stand ids, states and dates only; ``sealed`` holds the person's own data as JSON.

    ``selections`` and the dates are what the person's places in programmes say by the counting rule; whoever changes
    a place has them stated anew by ``people.operations.restate``.
    """

    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(
        unique=True, server_default=text("'RC' || lpad(nextval('person_code')::text, 7, '0')")
    )
    state: Mapped[str] = mapped_column(server_default="active")
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    enterprise_id: Mapped[UUID | None] = mapped_column(index=True)
    selections: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=_EMPTY)
    selected_on: Mapped[date | None]
    on_job_on: Mapped[date | None]
    introduced_on: Mapped[date | None]
    counted_on: Mapped[date | None]
    key_id: Mapped[int | None] = mapped_column(ForeignKey("field_key.id"), index=True)
    sealed: Mapped[bytes | None]
    # Blind: HMACs under a key that no rotation touches. Whole values …
    document_hash: Mapped[bytes | None]
    name_hash: Mapped[bytes | None] = mapped_column(index=True)
    pinyin_hash: Mapped[bytes | None] = mapped_column(index=True)
    birth_year_hash: Mapped[bytes | None]
    phone_hash: Mapped[bytes | None] = mapped_column(index=True)
    email_hash: Mapped[bytes | None] = mapped_column(index=True)
    employer_hash: Mapped[bytes | None] = mapped_column(index=True)
    # … and parts of the name and of its initials.
    search: Mapped[list[int]] = mapped_column(ARRAY(BigInteger), server_default=text("'{}'"))
    withdrawn_at: Mapped[datetime | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        # A document is one person's as long as the entry stands; a withdrawn one gives it back, a merged one keeps it:
        # whoever brings it again means the person it was merged into.
        Index(
            "uq_person_document_hash",
            "document_hash",
            unique=True,
            postgresql_where=text("state IN ('active', 'merged')"),
        ),
        Index("ix_person_search", "search", postgresql_using="gin"),
        Index(
            "ix_person_selections",
            "selections",
            postgresql_using="gin",
            postgresql_ops={"selections": "jsonb_path_ops"},
        ),
    )
