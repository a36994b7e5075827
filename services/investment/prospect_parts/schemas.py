"""Fields that prospects, their lists and their visits declare alike."""

from typing import Annotated

from pydantic import Field, StringConstraints

from services.investment.prospect_parts.rules import STAGE_LABELS, STATE_LABELS, Stage, State
from services.kit.dates import WrittenDate
from services.kit.fields import Day, shown

InStage = Annotated[Stage, shown("阶段", "How far it has come", labels=dict(STAGE_LABELS), informative=True)]
InState = Annotated[State, shown("状态", "Whether it is followed", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]
HappenedOn = Annotated[Day | None, shown("日期", "Day on which it happened; null: today", example="2020-06-01")]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("原因", "Reason", example="对方调整投资布局"),
]
UnitCode = Annotated[str, Field(min_length=1, max_length=40)]
LongText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
AsOf = Annotated[WrittenDate | None, Field(title="截至", description="As of this day; today unless given")]
