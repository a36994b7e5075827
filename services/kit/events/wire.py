"""Events as they leave the service: CloudEvents 1.0 in JSON, put together as text from what is already text.

The payload is stored in its canonical form and sent as it is; nothing is parsed or validated on the way out.
"""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

CONTENT_TYPE = "application/cloudevents+json"
BATCH_CONTENT_TYPE = "application/cloudevents-batch+json"
WATERMARK = "zaiti.watermark"

# What a reader of the log selects; see `cloud_event`.
COLUMNS = "position, id, type, subject, version, actor, occurred_at, sequenced_at, trace_id, dataschema, payload"


@lru_cache(maxsize=8192)
def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def cloud_event(source: str, row: Any) -> str:
    """The JSON text of an event. ``source`` is the service's name. An erased payload leaves ``"erased": true``."""
    subject: str = row["subject"]
    trace, schema, payload = row["trace_id"], row["dataschema"], row["payload"]
    identity: str = row["id"].hex
    parts = [
        f'{{"specversion":"1.0","id":"{row["id"]}","source":"/zaiti/{source}","type":{_quoted(row["type"])}'
        f',"subject":{_quoted(subject)},"time":"{row["occurred_at"].isoformat()}"'
        f',"position":"{row["position"]}","sequencedat":"{row["sequenced_at"].isoformat()}"'
        f',"entityversion":{row["version"]},"actor":{_quoted(row["actor"])}'
    ]
    if schema is not None:
        parts.append(f',"dataschema":{_quoted(schema)}')
    if trace is not None:
        # The event is a span of the trace that made it: readers continue from here.
        parts.append(f',"traceparent":"00-{trace}-{identity[16:]}-01"')
    if payload is None:
        parts.append(',"erased":true}')
    else:
        parts.append(f',"datacontenttype":"application/json","data":{payload}}}')
    return "".join(parts)


def watermark(source: str, position: int, at: datetime) -> str:
    """The JSON text of a watermark: everything known up to ``at`` has been sent. It is in no log."""
    instant = at.isoformat()
    return (
        f'{{"specversion":"1.0","id":"watermark-{position}-{instant}","source":"/zaiti/{source}","type":"{WATERMARK}"'
        f',"time":"{instant}","datacontenttype":"application/json","data":{{"position":{position},"at":"{instant}"}}}}'
    )
