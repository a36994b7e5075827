"""``contracts/``: the OpenAPI document of each service and the JSON schema of each event, generated and committed."""

import inspect
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from zaiti.state import CHECKOUT
from zaiti.topology import SERVICES, Service

CONTRACTS = CHECKOUT / "contracts"


def generate() -> dict[Path, str]:
    """Every generated file: path → text."""
    files: dict[Path, str] = {}
    for service in SERVICES:
        app = import_module(f"services.{service.name}.main").app
        files[CONTRACTS / "openapi" / f"{service.name}.json"] = _text(app.openapi())
        for event_type, schema in _events(service):
            files[CONTRACTS / "events" / f"{event_type}.json"] = _text(schema)
    return files


def main() -> None:
    """Write the files, or with ``--check`` say which are not current and end with status 1."""
    files = generate()
    # Beside the schemas lie samples of every historic version, which are written by hand and kept.
    present = {*(CONTRACTS / "openapi").glob("*.json"), *(CONTRACTS / "events").glob("*.json")}
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


def _events(service: Service) -> list[tuple[str, dict[str, Any]]]:
    module = import_module(f"services.{service.name}.events")
    found = []
    for _, event in inspect.getmembers(module, inspect.isclass):
        event_type = getattr(event, "event_type", None)
        # A type of three parts is a fact; bases that several facts share have less.
        if issubclass(event, BaseModel) and isinstance(event_type, str) and event_type.count(".") == 2:
            found.append((event_type, event.model_json_schema()))
    return found


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    main()
