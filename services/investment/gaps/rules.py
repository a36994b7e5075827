"""How a project's two bases stand to each other, and why one of them is missing."""

from enum import StrEnum


class Standing(StrEnum):
    """Whether a project is in both bases. 未入库: reported to the departments, not in the statistics."""

    BOTH = "both"
    NOT_IN_STATISTICS = "not_in_statistics"
    NOT_REPORTED = "not_reported"


class Why(StrEnum):
    """Why a project is not in the statistics, as far as the figures show."""

    BELOW_THRESHOLD = "below_threshold"
    NO_PLANNED_TOTAL = "no_planned_total"
    NO_STATISTICAL_FIGURE = "no_statistical_figure"


STANDING_LABELS = {
    Standing.BOTH: "两口径都有",
    Standing.NOT_IN_STATISTICS: "未入库",
    Standing.NOT_REPORTED: "仅有统计数",
}
WHY_LABELS = {
    Why.BELOW_THRESHOLD: "计划总投资低于统计起点",
    Why.NO_PLANNED_TOTAL: "没有计划总投资，不能判断是否达到起点",
    Why.NO_STATISTICAL_FIGURE: "达到起点，但没有统计数",
}
