"""The event log of a service: recorded with the change, sequenced after the commit, read by position."""

from services.kit.events.bulk import record_written
from services.kit.events.event import Event, canonical_json, record, record_all

__all__ = ["Event", "canonical_json", "record", "record_all", "record_written"]
