"""What the document's words say, read without looking at the plan's data."""

import re
from dataclasses import dataclass
from decimal import Decimal

NUMERAL = {"两": 2, "二": 2, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10, "百": 100, "千": 1000}
_YEAR = re.compile(r"20\d\d(?=年)")
_NAMES = re.compile(r"“[^”]*”|\([^)]*\)")  # “4286”, (含已开工…): names and glosses, not promises
_PROMISE = re.compile(r"(超过|超)?(?<![\d-])(\d+)(?![\d-])(%|亿元|亿美元|万平方米|个|大|家|人)(以上|左右)?")


@dataclass(frozen=True)
class Promise:
    """A number with its unit and the comparator its words mean; `cmp` is empty where the words compare nothing."""

    value: Decimal
    unit: str
    cmp: str


def promises(words: str) -> list[Promise]:
    """Every promised number in the words; years, names and ranges such as 1-3个 are none."""
    found = []
    for above, number, unit, after in _PROMISE.findall(_NAMES.sub("", words)):
        # 超过3000家以上 says both; the inclusive word stands last and is the weaker promise.
        cmp = {"以上": ">=", "左右": "~"}.get(after) or (">" if above else "")
        found.append(Promise(Decimal(number), "个" if unit == "大" else unit, cmp))
    return found


def years(words: str) -> set[int]:
    """The years named in the words."""
    return {int(year) for year in _YEAR.findall(words)}


def modality(words: str) -> str:
    """How firmly the words promise."""
    for word, meaning in {"原则上": "in_principle", "争取": "strive", "左右": "about", "基本": "basically"}.items():
        if word in words:
            return meaning
    return "firm"
