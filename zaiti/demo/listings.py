"""What is told of projects beside their figures: frozen lists, leaders, a split chain, newer planned totals."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from zaiti.demo.client import Client
from zaiti.demo.deeds import Deed, Do, document, instant
from zaiti.demo.facts import key_60, list_2019
from zaiti.demo.story import DemoProject, given_up

_SECOND_HALF_2020 = date(2020, 7, 1)


def deeds(projects: Sequence[DemoProject], _carriers: Sequence[str]) -> Iterator[Deed]:
    """Three lists; leaders with a handover; planned totals issued anew; one project built in three phases."""
    key = key_60(projects)
    newest = [each for each in projects if date(2020, 1, 1) <= each.filed_on < _SECOND_HALF_2020 and each.industrial]
    # The project that is given up later stays on the list that took it in.
    later = [given_up(projects), *[each for each in newest if each is not given_up(projects)][:29]]
    yield Deed(
        instant(2019, 4, 8),
        _freeze("list2019", "2019年产业项目清单（合成）", "三.年度", list_2019(projects), date(2019, 4, 8)),
    )
    yield Deed(
        instant(2019, 7, 5),
        _freeze("key60", "60个攻坚实施类项目清单（合成）", "四(三)1", key, date(2019, 7, 5)),
    )
    yield Deed(
        instant(2020, 7, 10),
        _freeze("plan2020h2", "2020年下半年推进清单（合成）", None, later, date(2020, 7, 10)),
    )
    yield Deed(instant(2019, 7, 12), _lead(key[:12]))
    yield Deed(instant(2021, 7, 6), _hand_over(key[:3]))
    yield Deed(instant(2020, 9, 15), _issue_totals(key[12:18], date(2020, 9, 10)))
    yield Deed(instant(2021, 2, 9), _chain(projects))


def _freeze(code: str, name: str, clause: str | None, members: Sequence[DemoProject], day: date) -> Do:
    async def do(client: Client, at: datetime) -> None:
        body = {"code": code, "name": name, "clause": clause, "document": document("清单", day, 1), "synthetic": True}
        path = "/api/registry/v1/project-lists"
        one = await client.post(at, path, body)
        codes = {"codes": [each.code for each in members]}
        one = await client.post(at, f"{path}/{one['id']}/members", codes, match=one["version"])
        frozen = {"frozen_on": day.isoformat()}
        await client.post(at, f"{path}/{one['id']}/freeze", frozen, match=one["version"])

    return do


def _lead(projects: Sequence[DemoProject]) -> Do:
    async def do(client: Client, at: datetime) -> None:
        for number, project in enumerate(projects):
            leader = {
                "role": "district_leader",
                "unit": "demo-leading-group",
                "person_name": f"示例领导{number % 4 + 1}",
                "title": "副区长",
                "valid_from": "2019-07-12",
            }
            await client.change_project(at, project.code, "leaders", leader)
            if number % 2 == 0:
                linked = {
                    "role": "department_leader",
                    "unit": "demo-industry",
                    "person_name": f"示例联系人{number % 3 + 1}",
                    "title": "副局长",
                    "valid_from": "2019-07-12",
                }
                await client.change_project(at, project.code, "leaders", linked)

    return do


def _hand_over(projects: Sequence[DemoProject]) -> Do:
    async def do(client: Client, at: datetime) -> None:
        for project in projects:
            leader = {
                "role": "district_leader",
                "unit": "demo-leading-group",
                "person_name": "示例领导5",
                "title": "区委常委",
                "valid_from": "2021-07-06",
            }
            await client.change_project(at, project.code, "leaders", leader)

    return do


def _issue_totals(projects: Sequence[DemoProject], day: date) -> Do:
    async def do(client: Client, at: datetime) -> None:
        for number, project in enumerate(projects):
            amount = project.planned_total * (112 - 6 * number) // 100
            body = {
                "amount": str(amount),
                "issued_on": day.isoformat(),
                "document": document("概算", day, number + 1),
            }
            await client.change_project(at, project.code, "planned-totals", body)

    return do


def _chain(projects: Sequence[DemoProject]) -> Do:
    able = [each for each in projects if each.industrial and each.carrier and each.filed_on < date(2020, 12, 31)]
    head, *rest = [each for each in able if each is not given_up(projects)][-3:]

    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids([head.code])
        for phase in rest:
            link = {"head_id": ids[head.code], "relation": "split_phase"}
            await client.change_project(at, phase.code, "chain", link)

    return do
