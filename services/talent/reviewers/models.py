"""The table of reviewers. What is personal lies sealed in one envelope."""

from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Reviewer(Base):
    """An expert who may be asked for reviews. ``sealed`` holds name, title, phone and mail as JSON."""

    __tablename__ = "reviewer"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(
        unique=True, server_default=text("'ZJ' || lpad(nextval('reviewer_code')::text, 5, '0')")
    )
    field: Mapped[str] = mapped_column(index=True)
    institution: Mapped[str] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True, server_default="active")
    key_id: Mapped[int | None] = mapped_column(ForeignKey("field_key.id"), index=True)
    sealed: Mapped[bytes | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
