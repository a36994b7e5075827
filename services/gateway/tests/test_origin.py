"""Writes from foreign pages are refused where a cookie could be abused, and only there."""

import pytest

from services.gateway.tests.conftest import Gateway

PATH = "/api/registry/v1/projects"


def _cookie(gateway: Gateway) -> dict[str, str]:
    return {"Cookie": f"zaiti={gateway.token()}"}


@pytest.mark.parametrize("origin", ["https://evil.example", "null", None], ids=["foreign", "opaque", "absent"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_write_by_cookie_from_elsewhere_is_refused(gateway: Gateway, method: str, origin: str | None) -> None:
    headers = _cookie(gateway) | ({"Origin": origin} if origin else {})
    answer = gateway.request(method, PATH, headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "forbidden"


def test_a_write_by_cookie_from_our_own_page_passes(gateway: Gateway) -> None:
    assert gateway.request("POST", PATH, headers={**_cookie(gateway), "Origin": gateway.url}).status_code == 200


def test_a_read_by_cookie_needs_no_origin(gateway: Gateway) -> None:
    assert gateway.get(PATH, headers=_cookie(gateway)).status_code == 200


def test_a_write_by_bearer_needs_no_origin(gateway: Gateway) -> None:
    assert gateway.request("POST", PATH, headers=gateway.bearer()).status_code == 200


def test_logout_and_renewal_from_a_foreign_page_are_refused(gateway: Gateway) -> None:
    headers = {"Cookie": "zaiti-session=x", "Origin": "https://evil.example"}
    assert gateway.request("DELETE", "/api/identity/v1/session", headers=headers).status_code == 403
    assert gateway.request("POST", "/api/identity/v1/session/refresh", headers=headers).status_code == 403
