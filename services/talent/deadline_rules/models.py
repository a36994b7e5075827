"""The table of the rules of deadlines."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class DeadlineRule(Base):
    """The working days in force from a day on, until a later rule's day."""

    __tablename__ = "deadline_rule"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    valid_from: Mapped[date] = mapped_column(unique=True)
    declared: Mapped[int]
    complete: Mapped[int]
    checked: Mapped[int]
    in_review: Mapped[int]
    decided: Mapped[int]
    notice: Mapped[int]
    published: Mapped[int]
    selected: Mapped[int]
    on_job: Mapped[int]
    returned: Mapped[int]
    source: Mapped[str]
    product_default: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
