"""What applicants reach without an account: the open calls, sending papers, asking how far they have come.

The gateway names these addresses exactly, with a rate for each client's address and a body limit of their own.
"""

import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import File, Form, Request, UploadFile, status
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from services.kit import crypto
from services.kit.database import Session
from services.kit.files import UnacceptableFile
from services.kit.files.active import acts
from services.kit.files.scanning import command_scan
from services.kit.files.schemas import clean_name
from services.kit.files.store import FileStore
from services.kit.files.types import DOCX, JPEG, PDF, PNG
from services.kit.problems import FieldError, Invalid, Malformed
from services.kit.routing import resource_router
from services.kit.vault import new_key
from services.talent.access import Keys, Today
from services.talent.open_calls.queries import calls_to_come, programme_names
from services.talent.open_calls.rules import is_open
from services.talent.public_attempts.operations import count_use, forget_use
from services.talent.public_attempts.rules import of_asking, of_sending
from services.talent.settings import TalentSettings
from services.talent.submissions import operations
from services.talent.submissions.operations import SealedFile
from services.talent.submissions.routes import FILE_CONTEXT, applicants_store
from services.talent.submissions.rules import plain_code
from services.talent.submissions.schemas import (
    NewSubmission,
    PublicCall,
    PublicCalls,
    StatusRequest,
    SubmissionReceipt,
    SubmissionStatus,
)

router = resource_router(prefix="/v1/public", tag="公开申报")
_PIECE = 1 << 18
_ACCEPTED = frozenset({PDF, PNG, JPEG, DOCX})
_FORM = 64 << 10
CLIENT_ADDRESS = "x-zaiti-client"
"""Written by the gateway over whatever a client says."""


def _address(request: Request) -> str:
    return request.headers.get(CLIENT_ADDRESS) or (request.client.host if request.client else "")


def _settings(request: Request) -> TalentSettings:
    settings: TalentSettings = request.app.state.settings
    return settings


@router.get("/open-calls", summary="公开的征集公告")
async def list_public_calls(session: Session, request: Request, today: Today) -> PublicCalls:
    names, settings = await programme_names(session), _settings(request)
    items = [
        PublicCall.model_validate(
            vars(call)
            | {
                "programme_name": names.get(call.programme),
                "batch": call.batch or None,
                "open": is_open(call.state, call.opens_on, call.closes_on, today),
            }
        )
        for call in await calls_to_come(session, today)
    ]
    return PublicCalls(items=items, most_files=settings.submission_files, largest_file=settings.submission_file_size)


@router.post("/applications", summary="提交网上申报", status_code=status.HTTP_201_CREATED)
async def send_application(
    request: Request,
    session: Session,
    master: Keys,
    today: Today,
    application: Annotated[
        str, Form(max_length=_FORM, title="申报内容", description="JSON of the application: see NewSubmission")
    ],
    kinds: Annotated[
        list[str], Form(title="材料代码", description="Of each file, in order, which of the call's materials it is")
    ],
    files: Annotated[list[UploadFile], File(title="附件", description="PDF, PNG, JPEG or DOCX without macros")],
) -> SubmissionReceipt:
    settings = _settings(request)
    secret = settings.key_bytes()
    await count_use(request.app.state.database, of_sending(secret, _address(request), settings.submissions_per_address))
    new = _read(application)
    if len(files) > settings.submission_files:
        raise Invalid([FieldError("#/files", f"附件不能超过 {settings.submission_files} 个", "too_many_files")])
    if len(kinds) != len(files):
        raise Invalid([FieldError("#/kinds", "每个附件应说明是哪一类材料", "kinds")])
    await operations.require_open_call(session, new, kinds, today)
    store = FileStore(applicants_store(request).root, scan=command_scan(settings.scan_command))
    sealed = [
        await _keep(store, index, kind, file, settings.submission_file_size)
        for index, (kind, file) in enumerate(zip(kinds, files, strict=True))
    ]
    return await operations.receive(session, master, secret, new, sealed)


@router.post("/status", summary="查询网上申报的办理情况")
async def ask_status(request: Request, session: Session, asked: StatusRequest) -> SubmissionStatus:
    secret, database = _settings(request).key_bytes(), request.app.state.database
    counters = of_asking(secret, _address(request), plain_code(asked.receipt))
    await count_use(database, counters)
    found = await operations.tell_status(session, secret, asked)
    await forget_use(database, counters)
    return found


def _read(application: str) -> NewSubmission:
    """What was sent, checked. What is wrong is told by field, never by what was written."""
    try:
        return NewSubmission.model_validate(json.loads(application))
    except json.JSONDecodeError as error:
        raise Malformed("申报内容不是有效的 JSON") from error
    except ValidationError as error:
        found = [{**each, "loc": ("body", *each["loc"])} for each in error.errors(include_input=False)]
        raise RequestValidationError(found) from None


async def _keep(store: FileStore, index: int, kind: str, file: UploadFile, limit: int) -> SealedFile:
    content, key = await file.read(limit + 1), new_key()
    if acts(content):
        detail = "文件含有宏、嵌入对象或自动执行的内容，请去除后重新上传"
        raise Invalid([FieldError(f"#/files/{index}", detail, "active_content")])

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(content), _PIECE):
            yield content[start : start + _PIECE]

    try:
        kept = await store.keep(
            pieces(), accepted=_ACCEPTED, limit=limit, seal=lambda data: crypto.encrypt(key, data, FILE_CONTEXT)
        )
    except UnacceptableFile as fault:
        raise Invalid([FieldError(f"#/files/{index}", str(fault), fault.code)]) from fault
    return SealedFile(
        kind=kind,
        name=clean_name(file.filename or ""),
        digest=kept.digest,
        size=kept.size,
        media_type=kept.media_type,
        key=key,
    )
