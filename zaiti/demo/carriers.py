"""What is told of the carriers: where they lie, their industries, infrastructure, plans and certifications."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from zaiti.demo.client import ADMIN, Client, Row
from zaiti.demo.deeds import Deed, document, insert, instant, instant_of

_SEED = 4286_10
_AXES = (
    "qiantang-industry-belt", "airport-economy-belt", "fengqing-innovation-corridor", "shidai-wisdom-corridor",
)  # fmt: skip
_TOWNS = ("ningwei", "yingfeng", "xinjie", "guali", "linpu", "xintang", "beigan", "wenyan", "yaqian", "yinong")
_TAGS = ("planning", "upgrading", "nurturing", "building", "operating")
_INDUSTRIES = (
    ("人工智能", ("智能软件", "智能终端"), ("语音识别", "机器视觉")),
    ("智能制造", ("工业机器人", "数控装备"), ("伺服系统", "精密减速器")),
    ("生物医药", ("生物制药", "医疗器械"), ("疫苗", "体外诊断")),
    ("数字经济", ("工业互联网", "大数据"), ("数据服务", "边缘计算")),
    ("新能源汽车零部件", ("动力电池", "电驱系统"), ("电芯", "电控")),
    ("纤维新材料", ("差别化纤维", "复合材料"), ("再生纤维", "碳纤维")),
    ("航空物流", ("临空货运", "跨境电商"), ("冷链", "保税仓储")),
    ("金融科技", ("私募投资", "供应链金融"), ("基金管理", "征信服务")),
)
_ITEMS = ("external_roads", "internal_roads", "heat", "water_drainage", "power", "telecom", "community_centre")
# Where nothing is told, so that the tests of the screens have something left to tell.
_KEPT_OPEN = ("turing-town", "heat")
# The day on which each was certified in its own due state; one of six, three of eight and one of five are to come.
_CERTIFIED = {
    "sanjiang-smart-city": date(2020, 12, 18),
    "robot-town": date(2021, 6, 18),
    "qiaonan-manufacturing-base": date(2021, 8, 6),
    "civil-military-town": date(2021, 9, 10),
    "info-port-town": date(2021, 11, 12),
    "international-health-town": date(2021, 12, 17),
    "precision-manufacturing-park": date(2022, 1, 14),
    "qiantangjiang-financial-city": date(2022, 3, 25),
    "wanxiang-innovation-city": date(2022, 4, 15),
    "private-enterprise-park": date(2022, 5, 20),
    "new-materials-park": date(2022, 6, 10),
    "xianghu-financial-town": date(2022, 6, 24),
    "future-manufacturing-town": date(2022, 7, 8),
    "airport-town": date(2022, 8, 19),
    "hongshan-biotech-park": date(2022, 8, 26),
}
_UNITS = (
    ("demo-platform", "（演示）开发区平台", "platform"),
    ("demo-land", "（演示）规划资源部门", "department"),
    ("demo-science", "（演示）科技部门", "department"),
    ("demo-industry", "（演示）经信部门", "department"),
    ("demo-working-group", "（演示）载体工作专班", "working_group"),
    ("demo-working-group-2", "（演示）临空板块工作专班", "working_group"),
)
_POSTS = (
    ("demo-leading-group", "head", "示例甲", "区长", None),
    ("demo-leading-group", "first_deputy", "示例乙", "常务副区长", date(2021, 3, 1)),
    ("demo-leading-group", "first_deputy", "示例丙", "常务副区长", None),
    ("demo-leading-group", "deputy", "示例丁", "副区长", None),
    ("demo-office", "director", "示例戊", "办公室主任", None),
    ("demo-office", "deputy_director", "示例己", "办公室副主任", None),
    ("demo-inspection", "head", "示例庚", "督查考核组组长", None),
    ("demo-working-group", "working_group_lead", "示例辛", "专班负责人", None),
    ("demo-working-group-2", "working_group_lead", "示例壬", "专班负责人", None),
    ("demo-land", "contact", "示例癸", "联络员", None),
)


def deeds(carriers: Sequence[str]) -> Iterator[Deed]:
    """All that is told of the carriers, in order of time."""
    yield Deed(instant(2019, 1, 7), _register_units)
    yield Deed(instant(2019, 1, 8), _appoint)
    yield Deed(instant(2019, 2, 20), _place(carriers))
    # Seventeen in the year in which all were due, two late, one not yet.
    for first, end, day in ((0, 17, date(2019, 11, 20)), (17, 19, date(2020, 4, 16))):
        yield Deed(instant_of(day, 15), _define(carriers[first:end], first, day))
    yield Deed(instant(2020, 6, 22), _plan(carriers))
    yield Deed(instant(2021, 1, 20), _enter_items(carriers))
    for day in (date(2021, 7, 20), date(2022, 1, 21), date(2022, 7, 22), date(2022, 9, 20)):
        yield Deed(instant_of(day), _accept_items(carriers, day))
    for number, (carrier, day) in enumerate(_CERTIFIED.items(), start=1):
        body = {"certified_on": day.isoformat(), "certification_document": document("载体认定", day, number)}
        yield Deed(instant_of(day, 16), _change({carrier: body}))


def _change(changes: dict[str, Row]) -> Any:
    async def do(client: Client, at: datetime) -> None:
        await client.change_carriers(at, changes)

    return do


async def _register_units(client: Client, at: datetime) -> None:
    for code, name, kind in _UNITS:
        body = {"code": code, "name": name, "kind": kind}
        await client.post(at, "/api/identity/v1/units", body, login=ADMIN, also=(409,))


async def _appoint(client: Client, at: datetime) -> None:
    rows = []
    for unit, role, name, title, until in _POSTS:
        since = date(2021, 3, 1) if name == "示例丙" else date(2019, 1, 1)
        rows.append(
            {
                "unit": unit, "role": role, "person_name": name, "title": title, "synthetic": True,
                "valid_from": since.isoformat(), "valid_to": until and until.isoformat(),
            }
        )  # fmt: skip
    await client.insert(at, "registry", "appointments", rows)


def _place(carriers: Sequence[str]) -> Any:
    changes = {}
    for number, carrier in enumerate(carriers):
        since = "2019-01-01"
        places = [{"kind": "axis", "code": _AXES[number % 4], "valid_from": since}]
        if number % 3 != 1:
            places.append({"kind": "town", "code": _TOWNS[number % len(_TOWNS)], "valid_from": since})
        if number % 5 == 2:
            places.append({"kind": "platform", "code": "demo-platform", "valid_from": since})
        group = "demo-working-group-2" if number % 4 == 1 else "demo-working-group"
        leads = [
            {"role": "working_group", "unit": group, "valid_from": "2019-02-01"},
            {
                "role": "leader",
                "title": "副区长",
                "person_name": f"示例领导{number % 4 + 1}",
                "valid_from": "2019-02-01",
            },
        ]
        changes[carrier] = {"tag": _TAGS[number % 5], "places": places, "leads": leads}
    return _change(changes)


def _define(carriers: Sequence[str], offset: int, day: date) -> Any:
    changes = {}
    for number, carrier in enumerate(carriers, start=offset):
        chosen = [_INDUSTRIES[(number + step) % len(_INDUSTRIES)] for step in range(1 + number % 3)]
        changes[carrier] = {
            "industries": [
                {
                    "name": name,
                    "level2": [{"name": each} for each in second],
                    "level3": [{"name": each} for each in third],
                    "functions": f"研发办公、中试生产和产业配套（演示）：{name}",
                }
                for name, second, third in chosen
            ],
            "industries_determined_on": day.isoformat(),
            "industries_document": document("产业", day, number + 1),
        }
    return _change(changes)


def _plan(carriers: Sequence[str]) -> Any:
    kinds = ("industrial_plan", "urban_design", "control_plan", "renewal_design", "build_plan")
    states = ("issued", "approved", "issued", "reviewing", "drafting")
    rows: list[Row] = []
    for number, carrier in enumerate(carriers):
        day, state = date(2020, 1, 6) + timedelta(days=7 * number), states[number % 5]
        row = {
            "carrier_code": carrier, "kind": kinds[number % 5], "state": state, "synthetic": True,
            "title": f"示例规划{number + 1:02d}（合成）",
        }  # fmt: skip
        if state in ("issued", "approved"):
            row |= {"approval_number": document("规划", day, number + 1), "approved_on": day.isoformat()}
        rows.append(row)
    return insert("registry", "planning-documents", rows)


def _item_days(carriers: Sequence[str]) -> dict[tuple[str, str], tuple[bool, date, date]]:
    """For each carrier and kind whether it applies, when it is due, and when it is done: eleven carriers are whole."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    found = {}
    for number, carrier in enumerate(carriers):
        for kind in _ITEMS:
            due = date(2021, 3, 31) + timedelta(days=dice.randrange(0, 400))
            late = dice.randrange(-40, 60) if number % 9 < 5 else dice.randrange(120, 900)
            applicable = kind != "heat" or number % 4 != 3
            found[carrier, kind] = (applicable, due, max(due + timedelta(days=late), date(2021, 2, 1)))
    return found


def _enter_items(carriers: Sequence[str]) -> Any:
    rows = [
        {
            "carrier_code": carrier, "kind": kind, "applicable": applicable, "synthetic": True,
            "due_on": due.isoformat() if applicable else None,
        }
        for (carrier, kind), (applicable, due, _) in _item_days(carriers).items()
    ]  # fmt: skip
    return insert("registry", "infrastructure-items", rows)


def _accept_items(carriers: Sequence[str], day: date) -> Any:
    days = _item_days(carriers)

    def change(row: Row) -> Row | None:
        key = (row["carrier_code"], row["kind"])
        applicable, _, done = days.get(key, (False, day, day))
        accepted = done + timedelta(days=25)
        if not applicable or done > day or row["accepted_on"] or key == _KEPT_OPEN:
            return None
        new: Row = {"done_on": done.isoformat()}
        if accepted <= day:
            number = sorted(days).index(key) + 1
            new |= {"accepted_on": accepted.isoformat(), "document_number": document("验收", accepted, number)}
        return None if row["done_on"] and len(new) == 1 else new

    async def do(client: Client, at: datetime) -> None:
        await client.revise(at, "registry", "infrastructure-items", change)

    return do
