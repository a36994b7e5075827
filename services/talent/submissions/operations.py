"""Taking in what applicants send, sealed, and what the talent desk then makes of it."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.clock import SHANGHAI
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid, NotFound, TooManyRequests
from services.kit.vault import Master
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action
from services.talent.applicants.operations import References
from services.talent.applications.models import Application
from services.talent.applications.operations import declare
from services.talent.applications.rules import STATE_LABELS as APPLICATION_LABELS
from services.talent.applications.schemas import NewApplication
from services.talent.carrier_refs.queries import knows_carrier
from services.talent.events import SubmissionDecided, SubmissionReceived
from services.talent.field_keys.operations import lock_keys
from services.talent.field_keys.queries import open_keys
from services.talent.field_keys.rules import context
from services.talent.open_calls.queries import published_call
from services.talent.open_calls.rules import is_open, missing_materials
from services.talent.people.operations import completed
from services.talent.people.rules import PERSONAL_FIELDS, faults, plain_number
from services.talent.people.schemas import NewPerson
from services.talent.submissions import queries, rules
from services.talent.submissions.models import Submission
from services.talent.submissions.rules import SubmissionState
from services.talent.submissions.schemas import (
    Declining,
    NewSubmission,
    OpenedSubmission,
    Opening,
    StatusRequest,
    SubmissionReceipt,
    SubmissionStatus,
    TakingOver,
)


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file that lies sealed in the store, and the key that opens it."""

    kind: str
    name: str
    digest: str
    size: int
    media_type: str
    key: bytes


async def require_open_call(session: AsyncSession, new: NewSubmission, kinds: Sequence[str], today: date) -> None:
    """Check what an applicant sends before a file of it is kept. Raises Invalid, Conflict, TooManyRequests.

    The call's row is locked until the transaction ends, so that many at once cannot exceed its limit.
    """
    call = await published_call(session, new.open_call_id, lock=True)
    if call is None or not is_open(call.state, call.opens_on, call.closes_on, today):
        raise Conflict("该公告不在受理期内", code="call_not_open")
    begins = datetime.combine(clock.now().astimezone(SHANGHAI).date(), time(), SHANGHAI)
    if await queries.received_since(session, call.id, begins) >= call.submission_limit:
        raise TooManyRequests("今日受理已达上限，请明日再试", 3600)
    personal = completed(_personal(new))
    errors = [FieldError(f"#/{name}", sentence, code) for name, code, sentence in faults(personal, today)]
    if new.carrier_code is not None and not await knows_carrier(session, new.carrier_code):
        errors.append(FieldError("#/carrier_code", "没有这个代码的载体", "unknown_carrier"))
    if unknown := set(kinds) - {each["code"] for each in call.materials}:
        errors.append(FieldError("#/kinds", f"没有要求这类材料（{len(unknown)} 类）", "unknown_material"))
    if missing := missing_materials(call.materials, set(kinds)):
        errors.append(FieldError("#/files", f"缺少材料：{'、'.join(missing)}", "materials_missing"))
    if errors:
        raise Invalid(errors)


async def receive(
    session: AsyncSession, master: Master, secret: bytes, new: NewSubmission, files: Sequence[SealedFile]
) -> SubmissionReceipt:
    """Keep a submission, sealed. Answers the receipt and the code, which nobody can look up again."""
    call = await published_call(session, new.open_call_id)
    assert call is not None, "checked and locked before"
    vault = await lock_keys(session, master)
    submission_id: UUID = (await session.scalars(text("SELECT uuidv7()"))).one()
    receipt, code = rules.new_receipt(), rules.new_code()
    content = {"personal": _written(completed(_personal(new))), "statement": new.statement, "files": _keys_of(files)}
    submission = Submission(
        id=submission_id,
        open_call_id=call.id,
        receipt=receipt,
        code_hash=rules.code_hash(secret, receipt, code),
        received_at=clock.now(),
        consent_hash=rules.consent_hash(call.consent),
        carrier_code=new.carrier_code,
        key_id=vault.active,
        sealed=vault.seal(_text(content), context(Submission.__tablename__, submission_id)),
        files=[_clear(each) for each in files],
        synthetic=call.synthetic,
    )
    session.add(submission)
    await session.flush()
    await session.refresh(submission)
    await record(session, SubmissionReceived.model_validate(submission), caller=None)
    return SubmissionReceipt(receipt=receipt, code=code, received_at=submission.received_at, files=len(files))


async def tell_status(session: AsyncSession, secret: bytes, asked: StatusRequest) -> SubmissionStatus:
    """What the holder of a receipt and its code is told. Raises NotFound, the same for a wrong one of either."""
    receipt = rules.plain_code(asked.receipt)
    found = await queries.by_receipt(session, receipt)
    expected = rules.code_hash(secret, receipt, rules.plain_code(asked.code))
    if found is None or not rules.same(found.code_hash, expected):
        raise NotFound("没有这份回执，或查询码不正确", code="receipt_or_code")
    application = await queries.application_of(session, found.id)
    return SubmissionStatus(
        receipt=found.receipt,
        received_at=found.received_at,
        state=SubmissionState(found.state),
        application_state=APPLICATION_LABELS[application.state] if application else None,
        notice_ends_on=application.notice_ends_on if application else None,
        reason=found.decline_reason,
    )


