"""People over HTTP. Whoever sees anything personal, if masked, leaves a line in the log of looks."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Keys, Office, Reader, Recruiter, Registry, Revealer, Today
from services.talent.people import operations, queries
from services.talent.people.schemas import (
    PERSON_TABLE,
    NewPerson,
    Person,
    PersonChange,
    PersonFact,
    PersonFilter,
    Revealed,
    Revealing,
)

router = resource_router(prefix="/v1/people", tag="人才")


@router.get("", summary="人才列表")
async def list_people(
    session: Session, caller: Reader, master: Keys, wanted: Annotated[PersonFilter, Query()], page: PageQuery
) -> Page[Person]:
    people, following = await queries.list_people(session, caller, master, wanted, page)
    return Page(items=await operations.show_people(session, caller, master, people, listed=True), next=following)


@router.get(".{file_format}", summary="导出人才（掩码）", response_class=StreamingResponse)
async def export_people(
    request: Request,
    session: Session,
    caller: Reader,
    master: Keys,
    wanted: Annotated[PersonFilter, Query()],
    file_format: Format,
) -> StreamingResponse:
    await operations.log_export(session, caller, master, wanted)
    rows = partial(queries.stream_people, caller=caller, master=master, wanted=wanted)
    return export(request, file_format, PERSON_TABLE, rows, caller=caller, wanted=wanted.model_copy(update={"q": None}))


@router.post("", summary="登记人才", status_code=status.HTTP_201_CREATED)
async def register_person(
    session: Session,
    caller: Recruiter,
    master: Keys,
    registry: Registry,
    today: Today,
    new: NewPerson,
    response: Response,
) -> Person:
    person = await operations.register_person(session, caller, master, registry, new, today)
    response.headers["Location"] = f"/v1/people/{person.id}"
    set_etag(response, person.version)
    (shown,) = await operations.show_people(session, caller, master, [person])
    return shown


@router.get("/{id}", summary="人才详情（掩码）")
async def get_person(session: Session, caller: Reader, master: Keys, id: UUID, response: Response) -> Person:
    person = await queries.get_person(session, caller, id)
    set_etag(response, person.version)
    (shown,) = await operations.show_people(session, caller, master, [person])
    return shown


@router.patch("/{id}", summary="修改人才")
async def change_person(
    session: Session,
    caller: Recruiter,
    master: Keys,
    registry: Registry,
    today: Today,
    id: UUID,
    version: IfMatch,
    change: PersonChange,
    response: Response,
) -> Person:
    person = await operations.change_person(session, caller, master, registry, id, version, change, today)
    set_etag(response, person.version)
    (shown,) = await operations.show_people(session, caller, master, [person])
    return shown


@router.delete("/{id}", summary="撤销人才登记", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_person(session: Session, caller: Recruiter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_person(session, caller, id, version)


@router.post("/{id}/erase", summary="删除已撤销人才的个人信息")
async def erase_person(session: Session, caller: Office, id: UUID, version: IfMatch, response: Response) -> PersonFact:
    """不可恢复；编号、日期和查阅记录保留 · For good: a number, dates and the log of looks are left."""
    person = await operations.erase_person(session, caller, id, version)
    set_etag(response, person.version)
    return PersonFact.model_validate(person)


@router.post("/{id}/reveal", summary="查看明文个人信息（记录用途）")
async def reveal_person(
    request: Request,
    session: Session,
    caller: Revealer,
    master: Keys,
    id: UUID,
    asked: Revealing,
    response: Response,
) -> Revealed:
    # Each look is one: no answer is kept for a repetition of the request, not even sealed.
    request.state.idempotency = None
    response.headers["Cache-Control"] = "no-store"
    return Revealed(id=id, personal=await operations.reveal_person(session, caller, master, id, asked))
