"""Bringing back what a record was, from what was kept of it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

_READ: dict[type, Callable[[str], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    Decimal: Decimal,
    UUID: UUID,
}
_ITS_OWN = frozenset({"id", "version", "published"})
"""Columns that go on: a version never comes back, and what others have heard they have heard."""


def columns_before(before: Mapping[str, Any], types: Mapping[str, type]) -> dict[str, Any]:
    """The columns to be put back, each as its table has it; ``types`` says what a column holds."""
    return {
        name: _READ[types[name]](value) if isinstance(value, str) and types.get(name) in _READ else value
        for name, value in before.items()
        if name in types and name not in _ITS_OWN
    }
