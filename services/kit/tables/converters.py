"""Turning a cell into a value: what each kind of column accepts, and why it refuses the rest."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from decimal import Context, Decimal, InvalidOperation
from typing import Final

from pydantic import ValidationError

from services.kit.periods import SERIALS, Period, date_of_serial
from services.kit.tables.columns import Column, plain

Cell = object
Convert = Callable[[Cell], object]

_GROUPED = re.compile(r"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", re.ASCII)
_NUMBER = re.compile(r"^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$", re.ASCII)
_DATE = re.compile(r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$", re.ASCII)
_COMPACT_DATE = re.compile(r"^(\d{4})(\d{2})(\d{2})$", re.ASCII)
# How many 元 one unit is: a figure written with another unit is converted exactly, and the sender asked.
_MONEY_UNITS: Final = {
    "元": Decimal(1),
    "万元": Decimal(10_000),
    "亿元": Decimal(100_000_000),
    "亿": Decimal(100_000_000),
}
_WITH_UNIT = re.compile(r"^([+-]?[\d,.]+)\s*(亿元|万元|亿|元)$", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Wide enough that rounding to the allowed places is exact for every number within the allowed digits.
_EXACT: Final = Context(prec=60)
_YES_NO: Final = {"是": True, "否": False, "true": True, "false": False, "y": True, "n": False, "1": True, "0": False}


class BadCell(Exception):  # noqa: N818 - it names the finding
    """The cell cannot be used; ``code`` names why, ``detail`` overrides what the column expects."""

    def __init__(self, code: str, detail: str | None = None) -> None:
        self.code, self.detail = code, detail


class Questioned(Exception):  # noqa: N818 - not an error: the sender is asked
    """The cell can be used as ``value`` once the sender confirms it."""

    def __init__(self, value: object, code: str, detail: str) -> None:
        self.value, self.code, self.detail = value, code, detail


def _number(column: Column) -> Convert:
    places, digits = column.bounds.get("decimal_places"), column.bounds.get("max_digits")
    whole_limit = Decimal(10) ** (digits - (places or 0)) if digits is not None else None
    step = Decimal(1).scaleb(-(places or 0))
    in_range = _range_check(column)
    unit = _MONEY_UNITS.get(column.unit or "")

    def check(value: Decimal) -> Decimal:
        if not value.is_finite():
            raise BadCell("not_a_number")
        if whole_limit is not None and abs(value) >= whole_limit:
            raise BadCell("too_long")
        if places is not None and value != value.quantize(step, context=_EXACT):
            raise BadCell("too_many_decimals")
        if not in_range(value):
            raise BadCell("out_of_range")
        return value

    def convert(raw: Cell) -> Decimal:
        # Excel computes with 15 digits and stores 17: the last two are noise that nobody typed.
        if type(raw) is float:
            return check(Decimal(f"{raw:.15g}"))
        if type(raw) is int or isinstance(raw, Decimal):
            return check(Decimal(raw))
        if not isinstance(raw, str):
            raise BadCell("not_a_number")
        text = unicodedata.normalize("NFKC", raw).strip()
        stated = _WITH_UNIT.match(text)
        if stated and unit is not None:
            value = check(_decimal(stated[1]) * _MONEY_UNITS[stated[2]] / unit)
            if _MONEY_UNITS[stated[2]] == unit:
                return value
            raise Questioned(
                value, "other_unit", f"写的是{stated[2]}，本列单位为{column.unit}，将折算为 {value:f} {column.unit}"
            )
        return check(_decimal(text))

    return convert


def _decimal(text: str) -> Decimal:
    if _GROUPED.match(text):
        text = text.replace(",", "")
    if not _NUMBER.match(text):
        raise BadCell("not_a_number")
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise BadCell("not_a_number") from error


def _integer(column: Column) -> Convert:
    in_range = _range_check(column)

    def convert(raw: Cell) -> int:
        if isinstance(raw, bool) or not isinstance(raw, (int, float, str, Decimal)):
            raise BadCell("not_an_integer")
        number = _decimal(unicodedata.normalize("NFKC", raw).strip()) if isinstance(raw, str) else Decimal(raw)
        if not number.is_finite() or number != number.to_integral_value() or abs(number) >= 2**63:
            raise BadCell("not_an_integer")
        if not in_range(number):
            raise BadCell("out_of_range")
        return int(number)

    return convert


def _range_check(column: Column) -> Callable[[Decimal], bool]:
    limits = {key: Decimal(str(column.bounds[key])) for key in ("ge", "gt", "le", "lt") if key in column.bounds}
    low, over, high, under = (limits.get(key) for key in ("ge", "gt", "le", "lt"))
    if not limits:
        return lambda value: True
    return lambda value: (
        (low is None or value >= low)
        and (over is None or value > over)
        and (high is None or value <= high)
        and (under is None or value < under)
    )


def _text(column: Column) -> Convert:
    longest, pattern = column.bounds.get("max_length"), column.bounds.get("pattern")
    form = re.compile(pattern) if pattern else None

    def convert(raw: Cell) -> str:
        if isinstance(raw, bool | dt.date | dt.time | dt.timedelta):
            raise BadCell("not_text")
        if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
            raw = int(raw)
        text = unicodedata.normalize("NFC", str(raw)).strip()
        if longest is not None and len(text) > longest:
            raise BadCell("too_long")
        if _CONTROL.search(text):
            raise BadCell("control_character", "含有不可见的控制字符")
        if form is not None and not form.search(text):
            raise BadCell("wrong_form")
        return text

    return convert


def _choice(column: Column) -> Convert:
    known = {plain(value): value for value in column.labels} | {
        plain(word): value for value, word in column.labels.items()
    }

    def convert(raw: Cell) -> str:
        found = known.get(plain(str(raw)))
        if found is None:
            raise BadCell("unknown_choice")
        return found

    return convert


def _period(column: Column) -> Convert:
    def convert(raw: Cell) -> Period:
        try:
            return Period.from_cell(raw)
        except ValueError as error:
            raise BadCell("not_a_period") from error

    return convert


def _date(column: Column) -> Convert:
    def convert(raw: Cell) -> dt.date:
        if isinstance(raw, dt.datetime):
            return raw.date()
        if isinstance(raw, dt.date):
            return raw
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            if raw in SERIALS:
                return date_of_serial(int(raw))
            raw = str(int(raw)) if float(raw).is_integer() else ""
        text = unicodedata.normalize("NFKC", str(raw)).strip()
        match = _DATE.match(text) or _COMPACT_DATE.match(text)
        try:
            if match:
                return dt.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError as error:
            raise BadCell("no_such_date", "没有这一天，请核对年月日") from error
        raise BadCell("not_a_date")

    return convert


def _boolean(column: Column) -> Convert:
    def convert(raw: Cell) -> bool:
        if isinstance(raw, float):
            raw = int(raw) if raw.is_integer() else raw
        found = _YES_NO.get(plain(str(raw)))
        if found is None:
            raise BadCell("not_yes_or_no")
        return found

    return convert


def _other(column: Column) -> Convert:
    adapter = column.adapter
    assert adapter is not None

    def convert(raw: Cell) -> object:
        try:
            value: object = adapter.validate_python(raw)
        except ValidationError as error:
            raise BadCell("invalid") from error
        return value

    return convert


CONVERTERS: dict[str, Callable[[Column], Convert]] = {
    "number": _number,
    "integer": _integer,
    "text": _text,
    "choice": _choice,
    "period": _period,
    "date": _date,
    "boolean": _boolean,
    "other": _other,
}
