"""The environment of every process of one machine, as the services' settings read it."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from zaiti.credentials import Credentials
from zaiti.databases import runtime_url
from zaiti.ports import HOST
from zaiti.topology import ENVOY_ADMIN_OFFSET, SERVICES, Service, hearers, inbox_path

# The plan ran to 2022; the synthetic data end with this month.
DEMO_PERIOD = "2022-09"

# Of the caller's environment only this reaches a service: a stray ZAITI_… or PG… must not change what runs.
_PASSED_ON = (
    "PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SSL_CERT_FILE",
    "ZAITI_LOG_LEVEL", "ZAITI_OTLP_ENDPOINT", "ZAITI_RATE_LIMIT", "ZAITI_PUBLIC_ORIGINS",
)  # fmt: skip


@dataclass(frozen=True)
class Setup:
    """What the environments are made of. ``webhook_allow`` are further host:port that webhooks may reach."""

    base_port: int
    admin_url: str
    credentials: Credentials
    files: Path
    demo: bool
    webhook_allow: str = ""

    @property
    def public_url(self) -> str:
        """Where people and clients reach the system."""
        return f"http://localhost:{self.base_port}"

    def url(self, offset: int) -> str:
        """Address of the process at a port offset."""
        return f"http://{HOST}:{self.base_port + offset}"


def service_environment(setup: Setup, service: Service, *, seeding: bool = False) -> dict[str, str]:
    """Environment of one of our services."""
    secret = setup.credentials
    subscribers = [
        {
            "name": hearer.name,
            "url": setup.url(hearer.offset) + inbox_path(service.name),
            "secret": secret.webhook(f"webhook:{service.name}>{hearer.name}"),
            "batch": True,
        }
        for hearer in hearers(service.name)
    ]
    sources = {source: {"secret": secret.webhook(f"webhook:{source}>{service.name}")} for source in service.hears}
    siblings = [f"{HOST}:{setup.base_port + other.offset}" for other in SERVICES]
    environment = _common(setup) | {
        "ZAITI_SERVICE": service.name,
        "ZAITI_SERVICE_DATABASE_URL": runtime_url(service, setup.admin_url, secret),
        "ZAITI_SECRET_KEY": secret.key(f"key:{service.name}"),
        "ZAITI_CLIENT_SECRET": secret.password(client_secret_name(service)),
        "ZAITI_SUBSCRIBERS": json.dumps(subscribers),
        "ZAITI_SOURCES": json.dumps(sources),
        "ZAITI_WEBHOOK_ALLOW": ",".join([*siblings, *filter(None, setup.webhook_allow.split(","))]),
        "ZAITI_FILE_STORE": str(setup.files / service.name),
    }
    if setup.demo:
        environment |= {"ZAITI_DEMO": "1", "ZAITI_CURRENT_PERIOD": os.environ.get("ZAITI_CURRENT_PERIOD", DEMO_PERIOD)}
    elif period := os.environ.get("ZAITI_CURRENT_PERIOD"):
        environment["ZAITI_CURRENT_PERIOD"] = period
    if seeding:
        environment["ZAITI_SEEDING"] = "1"
    return environment


def gateway_environment(setup: Setup) -> dict[str, str]:
    """Environment with which the gateway's configuration is rendered."""
    return _common(setup) | {
        "ZAITI_PORT": str(setup.base_port),
        "ZAITI_ADMIN_PORT": str(setup.base_port + ENVOY_ADMIN_OFFSET),
    }


def client_secret_name(service: Service) -> str:
    """Under which name the secret of the service's machine client is kept."""
    return f"client:{service.name}"


def _common(setup: Setup) -> dict[str, str]:
    offsets = {service.name: service.offset for service in SERVICES}
    urls = {f"ZAITI_{name.upper()}_URL": setup.url(offset) for name, offset in offsets.items()}
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed_on | urls | {"ZAITI_MODE": "local", "ZAITI_PUBLIC_URL": setup.public_url, "PYTHONUNBUFFERED": "1"}
