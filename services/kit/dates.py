"""Dates and instants as requests write them: ISO 8601 text.

Pydantic also reads a number as seconds since 1970, so that ``started_to=0`` would quietly ask about 1970-01-01.
"""

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _written_as_day(value: Any) -> Any:
    if (isinstance(value, str) and not _DAY.fullmatch(value.strip())) or isinstance(value, int | float):
        raise PydanticCustomError("date_parsing", "a date is written 2022-09-30")
    return value


def _written_as_instant(value: Any) -> Any:
    if (isinstance(value, str) and not _DAY.match(value.strip())) or isinstance(value, int | float):
        raise PydanticCustomError("datetime_parsing", "an instant is written 2022-09-30T08:00:00+08:00")
    return value


WrittenDate = Annotated[date, BeforeValidator(_written_as_day)]
"""A date that only its ISO form stands for."""

WrittenInstant = Annotated[datetime, BeforeValidator(_written_as_instant)]
"""An instant that only its ISO form stands for."""
