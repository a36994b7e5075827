"""What an enterprise's entry may say, decided without any framework."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from stdnum.cn import uscc
from stdnum.exceptions import InvalidChecksum, ValidationError


class EntryState(StrEnum):
    """An entry made by mistake is withdrawn; it stays in the register and counts nowhere."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class UnicornKind(StrEnum):
    """How far an enterprise has come: the two recognitions follow each other, and it counts once."""

    QUASI = "quasi"
    FULL = "full"


STATE_LABELS = {EntryState.ACTIVE: "在册", EntryState.WITHDRAWN: "已撤销"}
UNICORN_LABELS = {UnicornKind.QUASI: "准独角兽", UnicornKind.FULL: "独角兽"}
# The table's columns of each recognition: its date and who says so.
UNICORN_COLUMNS = {
    UnicornKind.QUASI: ("quasi_unicorn_on", "quasi_unicorn_source"),
    UnicornKind.FULL: ("unicorn_on", "unicorn_source"),
}
_DATED_SOURCES = (("startup_since", "startup_source"), *UNICORN_COLUMNS.values())


def plain_credit_code(written: str) -> str:
    """A credit code as the register keeps it: full-width forms, spaces, dashes and case folded."""
    return "".join(unicodedata.normalize("NFKC", written).split()).replace("-", "").upper()


def credit_code_fault(code: str) -> str | None:
    """What is wrong with a unified social credit code (GB 32100-2015, check character included), or None."""
    try:
        uscc.validate(code)
    except InvalidChecksum:
        return "统一社会信用代码的校验位不符，请核对"
    except ValidationError:
        return "统一社会信用代码应为 18 位，不含字母 I、O、S、V、Z"
    return None


def faults(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What does not fit together in an entry: the column, a stable code, a sentence."""
    for day, source in _DATED_SOURCES:
        if values[day] is not None and values[source] is None:
            yield source, "required", "填写了日期，也应填写来源"
        if values[day] is None and values[source] is not None:
            yield day, "required", "填写了来源，也应填写日期"
    registered: date | None = values["registered_on"]
    for name, said in (("closed_on", "注销"), ("startup_since", "认定科技初创"), ("quasi_unicorn_on", "入选准独角兽")):
        if registered and values[name] and values[name] < registered:
            yield name, "order", f"{said}日期早于成立日期"
    quasi, full = values["quasi_unicorn_on"], values["unicorn_on"]
    if quasi and full and full < quasi:
        yield "unicorn_on", "order", "独角兽的日期早于准独角兽的日期"
