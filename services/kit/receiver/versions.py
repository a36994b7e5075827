"""The receiver's rule: ignore what is not newer than what is stored. Duplicates and disorder then do no harm."""

from collections.abc import Iterable, Mapping

from services.kit.receiver.events import ReceivedEvent


def newest(events: Iterable[ReceivedEvent], stored: Mapping[str, int]) -> list[ReceivedEvent]:
    """For each subject its newest event, if that is newer than the version ``stored``; for handlers that keep a copy.

    A set-based INSERT … ON CONFLICT cannot touch a row twice, hence one event a subject. The rule must also stand in
    the statement itself (``WHERE excluded.version > table.version``) unless the rows read for ``stored`` are locked.
    """
    found: dict[str, ReceivedEvent] = {}
    for event in events:
        known = found[event.subject].version if event.subject in found else stored.get(event.subject, 0)
        if event.version > known:
            found[event.subject] = event
    return list(found.values())
