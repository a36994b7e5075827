"""The shape of what a search finds."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.aggregator.searches.rules import KIND_LABELS, Kind


class Found(BaseModel):
    """搜索结果 · A record whose name or code holds what was asked for."""

    model_config = ConfigDict(from_attributes=True)

    kind: Kind = Field(
        title="类型",
        description="What it is",
        json_schema_extra={"labels": {str(kind): label for kind, label in KIND_LABELS.items()}},
    )
    id: UUID = Field(title="标识", description="Id of the record")
    title: str = Field(title="名称", description="Its name")
    code: str | None = Field(title="编码", description="Its code")
    carrier_code: str | None = Field(title="载体", description="Carrier that it stands in, where it says so itself")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")


class SearchAnswer(BaseModel):
    """搜索 · What was found: the first few of each kind."""

    items: list[Found] = Field(title="结果", description="By kind; names that begin with what was asked for come first")
    more: list[Kind] = Field(title="还有更多", description="Kinds of which there is more than is shown")


class SearchAsked(BaseModel):
    """What is searched for."""

    q: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50)] = Field(
        title="搜索", description="Part of a name, of a code, or the pinyin initials of a name"
    )
    kind: list[Kind] = Field(default=[], title="类型", description="Kinds, any of them")
    limit: int = Field(default=6, ge=1, le=50, title="每类条数", description="At most so many of each kind")
