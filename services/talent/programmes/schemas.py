"""Request and response shapes of the talent programmes."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.fields import Day, Text, shown
from services.kit.tables import TableSchema
from services.talent.counting_rules.rules import AppliesTo
from services.talent.counting_rules.schemas import Applies, ProductDefault, Source, Synthetic
from services.talent.programmes.rules import LEVEL_LABELS, STATE_LABELS, Level, ProgrammeState

Code = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,39}$"),
    shown("代码", "Lower-case letters, digits, underscores; never changes", example="guo_qian"),
]
Name = Annotated[str, Text, shown("计划名称", "Name of the programme", example="国家级人才计划", width=26)]
LevelField = Annotated[Level, shown("级别", "Who runs it", labels=dict(LEVEL_LABELS), example="国家级")]
Counts = Annotated[bool, shown("计入目标", "Whether its people or teams count for the plan's target")]
ValidFrom = Annotated[Day, shown("生效日期", "First day on which it selects", example="2019-01-01")]
ValidTo = Annotated[Day | None, shown("失效日期", "First day on which it does not any more", example="2023-01-01")]
Criteria = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)] | None,
    shown("遴选条件", "The criteria, as its document words them", width=40),
]
State = Annotated[ProgrammeState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
BatchCode = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"),
    shown("批次编号", "Code of the batch within the programme", example="2019-1"),
]


class Batch(BaseModel):
    """批次 · One round of selection of a programme."""

    model_config = ConfigDict(extra="forbid")

    code: BatchCode
    year: Annotated[int, Field(ge=1990, le=2099), shown("年度", "Year of the batch", example="2019")]
    announced_on: Annotated[Day | None, shown("公布日期", "Day on which the list was announced")] = None
    source: Annotated[Annotated[str, Text] | None, shown("公布文件", "Document that announced it")] = None


Batches = Annotated[list[Batch], Field(title="批次", description="The rounds of selection", max_length=200)]


class NewProgramme(BaseModel):
    """人才计划登记 · Registration of a programme."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    level: LevelField
    applies_to: Applies = AppliesTo.PEOPLE
    counts: Counts
    valid_from: ValidFrom
    valid_to: ValidTo = None
    criteria: Criteria = None
    source: Source
    batches: Batches = []
    synthetic: Synthetic = False


class ProgrammeChange(BaseModel):
    """人才计划修改 · Only what is sent is changed; the batches are sent all together."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    level: LevelField = unchanged()
    counts: Counts = unchanged()
    valid_from: ValidFrom = unchanged()
    valid_to: ValidTo = unchanged()
    criteria: Criteria = unchanged()
    source: Source = unchanged()
    batches: Batches = unchanged()


class Programme(BaseModel):
    """人才计划 · A programme with its batches."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    name: Name
    level: LevelField
    applies_to: Applies
    counts: Counts
    valid_from: ValidFrom
    valid_to: ValidTo
    criteria: Criteria
    source: Source
    product_default: ProductDefault
    batches: Batches
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class BatchFact(BaseModel):
    """What an event says of a batch."""

    code: str
    year: int
    announced_on: date | None = None


class ProgrammeFact(BaseModel):
    """What an event says of a programme: no free text."""

    model_config = ConfigDict(from_attributes=True)

    code: str
    level: Level
    applies_to: AppliesTo
    counts: bool
    valid_from: date
    valid_to: date | None
    batches: list[BatchFact]
    state: ProgrammeState
    synthetic: bool


class ProgrammeRow(BaseModel):
    """人才计划表 · A programme as a row of a file."""

    code: Code
    name: Name
    level: LevelField
    applies_to: Applies
    counts: Counts
    valid_from: ValidFrom
    valid_to: ValidTo
    batch_list: Annotated[str, shown("批次", "Its batches", width=30)]
    criteria: Criteria
    source: Source
    product_default: ProductDefault
    state: State


PROGRAMME_TABLE = TableSchema.of(ProgrammeRow, id="talent.programmes", title="人才计划", key=("code",))

ProgrammeSort = Literal["code", "-code", "name", "-name"]


class ProgrammeFilter(BaseModel):
    """Which programmes, in which order. Those entered by mistake are left out unless asked for."""

    applies_to: list[AppliesTo] = Field(default=[], title="适用对象", description="What is selected, any of them")
    level: list[Level] = Field(default=[], title="级别", description="Levels, any of them")
    counts: bool | None = Field(default=None, title="计入目标", description="Counted or not")
    state: list[ProgrammeState] = Field(
        default=[ProgrammeState.ACTIVE], title="状态", description="States, any of them"
    )
    sort: ProgrammeSort = Field(default="code", title="排序", description="Order; a minus sign means descending")
