"""Sizes, rates, times, breakers and retries."""

import http.client
import json
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from services.gateway.tests.conftest import Gateway, StartGateway

MB = 1 << 20
PROJECTS = "/api/registry/v1/projects"
IMPORT = "/api/registry/v1/projects/import?dry_run=true"


def _chunks(size: int) -> Iterator[bytes]:
    for _ in range(size // 65536):
        yield b"x" * 65536


def _assert_too_large(answer: httpx.Response) -> None:
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "too_large"
    assert "32 MB" in answer.json()["detail"]


def test_bodies_up_to_the_limits_pass(gateway: Gateway) -> None:
    small = gateway.request("POST", PROJECTS, headers=gateway.bearer(), content=b"x" * (MB - 1))
    assert small.json()["size"] == MB - 1
    file = gateway.request("POST", IMPORT, headers=gateway.bearer(), content=b"x" * (31 * MB))
    assert file.json()["size"] == 31 * MB
    assert file.json()["path"] == "/v1/projects/import"


@pytest.mark.parametrize(
    ("path", "size"), [(PROJECTS, MB + 1), (PROJECTS, 100 * MB), (IMPORT, 100 * MB), ("/", 100 * MB)]
)
def test_a_larger_body_gets_413_before_it_is_read(gateway: Gateway, path: str, size: int) -> None:
    connection = http.client.HTTPConnection(gateway.url.removeprefix("http://"), timeout=5)
    connection.request("POST", path, headers={**gateway.bearer(), "Content-Length": str(size)}, body=None)
    answer = connection.getresponse()
    assert answer.status == 413
    problem = json.loads(answer.read())
    assert (problem["code"], problem["status"]) == ("too_large", 413)
    assert "32 MB" in problem["detail"]


@pytest.mark.parametrize(("path", "size"), [(PROJECTS, 2 * MB), (IMPORT, 40 * MB)])
def test_a_larger_body_of_undeclared_length_gets_413(gateway: Gateway, path: str, size: int) -> None:
    _assert_too_large(gateway.request("POST", path, headers=gateway.bearer(), content=_chunks(size)))


def test_a_real_100_mb_upload_gets_413(gateway: Gateway) -> None:
    """A client that sends everything before it listens still reads the answer."""
    answer = gateway.request("POST", IMPORT, headers=gateway.bearer(), content=b"x" * (100 * MB))
    _assert_too_large(answer)


def test_the_rate_is_counted_by_subject_not_by_address(start_gateway: StartGateway) -> None:
    with start_gateway(subject_rate=1, subject_burst=5) as gateway:
        busy = gateway.bearer(sub="busy")
        answers = [gateway.get(PROJECTS, headers=busy) for _ in range(12)]
        refused = [answer for answer in answers if answer.status_code == 429]
        assert 4 <= len(refused) <= 7
        assert refused[0].json()["code"] == "too_many_requests"
        assert refused[0].headers["content-type"] == "application/problem+json"
        assert int(refused[0].headers["retry-after"]) >= 1
        # The colleague at the same address is not held up, and the bucket is one for header and cookie.
        assert gateway.get(PROJECTS, headers=gateway.bearer(sub="colleague")).status_code == 200
        assert gateway.get(PROJECTS, headers={"Cookie": f"zaiti={gateway.token(sub='busy')}"}).status_code == 429
        time.sleep(1.2)
        assert gateway.get(PROJECTS, headers=busy).status_code == 200


def test_where_there_is_no_subject_yet_the_rate_is_counted_by_address(start_gateway: StartGateway) -> None:
    with start_gateway(address_rate=1, address_burst=3) as gateway:
        statuses = [gateway.request("POST", "/api/identity/v1/session").status_code for _ in range(8)]
        assert statuses.count(429) >= 3
        assert gateway.get(PROJECTS, headers=gateway.bearer()).status_code == 200


def test_strangers_send_files_up_to_a_limit_and_at_a_rate_of_their_own(start_gateway: StartGateway) -> None:
    path = "/api/talent/v1/public/applications"
    with start_gateway(stranger_rate=1, stranger_burst=3) as gateway:
        assert gateway.request("POST", path, content=b"x" * (31 * MB)).json()["size"] == 31 * MB
        _assert_too_large(gateway.request("POST", path, content=b"x" * (33 * MB)))
        _assert_too_large(gateway.request("POST", "/api/talent/v1/public/status", content=b"x" * (2 * MB)))
        statuses = [gateway.request("POST", path).status_code for _ in range(8)]
        assert 4 <= statuses.count(429) <= 7
        # They may still ask how far they have come, and everybody else signs in.
        assert gateway.request("POST", "/api/talent/v1/public/status").status_code == 200
        assert gateway.get("/api/talent/v1/public/open-calls").status_code == 200
        assert gateway.request("POST", "/api/identity/v1/session").status_code == 200


def test_the_rate_limit_can_be_switched_off(start_gateway: StartGateway) -> None:
    with start_gateway(environment={"rate_limit": "0"}) as gateway:
        headers = gateway.bearer()
        with httpx.Client(trust_env=False, headers=headers) as client:
            counts = Counter(client.get(gateway.url + PROJECTS).status_code for _ in range(1500))
        assert counts == {200: 1500}


def test_safe_methods_are_tried_again_and_writes_never(gateway: Gateway) -> None:
    registry = gateway.upstreams["registry"]
    registry.seen.clear()
    path = "/api/registry/v1/trouble/flaky"
    assert gateway.get(path, headers=gateway.bearer()).status_code == 200
    assert Counter(registry.seen) == {"GET": 3}
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert gateway.request(method, path, headers=gateway.bearer()).status_code == 503
        assert registry.seen.count(method) == 1


def test_a_client_cannot_order_retries(gateway: Gateway) -> None:
    registry = gateway.upstreams["registry"]
    registry.seen.clear()
    headers = {**gateway.bearer(), "X-Envoy-Retry-On": "5xx", "X-Envoy-Max-Retries": "5"}
    assert gateway.request("POST", "/api/registry/v1/trouble/flaky", headers=headers).status_code == 503
    assert registry.seen == ["POST"]


def test_a_service_that_is_down_gets_503_in_chinese(gateway: Gateway) -> None:
    answer = gateway.get("/api/progress/v1/orders", headers=gateway.bearer())
    assert answer.status_code == 503
    assert answer.json()["code"] == "unavailable"
    assert answer.json()["detail"] == "服务暂时不可用，请稍后重试"
    assert answer.headers["retry-after"]


def test_a_service_that_does_not_answer_in_time_gets_504(start_gateway: StartGateway) -> None:
    with start_gateway(answer_within=1) as gateway:
        answer = gateway.request("POST", "/api/registry/v1/trouble/slow", headers=gateway.bearer())
        assert answer.status_code == 504
        assert answer.json()["code"] == "timeout"
        assert answer.headers["content-type"] == "application/problem+json"


def test_the_circuit_breaker_sheds_what_a_slow_service_cannot_take(start_gateway: StartGateway) -> None:
    with start_gateway(connections=2, waiting=1, requests=2) as gateway:
        headers = gateway.bearer()

        def slow(_: int) -> int:
            return gateway.request("POST", "/api/registry/v1/trouble/slow", headers=headers).status_code

        with ThreadPoolExecutor(10) as pool:
            started = time.monotonic()
            pending = pool.map(slow, range(10))
            time.sleep(0.5)
            # Another service does not notice.
            assert gateway.request("POST", "/api/identity/v1/token").status_code == 200
            assert time.monotonic() - started < 2.5
            counts = Counter(pending)
        assert counts[503] >= 6
        assert counts[200] >= 2
