"""What applicants send by the public page: within its limits, safe, sealed until an official takes it over."""

import asyncio
import io
import json
import zipfile
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.kit import clock
from services.kit.testing import StartService
from services.talent.submission_erasures.operations import erase_declined, sweep
from services.talent.tests.applying import TalentDesk, talent_desk
from services.talent.tests.people import resident_id

CANARY = "金丝雀姓名"
PDF = b"%PDF-1.7\ncanary-file-content\n%%EOF"


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[TalentDesk]:
    async with talent_desk(start_service, submissions_per_address=6) as started:
        yield started


async def a_call(desk: TalentDesk, **more: Any) -> dict[str, Any]:
    """A published call, open in September of 2022, that asks for one document."""
    body = {
        "title": "2022 年度人才计划申报公告",
        "programme": "shi_521",
        "opens_on": "2022-09-01",
        "closes_on": "2022-10-31",
        "content": "面向海内外征集高层次人才，详见附件。",
        "materials": [{"code": "form", "name": "申报书"}, {"code": "other", "name": "其他", "required": False}],
    } | more
    answer = await desk.talent.post("/v1/open-calls", json=body)
    assert answer.status_code == 201, answer.text
    headers = {"If-Match": f'"{answer.json()["version"]}"'}
    answer = await desk.talent.post(f"/v1/open-calls/{answer.json()['id']}/publish", headers=headers)
    assert answer.status_code == 200, answer.text
    call: dict[str, Any] = answer.json()
    return call


def papers(call: dict[str, Any], serial: int = 1, **more: Any) -> dict[str, Any]:
    """What an applicant writes."""
    return {
        "open_call_id": call["id"],
        "name": CANARY,
        "document_kind": "resident_id",
        "document_number": resident_id(serial),
        "phone": "13812345678",
        "email": "canary@example.com",
        "statement": "从事机器人控制研究十年，拟在本区创办企业。",
        "consent": True,
    } | more


async def send(
    desk: TalentDesk, body: Any, *files: tuple[str, str, bytes], address: str = "192.0.2.1"
) -> httpx.Response:
    """Send papers; each file is kind, name, content."""
    sent = files or (("form", f"{CANARY}-申报书.pdf", PDF),)
    return await desk.public.post(
        "/v1/public/applications",
        data={"application": body if isinstance(body, str) else json.dumps(body), "kinds": [each[0] for each in sent]},
        files=[("files", (name, content, "application/pdf")) for _, name, content in sent],
        headers={"X-Zaiti-Client": address},
    )


