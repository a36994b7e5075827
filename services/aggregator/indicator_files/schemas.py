"""What the lists of indicators look like as files."""

from datetime import date, datetime
from decimal import Decimal

from pydantic import BaseModel, Field

from services.kit.tables import TableSchema

BASIS_LABELS = {"reported": "部门调度数", "statistical": "统计数"}
STATUS_LABELS = {"confirmed": "已确认", "provisional": "含已提交待确认"}


class Extent(BaseModel):
    """What the head of a file says of its rows: which indicator, at which cut, in which view, in words."""

    indicator: str | None = Field(None, title="指标")
    period: str = Field(title="月份")
    known_at: datetime | None = Field(None, title="以当时所知为准")
    basis: str = Field(title="口径")
    status: str = Field(title="审核状态")
    carrier: str | None = Field(None, title="载体")
    cause: str | None = Field(None, title="原因")
    known_from: datetime | None = Field(None, title="晚于此时点得知")


class IndicatorRow(BaseModel):
    """An indicator in a line."""

    code: str = Field(title="指标代码", json_schema_extra={"width": 28})
    name: str = Field(title="指标", json_schema_extra={"width": 36})
    value: Decimal | None = Field(title="数值")
    unit: str = Field(title="单位")
    reason: str | None = Field(title="无数值的原因", json_schema_extra={"width": 36})
    numerator: Decimal | None = Field(title="分子")
    numerator_unit: str | None = Field(title="分子单位")
    denominator: Decimal | None = Field(title="分母")
    denominator_unit: str | None = Field(title="分母单位")
    cmp: str = Field(title="比较")
    target: Decimal | None = Field(title="目标值")
    due: date | None = Field(title="期限")
    status: str = Field(title="状态")
    completion: Decimal | None = Field(title="完成率", json_schema_extra={"unit": "%"})
    elapsed: Decimal | None = Field(title="时间进度", json_schema_extra={"unit": "%"})
    reported: int | None = Field(title="已报份数")
    expected: int | None = Field(title="应报份数")
    clause: str = Field(title="条款")


class SeriesRow(BaseModel):
    """An indicator at the end of a month."""

    period: str = Field(title="月份")
    value: Decimal | None = Field(title="数值")
    unit: str = Field(title="单位")
    reason: str | None = Field(title="无数值的原因", json_schema_extra={"width": 36})
    numerator: Decimal | None = Field(title="分子")
    denominator: Decimal | None = Field(title="分母")


class CarrierRow(BaseModel):
    """What one carrier, or what lies outside them, contributes."""

    carrier: str = Field(title="载体代码", json_schema_extra={"width": 24})
    name: str = Field(title="载体", json_schema_extra={"width": 24})
    value: Decimal | None = Field(title="数值")
    unit: str = Field(title="单位")
    reason: str | None = Field(title="无数值的原因", json_schema_extra={"width": 36})
    numerator: Decimal | None = Field(title="计入分子")
    denominator: Decimal | None = Field(title="计入分母")
    share: Decimal | None = Field(title="占比", json_schema_extra={"unit": "%"})
    reported: int | None = Field(title="已报份数")
    expected: int | None = Field(title="应报份数")


INDICATOR_TABLE = TableSchema.of(IndicatorRow, id="aggregator.indicators", title="指标")
SERIES_TABLE = TableSchema.of(SeriesRow, id="aggregator.series", title="指标趋势")
CARRIER_TABLE = TableSchema.of(CarrierRow, id="aggregator.by-carrier", title="指标分载体")
