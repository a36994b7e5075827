"""What this service reads of a unit in identity's answers and events; further fields are ignored."""

from pydantic import BaseModel


class HeardUnit(BaseModel):
    """A unit's state at one version, whatever happened to it."""

    code: str
    name: str
    kind: str
    active: bool = True
    version: int
