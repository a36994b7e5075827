"""What else is told of the story's projects, each by a rule of its own: lists, tracks, and when what was reached."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zaiti.demo.story import DemoProject, first_day, month_of

_LIST_2019_DAY, _KEY_60_DAY, LIST_SIZE = date(2019, 3, 31), date(2019, 6, 20), 60
_BATCHES = ("planning", "upgrading", "nurturing", "building", "operating")
_PROGRAMMES = ("市重点项目", "省重点项目", "省市县长152工程", "省重点项目、省市县长152工程", "国家重大项目")


@dataclass(frozen=True, slots=True)
class Reached:
    """One milestone: first planned, planned anew where it was, and reached on a day that may lie ahead of the story."""

    kind: str
    baseline_on: date
    planned_on: date
    done_on: date


def list_2019(projects: Sequence[DemoProject]) -> list[DemoProject]:
    """The list of 2019: the industrial projects filed first, outside carriers too."""
    filed = sorted((each for each in projects if each.industrial), key=lambda each: (each.filed_on, each.number))
    return [each for each in filed if each.filed_on <= _LIST_2019_DAY][:LIST_SIZE]


def key_60(projects: Sequence[DemoProject]) -> list[DemoProject]:
    """The sixty key projects: of those filed by the middle of 2019 the largest, rebuilt workshops last."""
    able = [each for each in projects if each.industrial and each.filed_on <= _KEY_60_DAY]
    return sorted(able, key=lambda each: (_rebuilds(each), -each.planned_total, each.number))[:LIST_SIZE]


def row_of(project: DemoProject, key: bool) -> dict[str, object]:
    """What is registered of a project beside what the story's figures need."""
    dice = _dice(project)
    planned_start = project.started_on - timedelta(days=dice.randrange(-15, 30))
    return {
        "track": track(project, key=key),
        "batch": _BATCHES[dice.randrange(5)],
        "confidence": ("started", "planned", "planned", "strive")[dice.randrange(4)],
        "planned_start_on": planned_start.isoformat(),
        "planned_finish_on": (_built_on(project) - timedelta(days=dice.randrange(0, 60))).isoformat(),
        "programme_lists": _PROGRAMMES[project.number % 5] if project.number % 6 == 1 else None,
    }


def track(project: DemoProject, *, key: bool) -> str:
    """How a project is driven: rebuilt workshops by the shorter template, key projects by theirs."""
    if _rebuilds(project):
        return "transformation"
    return "key" if key else "ordinary"


def milestones(project: DemoProject, *, key: bool) -> list[Reached]:
    """All milestones of a project's template, in their order. A project is built when its investment ends."""
    dice = _dice(project)
    start, built = project.started_on, _built_on(project)
    span = (built - start).days
    accepted = built + timedelta(days=dice.randrange(25, 90))
    commissioned = accepted + timedelta(
        days=dice.randrange(20, 70) + (dice.randrange(60, 420) if dice.random() < 0.3 else 0)
    )
    days = [("filed", project.filed_on), ("started", start)]
    if not _rebuilds(project):
        land = project.filed_on + (start - project.filed_on) * 2 // 3
        days[1:1] = [("land", land)]
        days += [("topped_out", start + timedelta(days=span * 55 // 100))]
        days += [("main_works_completed", start + timedelta(days=span * 65 // 100))]
    else:
        days += [("main_works_completed", start + timedelta(days=min(span * 65 // 100, dice.randrange(150, 260))))]
    days += [("built", built), ("accepted", accepted), ("commissioned", commissioned)]
    late = dice.random() < 0.25
    return [_reached(dice, kind, day, late=late and kind not in ("filed", "land", "started")) for kind, day in days]


def _reached(dice: random.Random, kind: str, day: date, *, late: bool) -> Reached:
    if kind == "filed":
        return Reached(kind, day, day, day)
    baseline = day - timedelta(days=dice.randrange(40, 200) if late else dice.randrange(-25, 1))
    replanned = late and dice.random() < 0.5
    return Reached(kind, baseline, baseline + timedelta(days=dice.randrange(30, 90)) if replanned else baseline, day)


def _built_on(project: DemoProject) -> date:
    month = month_of(project.started_on) + len(project.curve)
    return first_day(month) + timedelta(days=project.number % 27)


def _rebuilds(project: DemoProject) -> bool:
    return "数字化车间改造" in project.name or "智能工厂" in project.name


def _dice(project: DemoProject) -> random.Random:
    return random.Random(428600 + project.number)  # noqa: S311 - reproducible, not secret
