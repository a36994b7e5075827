"""Lists of projects at 1,000, 10,000 and 100,000 rows, while projects are changed and their events flow.

The registry runs in this process under uvicorn as it does in the system, on a database of its own with the planner
set as the system sets it. Names are made of the words that names here are made of, so that a word is rare or common as
in life. One client asks, one after the other; another changes ten projects a second through the API.
"""

import asyncio
import contextlib
import itertools
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import uvloop

from bench.figures import Figure, at_most, quantile
from bench.parts import Parts
from bench.quiet import wait_for_quiet
from bench.serving import office, served
from services.kit import testing
from services.kit.pages import PageRequest
from services.kit.search import search_text


def _words(text: str) -> list[str]:
    return text.split()


SIZES, ASKED, P95_MS, WRITES_A_SECOND = (1_000, 10_000, 100_000), 120, 100.0, 10
_PLACES = _words("杭州 萧山 浙江 钱塘 义桥 瓜沥 临浦 戴村 所前 新街 益农 党湾 靖江 南阳 衙前 宁围")
_FIRMS = _words("宏 华 盛 达 恒 泰 瑞 丰 金 鑫 龙 德 通 安 康 天 元 中 兴 和 万 博 创 科 联 信 远 东 海 宁")
_TRADES = _words(
    "智能 高端 绿色 数字 精密 新型 先进 航空 生物 医药 汽车 机器人 新能源 半导体 纤维 材料 装备 芯片 软件 电子"
    " 印染 化纤 物流 检测 研发 光电 储能 氢能 激光 传感"
)
_WORKS = _words("制造 生产 加工 总部 孵化 中试 仓储 组装 改造 扩建 建设")
_KINDS = _words("基地 项目 工厂 产业园 中心 生产线 车间 大楼 园区 工程")
_CARRIERS, _UNITS = 20, 30
_COLUMNS = (
    *("code", "name", "industrial", "region_code", "planned_total", "filed_on", "started_on", "owner_unit", "batch"),
    *("track", "confidence", "search", "synthetic"),
)
_BATCHES = (None, "planning", "upgrading", "nurturing", "building", "operating")
_TRACKS = ("ordinary",) * 8 + ("key", "transformation")
Query = dict[str, Any]


def measure(parts: Parts) -> list[Figure]:
    """p95 of each way to ask, at each size."""
    parts.cluster  # noqa: B018 - started here: it runs a loop of its own
    with (parts.directory / "lists.log").open("w") as log, contextlib.redirect_stdout(log):
        return uvloop.run(_measure(parts))


async def _measure(parts: Parts) -> list[Figure]:
    found: dict[str, list[float]] = {}
    written = []
    for size in SIZES:
        async with parts.start_service("registry", current_period="2022-09", log_level="INFO") as service:
            names = await _fill(service, size)
            async with served(service.app) as address, office(address) as client:
                wait_for_quiet()
                asked = await _questions(service, names)
                stop = asyncio.Event()
                writer = asyncio.create_task(_write(address, service, stop))
                for name, queries in asked.items():
                    found.setdefault(name, []).append(await _p95(client, queries))
                stop.set()
                written.append(await writer)
    figures = []
    for name, (*fewer, most) in found.items():
        figures.append(at_most(f"100,000 projects, {name}: p95", most, P95_MS, "{:.0f} ms"))
        shown = " / ".join(f"{each:.0f}" for each in fewer)
        figures.append(
            Figure("… of 1,000 / 10,000 projects; growth from 1,000", f"{shown} ms; {most / fewer[0]:.1f} ×")
        )
    rates = " / ".join(f"{each:.1f}" for each in written)
    return [*figures, Figure("projects changed a second meanwhile, at each size", rates)]


def _name(dice: random.Random) -> str:
    firm = "".join(dice.choice(_FIRMS) for _ in range(3))
    phase = f"{dice.randint(1, 5)}期" if dice.random() < 0.3 else ""
    trades = dice.choice(_TRADES) + dice.choice(_TRADES)
    return f"{dice.choice(_PLACES)}{firm}{trades}{dice.choice(_WORKS)}{dice.choice(_KINDS)}{phase}"


def _rows(size: int) -> Iterator[tuple[Any, ...]]:
    dice = random.Random(4286)  # the same in every run
    for number in range(size):
        name, code = _name(dice), f"2101-330109-04-{dice.randint(1, 4):02d}-{number:06d}"
        filed = date(2019, 1, 1) + timedelta(days=dice.randrange(1360)) if dice.random() < 0.9 else None
        started = filed + timedelta(days=90) if filed and dice.random() < 0.6 else None
        total = Decimal(dice.randrange(1_000, 500_000)) if dice.random() < 0.95 else None
        unit, text = f"unit-{dice.randrange(_UNITS)}", search_text(name, code)
        tags = dice.choice(_BATCHES), dice.choice(_TRACKS), dice.choice((None, "started", "planned", "strive"))
        yield (code, name, dice.random() < 0.9, "330109", total, filed, started, unit, *tags, text, True)


