"""What a service hears from its siblings: verified, applied once, in order of arrival, under one lock per source."""

from services.kit.receiver.events import Handler, Listeners, NotYet, ReceivedEvent
from services.kit.receiver.versions import newest

__all__ = ["Handler", "Listeners", "NotYet", "ReceivedEvent", "newest"]
