"""What is reachable, and by what spelling."""

import pytest

from services.gateway.tests.conftest import Gateway

# Spellings that reach for a protected or internal address without a token.
TRICKS = [
    "/api/registry/v1/projects",
    "//api/registry/v1/projects",
    "/api//registry//v1/projects",
    "/./api/registry/v1/projects",
    "/api/identity/v1/session/../users",
    "/api/identity/v1/jwks/../users",
    "/api/docs/assets/../../registry/v1/projects",
    "/api/docs/../registry/v1/projects",
    "/assets/../api/registry/v1/projects",
    "/api/identity/v1/session/%2e%2e/users",
    "/api/identity/v1/session/.%2E/users",
    "/api/identity/v1/session/%2e%2e%2fusers",
    "/api/identity/v1/session%2f..%2fusers",
    "/api%2fregistry%2fv1%2fprojects",
    "/api/identity/v1/session%5c..%5cusers",
    "/api/identity/v1/session\\..\\users",
    "/api/identity/v1/session;/../users",
    "/api/identity/v1/session/",
    "/api/identity/v1/sessions",
    "/api/identity/v1/jwks/x",
    "/api/registry/openapi.json/../v1/projects",
    "/api/registry/internal/v1/inbox/investment",
    "/api/registry/v1/../internal/v1/inbox/investment",
    "/api/registry/v1/%2e%2e/internal/v1/inbox/investment",
    "/api/registry/metrics",
    "/api/registry/",
    "/api/identity/site/index.html",
    "/%61pi/registry/v1/projects",
    "/api/identity/v1/session/..;/users",
    "/api",
    "/api/",
    "/api/unknown/v1/projects",
    "/internal/v1/revocations",
    "//internal/v1/revocations",
    "/x/../internal/v1/revocations",
    "/api/talent/v1/public/../people",
    "/api/talent/v1/public/open-calls/../../people",
    "/api/talent/v1/public/open-calls/x",
    "/api/talent/v1/public/applications",
    "/api/talent/v1/public/status",
    "/api/talent/v1/public/",
    "/api/talent/v1/public%2fopen-calls",
    "/api/talent/v1/submissions",
    "/api/registry/v1/public/open-calls",
]


@pytest.mark.parametrize("path", TRICKS)
def test_no_spelling_passes_without_a_token(gateway: Gateway, path: str) -> None:
    answer = gateway.get(path)
    assert answer.status_code in (400, 401, 404), answer.text
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path", ["/v1/users", "/metrics", "/docs", "/openapi.json", "/API/registry/v1/x", "/.api/v1/users", "/a;/b"]
)
def test_everything_else_is_the_site_and_reaches_nothing_but_the_site(gateway: Gateway, path: str) -> None:
    answer = gateway.get(path).json()
    assert answer["service"] == "identity"
    assert answer["path"] == "/site" + path


def test_what_reaches_a_service_is_the_normal_form_of_the_path(gateway: Gateway) -> None:
    answer = gateway.get("/api/registry/v1/a/..//./projects?q=%2F&x=../y", headers=gateway.bearer())
    assert answer.json()["path"] == "/v1/projects"


def test_internal_and_unknown_addresses_do_not_exist_even_with_a_token(gateway: Gateway) -> None:
    for path in (
        "/api/registry/internal/v1/inbox/investment",
        "/api/registry/metrics",
        "/internal/v1/x",
        "/api/x/v1/y",
    ):
        answer = gateway.get(path, headers=gateway.bearer())
        assert answer.status_code == 404
        assert answer.json()["code"] == "not_found"
        assert answer.json()["detail"] == "没有这个地址"


@pytest.mark.parametrize(
    ("method", "path", "inside"),
    [
        ("POST", "/api/identity/v1/session", "/v1/session"),
        ("DELETE", "/api/identity/v1/session", "/v1/session"),
        ("POST", "/api/identity/v1/session/refresh", "/v1/session/refresh"),
        ("POST", "/api/identity/v1/token", "/v1/token"),
        ("GET", "/api/registry/openapi.json", "/openapi.json"),
        ("GET", "/api/registry/readyz", "/readyz"),
        ("GET", "/api/talent/v1/public/open-calls", "/v1/public/open-calls"),
        ("POST", "/api/talent/v1/public/applications", "/v1/public/applications"),
        ("POST", "/api/talent/v1/public/status", "/v1/public/status"),
        ("GET", "/api/docs", "/site/api/docs"),
        ("GET", "/api/docs/assets/ui.js", "/site/api/docs/assets/ui.js"),
        ("GET", "/api/openapi.json", "/site/api/openapi.json"),
        ("GET", "/", "/site/"),
        ("GET", "/indicators/share.tax", "/site/indicators/share.tax"),
    ],
)
def test_the_public_addresses_need_no_token(gateway: Gateway, method: str, path: str, inside: str) -> None:
    assert gateway.request(method, path).json()["path"] == inside


def test_a_public_address_is_public_for_its_methods_only(gateway: Gateway) -> None:
    assert gateway.get("/api/identity/v1/session").status_code == 401
    assert gateway.request("POST", "/api/identity/v1/jwks").status_code == 401
    assert gateway.request("POST", "/api/talent/v1/public/open-calls").status_code == 401
    assert gateway.request("PUT", "/api/talent/v1/public/applications").status_code == 401


def test_a_public_address_ignores_a_stale_token(gateway: Gateway) -> None:
    stale = {"Cookie": f"zaiti={gateway.token(lifetime=-100)}", "Origin": gateway.url}
    assert gateway.request("POST", "/api/identity/v1/session/refresh", headers=stale).status_code == 200
