"""Fields that many resources declare alike: titled for officials, with bounds that the API and Excel both keep."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from services.kit.dates import WrittenDate

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)


def shown(title: str, description: str, **extra: Any) -> Any:
    """Metadata of a field: what people read, and for tables ``unit``, ``example``, ``labels``, ``informative`` …"""
    return Field(title=title, description=description, json_schema_extra=extra)


def free_of(fault: Callable[[str], str | None]) -> AfterValidator:
    """Refuse what ``fault`` has something to say against."""

    def check(value: str | None) -> str | None:
        if value is not None and (found := fault(value)):
            raise ValueError(found)
        return value

    return AfterValidator(check)


def four_places() -> AfterValidator:
    """Amounts and areas are answered with four decimals, as the database keeps them."""
    return AfterValidator(lambda value: None if value is None else value.quantize(Decimal("0.0001")))


Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
Day = Annotated[WrittenDate, Field(ge=FIRST_DAY, le=LAST_DAY)]
_blank_is_none = BeforeValidator(lambda value: (value.strip() or None) if isinstance(value, str) else value)
OptionalText = Annotated[Annotated[str, Text] | None, _blank_is_none]
Area = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=4), four_places()]
"""An area; the unit is the field's own (亩 or m²)."""
