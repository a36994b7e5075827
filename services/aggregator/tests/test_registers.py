"""What registers and progress publish becomes figures: each kind as its service publishes it, by its sample."""

import json
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from services.aggregator.ledger.rules import EXTRACTORS
from services.aggregator.tests.conftest import START, TOWN, Source, carrier, deliver, project
from services.aggregator.verify import differences, recompute, stored
from services.kit.testing import ServiceUnderTest

SAMPLES = Path(__file__).resolve().parents[3] / "contracts" / "events" / "samples"
PERIOD = "2022-09"


def newest_samples() -> dict[str, dict[str, Any]]:
    """The newest sample of each type of event that a measure counts."""
    paths = sorted(SAMPLES.glob("*.json"), key=lambda path: int(path.stem.rpartition(".v")[2]))
    samples = {path.stem.rpartition(".v")[0]: json.loads(path.read_text("utf-8")) for path in paths}
    return {name: body for name, body in samples.items() if name.rpartition(".")[0] in EXTRACTORS}


async def test_every_sample_is_counted_as_an_independent_reckoning_counts_it(aggregator: ServiceUnderTest) -> None:
    sources = {name: Source(name) for name in ("registry", "progress", "investment", "talent")}
    for name, body in newest_samples().items():
        sources[name.partition(".")[0]].say(name, uuid4(), body, START)
    for source in sources.values():
        if source.log:
            await deliver(aggregator, source.log)
    events = [event for source in sources.values() for event in source.log]
    connection = await aggregator.connect()
    try:
        assert differences(recompute(events, None), await stored(connection, None), None) == []
    finally:
        await connection.close()


async def value_of(leader: httpx.AsyncClient, code: str, period: str = PERIOD) -> Decimal | None:
    answer = await leader.get(f"/v1/indicators/{code}", params={"period": period})
    assert answer.status_code == 200, answer.text
    value = answer.json()["value"]
    return None if value is None else Decimal(value)


class Registers:
    """A town, a project of the list of 60 outside the industry, and one of 2019 in the town."""

    def __init__(self) -> None:
        self.registry, self.progress = Source("registry"), Source("progress")
        frozen = {"frozen_on": "2019-03-01", "planned_total": "12000000"}
        self.town, self.hospital, self.factory = uuid4(), uuid4(), uuid4()
        self.say("registry.carrier.registered", self.town, carrier(TOWN, certified_on="2022-05-01"))
        self.say(
            "registry.project.registered",
            self.hospital,
            project(industrial=False, lists=[{"code": "key60", **frozen}], filed_on="2018-01-01", started_on=None),
        )
        self.say(
            "registry.project.registered",
            self.factory,
            project((TOWN, "2018-01-01", None), lists=[{"code": "list2019", **frozen}], started_on="2019-11-01"),
        )

    def say(self, kind: str, subject: UUID, body: dict[str, Any], days: int = 0) -> None:
        """What a test does not say of a record is as in its sample."""
        source = self.registry if kind.startswith("registry.") else self.progress
        source.say(kind, subject, newest_samples().get(kind, {}) | body, START + timedelta(days=days))

    async def tell(self, aggregator: ServiceUnderTest) -> None:
        for source in (self.registry, self.progress):
            if source.log:
                await deliver(aggregator, source.log)


def reached(project_id: UUID, kind: str, day: str | None, **more: Any) -> dict[str, Any]:
    return {"project_id": str(project_id), "kind": kind, "done_on": day, **more}


async def test_a_listed_project_counts_whatever_it_is_and_another_never(
    aggregator: ServiceUnderTest, leader: httpx.AsyncClient
) -> None:
    told = Registers()
    for subject in (told.hospital, told.factory):
        told.say("progress.milestone.done", uuid4(), reached(subject, "built", "2021-03-01"))
        body = reached(subject, "commissioned", "2021-06-01", operational_on="2021-06-01")
        told.say("progress.milestone.done", uuid4(), body)
    await told.tell(aggregator)
    answer = (await leader.get("/v1/indicators/key_projects.operational", params={"period": PERIOD})).json()
    assert [Decimal(answer[operand]["value"]) for operand in ("numerator", "denominator")] == [1, 1]
    assert await value_of(leader, "y2019.started", "2019-12") == 1
    assert await value_of(leader, "y2019.planned_total", "2019-12") == 1200


