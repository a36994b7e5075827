"""Request shapes of planned totals."""

from pydantic import BaseModel, ConfigDict

from services.registry.project_parts.schemas import Document, IssuedOn, PlannedAmount


class NewPlannedTotal(BaseModel):
    """下达计划总投资 · A planned total as issued; one of the same day is corrected by it."""

    model_config = ConfigDict(extra="forbid")

    amount: PlannedAmount
    issued_on: IssuedOn = None
    document: Document = None
