"""The table of selections: the places of people in programmes."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Selection(Base):
    """A person's place in a programme and batch ('' where the programme has none).

    One place of a person, programme and batch stands only once; where a merge brings a second, it is ``repeated``.
    """

    __tablename__ = "selection"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"), index=True)
    programme: Mapped[str]
    batch: Mapped[str] = mapped_column(server_default="")
    selected_on: Mapped[date | None]
    on_job_on: Mapped[date | None]
    introduced_on: Mapped[date | None]
    in_district: Mapped[bool] = mapped_column(server_default="true")
    document_number: Mapped[str | None]
    repeated: Mapped[bool] = mapped_column(server_default="false")
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