async def open_submission(
    session: AsyncSession, caller: Caller, master: Master, submission_id: UUID, asked: Opening
) -> OpenedSubmission:
    """What an applicant sent, in full. The look is kept with its purpose."""
    submission = await queries.get_submission(session, caller, submission_id)
    content = queries.opened(await open_keys(session, master), submission)
    note = f"网上申报 {submission.receipt}：{asked.note}"
    fields = [name for name in PERSONAL_FIELDS if content["personal"].get(name)]
    await log_look(session, caller, Action.REVEAL, [*fields, "statement", "files"], purpose=asked.purpose, note=note)
    names = {each["digest"]: each["name"] for each in content["files"]}
    files = [each | {"name": names[each["digest"]]} for each in submission.files]
    return OpenedSubmission.model_validate(
        {"id": submission.id, "personal": content["personal"], "statement": content["statement"], "files": files}
    )


async def key_of_file(
    session: AsyncSession, caller: Caller, master: Master, submission_id: UUID, digest: str
) -> SealedFile:
    """What opens a file of a submission. The look is kept. Raises NotFound."""
    submission = await queries.get_submission(session, caller, submission_id)
    content = queries.opened(await open_keys(session, master), submission)
    sealed = next((each for each in content["files"] if each["digest"] == digest), None)
    clear = next((each for each in submission.files if each["digest"] == digest), None)
    if sealed is None or clear is None:
        raise NotFound("没有这个附件")
    await log_look(session, caller, Action.VIEW, ["files"], note=f"网上申报 {submission.receipt} 的附件")
    return SealedFile(**clear, name=sealed["name"], key=base64.b64decode(sealed["key"]))


async def take_over(
    session: AsyncSession,
    caller: Caller,
    references: References,
    submission_id: UUID,
    version: int,
    said: TakingOver,
) -> Application:
    """Make a submission an application. The applicant is found in the register by the document, or enters it.

    From then on what is personal is the person's, and leaves the submission; the files stay with it, sealed.
    """
    submission = await _lock(session, caller, submission_id, version)
    vault = await lock_keys(session, references.master)
    content = queries.opened(vault, submission)
    (shown,) = await queries.shown(session, [submission])
    carrier = said.carrier_code or submission.carrier_code
    person = NewPerson.model_validate(
        content["personal"]
        | {"carrier_code": carrier, "enterprise_id": said.enterprise_id, "synthetic": submission.synthetic}
    )
    received_on = submission.received_at.astimezone(SHANGHAI).date()
    new = NewApplication(
        person=person,
        programme=shown.programme,
        batch=shown.batch,
        open_call_id=submission.open_call_id,
        previous_id=said.previous_id,
        carrier_code=carrier,
        enterprise_id=said.enterprise_id,
        unit=said.unit,
        synthetic=submission.synthetic,
    )
    application = await declare(
        session,
        caller,
        references,
        new,
        references.today,
        submission_id=submission.id,
        received_on=min(received_on, references.today),
    )
    kept = {"personal": {}, "statement": content["statement"], "files": content["files"]}
    submission.sealed = vault.seal(_text(kept), context(Submission.__tablename__, submission.id))
    submission.key_id = vault.active
    await _decide(session, caller, submission, SubmissionState.TAKEN_OVER)
    return application


async def decline(
    session: AsyncSession, caller: Caller, submission_id: UUID, version: int, said: Declining
) -> Submission:
    """Decline a submission, with the reason, which the applicant reads. What was sent is erased some months later."""
    submission = await _lock(session, caller, submission_id, version)
    submission.decline_reason = said.reason
    await _decide(session, caller, submission, SubmissionState.DECLINED)
    return submission


async def _lock(session: AsyncSession, caller: Caller, submission_id: UUID, version: int) -> Submission:
    submission = await queries.get_submission(session, caller, submission_id, lock=True)
    require_version(version, submission.version)
    if submission.state != SubmissionState.RECEIVED:
        label = rules.STATE_LABELS[SubmissionState(submission.state)]
        raise Conflict(f"该网上申报{label}，不能再次处理", code="wrong_state")
    return submission


async def _decide(session: AsyncSession, caller: Caller, submission: Submission, state: SubmissionState) -> None:
    submission.state, submission.decided_at, submission.decided_by = state, clock.now(), caller.subject
    submission.version += 1
    await session.flush()
    await record(session, SubmissionDecided.model_validate(submission), caller=caller)


def _personal(new: NewSubmission) -> dict[str, Any]:
    said = new.model_dump(include=set(PERSONAL_FIELDS))
    return said | {"document_number": plain_number(new.document_number)}


def _written(personal: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in personal.items() if value is not None}


def _keys_of(files: Sequence[SealedFile]) -> list[dict[str, str]]:
    return [{"digest": each.digest, "name": each.name, "key": base64.b64encode(each.key).decode()} for each in files]


def _clear(file: SealedFile) -> dict[str, Any]:
    return {"kind": file.kind, "digest": file.digest, "size": file.size, "media_type": file.media_type}


def _text(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
