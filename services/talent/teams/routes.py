"""Teams over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.talent.access import Asking, Reader, Recruiter, Registry, Today
from services.talent.carrier_refs.operations import ask_for_carrier
from services.talent.carrier_refs.queries import all_carrier_codes
from services.talent.counting_rules.rules import AppliesTo
from services.talent.enterprise_refs.operations import ask_for_enterprise
from services.talent.programmes.queries import programmes_for
from services.talent.team_imports.operations import import_teams as import_file
from services.talent.teams import operations, queries
from services.talent.teams.schemas import (
    TEAM_TABLE,
    NewTeam,
    Team,
    TeamChange,
    TeamFilter,
)

router = resource_router(prefix="/v1/teams", tag="团队")


def answer(team: object, response: Response) -> Team:
    """A team with its ETag."""
    shown = Team.model_validate(team)
    set_etag(response, shown.version)
    return shown


async def _introduce(session: Session, asking: Asking, said: NewTeam | TeamChange) -> None:
    """Ask the registry once for a host or carrier that it has not told us of yet."""
    if said.enterprise_id:
        await ask_for_enterprise(session, asking.siblings, asking.registry_url, said.enterprise_id)
    if said.carrier_code:
        await ask_for_carrier(session, asking.siblings, asking.registry_url, said.carrier_code)


@router.get("", summary="团队列表")
async def list_teams(
    session: Session, caller: Reader, wanted: Annotated[TeamFilter, Query()], page: PageQuery
) -> Page[Team]:
    teams, following = await queries.list_teams(session, caller, wanted, page)
    return Page(items=[Team.model_validate(each) for each in teams], next=following)


@router.get(".{file_format}", summary="导出团队", response_class=StreamingResponse)
async def export_teams(
    request: Request, caller: Reader, wanted: Annotated[TeamFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_teams, caller=caller, wanted=wanted)
    return export(request, file_format, TEAM_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="团队导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_team_template(request: Request, session: Session, caller: Recruiter) -> Response:
    carriers = sorted(caller.carriers) or await all_carrier_codes(session)
    programmes = sorted(await programmes_for(session, AppliesTo.TEAMS))
    return await answer_template(request, TEAM_TABLE, references={"carriers": carriers, "programmes": programmes})


@router.post("/import", summary="导入团队（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_teams(session: Session, caller: Recruiter, today: Today, upload: Upload) -> Any:
    return await answer_import(upload, TEAM_TABLE, partial(import_file, session, caller, today))


@router.post("", summary="登记团队", status_code=status.HTTP_201_CREATED)
async def register_team(
    session: Session,
    caller: Recruiter,
    today: Today,
    new: NewTeam,
    registry: Registry,
    response: Response,
) -> Team:
    await _introduce(session, registry, new)
    team = await operations.register_team(session, caller, new, today)
    response.headers["Location"] = f"/v1/teams/{team.id}"
    return answer(team, response)


@router.get("/{id}", summary="团队详情")
async def get_team(session: Session, caller: Reader, id: UUID, response: Response) -> Team:
    return answer(await queries.get_team(session, caller, id), response)


@router.patch("/{id}", summary="修改团队")
async def change_team(
    session: Session,
    caller: Recruiter,
    today: Today,
    id: UUID,
    version: IfMatch,
    change: TeamChange,
    registry: Registry,
    response: Response,
) -> Team:
    await _introduce(session, registry, change)
    return answer(await operations.change_team(session, caller, id, version, change, today), response)


@router.delete("/{id}", summary="撤销误登的团队", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_team(session: Session, caller: Recruiter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_team(session, caller, id, version)