async def _fill(service: testing.ServiceUnderTest, size: int) -> list[str]:
    """Enter the projects; two thirds in carriers, some of them moved, a few led. Answers some of their names."""
    connection = await service.connect()
    try:
        # As the system sets its server.
        for setting in ("random_page_cost = 1.1", "jit = off"):
            await connection.execute(f'ALTER DATABASE "{service.database}" SET {setting}')
        await connection.execute(
            "INSERT INTO carrier (code, name, category, due_state, clause)"
            " SELECT 'carrier-' || n, '载体' || n, 'base', 'taking_shape', '四(二)1' FROM generate_series(0, $1) AS n",
            _CARRIERS - 1,
        )
        rows = list(_rows(size))
        await connection.copy_records_to_table("project", records=rows, columns=_COLUMNS)
        await connection.execute(
            "INSERT INTO planned_total (project_id, amount)"
            " SELECT id, planned_total FROM project WHERE planned_total IS NOT NULL"
        )
        await connection.execute(
            "INSERT INTO membership (project_id, valid_from, valid_to, carrier_code)"
            " SELECT id, date '2019-01-01', CASE WHEN n % 10 = 0 THEN date '2021-04-09' END, 'carrier-' || n % 30"
            " FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM project) AS p WHERE n % 30 < $1"
            " UNION ALL SELECT id, date '2021-04-09', NULL, 'carrier-' || n % 20"
            " FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM project) AS p"
            " WHERE n % 10 = 0 AND n % 30 < $1",
            _CARRIERS,
        )
        await connection.execute(
            "INSERT INTO project_leader (project_id, role, valid_from, unit, person_name)"
            " SELECT id, 'district_leader', date '2019-03-01', 'unit-' || n % $1, '合成' FROM"
            " (SELECT id, row_number() OVER (ORDER BY id) AS n FROM project WHERE track = 'key') AS p",
            _UNITS,
        )
        await connection.execute("VACUUM ANALYZE")
        return [row[1] for row in rows[:: max(1, size // 500)]]
    finally:
        await connection.close()


async def _questions(service: testing.ServiceUnderTest, names: list[str]) -> dict[str, list[Query]]:
    dice = random.Random(4286)  # the same in every run

    def many(make: Callable[[], Query]) -> list[Query]:
        return [make() for _ in range(ASKED)]

    def part(length: int) -> str:
        name = dice.choice(names)
        at = dice.randrange(len(name) - length + 1)
        return name[at : at + length]

    def initials() -> str:
        last = search_text(dice.choice(names)).split("\n")[1]
        return last[: dice.randint(2, 5)]

    sorts = [sign + key for key in ("code", "filed_on", "started_on", "planned_total") for sign in ("", "-")]
    filters: list[Callable[[], Query]] = [
        lambda: {"carrier": f"carrier-{dice.randrange(_CARRIERS)}"},
        lambda: {"inside": "false", "industrial": "true"},
        lambda: {"owner_unit": f"unit-{dice.randrange(_UNITS)}", "track": "key"},
        lambda: {"track": "key", "batch": dice.choice(_BATCHES[1:]), "confidence": "strive", "state": "active"},
        lambda: {"filed_from": "2021-03-01", "filed_to": "2021-03-31", "sort": "-planned_total"},
        lambda: {"leader_unit": f"unit-{dice.randrange(_UNITS)}"},
        lambda: {"category": "base", "on": "2020-06-30", "state": "withdrawn"},
    ]
    each = itertools.cycle(filters)
    return {
        "first page of 50 by name": many(lambda: {"sort": "name"}),
        "a page at nine tenths of the list": [{"cursor": await _deep(service, 0.9)} for _ in range(3)] * (ASKED // 3),
        "filters (carrier, unit, leader, dates, tags)": many(lambda: next(each)()),
        "sorted by code, dates, total": many(lambda: {"sort": dice.choice(sorts)}),
        "Chinese search, 1–4 characters": many(lambda: {"q": part(dice.randint(1, 4))}),
        "Chinese search of two words, sorted by total": many(
            lambda: {"q": f"{part(2)} {part(2)}", "sort": "-planned_total"}
        ),
        "pinyin initials, 2–5 letters": many(lambda: {"q": initials()}),
    }


async def _deep(service: testing.ServiceUnderTest, part: float) -> str:
    """The cursor of a page far down: as the page before it would have answered."""
    connection = await service.connect()
    try:
        size = await connection.fetchval("SELECT count(*) FROM project")
        name, project = await connection.fetchrow(
            "SELECT name, id FROM project ORDER BY name, id LIMIT 1 OFFSET $1", int(size * part)
        )
        key: bytes = service.app.state.settings.key_bytes()
        return PageRequest(50, None, "/v1/projects[]", key).cursor((name, UUID(str(project))))
    finally:
        await connection.close()


async def _p95(client: httpx.AsyncClient, queries: list[Query]) -> float:
    """Milliseconds in which 95 of 100 answers are there, their bodies read."""
    taken = []
    for query in queries:
        begun = time.perf_counter()
        answer = await client.get("/v1/projects", params={**query, "limit": 50})
        taken.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200, answer.text
    return quantile(taken, 0.95)


async def _write(address: str, service: testing.ServiceUnderTest, stop: asyncio.Event) -> float:
    """Change projects, ten a second, until told to stop; answers how many a second it was."""
    connection = await service.connect()
    ids = [row["id"] for row in await connection.fetch("SELECT id FROM project ORDER BY id LIMIT 500")]
    await connection.close()
    begun, done = time.perf_counter(), 0
    async with office(address) as client:
        while not stop.is_set():
            path = f"/v1/projects/{ids[done % len(ids)]}"
            version = (await client.get(path)).headers["etag"]
            change = {"started_on": (date(2020, 1, 1) + timedelta(days=done % 900)).isoformat()}
            answer = await client.patch(path, json=change, headers={"If-Match": version})
            assert answer.status_code == 200, answer.text
            done += 1
            due = begun + done / WRITES_A_SECOND
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), max(0.0, due - time.perf_counter()))
    return done / (time.perf_counter() - begun)
