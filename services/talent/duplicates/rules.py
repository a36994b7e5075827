"""When two entries are alike enough to be put before an official."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID


class Ground(StrEnum):
    """In what two entries agree, told by keyed hashes; nothing personal is opened for it."""

    DOCUMENT = "document"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    PINYIN = "pinyin"
    BIRTH_YEAR = "birth_year"
    EMPLOYER = "employer"


class DuplicateState(StrEnum):
    """What was decided of a pair."""

    OPEN = "open"
    MERGED = "merged"
    APART = "apart"


class Decision(StrEnum):
    """What an official may decide."""

    MERGE = "merge"
    APART = "apart"


GROUND_LABELS = {
    Ground.DOCUMENT: "证件号码相同",
    Ground.PHONE: "手机号相同",
    Ground.EMAIL: "邮箱相同",
    Ground.NAME: "姓名相同",
    Ground.PINYIN: "姓名同音",
    Ground.BIRTH_YEAR: "出生年份相同",
    Ground.EMPLOYER: "工作单位相同",
}
STATE_LABELS = {
    DuplicateState.OPEN: "待判定",
    DuplicateState.MERGED: "已合并",
    DuplicateState.APART: "非同一人",
}
DECISION_LABELS = {Decision.MERGE: "合并", Decision.APART: "非同一人"}

# The product's own: a document, telephone or mailbox is one person's; a name needs a second agreement, a name that only
# sounds alike needs two.
_WEIGHTS = {
    Ground.DOCUMENT: 5,
    Ground.PHONE: 5,
    Ground.EMAIL: 5,
    Ground.NAME: 3,
    Ground.PINYIN: 2,
    Ground.BIRTH_YEAR: 2,
    Ground.EMPLOYER: 2,
}
_ENOUGH = 5


def told(grounds: Iterable[Ground]) -> list[Ground]:
    """The grounds in their order; who has the same name needs not be told that it sounds alike."""
    found = set(grounds)
    return [each for each in Ground if each in found and not (each is Ground.PINYIN and Ground.NAME in found)]


def alike(grounds: Iterable[Ground]) -> bool:
    """Whether agreeing in these things is enough to ask an official."""
    return sum(_WEIGHTS[each] for each in told(grounds)) >= _ENOUGH


def pair(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Two people as a pair, the smaller id first."""
    return (one, other) if one < other else (other, one)
