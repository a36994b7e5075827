"""What the aggregator shows to officers of the records behind the figures: entries, timelines, search, previews.

It hears of everything, so that nothing is made over its API: two carriers, a project and a figure in each and one
outside are told as their sources would.
"""

from services.aggregator.tests.conftest import BASE, TOWN, Story, deliver, load_plan_into
from services.kit.callers import Role
from services.kit.testing import StartService
from tests.authorisation.expectations import Operation, existing, expected
from tests.stack import CHECKOUT

ENTRIES = "/v1/indicators/share.projects/entries"
JANUARY = {"period": "2022-01"}
OFFICERS = {
    Role.CARRIER_OFFICER: {"carriers": [TOWN]},
    Role.DEPARTMENT_OFFICER: {"domains": ["talent"]},
}
HERE = ("/entries", "/entries.{file_format}", "/projects/{id}/timeline", "/carriers/{code}/timeline")
ELSEWHERE = {
    "/v1/indicators/preview": "test_previews.py",
    "/v1/search": "test_searches.py",
    "/v1/notices": "test_notices.py",
}
"""Operations with a scope that the aggregator's own tests hold, by what their addresses begin with, and where."""


def test_every_operation_with_a_scope_is_held_by_a_test() -> None:
    there = set(existing("aggregator"))
    scoped = [each for each in expected("aggregator").values() if each.narrowed and each.name in there]
    assert [each.name for each in scoped if not _held(each)] == []


def _held(operation: Operation) -> bool:
    file = next((held for start, held in ELSEWHERE.items() if operation.path.startswith(start)), None)
    if file is None:
        return operation.path.endswith(HERE)
    tests = (CHECKOUT / "services/aggregator/tests" / file).read_text("utf-8")
    return "_officer" in tests and operation.path.partition("{")[0].rstrip("/.") in tests


async def test_officers_see_the_records_of_their_own(start_service: StartService) -> None:
    async with start_service("aggregator", current_period="2022-09", recheck_seconds=0.2) as up:
        await load_plan_into(up)
        story = Story()
        for source in (story.registry, story.investment):
            await deliver(up, source.log)
        clients = {role: up.client(role, **OFFICERS.get(role, {})) for role in Role if role is not Role.ADMIN}
        months = {project: str(month) for project, month in story.months.items()}
        own, others = months[story.inside], (months[story.based], months[story.outside])
        for role, client in clients.items():
            listed = [item["carrier"] for item in (await client.get(ENTRIES, params=JANUARY)).json()["items"]]
            filed = (await client.get(f"{ENTRIES}.csv", params=JANUARY)).text
            mine = await client.get(f"/v1/projects/{story.inside}/timeline")
            theirs = await client.get(f"/v1/projects/{story.based}/timeline")
            carrier = (await client.get(f"/v1/carriers/{BASE}/timeline")).text
            assert str(story.inside) in filed, role
            assert (str(story.based) in filed) == (role is not Role.CARRIER_OFFICER), role
            if role is Role.CARRIER_OFFICER:
                assert set(listed) == {TOWN}, role
                assert (mine.status_code, theirs.status_code) == (200, 404), role
                assert own in mine.text, role
                assert not any(month in carrier for month in others), role
            elif role is Role.DEPARTMENT_OFFICER:
                # Of investment it would need the domain of statistics; of a project what registry says of it.
                assert "registry.project.registered" in mine.text, role
                assert own not in mine.text, role
            else:
                assert {TOWN, BASE} <= set(listed), role
                assert mine.status_code == theirs.status_code == 200, role
                assert own in mine.text, role
                assert months[story.based] in theirs.text, role
