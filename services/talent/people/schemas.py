"""Request and response shapes of people, and their row in files."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.fields import shown
from services.talent.people.rules import STATE_LABELS, PersonState

State = Annotated[PersonState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


DATES: Final = ("selected_on", "on_job_on", "introduced_on", "counted_on")


class SelectionFact(BaseModel):
    """入选情况 · A person's place in a programme as the outside may know it: ids, codes and dates."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    id: UUID = Field(title="标识", description="Identifier of the selection")
    programme: str = Field(title="人才计划", description="Code of the programme")
    batch: str | None = Field(None, title="批次", description="Code of the batch")
    selected_on: date | None = Field(None, title="入选日期", description="Date of the selection")
    on_job_on: date | None = Field(None, title="到岗日期", description="Date on which the work began")
    introduced_on: date | None = Field(None, title="引进日期", description="Date of the introduction")
    in_district: bool = Field(title="在区内", description="Whether the place is the district's")
    counts: bool = Field(title="计数", description="Whether the programme counts towards the target")
    state: str = Field(title="状态", description="active or withdrawn")


class Standing(BaseModel):
    """What a person's places in programmes come to by the counting rule, as selections work it out."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    selections: list[SelectionFact] = Field(default=[], title="入选情况", description="All places, withdrawn ones too")
    selected_on: date | None = Field(None, title="入选日期", description="First that counts, in the district, by rule")
    on_job_on: date | None = Field(None, title="到岗日期", description="First day on the job, by rule")
    introduced_on: date | None = Field(None, title="引进日期", description="Day of introduction, by rule")
    counted_on: date | None = Field(None, title="计数日期", description="Day the counting rule says; null: not counted")

    @classmethod
    def of(cls, selections: Sequence[object], counted: object) -> Self:
        """From the places as ``selections`` reads them and the dates that the counting rule makes of them."""
        facts = [SelectionFact.model_validate(each) for each in selections]
        return cls(selections=facts, **{name: getattr(counted, name) for name in DATES})


class PersonFact(Standing):
    """人才（公开部分） · A person's public state: what events carry. Ids, enums and dates, nothing personal."""

    id: UUID = Field(title="标识", description="Identifier")
    code: str = Field(title="人才编号", description="Number in the register; says nothing of the person")
    state: State
    merged_into: UUID | None = Field(None, title="合并入", description="The person this one was merged into")
    carrier_code: str | None = Field(None, title="所属载体", description="Code of the carrier; null: outside all")
    enterprise_id: UUID | None = Field(None, title="用人单位", description="Host enterprise in the registry")
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")
