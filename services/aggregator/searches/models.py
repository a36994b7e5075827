"""The table of what can be searched for."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class SearchEntry(Base):
    """A record by its name and code, at the version last heard. ``gone``: withdrawn, and no longer found."""

    __tablename__ = "search_entry"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str]
    code: Mapped[str | None]
    carrier_code: Mapped[str | None]
    gone: Mapped[bool]
    synthetic: Mapped[bool]
    search: Mapped[str] = mapped_column(deferred=True)
