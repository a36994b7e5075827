"""Prospects: their way, what counts as landed, who follows whom, files."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from services.investment.prospects.schemas import PROSPECT_TABLE
from services.investment.tests.conftest import Desk, project
from services.investment.tests.following import Follow, follow, good, refused


@pytest.fixture
async def office(desk: Desk) -> Follow:
    """The service with those who follow prospects."""
    return await follow(desk)


async def test_a_prospect_goes_its_way_with_dated_steps_and_ends_as_a_project(office: Follow) -> None:
    clue = await office.register(1, expected_amount="50000", carrier_code="turing-town")
    talks = good(await office.step(clue, "stage", office.follower, to="talks", on="2019-05-06"))
    signed = good(await office.step(talks, "stage", office.follower, to="signed", on="2019-12-20"))
    landed = good(await office.step(signed, "stage", office.follower, to="landed", on="2020-06-01"))
    # The stage is a claim; what counts is the project.
    assert (landed["stage"], landed["landed_on"]) == ("landed", None)
    linked = good(
        await office.step(landed, "link", office.follower, project_id=str(office.desk.inside), on="2020-07-15")
    )
    assert (linked["stage"], linked["landed_on"], linked["project_name"]) == ("registered", "2020-07-15", "合成项目1")
    assert linked["stage_dates"] == {
        "clue": "2019-03-01", "talks": "2019-05-06", "signed": "2019-12-20", "landed": "2020-06-01",
        "registered": "2020-07-15",
    }  # fmt: skip
    assert [(step["kind"], step["stage"]) for step in linked["steps"]] == [
        ("register", "clue"), ("stage", "talks"), ("stage", "signed"), ("stage", "landed"), ("link", "registered"),
    ]  # fmt: skip
    told = await office.told(linked)
    assert [kind for kind, _ in told] == ["registered", "staged", "staged", "landed", "linked"]
    assert told[-1][1]["project_id"] == str(office.desk.inside)
    assert told[-1][1]["stage_dates"] == linked["stage_dates"]
    of_project = good(await office.office.get("/v1/prospects", params={"project_id": str(office.desk.inside)}))
    assert [each["code"] for each in of_project["items"]] == ["PY-001"]


async def test_a_step_back_needs_a_reason_and_gives_the_project_up(office: Follow) -> None:
    linked = await office.land(await office.register(1), office.desk.inside)
    refused(await office.step(linked, "stage", to="talks"), 422, "required")
    back = good(await office.step(linked, "stage", to="talks", on="2020-08-01", reason="项目登记有误"))
    assert (back["stage"], back["project_id"], back["landed_on"]) == ("talks", None, None)
    assert back["stage_dates"] == {"clue": "2019-03-01", "talks": "2020-08-01"}
    assert back["steps"][-1]["text"] == "项目登记有误"
    # The project is free for another.
    await office.land(await office.register(2), office.desk.inside, on="2020-09-01")


async def test_one_project_comes_from_one_prospect(office: Follow) -> None:
    await office.land(await office.register(1), office.desk.inside)
    second = good(await office.step(await office.register(2), "stage", to="signed", on="2020-01-01"))
    refused(await office.step(second, "link", project_id=str(office.desk.inside)), 409, "project_taken")
    assert (await office.seen(second))["project_id"] is None


async def test_what_is_no_project_is_not_linked(office: Follow) -> None:
    gone = project(3, None, state="withdrawn")
    await office.desk.learn(gone)
    clue = await office.register(1, carrier_code="turing-town")
    refused(await office.step(clue, "link", project_id=str(office.desk.inside)), 409, "wrong_state")
    signed = good(await office.step(clue, "stage", to="signed", on="2019-12-01"))
    refused(await office.step(signed, "link", project_id=str(gone["id"])), 409, "project_withdrawn")
    # The registry is asked once; here nobody answers.
    assert (await office.step(signed, "link", project_id=str(uuid4()))).status_code == 503
    # Another's project is none to a carrier's officer.
    outside = office.step(signed, "link", office.carrier, project_id=str(office.desk.outside))
    refused(await outside, 422, "unknown_project")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"to": "talks", "on": "2019-02-28"}, "order"),
        ({"to": "talks", "on": "2098-01-01"}, "future"),
        ({"to": "clue"}, "same_stage"),
        ({"to": "registered"}, "link_needed"),
    ],
)
async def test_a_step_that_cannot_be_is_refused(office: Follow, body: dict[str, Any], code: str) -> None:
    clue = await office.register(1)
    answer = await office.step(clue, "stage", **body)
    refused(answer, answer.status_code, code)
    assert answer.status_code in (409, 422)
    assert (await office.seen(clue))["version"] == clue["version"]


async def test_what_counts_as_landed_is_dated_configuration(office: Follow) -> None:
    early = await office.register(1, stage_dates={"clue": "2019-03-01", "signed": "2019-11-01"})
    late = await office.register(2, stage_dates={"clue": "2019-03-01", "signed": "2020-02-01"})
    linked = await office.land(await office.register(3), office.desk.inside, on="2019-10-01")
    rule = {"valid_from": "2020-01-01", "event": "signed", "source": "合成文件1号"}
    refused(await office.follower.post("/v1/landing-rules", json=rule), 403, "forbidden")
    made = await office.office.post("/v1/landing-rules", json=rule)
    # What was signed before the rule was judged by the rule of its day.
    landed = [(await office.seen(each))["landed_on"] for each in (early, late, linked)]
    assert landed == [None, "2020-02-01", "2019-10-01"]
    assert (await office.told(late))[-1][1]["landed_on"] == "2020-02-01"
    assert len(await office.told(early)) == 1
    refused(await office.office.post("/v1/landing-rules", json=rule), 409, "taken")
    rule_id = good(made, 201)["id"]
    gone = await office.office.delete(f"/v1/landing-rules/{rule_id}", headers={"If-Match": '"1"'})
    assert gone.status_code == 204
    assert (await office.seen(late))["landed_on"] is None


async def test_officers_follow_their_own_and_the_office_says_who_follows(office: Follow) -> None:
    followed = await office.register(1)
    meant = await office.register(2, follower_unit="other", carrier_code="turing-town")
    seen = {}
    for name in ("follower", "carrier", "stranger", "leader"):
        listed = good(await getattr(office, name).get("/v1/prospects"))
        seen[name] = [each["code"] for each in listed["items"]]
    assert seen == {
        "follower": ["PY-001"], "carrier": ["PY-002"], "stranger": ["PY-002"], "leader": ["PY-001", "PY-002"],
    }  # fmt: skip
    assert (await office.stranger.get(f"/v1/prospects/{followed['id']}")).status_code == 404
    headers = {"If-Match": f'"{meant["version"]}"'}
    take = office.carrier.patch(f"/v1/prospects/{meant['id']}", json={"follower_unit": "town"}, headers=headers)
    refused(await take, 403, "office_only")
    body = {"code": "PY-009", "name": "合成", "follower_unit": "other"}
    refused(await office.follower.post("/v1/prospects", json=body), 403, "outside_scope")


async def test_machine_clients_see_what_happened_and_not_what_was_said(office: Follow) -> None:
    clue = await office.register(1, detail="内部判断", next_step="赴总部商谈", next_due_on="2019-04-01")
    back = good(await office.step(clue, "stage", to="talks", on="2019-05-01", reason="客户要求保密"))
    shown = await office.seen(back, office.platform)
    assert (shown["detail"], shown["next_step"], shown["stage"]) == (None, None, "talks")
    assert [step["text"] for step in shown["steps"]] == [None, None]
    exported = (await office.platform.get("/v1/prospects.ndjson")).text
    for hidden in ("内部判断", "赴总部商谈", "客户要求保密"):
        assert hidden not in exported
        assert hidden not in str(await office.told(back))


async def test_the_next_step_is_overdue_after_its_day_and_what_changed_stays_in_the_history(office: Follow) -> None:
    clue = await office.register(1, next_step="约见", next_due_on="2019-04-01")
    assert clue["overdue"]
    late = good(await office.office.get("/v1/prospects", params={"overdue": "true"}))
    assert [each["code"] for each in late["items"]] == ["PY-001"]
    headers = {"If-Match": f'"{clue["version"]}"'}
    change = {"next_step": "签框架协议", "next_due_on": None}
    changed = good(await office.follower.patch(f"/v1/prospects/{clue['id']}", json=change, headers=headers))
    assert not changed["overdue"]
    assert "约见 → 签框架协议" in changed["steps"][-1]["text"]
    stale = await office.follower.patch(f"/v1/prospects/{clue['id']}", json={"name": "另一名称"}, headers=headers)
    assert stale.status_code == 412


def sheet(*rows: dict[str, str]) -> dict[str, Any]:
    """A file of prospects, all columns there."""
    titles = [column.header for column in PROSPECT_TABLE.writable]
    lines = [",".join(titles), *(",".join(row.get(title, "") for title in titles) for row in rows)]
    return {"file": ("prospects.csv", "\n".join(lines).encode(), "text/csv")}


ROWS: tuple[dict[str, str], ...] = (
    {"编号": "PY-101", "项目名称": "合成甲", "盯引单位": "bureau", "意向载体": "turing-town", "预计投资(万元)": "30000",
     "线索日期": "2019-01-05", "签约日期": "2019-04-01"},
    {"编号": "PY-102", "项目名称": "合成乙", "盯引单位": "town", "线索日期": "2019-02-05"},
)  # fmt: skip


async def test_a_file_registers_prospects_whole_or_not_at_all(office: Follow) -> None:
    async def send(*rows: dict[str, str], client: httpx.AsyncClient, dry_run: bool = False) -> httpx.Response:
        return await client.post("/v1/prospects/import", files=sheet(*rows), params={"dry_run": dry_run})

    early = {**ROWS[1], "编号": "PY-103", "洽谈日期": "2019-01-01"}
    refused(await send(*ROWS, early, client=office.office), 422, "file_has_errors")
    # A unit that nobody knows has to be asked for; here nobody answers.
    nobody = {**ROWS[1], "盯引单位": "nobody"}
    assert (await send(nobody, client=office.office)).status_code == 503
    refused(await send(*ROWS, client=office.follower), 422, "outside_scope")
    assert good(await send(*ROWS, client=office.office, dry_run=True))["created"] == 2
    assert good(await office.office.get("/v1/prospects"))["items"] == []
    assert good(await send(*ROWS, client=office.office))["created"] == 2
    first = good(await office.office.get("/v1/prospects", params={"q": "合成甲"}))["items"][0]
    assert (first["stage"], first["stage_dates"]) == ("signed", {"clue": "2019-01-05", "signed": "2019-04-01"})
    assert [kind for kind, _ in await office.told(first)] == ["registered"]
    assert [step["kind"] for step in (await office.seen(first))["steps"]] == ["register"]


async def test_a_file_of_before_does_not_put_a_stage_back(office: Follow) -> None:
    clue = await office.register(1)
    workbook = (await office.office.get("/v1/prospects.xlsx")).content
    files = {"file": ("盯引项目.xlsx", workbook)}
    same = good(await office.office.post("/v1/prospects/import", files=files, params={"dry_run": False}))
    assert (same["unchanged"], same["updated"]) == (1, 0)
    good(await office.step(clue, "stage", to="talks", on="2019-05-01"))
    refused(
        await office.office.post("/v1/prospects/import", files=files, params={"dry_run": False}), 422, "step_needed"
    )
    template = await office.office.get("/v1/prospects/template.xlsx")
    assert template.status_code == 200
