"""A service as small as one can be, on which the kit's own promises are tested."""

from typing import Annotated, Any

from fastapi import Depends, FastAPI, Response
from pydantic import BaseModel, Field
from sqlalchemy import MetaData, String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from services.kit.callers import Caller, Role, allow
from services.kit.database import Session
from services.kit.etag import IfMatch, require_version, set_etag
from services.kit.pages import Page, PageQuery, SortKey, fetch_page
from services.kit.problems import Conflict, NotFound
from services.kit.routing import resource_router
from services.kit.service import create_service
from services.kit.settings import Settings

Writer = Annotated[Caller, Depends(allow(Role.OFFICE, Role.CARRIER_OFFICER))]


class Base(DeclarativeBase):
    """Tables of this service alone: it is not migrated with the real ones."""

    metadata = MetaData()


class Note(Base):
    """A line of text."""

    __tablename__ = "note"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(default=1)
    text: Mapped[str] = mapped_column(String)


class NoteIn(BaseModel):
    """A note to write."""

    text: str = Field(title="内容", max_length=20)
    fail: bool = False


class NoteOut(BaseModel):
    """A note."""

    id: int
    version: int
    text: str


router = resource_router(prefix="/v1/notes", tag="记事")


@router.post("", status_code=201, response_model=NoteOut)
async def write(body: NoteIn, session: Session, caller: Writer, response: Response) -> Any:
    """Write a note; with ``fail``, discover a conflict after the row was written."""
    note = Note(text=body.text)
    session.add(note)
    await session.flush()
    if body.fail:
        raise Conflict("与测试要求冲突")
    set_etag(response, note.version)
    return NoteOut(id=note.id, version=note.version, text=note.text)


@router.patch("/{note_id}", response_model=NoteOut)
async def change(note_id: int, body: NoteIn, expected: IfMatch, session: Session, caller: Writer) -> Any:
    """Change a note."""
    note = await session.scalar(select(Note).where(Note.id == note_id).with_for_update())
    if note is None:
        raise NotFound
    require_version(expected, note.version)
    note.text, note.version = body.text, note.version + 1
    return NoteOut(id=note.id, version=note.version, text=note.text)


@router.get("", response_model=Page[NoteOut])
async def page(session: Session, caller: Writer, page: PageQuery, contains: str = "") -> Any:
    """The notes by text."""
    statement = select(Note.id, Note.version, Note.text).where(Note.text.contains(contains, autoescape=True))
    rows, following = await fetch_page(session, statement, [SortKey(Note.text), SortKey(Note.id)], page)
    return {"items": [NoteOut(id=row.id, version=row.version, text=row.text) for row in rows], "next": following}


def create_app(settings: Settings) -> FastAPI:
    """The application, as a service's main.py would make it."""
    return create_service("notebook", lambda: settings, settings=settings, routers=[router], listeners=None)
