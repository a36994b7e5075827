"""Response shapes of what was imported."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class ImportRecord(BaseModel):
    """导入记录 · A file that was imported; while its months are open and nobody changed its rows, it can be undone."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="编号", description="Identifier")
    subject: str = Field(title="导入人", description="Login of whoever imported it")
    file_name: str = Field(title="文件名", description="Name of the file as it was sent")
    recorded_at: datetime = Field(title="导入时间", description="When it was imported")
    rows: int = Field(title="写入行数", description="Rows that it created or changed")
    undone_at: datetime | None = Field(title="撤销时间", description="When it was taken back; null: it stands")
    version: int = Field(title="版本", description="Version, for If-Match")
