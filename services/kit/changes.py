"""Changes sent by PATCH: what is left out stays as it is, null is a value where the field takes it."""

from typing import Any

from pydantic import BaseModel, Field


def unchanged() -> Any:
    """The default of a field that need not be sent; it is not shown in the documentation and admits no null."""
    return Field(default_factory=lambda: None)


def sent(change: BaseModel) -> dict[str, Any]:
    """The fields that the caller sent, with their values."""
    return change.model_dump(exclude_unset=True)
