"""What the YAML files beside this one say: who may call each operation, and whose records it reaches.

A line is ``METHOD /path: roles`` or ``METHOD /path: roles / scope``, with the words below. They are written from the
design and the services' READMEs, never read off the code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml
from fastapi import FastAPI

from services.kit.callers import Role

HERE = Path(__file__).parent
EVERY_SERVICE = re.compile(r"^/v1/(webhook-endpoints|events)")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

_OFFICERS = frozenset({Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER})
_PEOPLE = _OFFICERS | {Role.LEADER, Role.OFFICE, Role.INSPECTOR}
ROLES: dict[str, frozenset[Role]] = {
    "public": frozenset(Role),
    "everyone": frozenset(Role),
    "readers": frozenset(Role) - {Role.ADMIN},
    "people": _PEOPLE,
    "writers": _PEOPLE - {Role.LEADER},
    "reporters": _OFFICERS | {Role.OFFICE},
    "register": frozenset({Role.OFFICE, Role.CARRIER_OFFICER}),
    "departments": frozenset({Role.OFFICE, Role.DEPARTMENT_OFFICER}),
    "inspection": frozenset({Role.OFFICE, Role.INSPECTOR}),
    "office": frozenset({Role.OFFICE}),
    "admin": frozenset({Role.ADMIN}),
    "feed": frozenset({Role.OFFICE, Role.PLATFORM, Role.SERVICE}),
    "managers": frozenset({Role.ADMIN, Role.PLATFORM}),
}
"""``public`` needs no token at all; an admin is no reader: it sees no data. In ``feed`` and ``managers`` a platform
needs the machine scope of SCOPED as well."""

SCOPED = {"feed": "events:read", "managers": "webhooks:manage"}

SCOPES: dict[str, frozenset[Role]] = {
    "none": frozenset(),
    "carrier": frozenset({Role.CARRIER_OFFICER}),
    "unit": _OFFICERS,
    "domain": _OFFICERS,
    "maker": frozenset(Role) - {Role.OFFICE},
    "self": frozenset(Role),
}
"""Who reaches only its own records. ``carrier``: a carrier's officer, those of its carriers and units; others all.
``unit``: a department's officer too, those of its units. ``domain``: a department's officer those of its domain.
``maker``: what the caller made, but for the office. ``self``: an answer about the caller, whoever it is."""


@dataclass(frozen=True)
class Operation:
    """An operation with what is expected of it."""

    service: str
    method: str
    path: str
    roles: str
    scope: str

    @property
    def name(self) -> str:
        """As the YAML names it."""
        return f"{self.method} {self.path}"

    @property
    def allowed(self) -> frozenset[Role]:
        """The roles that may call it."""
        return ROLES[self.roles]

    @property
    def narrowed(self) -> frozenset[Role]:
        """Those of them that reach only their own records."""
        return SCOPES[self.scope] & self.allowed


def application(service: str) -> FastAPI:
    """A service as its process starts it."""
    app: FastAPI = import_module(f"services.{service}.main").app
    return app


def document(service: str) -> dict[str, Any]:
    """A service's OpenAPI document."""
    return application(service).openapi()


def existing(service: str) -> list[str]:
    """Every operation that the service has, as ``METHOD /path``."""
    paths: dict[str, dict[str, Any]] = document(service)["paths"]
    return [f"{method} {path}" for path, item in paths.items() for method in map(str.upper, item) if method in METHODS]


def file_of(name: str, service: str) -> Path:
    """The file in which an operation's expectation belongs."""
    return HERE / f"{'every_service' if EVERY_SERVICE.match(name.partition(' ')[2]) else service}.yaml"


def expected(service: str) -> dict[str, Operation]:
    """The expectations of a service, the kit's among them, by operation; ValueError for a line it cannot read."""
    return {
        operation.name: operation
        for stem in (service, "every_service")
        for operation in _read(HERE / f"{stem}.yaml", service)
    }


def _read(file: Path, service: str) -> Iterator[Operation]:
    text = file.read_text("utf-8")
    said: dict[str, str] = yaml.safe_load(text)
    if len(said) != sum(1 for line in text.splitlines() if line and not line.startswith("#")):
        raise ValueError(f"{file.name} names an operation twice")
    for name, words in said.items():
        method, _, path = name.partition(" ")
        roles, _, scope = words.partition(" / ")
        scope = scope or "none"
        if method not in METHODS or roles not in ROLES or scope not in SCOPES:
            raise ValueError(f"{file.name}: {name}: {words}")
        yield Operation(service, method, path, roles, scope)


def what_to_add(service: str, names: list[str]) -> str:
    """What to write for operations that nothing is expected of."""
    lines = [f"{file_of(name, service).relative_to(HERE.parents[1])}:  {name}: <roles> / <scope>" for name in names]
    words = f"<roles> is one of {', '.join(ROLES)}; <scope> one of {', '.join(SCOPES)} (none may be left out)"
    return "\n".join(["nothing is expected of these operations; add:", *lines, words])