async def test_a_stock_loses_what_lapses_and_counts_an_upgrade_once(
    aggregator: ServiceUnderTest, leader: httpx.AsyncClient
) -> None:
    told = Registers()
    first, second, lapsed = uuid4(), uuid4(), uuid4()
    act = {"kind": "makerspace", "state": "active", "carrier_code": TOWN, "baseline": False, "lapses_on": None}
    provincial = {**act, "level": "provincial", "recognised_on": "2020-03-01"}
    told.say("registry.recognition.registered", first, {**provincial, "superseded_on": "2021-05-01"})
    told.say("registry.recognition.registered", second, {**act, "level": "national", "recognised_on": "2021-05-01"})
    told.say("registry.recognition.registered", lapsed, {**provincial, "lapses_on": "2022-03-01"})
    await told.tell(aggregator)
    code = "makerspaces.provincial"
    read = [await value_of(leader, code, month) for month in ("2020-02", "2020-03", "2021-05", "2022-02", "2022-03")]
    assert read == [0, 2, 2, 2, 1]


@pytest.mark.parametrize(
    ("kind", "body", "code", "expected"),
    [
        (
            "registry.parcel.registered",
            {
                "state": "active", "new_industrial": True, "carrier_code": None, "for_programme": True, "area": "40",
                "quota_area": "50", "quota_used_on": "2021-04-01", "granted_on": None, "standard_land": False,
            },
            "share.land",
            "100.00",
        ),
        (
            "registry.space.registered",
            {"state": "active", "carrier_code": TOWN, "floor_area": "25000", "completed_on": "2020-07-01",
             "predecessor_id": None},
            "space.innovation",
            "2.50",
        ),
        (
            "registry.enterprise.registered",
            {"state": "active", "carrier_code": TOWN, "technology_startup": {"since": "2020-08-01", "source": "x"},
             "registered_on": "2020-06-01", "closed_on": "2022-01-01", "introduced_on": None, "unicorn": []},
            "startups.new",
            "1",
        ),
        ("progress.yearly_plan.issued", {"year": 2022, "issued_on": "2022-01-20"}, "yearly_plan.issued", "1"),
    ],
)  # fmt: skip
async def test_a_record_is_counted_in_the_figure_it_is_for(
    aggregator: ServiceUnderTest, leader: httpx.AsyncClient, kind: str, body: dict[str, Any], code: str, expected: str
) -> None:
    told = Registers()
    told.say(kind, uuid4(), body)
    await told.tell(aggregator)
    assert await value_of(leader, code) == Decimal(expected)
    assert await value_of(leader, "carriers.taking_shape") is not None


async def test_a_withdrawn_carrier_is_no_row_and_no_figure_but_was_one(
    aggregator: ServiceUnderTest, leader: httpx.AsyncClient
) -> None:
    told = Registers()
    mistaken = uuid4()
    own = carrier("mistake", from_plan=False, certified_on="2022-05-01")
    told.say("registry.carrier.registered", mistaken, own)
    told.say("registry.carrier.withdrawn", mistaken, {**own, "state": "withdrawn"}, days=30)
    await told.tell(aggregator)

    async def carriers(**query: str) -> set[str]:
        answer = await leader.get("/v1/indicators/carriers.taking_shape/by-carrier", params={"period": PERIOD, **query})
        return {row["carrier"] for row in answer.json()["items"]} - {"outside"}

    assert await carriers() == {TOWN}
    before = (START + timedelta(days=20)).isoformat()
    assert await carriers(known_at=before) == {TOWN, "mistake"}
