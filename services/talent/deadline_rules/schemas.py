"""Request and response shapes of the rules of deadlines."""

from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.events import Event
from services.kit.fields import Day
from services.kit.tables import TableSchema
from services.talent.deadline_rules.rules import TITLES


def _days(name: str) -> Any:
    title, description = TITLES[name]
    return Field(ge=1, le=365, title=title, description=description, json_schema_extra={"unit": "工作日"})


ValidFrom = Annotated[Day, Field(title="生效日期", description="In force from this day", examples=["2022-01-01"])]
Source = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    Field(title="依据", description="Source", examples=["区人才工作领导小组会议纪要〔2022〕3号"]),
]
Declared = Annotated[int, _days("declared")]
Complete = Annotated[int, _days("complete")]
Checked = Annotated[int, _days("checked")]
InReview = Annotated[int, _days("in_review")]
Decided = Annotated[int, _days("decided")]
NoticeDays = Annotated[int, _days("notice")]
Published = Annotated[int, _days("published")]
Selected = Annotated[int, _days("selected")]
OnJob = Annotated[int, _days("on_job")]
Returned = Annotated[int, _days("returned")]


class _Days(BaseModel):
    declared: Declared
    complete: Complete
    checked: Checked
    in_review: InReview
    decided: Decided
    notice: NoticeDays
    published: Published
    selected: Selected
    on_job: OnJob
    returned: Returned


class NewDeadlineRule(_Days):
    """新的办理时限 · Working days from a day on."""

    model_config = ConfigDict(extra="forbid")

    valid_from: ValidFrom
    source: Source


class DeadlineRuleChange(BaseModel):
    """修改办理时限 · Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    declared: Declared = unchanged()
    complete: Complete = unchanged()
    checked: Checked = unchanged()
    in_review: InReview = unchanged()
    decided: Decided = unchanged()
    notice: NoticeDays = unchanged()
    published: Published = unchanged()
    selected: Selected = unchanged()
    on_job: OnJob = unchanged()
    returned: Returned = unchanged()
    source: Source = unchanged()


class DeadlineRule(_Days):
    """办理时限 · How many working days each state of an application may last."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    valid_from: ValidFrom
    source: Source
    product_default: bool = Field(title="产品默认", description="Whether it is the product's default, not the plan's")
    version: int = Field(title="版本", description="Version, for If-Match")


class DeadlineRuleFilter(BaseModel):
    """Which rules."""

    on: WrittenDate | None = Field(default=None, title="日期", description="Only the rule in force on this day")


class DeadlineRuleRow(_Days):
    """办理时限表 · A rule as a row."""

    valid_from: ValidFrom
    source: Source
    product_default: bool = Field(title="产品默认", description="The product's default, not the plan's")


DEADLINE_RULE_TABLE = TableSchema.of(DeadlineRuleRow, id="talent.deadline_rules", title="办理时限", key=("valid_from",))


class DeadlineRuleState(_Days):
    """What every event of a rule carries: no free text."""

    model_config = ConfigDict(from_attributes=True)

    valid_from: ValidFrom
    product_default: bool


class DeadlineRuleRegistered(DeadlineRuleState, Event):
    """办理时限已设 · The working days from a day on."""

    event_type: ClassVar[str] = "talent.deadline_rule.registered"


class DeadlineRuleUpdated(DeadlineRuleState, Event):
    """办理时限已修改 · A rule of deadlines changed."""

    event_type: ClassVar[str] = "talent.deadline_rule.updated"