def docx(**parts: str) -> bytes:
    """A small document with further parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


async def test_an_applicant_sends_papers_and_learns_by_receipt_and_code_how_far_they_have_come(
    desk: TalentDesk,
) -> None:
    call = await a_call(desk)
    listed = (await desk.public.get("/v1/public/open-calls")).json()
    assert [(each["id"], each["open"]) for each in listed["items"]] == [(call["id"], True)]
    assert "criteria" not in listed["items"][0]
    answer = await send(desk, papers(call))
    assert answer.status_code == 201, answer.text
    receipt = answer.json()
    asked = {"receipt": receipt["receipt"], "code": receipt["code"]}
    assert (await desk.public.post("/v1/public/status", json=asked)).json()["state"] == "received"
    for wrong in ({"code": "2" * 12}, {"receipt": "SQ2222222222"}):
        refused = await desk.public.post("/v1/public/status", json=asked | wrong)
        assert (refused.status_code, refused.json()["code"]) == (404, "receipt_or_code")
    # Nothing of it is a person yet, and the desk's list names nobody.
    assert (await desk.office.get("/v1/people")).json()["items"] == []
    (submission,) = (await desk.talent.get("/v1/submissions")).json()["items"]
    application = await _taken_over(desk, submission, unit="talent-office", carrier_code="turing-town")
    assert application["person_name"].startswith("金")
    assert application["missing_materials"] == []
    status = (await desk.public.post("/v1/public/status", json=asked)).json()
    assert (status["state"], status["application_state"]) == ("taken_over", "已申报")
    assert len((await desk.office.get("/v1/people")).json()["items"]) == 1
    twice = await _take_over(desk, submission)
    assert twice.status_code == 412


async def test_what_was_sent_is_sealed_and_every_opening_is_kept(desk: TalentDesk) -> None:
    call = await a_call(desk)
    receipt = (await send(desk, papers(call))).json()
    (submission,) = (await desk.talent.get("/v1/submissions")).json()["items"]
    connection = await desk.service.connect()
    tables = [
        row["tablename"]
        for row in await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    ]
    dump = "".join([str(await connection.fetch(f"SELECT * FROM {table}")) for table in tables])
    await connection.close()
    kept = b"".join(path.read_bytes() for path in _store(desk).rglob("*") if path.is_file())
    for secret in (CANARY, resident_id(1), "13812345678", "canary@example.com", "机器人控制", receipt["code"]):
        assert secret not in dump
        assert secret not in str(submission)
    assert b"canary-file-content" not in kept
    assert (await desk.officer.get("/v1/submissions")).status_code == 403
    address = f"/v1/submissions/{submission['id']}"
    opened = (await desk.talent.post(f"{address}/open", json={"purpose": "review", "note": "受理"})).json()
    assert (opened["personal"]["name"], opened["files"][0]["name"]) == (CANARY, f"{CANARY}-申报书.pdf")
    file = await desk.talent.get(f"{address}/files/{opened['files'][0]['digest']}")
    assert (file.content, file.headers["x-content-type-options"]) == (PDF, "nosniff")
    # The officials' own files are another store: the digest opens nothing there.
    assert (await desk.office.get(f"/v1/files/{opened['files'][0]['digest']}")).status_code == 404
    actions = [look["action"] for look in (await desk.office.get("/v1/access-logs")).json()["items"]]
    assert actions[:2] == ["view", "reveal"]


async def test_files_are_taken_by_their_content_and_not_when_they_act(desk: TalentDesk) -> None:
    call = await a_call(desk)
    template = '<Relationship Type="…/attachedTemplate" Target="http://x.example/t.dotm" TargetMode="External"/>'
    link = (
        '<Relationship Type="http://schemas/relationships/hyperlink" Target="https://x.example" TargetMode="External"/>'
    )
    for content, code in (
        (b"MZ\x90\x00program", "file_type"),
        (b"<html><script>alert(1)</script></html>", "file_type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "file_type"),
        (b"plain words", "file_type"),
        (b"", "empty"),
        (docx(**{"word/vbaProject.bin": "x"}), "active_content"),
        (docx(**{"word/embeddings/oleObject1.bin": "x"}), "active_content"),
        (docx(**{"word/_rels/settings.xml.rels": template}), "active_content"),
        (b"%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>", "active_content"),
        (PDF + b"x" * (10 << 20), "too_large"),
    ):
        answer = await send(desk, papers(call), ("form", "申报书.pdf", content), address=f"{code}{len(content)}")
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code), content[:40]
        assert CANARY not in answer.text
    good = docx(**{"word/_rels/document.xml.rels": link})
    assert (await send(desk, papers(call), ("form", "申报书.docx", good))).status_code == 201
    assert len((await desk.talent.get("/v1/submissions")).json()["items"]) == 1


async def test_a_scanner_may_refuse_a_file_and_nothing_is_kept_while_it_is_silent(start_service: StartService) -> None:
    for command, status in (("grep -qv canary", 201), ("false", 422), ("/no/such/scanner", 503)):
        async with talent_desk(start_service) as desk:
            call = await a_call(desk)
            desk.service.app.state.settings.scan_command = command
            answer = await send(desk, papers(call))
            assert answer.status_code == status, answer.text


async def test_bad_input_is_told_by_field_and_never_by_what_was_written(desk: TalentDesk) -> None:
    call = await a_call(desk)
    wrong_digit = resident_id(1)[:-1] + ("0" if resident_id(1)[-1] != "0" else "1")
    for more, pointer in (
        ({"document_number": wrong_digit}, "#/document_number"),
        ({"birth_date": "2999-01-01"}, "#/birth_date"),
        ({"phone": "1"}, "#/phone"),
        ({"consent": False}, "#/consent"),
        ({"carrier_code": "nowhere"}, "#/carrier_code"),
        ({"extra": CANARY}, "#/extra"),
        ({"name": ""}, "#/name"),
    ):
        answer = await send(desk, papers(call, **more), address=pointer)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), answer.text
        for secret in (CANARY, wrong_digit, "canary@example.com"):
            assert secret not in answer.text
    assert (await send(desk, "{not json", address="x")).status_code == 400
    missing = await send(desk, papers(call), ("other", "其他.pdf", PDF), address="y")
    assert missing.json()["errors"][0]["code"] == "materials_missing"


async def test_the_page_has_limits_for_each_address_each_call_and_each_submission(desk: TalentDesk) -> None:
    call = await a_call(desk, submission_limit=3)
    many = [("form", "申报书.pdf", PDF)] * 11
    assert (await send(desk, papers(call), *many, address="many")).json()["errors"][0]["code"] == "too_many_files"
    # At the same instant: not one more than the call takes in a day.
    answers = await asyncio.gather(*(send(desk, papers(call, each), address=f"a{each}") for each in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201, 201, 201, 429, 429, 429]
    other = await a_call(desk)
    statuses = [(await send(desk, papers(other, each), address="one")).status_code for each in range(8)]
    assert statuses == [201] * 6 + [429] * 2
    codes = [
        (await desk.public.post("/v1/public/status", json={"receipt": "SQ2222222222", "code": str(each)})).status_code
        for each in range(12)
    ]
    assert codes == [404] * 10 + [429] * 2


async def test_only_a_published_call_within_its_days_takes_papers(desk: TalentDesk) -> None:
    call = await a_call(desk, opens_on="2022-10-08")
    assert (await desk.public.get("/v1/public/open-calls")).json()["items"][0]["open"] is False
    assert (await send(desk, papers(call), address="a")).json()["code"] == "call_not_open"
    call = await a_call(desk)
    headers = {"If-Match": f'"{call["version"]}"'}
    fixed = await desk.talent.patch(
        f"/v1/open-calls/{call['id']}", json={"consent": "另一份个人信息告知同意书的内容"}, headers=headers
    )
    assert (fixed.status_code, fixed.json()["errors"][0]["code"]) == (422, "fixed")
    closed = await desk.talent.post(f"/v1/open-calls/{call['id']}/close", json={"reason": "名额已满"}, headers=headers)
    assert closed.json()["state"] == "closed"
    assert (await send(desk, papers(call), address="b")).json()["code"] == "call_not_open"
    kinds = [kind for kind, _ in await desk.service.recorded() if kind.startswith("open_call")]
    assert kinds == ["open_call.published", "open_call.published", "open_call.closed"]


async def test_what_was_declined_is_erased_in_time_and_its_files_cannot_be_opened(desk: TalentDesk) -> None:
    call = await a_call(desk)
    receipt = (await send(desk, papers(call))).json()
    (submission,) = (await desk.talent.get("/v1/submissions")).json()["items"]
    headers = {"If-Match": f'"{submission["version"]}"'}
    body = {"reason": "不在征集范围"}
    declined = await desk.talent.post(f"/v1/submissions/{submission['id']}/decline", json=body, headers=headers)
    assert declined.json()["state"] == "declined"
    asked = {"receipt": receipt["receipt"], "code": receipt["code"]}
    assert (await desk.public.post("/v1/public/status", json=asked)).json()["reason"] == "不在征集范围"
    await sweep(desk.service.app)
    address = f"/v1/submissions/{submission['id']}"
    assert (await desk.talent.get(address)).json()["sealed"] is True
    async with desk.service.app.state.database.session() as session:
        await erase_declined(session, clock.now() + timedelta(seconds=1))
    assert (await desk.talent.get(address)).json()["sealed"] is False
    opened = await desk.talent.post(f"{address}/open", json={})
    assert (opened.status_code, opened.json()["code"]) == (409, "erased")


async def test_what_somebody_sent_is_erased_with_the_person_and_nobody_elses(desk: TalentDesk) -> None:
    call = await a_call(desk)
    for serial in (1, 2):
        await send(desk, papers(call, serial))
    gone, kept = (await desk.talent.get("/v1/submissions")).json()["items"]
    application = await _taken_over(desk, gone, unit="talent-office")
    await _taken_over(desk, kept, unit="talent-office")
    path = f"/v1/people/{application['person_id']}"
    assert (await desk.talent.delete(path, headers={"If-Match": '"1"'})).status_code == 204
    erased = await desk.office.post(f"{path}/erase", headers={"If-Match": '"2"'})
    assert erased.status_code == 200, erased.text
    for each, status in ((gone, 409), (kept, 200)):
        address = f"/v1/submissions/{each['id']}"
        assert (await desk.talent.get(address)).json()["sealed"] is (status == 200)
        for opened in (
            await desk.talent.post(f"{address}/open", json={}),
            await desk.talent.get(f"{address}/files/{each['files'][0]['digest']}"),
        ):
            assert opened.status_code == status, opened.text
    assert (await desk.seen(application))["missing_materials"] == []


async def test_events_of_the_public_page_carry_nothing_personal(desk: TalentDesk) -> None:
    call = await a_call(desk)
    await send(desk, papers(call))
    (submission,) = (await desk.talent.get("/v1/submissions")).json()["items"]
    await _taken_over(desk, submission, unit="talent-office")
    told = str(await desk.service.recorded())
    assert "submission.received" in told
    assert "application.declared" in told
    for secret in (CANARY, resident_id(1), "13812345678", "canary@example.com", "机器人控制", submission["receipt"]):
        assert secret not in told


async def _take_over(desk: TalentDesk, submission: dict[str, Any], **body: str) -> httpx.Response:
    headers = {"If-Match": f'"{submission["version"]}"'}
    return await desk.talent.post(f"/v1/submissions/{submission['id']}/take-over", json=body, headers=headers)


async def _taken_over(desk: TalentDesk, submission: dict[str, Any], **body: str) -> dict[str, Any]:
    answer = await _take_over(desk, submission, **body)
    assert answer.status_code == 200, answer.text
    application: dict[str, Any] = answer.json()
    return application


def _store(desk: TalentDesk) -> Path:
    return Path(desk.service.app.state.settings.file_store)
