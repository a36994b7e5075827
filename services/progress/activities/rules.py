"""What an activity is, and the month's digest as plain text: decided without any framework."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlsplit


class Kind(StrEnum):
    """What sort of activity it is."""

    PROMOTION_DOMESTIC = "promotion_domestic"
    PROMOTION_OVERSEAS = "promotion_overseas"
    CONFERENCE = "conference"
    POST = "post"


class Series(StrEnum):
    """The conferences that the plan names."""

    BIG_DATA = "big_data"
    ADDITIVE = "additive"
    MOBILITY = "mobility"
    TURING = "turing"


class State(StrEnum):
    """Whether it stands."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


KIND_LABELS = {
    Kind.PROMOTION_DOMESTIC: "境内招商宣传",
    Kind.PROMOTION_OVERSEAS: "境外招商宣传",
    Kind.CONFERENCE: "会议会展论坛",
    Kind.POST: "公众号推文",
}
SERIES_LABELS = {
    Series.BIG_DATA: "中国工业大数据大会",
    Series.ADDITIVE: "中国增材制造大会",
    Series.MOBILITY: "全球未来出行大会",
    Series.TURING: "北大图灵论坛",
}
STATE_LABELS = {State.ACTIVE: "有效", State.WITHDRAWN: "已删除"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: the field, a stable code, and a Chinese sentence."""

    field: str
    code: str
    detail: str


def activity_faults(kind: Kind, series: Series | None, held_on: date, ended_on: date | None) -> list[Fault]:
    """What does not fit together in an activity."""
    faults = []
    if series is not None and kind is not Kind.CONFERENCE:
        faults.append(Fault("series", "not_a_conference", "只有会议会展论坛可以选择冠名会议"))
    if ended_on is not None and ended_on < held_on:
        faults.append(Fault("ended_on", "order", "结束日期不能早于举办日期"))
    return faults


def natural_key(held_on: date | None, kind: str | None, title: str | None) -> str | None:
    """What an activity in a file is known again by, or None when the row does not say."""
    return f"{held_on.isoformat()}|{kind}|{title}" if held_on and kind and title else None


def url_fault(url: str) -> str | None:
    """Why an address is not one that a browser may open, or None."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "链接格式不正确"
    if parts.scheme not in ("http", "https") or not parts.hostname or any(each.isspace() for each in url):
        return "链接应以 http:// 或 https:// 开头"
    return None


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a digest: what, where or of what, and the day."""

    title: str
    detail: str | None
    day: date


@dataclass(frozen=True, slots=True)
class Month:
    """What a month's digest is written from."""

    label: str
    tasks_done: Sequence[Told]
    milestones: Sequence[Told]
    activities: Sequence[tuple[Kind, Told]]
    tasks_total: int
    tasks_finished: int
    synthetic: bool


def digest(month: Month, *, markdown: bool) -> str:
    """The month in words that can be pasted into a public post. What did not happen is left out."""
    heading, bullet = ("## ", "- ") if markdown else ("", "· ")
    lines = [f"{'# ' if markdown else ''}“4286”产业载体建设{month.label}动态"]
    if month.synthetic:
        lines += ["", "（演示数据，不得发布）"]
    sections = [
        ("任务推进", [f"{_day(each.day)}，“{each.title}”完成。" for each in month.tasks_done]),
        ("项目节点", [f"{_day(each.day)}，{each.title}：{each.detail}。" for each in month.milestones]),
    ]
    for kind in (Kind.PROMOTION_DOMESTIC, Kind.PROMOTION_OVERSEAS, Kind.CONFERENCE):
        sections.append((KIND_LABELS[kind], [_held(told) for each, told in month.activities if each is kind]))
    for title, sentences in sections:
        if sentences:
            lines += ["", f"{heading}{title}（{len(sentences)}项）", *(f"{bullet}{sentence}" for sentence in sentences)]
    if not any(sentences for _, sentences in sections):
        lines += ["", "本月没有可发布的任务、节点和活动。"]
    if month.tasks_total:
        lines += ["", f"截至{month.label}末，方案任务共 {month.tasks_total} 项，已完成 {month.tasks_finished} 项。"]
    return "\n".join(lines) + "\n"


def _held(told: Told) -> str:
    return f"{_day(told.day)}，{told.title}{f'（{told.detail}）' if told.detail else ''}。"


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
