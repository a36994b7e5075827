"""Notices: what is heard and what falls due, once each, for those whom it concerns."""

import itertools
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.aggregator.notice_deliveries.operations import sweep
from services.aggregator.tests.conftest import BASE, START, TOWN, Source, deliver, project
from services.kit import clock
from services.kit.calendar import is_working_day
from services.kit.testing import ServiceUnderTest, StartService

NOON = datetime(2022, 9, 15, 4, tzinfo=UTC)
"""Thursday, noon in Shanghai."""
SUNDAY, EVENING = datetime(2022, 9, 4, 4, tzinfo=UTC), datetime(2022, 9, 15, 13, tzinfo=UTC)


@pytest.fixture
async def aggregator(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    # It sweeps when a test says so.
    async with start_service("aggregator", current_period="2022-09", seeding=True) as service:
        yield service


@pytest.fixture
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)


def blocker(project_id: UUID, **fields: Any) -> dict[str, Any]:
    return {
        "project_id": str(project_id), "carrier_code": None, "kind": "land", "title": "用地指标未落实",
        "state": "raised", "raised_on": "2022-09-01", "state_on": "2022-09-01", "due_on": None, "assigned_unit": None,
        "synthetic": True,        **fields,
    }  # fmt: skip


class Story:
    """A project in a carrier, with an obstacle that is raised, assigned, passed on, answered; and a report returned."""

    def __init__(self) -> None:
        self.registry, self.progress = Source("registry"), Source("progress")
        self.project, self.blocker, self.report = uuid4(), uuid4(), uuid4()
        body = project((TOWN, "2021-01-01", None), name="甲项目", owner_unit="town-office")
        self.registry.say("registry.project.registered", self.project, body, START)
        at = datetime(2022, 9, 12, 2, tzinfo=UTC)
        for happened, state, unit in (
            ("raised", "raised", None),
            ("assigned", "assigned", "land-bureau"),
            ("assigned", "assigned", "power-bureau"),
        ):
            body = blocker(self.project, state=state, assigned_unit=unit, due_on="2022-09-14")
            self.progress.say(f"progress.blocker.{happened}", self.blocker, body, at)
        report = {"project_id": str(self.project), "period": "2022-08", "percent": "10", "text": "x", "reason": "不实"}
        for state in ("submitted", "returned"):
            body = {**report, "state": state, "synthetic": True}
            self.progress.say(f"progress.report.{state}", self.report, body, at)

    def answer(self) -> None:
        body = blocker(self.project, state="answered", assigned_unit="power-bureau", due_on="2022-09-14")
        self.progress.say("progress.blocker.answered", self.blocker, body, NOON)


@pytest.fixture
async def story(aggregator: ServiceUnderTest) -> Story:
    told = Story()
    await deliver(aggregator, told.registry.log)
    await deliver(aggregator, told.progress.log)
    return told


async def kinds(service: ServiceUnderTest, role: str, **options: Any) -> list[tuple[str, str | None]]:
    query = options.pop("params", {})
    answer = await service.client(role, **options).get("/v1/notices", params={"limit": 500, **query})
    assert answer.status_code == 200, answer.text
    return sorted(((one["kind"], one["unit"]) for one in answer.json()["items"]), key=str)


async def swept(service: ServiceUnderTest) -> None:
    await sweep(service.app.state.database, service.app.state.settings)


