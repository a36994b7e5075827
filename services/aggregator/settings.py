"""Settings of the aggregator process."""

from decimal import Decimal

from pydantic import Field

from services.kit.settings import Settings


class AggregatorSettings(Settings):
    """The lights are the product's defaults, not the plan's word."""

    service: str = "aggregator"
    lights_at_risk: Decimal = Field(Decimal(10), description="Points by which completion may trail time: at_risk")
    lights_off_track: Decimal = Field(Decimal(30), description="Points by which completion may trail time: off_track")
    recheck_seconds: float = Field(1.0, gt=0, description="How old the ledger in memory may be without being compared")


SETTINGS = AggregatorSettings
