"""What an open call may say, whether it is open, and what is asked for and scored where none says otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any


class CallState(StrEnum):
    """How far a call has come."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


STATE_LABELS = {CallState.DRAFT: "草稿", CallState.PUBLISHED: "已发布", CallState.CLOSED: "已结束"}

# The product's own, for applications outside any call and as the beginning of a new one.
DEFAULT_MATERIALS: tuple[dict[str, Any], ...] = (
    {"code": "form", "name": "申报书", "required": True},
    {"code": "identity", "name": "身份证明", "required": True},
    {"code": "degree", "name": "学历学位证明", "required": True},
    {"code": "contract", "name": "工作合同或意向协议", "required": True},
    {"code": "other", "name": "其他佐证材料", "required": False},
)
DEFAULT_CRITERIA: tuple[dict[str, Any], ...] = (
    {"code": "ability", "name": "学术技术水平", "weight": 40},
    {"code": "project", "name": "项目前景", "weight": 30},
    {"code": "fit", "name": "与产业方向的契合度", "weight": 30},
)
DEFAULT_REVIEWS_NEEDED = 3
DEFAULT_CONSENT = (
    "本人自愿提交申报材料，所填内容真实；同意受理单位为办理本次人才计划申报之目的处理本人提交的个人信息。"
    "未被受理的申报，其信息在保存期满后删除；本人可凭回执号和查询码查询办理情况，并可要求查阅、更正或删除本人信息。"
)


def faults(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What does not fit together: the field, a stable code, a sentence."""
    if values["closes_on"] < values["opens_on"]:
        yield "closes_on", "order", "截止日期不能早于开始日期"
    for name, word in (("materials", "材料"), ("criteria", "评分项")):
        codes = [each["code"] for each in values[name]]
        if len(set(codes)) != len(codes):
            yield name, "duplicate", f"{word}代码重复"
    if sum(each["weight"] for each in values["criteria"]) != 100:
        yield "criteria", "weights", "各评分项权重之和应为 100"


def is_open(state: str, opens_on: date, closes_on: date, today: date) -> bool:
    """Whether applicants may send theirs on this day; the last day counts."""
    return state == CallState.PUBLISHED and opens_on <= today <= closes_on


def missing_materials(materials: Sequence[Mapping[str, Any]], given: set[str]) -> list[str]:
    """The names of the required materials that were not given."""
    return [each["name"] for each in materials if each["required"] and each["code"] not in given]
