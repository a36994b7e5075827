"""Request and response shapes of what counts as landed."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.prospect_parts.rules import LANDING_LABELS, LandingEvent
from services.kit.fields import Day, Text, shown

ValidFrom = Annotated[Day, shown("生效日期", "Events on or after this day count by it", example="2020-01-01")]
InEvent = Annotated[LandingEvent, shown("计入落地的事件", "What counts as landed", labels=dict(LANDING_LABELS))]
Source = Annotated[str, Text, shown("依据", "Document that says so", example="区产业办〔2020〕3号")]


class NewLandingRule(BaseModel):
    """落地口径登记 · From a day on, another event counts as landed."""

    model_config = ConfigDict(extra="forbid")

    valid_from: ValidFrom
    event: InEvent
    source: Source


class LandingRule(BaseModel):
    """落地口径 · What counts as landed from a day on; before the first one, a linked registered project."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    valid_from: ValidFrom
    event: InEvent
    source: Source
    version: int = Field(title="版本", description="Version, for If-Match")
