"""What is told of money beside the months' figures: yearly plans, exchange rates, capital that arrived, contracts."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from zaiti.demo.client import OFFICE_TWO, SUBMITTED, Client, Row
from zaiti.demo.deeds import Deed, Do, document, insert, instant, instant_of
from zaiti.demo.facts import key_60
from zaiti.demo.story import CURRENT_MONTH, DemoProject, first_day, given_up, month_of, period

_SEED = 4286_60
_V = "/api/investment/v1"
# What one unit was worth in US dollars when the story begins; it wanders from there.
_WORTH = {"EUR": 1.14, "HKD": 0.1277, "JPY": 0.0092}
_CURRENCIES = ("USD", "USD", "HKD", "EUR", "JPY")
_ISSUED = {2019: date(2019, 4, 12), 2020: date(2020, 1, 16), 2021: date(2021, 1, 21), 2022: date(2022, 1, 18)}
_REVISED = {2020: date(2020, 8, 14), 2021: date(2021, 8, 12)}


def deeds(projects: Sequence[DemoProject], _carriers: Sequence[str]) -> Iterator[Deed]:
    """A month's rates on its first day, its arrivals early in the next one, confirmed a day later; a year's plans."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    alive = [each for each in projects if each is not given_up(projects)]
    able = [each for each in alive if each.industrial]
    worth = dict(_WORTH)
    for month in range(CURRENT_MONTH + 1):
        day, following = first_day(month), first_day(month + 1)
        yield Deed(
            instant(day.year, day.month, 1, 8), insert("investment", "exchange-rates", _rates(dice, worth, day, month))
        )
        rows = [*_domestic(dice, able, month), *_foreign(dice, worth, able, month)]
        yield Deed(instant(following.year, following.month, 3, 15), insert("investment", "arrivals", rows, SUBMITTED))
        if month < CURRENT_MONTH:  # those of the open month still wait
            yield Deed(instant(following.year, following.month, 4, 15), _confirm(period(month)))
    for year, day in _ISSUED.items():
        planned = [row for each in alive if (row := _planned(each, year, day))]
        yield Deed(instant_of(day, 10), insert("investment", "plans", planned))
    for year, day in _REVISED.items():
        yield Deed(instant_of(day, 10), _revise_plans(year, day))
    yield Deed(instant(2020, 3, 16, 10), _contract(key_60(projects)[:16]))


def _rates(dice: random.Random, worth: dict[str, float], day: date, month: int) -> Iterator[Row]:
    for currency in worth:
        worth[currency] *= dice.uniform(0.988, 1.012)
        yield {
            "currency": currency,
            "rate_on": day.isoformat(),
            "rate": f"{worth[currency]:.6f}",
            "source": "monthly",
            "document": document("汇率", day, month % 12 + 1),
            "synthetic": True,
        }


def _domestic(dice: random.Random, projects: Sequence[DemoProject], month: int) -> Iterator[Row]:
    """Six arrivals a month: some 1,640 亿元 by the end, of the 1,800 that are promised."""
    for number in range(6):
        day = first_day(month) + timedelta(days=dice.randrange(27))
        # In 万元, growing over the years.
        amount = round(dice.uniform(0.6, 1.4) * (46_000 + 660 * month), -1)
        yield _arrival("domestic", day, month * 10 + number, "CNY", f"{amount:.0f}") | _of(dice, projects, month)


def _foreign(
    dice: random.Random, worth: dict[str, float], projects: Sequence[DemoProject], month: int
) -> Iterator[Row]:
    """Two a month, in the currency in which they came: some 36 亿美元 by the end, of the 40 that are promised."""
    for number in range(2):
        day = first_day(month) + timedelta(days=dice.randrange(27))
        currency = _CURRENCIES[dice.randrange(len(_CURRENCIES))]
        # In 万美元; written in ten thousands of its own currency.
        dollars = dice.uniform(0.6, 1.4) * 4_000
        amount = round(dollars / worth.get(currency, 1.0))
        yield _arrival("foreign", day, month * 10 + 6 + number, currency, str(amount)) | _of(dice, projects, month)


def _of(dice: random.Random, projects: Sequence[DemoProject], month: int) -> Row:
    filed = [each for each in projects if each.filed_on < first_day(month)]
    return {"project_code": filed[dice.randrange(len(filed))].code}


def _arrival(kind: str, day: date, number: int, currency: str, amount: str) -> Row:
    return {
        "kind": kind,
        "arrived_on": day.isoformat(),
        "receipt_number": f"DEMO-{day.year}-{number:04d}",
        "original_currency": currency,
        "original_amount": amount,
        "synthetic": True,
    }


def _confirm(month: str) -> Do:
    async def do(client: Client, at: datetime) -> None:
        await client.post(at, f"{_V}/arrivals/confirm", {"period": [month]}, login=OFFICE_TWO)

    return do


def _planned(project: DemoProject, year: int, issued_on: date) -> Row | None:
    """What a project is to invest in a year: its own curve, a little above it; None if it is not there yet, or over."""
    begun = month_of(project.started_on)
    months = range(month_of(date(year, 1, 1)), month_of(date(year + 1, 1, 1)))
    amount = sum(project.curve[each - begun] for each in months if 0 <= each - begun < len(project.curve))
    if not amount or project.filed_on >= issued_on:
        return None
    above = 100 + project.number % 13 - 2
    return {
        "project_code": project.code,
        "year": year,
        "amount": str(amount * above // 100),
        "issued_on": issued_on.isoformat(),
        "document_number": document("投资计划", issued_on, 1),
    }


def _revise_plans(year: int, day: date) -> Do:
    """In the middle of the year one plan of nine is issued anew."""

    def change(row: Row) -> Row | None:
        if int(row["project_code"][-3:]) % 9:
            return None
        return {
            "amount": str(int(float(row["amount"])) * 115 // 100),
            "issued_on": day.isoformat(),
            "document_number": document("投资计划", day, 2),
            "reason": "年中按实际进度调整（演示）",
        }

    async def do(client: Client, at: datetime) -> None:
        await client.revise(at, "investment", "plans", change, f"year={year}")

    return do


def _contract(projects: Sequence[DemoProject]) -> Do:
    """What was contracted for key projects, and what of it is in place."""

    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids([each.code for each in projects])
        for number, project in enumerate(projects):
            for kind, share, day in (("contracted", 90, date(2019, 10, 21)), ("in_place", 55, date(2020, 3, 10))):
                body = {
                    "project_id": ids[project.code],
                    "kind": kind,
                    "amount": str(project.planned_total * (share - number) // 100),
                    "on": day.isoformat(),
                    "document_number": document("合同" if kind == "contracted" else "凭证", day, number + 1),
                }
                await client.post(at, f"{_V}/commitments", body)

    return do