@pytest.mark.usefixtures("at_noon")
async def test_each_hears_of_what_concerns_it_and_of_nothing_else(aggregator: ServiceUnderTest, story: Story) -> None:
    everything = await kinds(aggregator, "office")
    assert everything == [
        ("assigned", "land-bureau"), ("assigned", "power-bureau"), ("handed_over", "land-bureau"), ("returned", None),
        ("submitted", None), ("submitted", None),
    ]  # fmt: skip
    assert await kinds(aggregator, "leader") == everything
    # A department's officer: what is addressed to its unit. Its own projects' side, where it has projects.
    power = await kinds(aggregator, "department_officer", units=["power-bureau"])
    assert power == [("assigned", "power-bureau")]
    own = [
        ("assigned", "land-bureau"),
        ("assigned", "power-bureau"),
        ("handed_over", "land-bureau"),
        ("returned", None),
    ]
    assert await kinds(aggregator, "department_officer", units=["town-office"]) == own
    assert await kinds(aggregator, "carrier_officer", carriers=[TOWN]) == own
    assert await kinds(aggregator, "carrier_officer", carriers=[TOWN], params={"mine": True}) == [("returned", None)]
    assert await kinds(aggregator, "carrier_officer", carriers=[BASE], units=["base-office"]) == []
    for role in ("admin", "platform", "service"):
        assert (await aggregator.client(role).get("/v1/notices")).status_code == 403
    someones = (await aggregator.client("office").get("/v1/notices?kind=returned")).json()["items"][0]["id"]
    stranger = aggregator.client("carrier_officer", carriers=[BASE])
    assert (await stranger.post(f"/v1/notices/{someones}/seen")).status_code == 404


@pytest.mark.usefixtures("at_noon")
async def test_what_is_due_and_overdue_is_raised_once_and_settled_when_it_is_done(
    aggregator: ServiceUnderTest, story: Story
) -> None:
    for days, unit in ((3, "soon"), (30, "later")):
        body = blocker(story.project, state="assigned", assigned_unit=unit, due_on=f"{(NOON + timedelta(days)).date()}")
        story.progress.say("progress.blocker.assigned", uuid4(), body, START)
    await deliver(aggregator, story.progress.log[-2:])
    for _ in range(2):
        await swept(aggregator)
    dated = {"kind": ["due", "overdue"], "subject_kind": ["blocker"]}
    assert await kinds(aggregator, "office", params=dated) == [("due", "soon"), ("overdue", "power-bureau")]

    power = aggregator.client("department_officer", units=["power-bureau"])
    assert (await power.get("/v1/notices/count")).json() == {"unread": 2}
    story.answer()
    await deliver(aggregator, story.progress.log[-1:])
    assert (await power.get("/v1/notices/count")).json() == {"unread": 0}
    assert await kinds(aggregator, "office", params={**dated, "settled": False}) == [("due", "soon")]


@pytest.mark.usefixtures("at_noon")
async def test_a_unit_hears_how_many_of_its_monthly_reports_are_missing(
    aggregator: ServiceUnderTest, story: Story
) -> None:
    # August's are due on the fifth working day of September; the one there is was returned.
    await swept(aggregator)
    answer = await aggregator.client("department_officer", units=["town-office"]).get("/v1/notices?kind=overdue")
    (one,) = [each for each in answer.json()["items"] if each["subject_kind"] == "report"]
    assert (one["title"], one["due_on"]) == ("2022-08 形象进度：尚有 1 个项目未报送", "2022-09-07")


async def test_any_order_and_any_repetition_give_the_same_notices_and_timelines(start_service: StartService) -> None:
    told = Story()
    told.answer()
    body = project((TOWN, "2021-01-01", None), name="甲项目", owner_unit="other-office")
    told.registry.say("registry.project.updated", told.project, body, NOON)
    events = told.registry.log + told.progress.log
    found = []
    for seed in range(3):
        order = events if seed == 0 else random.Random(seed).sample(events * 2, len(events) * 2)
        async with start_service("aggregator", seeding=True) as service:
            for _, run in itertools.groupby(order, key=lambda event: event.source):
                await deliver(service, list(run))
            connection = await service.connect()
            found.append(
                [
                    await connection.fetch(
                        "SELECT key, kind, subject_state, title, unit, other_unit, roles, raised_at, due_on FROM notice"
                        " ORDER BY key"
                    ),
                    await connection.fetch("SELECT * FROM matter ORDER BY id"),
                    (await service.client("office").get(f"/v1/projects/{told.project}/timeline")).json()["items"],
                    (await service.client("office").get(f"/v1/carriers/{TOWN}/timeline")).json()["items"],
                ]
            )
            await connection.close()
    assert found[0] == found[1] == found[2]
    assert {row["unit"] for row in found[0][0] if row["kind"] == "handed_over"} == {
        "land-bureau", "town-office", "other-office",
    }  # fmt: skip


