"""Changes sent by PATCH: what is left out stays as it is, null is a value where the field takes it."""

from typing import Any

from pydantic import BaseModel, Field


def unchanged() -> Any:
    """The default of a field that need not be sent; it is not shown in the documentation and admits no null."""
    return Field(default_factory=lambda: None)


def sent(change: BaseModel) -> dict[str, Any]:
    """The fields that the caller sent, with their values."""
    return change.model_dump(exclude_unset=True)


def differing(record: object, change: BaseModel) -> dict[str, Any]:
    """Those of the fields that the caller sent whose values are not the record's already."""
    return {name: value for name, value in sent(change).items() if getattr(record, name) != value}
