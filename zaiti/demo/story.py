"""What happens in the demonstration set, month by month: an ordered list of steps, each at its own instant.

Every figure here is invented by a seeded generator. It tells what a programme of this kind goes through: regular
returns in both bases, late ones, corrections after the month was closed, a project that moves into another carrier
with effect from an earlier date, one that is withdrawn, and a share that is missed through its denominator: from 2021
on, large projects outside all carriers make the district grow faster than its carriers.
"""

import random
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Literal

FIRST_YEAR, LAST_YEAR = 2019, 2022
MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12
CURRENT_MONTH = 44  # 2022-09, counted from 2019-01: the month still open when the story ends for its readers
GIVEN_UP = 34  # 2021-11: from then on one project is no more
PROJECTS = 300
SEED = 4286

_INDUSTRIES = (
    "数字经济",
    "智能制造",
    "新能源汽车零部件",
    "生物医药",
    "纤维新材料",
    "集成电路",
    "航空物流",
    "人工智能",
    "机器人",
    "新材料",
)
_KINDS = ("产业化基地", "研发总部", "智能工厂", "数字化车间改造", "创新中心", "中试基地")

Basis = Literal["reported", "statistical"]


@dataclass(frozen=True, slots=True)
class DemoProject:
    """A synthetic project. ``curve`` holds its monthly investment in 万元 from the month of its start."""

    number: int
    name: str
    carrier: str | None
    industrial: bool
    planned_total: Decimal
    filed_on: date
    started_on: date
    curve: tuple[int, ...]
    in_statistics: bool

    @property
    def code(self) -> str:
        """A project code in the real form; the serial part 9xxxxx is not issued to real projects here."""
        return f"{self.filed_on.year}-330109-{35 + self.number % 5}-03-9{self.number:05d}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A project's investment of one month, in 万元."""

    project: DemoProject
    month: int
    amount: Decimal
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """Projects enter the register."""

    at: datetime
    projects: tuple[DemoProject, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Figures are submitted by the carriers' officers and then confirmed by the office."""

    at: datetime
    basis: Basis
    figures: tuple[Figure, ...]
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Close:
    """A month is closed: what comes later is a correction and needs a reason."""

    at: datetime
    basis: Basis
    month: int


@dataclass(frozen=True, slots=True)
class Move:
    """A project belongs to another carrier from a date on, which may lie in the past."""

    at: datetime
    project: DemoProject
    carrier: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class Withdraw:
    """A project is given up."""

    at: datetime
    project: DemoProject
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Start:
    """Works begin in a carrier."""

    at: datetime
    carrier: str
    on: date


Step = Register | Report | Close | Move | Withdraw | Start


def period(month: int) -> str:
    """The period ``YYYY-MM`` of a month counted from 2019-01."""
    return f"{FIRST_YEAR + month // 12}-{month % 12 + 1:02d}"


def first_day(month: int) -> date:
    """The first day of a month counted from 2019-01."""
    return date(FIRST_YEAR + month // 12, month % 12 + 1, 1)


def month_of(day: date) -> int:
    """The month of a day, counted from 2019-01."""
    return (day.year - FIRST_YEAR) * 12 + day.month - 1


def _at(month: int, day: int, hour: int = 9) -> datetime:
    """An instant ``day`` days into a month; hour in Shanghai."""
    start = first_day(month) if month >= 0 else date(2018, 12, 1)
    return datetime(start.year, start.month, start.day, hour, tzinfo=UTC) + timedelta(days=day - 1, hours=-8)


def projects(carriers: Sequence[str]) -> list[DemoProject]:
    """The synthetic projects, in order of their number."""
    dice = random.Random(SEED)  # noqa: S311 - reproducible, not secret
    return [_project(dice, number, carriers) for number in range(1, PROJECTS + 1)]


def _project(dice: random.Random, number: int, carriers: Sequence[str]) -> DemoProject:
    outside_late = number % 25 == 0  # a dozen large projects outside all carriers, from 2021 on
    start = dice.randint(27, 36) if outside_late else min(42, int(dice.triangular(0, 42, 2)))
    planned = 10_000 * (dice.uniform(18, 32) if outside_late else min(40.0, 0.5 + dice.lognormvariate(1.32, 0.8)))
    outside = outside_late or dice.random() < 0.16
    duration = dice.randint(14, 32)
    weights = [(i + 1) * (duration - i) * dice.uniform(0.7, 1.3) for i in range(duration)]
    scale = planned * dice.uniform(0.92, 1.08) / sum(weights)
    begun = first_day(start)
    industrial = number % 21 != 7
    return DemoProject(
        number=number,
        name=f"示例{number:03d}·{dice.choice(_INDUSTRIES)}{dice.choice(_KINDS)}（合成）"
        if industrial
        else f"示例{number:03d}·公共配套设施（合成）",
        carrier=None if outside else carriers[dice.randrange(len(carriers))],
        industrial=industrial,
        planned_total=Decimal(round(planned)),
        filed_on=begun - timedelta(days=dice.randint(20, 160)),
        started_on=begun + timedelta(days=dice.randint(0, 20)),
        curve=tuple(max(1, round(weight * scale)) for weight in weights),
        in_statistics=dice.random() > 0.06,
    )


def story(carriers: Sequence[str]) -> list[Step]:
    """All steps in the order of their instants."""
    return sorted(_steps(carriers), key=lambda step: step.at)


def _steps(carriers: Sequence[str]) -> Iterator[Step]:
    everyone = projects(carriers)
    dice = random.Random(SEED + 1)  # noqa: S311 - reproducible, not secret
    moved, withdrawn = _moved(everyone), given_up(everyone)
    late: list[Figure] = []
    for month in range(-1, MONTHS):
        entering = tuple(p for p in everyone if _enters(p) == month)
        if entering:
            yield Register(_at(month, 3), entering)
        if month >= 0:
            late = yield from _returns(dice, everyone, withdrawn, month, late)
        if month >= 0 and month % 2 == 0 and month // 2 < len(carriers) - 2:  # two of them have not begun by the end
            yield Start(_at(month, 28), carriers[month // 2], first_day(month))
        if month == 31:
            yield Move(_at(month + 1, 25), moved, carriers[-1], first_day(24))
        if month == GIVEN_UP:
            yield Withdraw(_at(month + 1, 26), withdrawn, first_day(GIVEN_UP), "企业战略调整，项目终止（合成）")


def _enters(project: DemoProject) -> int:
    """The month in which a project is registered: that of its filing, at the earliest when the plan begins."""
    return max(-1, month_of(project.filed_on))


def _moved(everyone: Sequence[DemoProject]) -> DemoProject:
    return next(p for p in everyone if p.carrier is None and p.industrial and p.planned_total > 30_000)


def given_up(everyone: Sequence[DemoProject]) -> DemoProject:
    """The project that is withdrawn, with effect from the month ``GIVEN_UP``."""
    return next(
        p
        for p in everyone
        if p.carrier and p.industrial and month_of(p.started_on) in range(18, 24) and len(p.curve) > 20
    )


def _figures(
    dice: random.Random, everyone: Sequence[DemoProject], withdrawn: DemoProject, month: int
) -> tuple[list[Figure], list[Figure]]:
    """The month's dispatch and statistical figures of every project that invests in it."""
    reported, statistical = [], []
    for project in everyone:
        index = month - month_of(project.started_on)
        if index < 0 or (project is withdrawn and month >= GIVEN_UP):
            continue
        # A finished project goes on reporting, nought: what is missing must be told from what is nothing (零报告).
        amount = Decimal(project.curve[index] if index < len(project.curve) else 0)
        reported.append(Figure(project, month, amount))
        if project.in_statistics:
            statistical.append(
                Figure(project, month, (amount * Decimal(str(dice.uniform(0.9, 1.02)))).quantize(Decimal(1)))
            )
    return reported, statistical


def _returns(
    dice: random.Random, everyone: Sequence[DemoProject], withdrawn: DemoProject, month: int, late: list[Figure]
) -> Generator[Step, None, list[Figure]]:
    """One month's returns: on time, late ones of the month before, closing, a correction. Answers what is late."""
    reported, statistical = _figures(dice, everyone, withdrawn, month)
    open_month = month == CURRENT_MONTH
    delayed = {f.project.number for f in reported if dice.random() < (0.12 if open_month else 0.03)}
    on_time = tuple(f for f in reported if f.project.number not in delayed)
    if late:
        yield Report(_at(month + 1, 4), "reported", tuple(late))
    if 1 <= month <= CURRENT_MONTH:  # the current month and what comes after it stay open
        yield Close(_at(month + 1, 5), "reported", month - 1)
        yield Close(_at(month + 1, 5, 10), "statistical", month - 1)
    yield Report(_at(month + 1, 8), "reported", on_time, confirmed=not open_month)
    yield Report(_at(month + 1, 18), "statistical", tuple(statistical))
    if month % 4 == 3 and month < CURRENT_MONTH:
        figure = dice.choice([f for f in reported if f.amount])
        wrong_month = max(month_of(figure.project.started_on), month - 2)
        amount = Decimal(figure.project.curve[wrong_month - month_of(figure.project.started_on)])
        corrected = (amount * Decimal(str(dice.uniform(0.6, 0.9)))).quantize(Decimal(1))
        yield Report(
            _at(month + 1, 21),
            "reported",
            (Figure(figure.project, wrong_month, corrected, "核实后调整，剔除重复填报（合成）"),),
        )
    return [f for f in reported if f.project.number in delayed] if not open_month else []
