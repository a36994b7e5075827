"""What the answers about indicators look like. Figures are decimal strings, instants UTC."""

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

Basis = Literal["reported", "statistical"]
ReviewStatus = Literal["confirmed", "provisional"]
StatusCode = Literal["achieved", "on_track", "at_risk", "off_track", "missed", "undefined", "not_reported"]


class OperandValue(BaseModel):
    """算式项 · One operand of an indicator."""

    value: str | None = Field(title="数值", description="Value in its unit")
    unit: str = Field(title="单位", description="Unit of the measure")
    text: str = Field(title="含义", description="What it is")


class TargetValue(BaseModel):
    """目标 · What is promised."""

    cmp: str = Field(title="比较", description="Comparator: > >= = ~")
    value: str = Field(title="目标值", description="Target in the indicator's unit")
    modality: str = Field(title="措辞", description="firm, strive, about, basically, in_principle")
    tolerance: str = Field(title="容差%", description="Tolerance in percent of the target")
    due: date | None = Field(title="期限", description="Deadline, if the plan or its default states one")
    clause: str = Field(title="条款", description="Clause it rests on")


class PaceValue(BaseModel):
    """进度 · Completion against time; lights are the product's default."""

    completion: str = Field(title="完成率%", description="Value over target, in percent")
    elapsed: str = Field(title="时间进度%", description="Time gone until the deadline; 100 for a share")
    gap: str = Field(title="差距（百分点）", description="Completion less elapsed, in percentage points")
    level: bool = Field(title="水平型", description="A share: due in full at any time")


class Coverage(BaseModel):
    """覆盖 · Which of the returns due have come."""

    reported: int = Field(title="已报", description="Returns due that have come")
    expected: int = Field(title="应报", description="Returns due")
    missing: list[str] = Field(title="缺报", description="What has not come, by carrier")
    unresolved: int = Field(0, title="未识别", description="Facts whose project is not known yet; not counted")
    excluded: int = Field(0, title="非产业项目", description="Facts of projects that are not industrial; not counted")


class Indicator(BaseModel):
    """指标 · One indicator as of a cut."""

    code: str
    name: str
    theme: str
    kind: str
    unit: str
    clause: str
    value: str | None = Field(title="数值", description="In the unit; null with a reason")
    reason: str | None = Field(title="原因", description="Why there is no value")
    numerator: OperandValue | None
    denominator: OperandValue | None
    target: TargetValue
    status: StatusCode
    status_label: str = Field(title="状态", description="The status in words")
    due_month: str = Field(title="当前期限月", description="The deadline that counts now")
    pace: PaceValue | None
    coverage: Coverage | None
    full_year: int | None = Field(title="完整年度", description="The full year that it reads; null: it reads months")
    definition_version: int = Field(title="定义版本", description="Version of the definition in force at the cut")


class SourcePosition(BaseModel):
    """来源进度 · How far a source has been heard."""

    position: str = Field(description="Position in the source's event log at the cut")
    at: datetime | None = Field(description="Instant up to which the source has been heard by now")


class AsOf(BaseModel):
    """截至 · What an answer rests on."""

    period: str
    known_at: datetime | None = Field(description="The cut; for the present, the latest instant heard of")
    basis: Basis
    status: ReviewStatus
    final: bool = Field(title="已定", description="No source can still add to what was known at the cut")
    ledger_version: int
    sources: dict[str, SourcePosition]


class IndicatorList(BaseModel):
    """指标清单 · All indicators of the plan, in its order."""

    items: list[Indicator]
    next: str | None = None
    as_of: AsOf


class Beside(BaseModel):
    """并列口径 · Another reading, never mixed with the headline."""

    key: str
    name: str
    value: str | None
    reason: str | None
    numerator: OperandValue | None
    denominator: OperandValue | None


class BoundaryEffect(BaseModel):
    """边界调整的影响 · What restating to the present extent contributes to an increment share, beside the headline."""

    year: int = Field(title="完整年度", description="The full year compared with the baseline")
    baseline_year: int = Field(title="基期年", description="The year that it is compared with")
    points: str | None = Field(
        title="影响（百分点）", description="Headline less the reading on own extents; null: no value"
    )
    numerator: str | None = Field(title="分子变动", description="What it changes of the carriers' increment")
    denominator: str | None = Field(title="分母变动", description="What it changes of the district's increment")
    unit: str = Field(title="单位", description="Unit of the two increments")


class DefaultNote(BaseModel):
    """缺省说明 · Something the document leaves open."""

    field: str
    note: str


class IndicatorDetail(Indicator):
    """指标详情 · One indicator with its definition and the readings beside it."""

    definition: str
    counting_rule: str
    quote: str
    lead_in: list[str]
    defaults: list[DefaultNote]
    beside: list[Beside]
    boundary: BoundaryEffect | None = Field(description="Of an increment share: what moves of the boundary contribute")
    content: dict[str, Any] = Field(description="The plan's entry as published")
    as_of: AsOf


class SeriesPoint(BaseModel):
    """趋势点 · The indicator at the end of one month, as known at the cut."""

    period: str
    value: str | None
    reason: str | None
    numerator: str | None
    denominator: str | None


class Series(BaseModel):
    """趋势 · Month by month."""

    items: list[SeriesPoint]
    next: str | None = None
    unit: str
    as_of: AsOf


class CarrierValue(BaseModel):
    """分载体 · What one scope contributes. Besides the carriers: outside, unresolved, excluded."""

    carrier: str
    name: str
    category: str | None
    value: str | None = Field(description="Its contribution to the numerator")
    reason: str | None
    numerator: str | None
    denominator: str | None = Field(description="Its contribution to the denominator")
    share: str | None = Field(title="占比%", description="Its part of the headline's numerator, in percent")
    coverage: Coverage | None


class ByCarrier(BaseModel):
    """分载体清单 · The indicator's numerator, by carrier."""

    items: list[CarrierValue]
    next: str | None = None
    unit: str
    as_of: AsOf
