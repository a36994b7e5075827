"""``docker-compose.yml`` describes the system that ``zaiti up`` starts, and starts nothing without secrets."""

import json
from typing import Any

import pytest

from services.kit.settings import Settings
from zaiti import compose
from zaiti.topology import SERVICES, hearers, inbox_path

Page = dict[str, dict[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def page() -> Page:
    done = compose.config("--format", "json")
    assert done.returncode == 0, done.stderr
    page: Page = json.loads(done.stdout)
    return page


def _settings(service: str, environment: dict[str, str]) -> Settings:
    """What the service will make of its environment."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        return Settings(service=service)


def test_the_page_names_every_service_and_who_hears_whom(page: Page) -> None:
    settings = {}
    for service in SERVICES:
        described = page["services"][service.name]
        assert service.app in described["command"]
        environment: dict[str, str] = described["environment"]
        settings[service.name] = _settings(service.name, environment)
        assert f"//{service.runtime}:" in environment["ZAITI_SERVICE_DATABASE_URL"]
        assert environment["ZAITI_SERVICE_DATABASE_URL"].endswith("/" + service.database)
    for service in SERVICES:
        subscribers = {subscriber.name: subscriber for subscriber in settings[service.name].subscribers}
        assert subscribers.keys() == {hearer.name for hearer in hearers(service.name)}
        for name, subscriber in subscribers.items():
            assert subscriber.url == f"http://{name}:8000{inbox_path(service.name)}"
            assert subscriber.secret == settings[name].sources[service.name].secret
            assert f"{name}:8000" in settings[service.name].webhook_allow
        assert settings[service.name].sources.keys() == set(service.hears)
    roles = json.loads(page["services"]["migrate"]["environment"]["ZAITI_ROLE_PASSWORDS"])
    assert roles.keys() == {role for service in SERVICES for role in (service.owner, service.runtime)}


def test_no_secret_has_a_value_that_would_work(page: Page) -> None:
    values = compose.environment()
    for missing in values:
        rest = {name: value or "x" for name, value in values.items() if name != missing}
        done = compose.config("--quiet", values=rest)
        assert done.returncode != 0, f"the page is content without {missing}"
        assert missing in done.stderr


def test_everyone_hears_only_services_that_come_before() -> None:
    names = [service.name for service in SERVICES]
    for position, service in enumerate(SERVICES):
        assert set(service.hears) <= set(names[:position])
