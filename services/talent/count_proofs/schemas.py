"""Request and response shapes of count proofs."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from services.kit.fields import Day, OptionalText, shown
from services.talent.count_proofs.rules import ALGORITHM


class NewCountProof(BaseModel):
    """计数核验 · Prove a count under a key that the auditor holds. The key is neither kept nor logged."""

    model_config = ConfigDict(extra="forbid")

    key: Annotated[
        SecretStr,
        Field(min_length=16, max_length=256),
        shown("审计密钥", "The auditor's key: 16 to 256 characters, best random"),
    ]
    counted_from: Annotated[Day | None, shown("计数起始日", "First day counted; null: from the beginning")] = None
    counted_to: Annotated[Day, shown("计数截止日", "Last day counted", example="2022-12-31")]
    note: Annotated[OptionalText, shown("用途说明", "For whom and what, kept in the log of looks")] = None


class CountProof(BaseModel):
    """计数核验结果 · The count, and a keyed hash for each person counted, to be compared with hashes of a list."""

    algorithm: str = Field(ALGORITHM, title="算法", description="Of the number in capitals without spaces, as hex")
    counted_from: date | None = Field(title="计数起始日", description="First day counted")
    counted_to: date = Field(title="计数截止日", description="Last day counted")
    made_at: datetime = Field(title="生成时间", description="When the register was read")
    count: int = Field(title="人数", description="People counted, each once")
    without_number: int = Field(title="无证件号码", description="Of them, those whose number is not known any more")
    hashes: list[str] = Field(title="哈希", description="One for each person with a number, sorted")
    synthetic: bool = Field(title="演示数据", description="Whether demonstration data are among them")