@pytest.mark.usefixtures("at_noon")
async def test_a_login_has_seen_what_it_has_seen(aggregator: ServiceUnderTest, story: Story) -> None:
    mine = {"units": ["power-bureau"], "subject": "one"}
    one, other = (
        aggregator.client("department_officer", **{**mine, "subject": subject}) for subject in ("one", "other")
    )
    assert (await one.post("/v1/notices/seen", params={"mine": True})).json() == {"seen": 1}
    assert (await one.post("/v1/notices/seen", params={"mine": True})).json() == {"seen": 0}
    assert (await one.get("/v1/notices/count")).json() == {"unread": 0}
    assert (await other.get("/v1/notices/count")).json() == {"unread": 1}
    table = (await one.get("/v1/notices.csv")).text
    assert "交办" in table
    assert "用地指标未落实" in table


async def logged(service: ServiceUnderTest) -> list[tuple[str, str | None]]:
    """What has been sent: in the log, or about to be."""
    connection = await service.connect()
    rows = await connection.fetch(
        "SELECT type, payload::json->>'unit' AS unit FROM event WHERE type LIKE 'aggregator.notice.%'"
        " UNION ALL SELECT type, payload::json->>'unit' FROM pending_event WHERE type LIKE 'aggregator.notice.%'"
    )
    await connection.close()
    return sorted(((row["type"].rpartition(".")[2], row["unit"]) for row in rows), key=str)


async def test_nothing_is_sent_in_quiet_hours_and_one_digest_a_day_to_who_asks_for_it(
    aggregator: ServiceUnderTest, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: EVENING)
    office = aggregator.client("office")
    settings = await office.get("/v1/notice-settings")
    assert settings.json()["product_default"] is True
    assert settings.headers["etag"] == '"0"'
    change = {"digest_units": ["power-bureau"]}
    for version, status in (('"0"', 200), ('"0"', 412)):
        answer = await office.patch("/v1/notice-settings", json=change, headers={"If-Match": version})
        assert answer.status_code == status, answer.text
    assert (await aggregator.client("leader").patch("/v1/notice-settings", json=change)).status_code == 403

    assert not is_working_day(SUNDAY.date())
    for quiet in (EVENING, SUNDAY):
        monkeypatch.setattr(clock, "now", lambda quiet=quiet: quiet)
        await swept(aggregator)
        assert await logged(aggregator) == []
    monkeypatch.setattr(clock, "now", lambda: NOON)
    for _ in range(2):
        await swept(aggregator)
    sent = await logged(aggregator)
    assert [unit for kind, unit in sent if kind == "digest"] == ["power-bureau"]
    assert ("raised", "land-bureau") in sent
    assert ("raised", "power-bureau") not in sent
    # What nobody named is sent to whose project it is.
    assert ("raised", "town-office") in sent
    before = len(sent)
    story.progress.say("progress.blocker.assigned", uuid4(), blocker(story.project, state="assigned",
                       assigned_unit="power-bureau"), NOON)  # fmt: skip
    await deliver(aggregator, story.progress.log[-1:])
    await swept(aggregator)
    assert len(await logged(aggregator)) == before, "the next one goes into the digest of the next day"
    monkeypatch.setattr(clock, "now", lambda: NOON + timedelta(days=1))
    await swept(aggregator)
    assert [unit for kind, unit in await logged(aggregator) if kind == "digest"] == ["power-bureau"] * 2
