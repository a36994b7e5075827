"""What a file of monthly reports is known by."""

from typing import Final

NOTE: Final = "灰色列请勿改动；没有填报的行留空（空行视为未报）；更正已确认的内容须填更正原因，并选择“导入并提交”。"
MAX_TEMPLATE_ROWS: Final = 20_000
