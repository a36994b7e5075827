"""The table of industrial clusters."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Cluster(Base):
    """An industrial cluster, from ``valid_from`` up to, not including, ``valid_to``. ``clause``: the plan names it."""

    __tablename__ = "cluster"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(index=True)
    # ``group`` is a word of SQL.
    group: Mapped[str] = mapped_column("cluster_group")
    valid_from: Mapped[date] = mapped_column(index=True)
    valid_to: Mapped[date | None]
    clause: Mapped[str | None]
    source: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
