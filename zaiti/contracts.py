"""``contracts/``: the OpenAPI document of each service and the JSON schema of each event, generated and committed."""

import inspect
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from services.kit.events import Event
from zaiti.event_samples import sample_path, sample_text
from zaiti.state import CHECKOUT
from zaiti.topology import SERVICES, Service

CONTRACTS = CHECKOUT / "contracts"
SAMPLES = CONTRACTS / "events" / "samples"


def generate() -> dict[Path, str]:
    """Every generated file: path → text. A sample of an event's version that is there already is not made again."""
    files: dict[Path, str] = {}
    for service in SERVICES:
        app = import_module(f"services.{service.name}.main").app
        files[CONTRACTS / "openapi" / f"{service.name}.json"] = _text(app.openapi())
        for event in events_of(service):
            files[CONTRACTS / "events" / f"{event.event_type}.json"] = _text(event.model_json_schema())
            sample = sample_path(SAMPLES, event)
            files[sample] = sample.read_text("utf-8") if sample.exists() else sample_text(event)
    return files


def main() -> None:
    """Write the files, or with ``--check`` say which are not current and end with status 1."""
    files = generate()
    # The samples of earlier versions are kept for good: they are not among the files that may go.
    present = {*(CONTRACTS / "openapi").glob("*.json"), *(CONTRACTS / "events").glob("*.json")}
    present |= {path for path in SAMPLES.glob("*.json") if path in files}
    if "--check" in sys.argv:
        stale = [path for path, text in files.items() if path not in present or path.read_text("utf-8") != text]
        stale += present - files.keys()
        for path in stale:
            print(f"不是最新 · not current: {path.relative_to(CHECKOUT)}")
        if stale:
            sys.exit("请运行 make api · run: make api")
        return
    for path in present - files.keys():
        path.unlink()
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def events_of(service: Service) -> list[type[Event]]:
    """What a service publishes. A type of three parts is a fact; bases that several facts share have less."""
    module = import_module(f"services.{service.name}.events")
    return [
        event
        for _, event in inspect.getmembers(module, inspect.isclass)
        if issubclass(event, Event) and getattr(event, "event_type", "").count(".") == 2
    ]


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    main()
