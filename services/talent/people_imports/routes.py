"""The Excel door of people, over HTTP."""

from functools import partial
from typing import Any

from fastapi import Request, Response

from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.talent.access import Keys, Recruiter, Today
from services.talent.carrier_refs.queries import all_carrier_codes
from services.talent.people.schemas import PERSON_TABLE
from services.talent.people_imports import operations

router = resource_router(prefix="/v1/people", tag="人才")


@router.get("/template.xlsx", summary="人才导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_people_template(request: Request, session: Session, caller: Recruiter) -> Response:
    codes = sorted(caller.carriers) or await all_carrier_codes(session)
    return await answer_template(request, PERSON_TABLE, references={"carriers": codes})


@router.post("/import", summary="导入人才（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_people(session: Session, caller: Recruiter, master: Keys, today: Today, upload: Upload) -> Any:
    run = partial(operations.import_people, session, caller, master, today)
    return await answer_import(upload, PERSON_TABLE, run)
