"""What a file of milestones is known by."""

from typing import Final

NOTE: Final = "灰色列请勿改动；改计划日期须填调整原因；填完成日期须填佐证文号。新增节点请在系统中办理。"
MAX_TEMPLATE_ROWS: Final = 20_000
