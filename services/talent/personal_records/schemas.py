"""Shape of a person's request for their own data."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict

from services.kit.fields import Text, shown


class RecordRequest(BaseModel):
    """本人信息申请 · That the person asked, and how it was made sure that it is the person. It is kept."""

    model_config = ConfigDict(extra="forbid")

    note: Annotated[str, Text, shown("申请与核验情况", "When the person asked, how the identity was verified")]
