"""Appointments over HTTP."""

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
from services.registry.access import AskIdentity, Office, Reader
from services.registry.appointments import operations, queries
from services.registry.appointments.schemas import (
    APPOINTMENT_TABLE,
    Appointment,
    AppointmentChange,
    AppointmentFilter,
    NewAppointment,
)
from services.registry.unit_refs.queries import all_unit_codes

router = resource_router(prefix="/v1/appointments", tag="任职")


def answer(appointment: object, response: Response) -> Appointment:
    """An appointment with its ETag."""
    shown = Appointment.model_validate(appointment)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="任职列表")
async def list_appointments(
    session: Session, caller: Reader, wanted: Annotated[AppointmentFilter, Query()], page: PageQuery
) -> Page[Appointment]:
    appointments, following = await queries.list_appointments(session, caller, wanted, page)
    return Page(items=[Appointment.model_validate(appointment) for appointment in appointments], next=following)


@router.get(".{file_format}", summary="导出任职", response_class=StreamingResponse)
async def export_appointments(
    request: Request, caller: Reader, wanted: Annotated[AppointmentFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_appointments, caller=caller, wanted=wanted)
    return export(request, file_format, APPOINTMENT_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="任职导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_appointment_template(request: Request, session: Session, caller: Office) -> Response:
    codes = await all_unit_codes(session)
    return await answer_template(request, APPOINTMENT_TABLE, references={"units": codes})


@router.post("/import", summary="导入任职（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_appointments(session: Session, caller: Office, ask: AskIdentity, upload: Upload) -> Any:
    return await answer_import(upload, APPOINTMENT_TABLE, partial(operations.import_appointments, session, caller, ask))


@router.post("", summary="登记任职", status_code=status.HTTP_201_CREATED)
async def register_appointment(
    session: Session, caller: Office, ask: AskIdentity, new: NewAppointment, response: Response
) -> Appointment:
    appointment = await operations.register_appointment(session, caller, ask, new)
    response.headers["Location"] = f"/v1/appointments/{appointment.id}"
    return answer(appointment, response)


@router.get("/{id}", summary="任职详情")
async def get_appointment(session: Session, caller: Reader, id: UUID, response: Response) -> Appointment:
    return answer(await queries.get_appointment(session, caller, id), response)


@router.patch("/{id}", summary="修改任职")
async def change_appointment(
    session: Session,
    caller: Office,
    ask: AskIdentity,
    id: UUID,
    version: IfMatch,
    change: AppointmentChange,
    response: Response,
) -> Appointment:
    return answer(await operations.change_appointment(session, caller, ask, id, version, change), response)


@router.delete("/{id}", summary="删除误登的任职", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_appointment(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_appointment(session, caller, id, version)
