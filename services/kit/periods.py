"""Months as values: ``Period`` is a ``YYYY-MM`` string that cannot be malformed.

It is a ``str`` so that it is JSON, SQL text and a dictionary key without conversion, and so that comparing two of
them compares time. Months are business months (Asia/Shanghai); they carry no instant.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

PATTERN: Final = r"^(19|20|21)\d{2}-(0[1-9]|1[0-2])$"
EXPECTED: Final = "应为年月，例如 2022-09 或 2022年9月"

_FORM = re.compile(PATTERN, re.ASCII)
_WRITTEN = re.compile(r"^((?:19|20|21)\d{2})\s*[-/.年]\s*(\d{1,2})\s*月?(?:\s*[-/.]?\s*\d{1,2}\s*日?)?$", re.ASCII)
_COMPACT = re.compile(r"^((?:19|20|21)\d{2})(\d{2})$", re.ASCII)
# Excel counts days from 1899-12-30; the range below is 2000-01-01 … 2099-12-31, disjoint from YYYYMM integers.
_EPOCH = dt.date(1899, 12, 30)
SERIALS: Final = range(36526, 73051)


def date_of_serial(serial: int) -> dt.date:
    """Return the date of an Excel (1900 system) day number."""
    return _EPOCH + dt.timedelta(days=serial)


class Period(str):
    """A month, ``YYYY-MM``, from 1900-01 to 2199-12. Raises ``ValueError`` when built from anything else."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        if not _FORM.fullmatch(value):
            raise ValueError(EXPECTED)
        return super().__new__(cls, value)

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """Return the month that contains ``day``."""
        return cls(f"{day.year:04d}-{day.month:02d}")

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Self:
        """Return the month with this running number (see ``ordinal``)."""
        return cls(f"{ordinal // 12:04d}-{ordinal % 12 + 1:02d}")

    @classmethod
    def from_cell(cls, value: object) -> Self:
        """Read a month as people write it in a spreadsheet.

        Accepts ``2022-09``, ``2022年9月``, ``2022/9``, ``202209``, full-width digits, a date cell (its month) and an
        Excel day number. A number such as 2022.1 is refused: January and October look alike in it.
        """
        if isinstance(value, dt.date):
            return cls.of(value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return cls.of(date_of_serial(value)) if value in SERIALS else cls._from_text(str(value))
        if isinstance(value, str):
            return cls._from_text(unicodedata.normalize("NFKC", value).strip())
        raise ValueError(EXPECTED)

    @classmethod
    def _from_text(cls, text: str) -> Self:
        match = _WRITTEN.fullmatch(text) or _COMPACT.fullmatch(text)
        if match is None:
            raise ValueError(EXPECTED)
        return cls(f"{match[1]}-{int(match[2]):02d}")

    @property
    def year(self) -> int:
        return int(self[:4])

    @property
    def month(self) -> int:
        return int(self[5:])

    @property
    def ordinal(self) -> int:
        """Months since year 0: differences of it are numbers of months."""
        return self.year * 12 + self.month - 1

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.month, 1)

    @property
    def last_day(self) -> dt.date:
        return self.plus(1).first_day - dt.timedelta(days=1)

    @property
    def label(self) -> str:
        """The month as Chinese text, ``2022年9月``."""
        return f"{self.year}年{self.month}月"

    def plus(self, months: int) -> "Period":
        """Return the month this many months later (earlier when negative)."""
        return Period.from_ordinal(self.ordinal + months)

    def since(self, earlier: "Period") -> int:
        """Return how many months lie between ``earlier`` and this one."""
        return self.ordinal - earlier.ordinal

    def until(self, last: "Period") -> "Iterator[Period]":
        """Yield the months from this one to ``last``, both included; nothing when ``last`` is earlier."""
        return (Period.from_ordinal(one) for one in range(self.ordinal, last.ordinal + 1))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": PATTERN, "examples": ["2022-09"]}
