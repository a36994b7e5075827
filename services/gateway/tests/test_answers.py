"""What goes back and what is written down: compression, streams, traces, the access log, our own HTTPS."""

import gzip
import http.client
import json
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from services.gateway.tests.conftest import Gateway, StartGateway

LARGE = "/api/registry/v1/trouble/large"


@pytest.mark.parametrize(("accepted", "used"), [("gzip", "gzip"), ("br", "br"), ("gzip, br", "br"), ("identity", None)])
def test_large_answers_are_compressed_and_a_strong_etag_is_weakened(
    gateway: Gateway, accepted: str, used: str | None
) -> None:
    with (
        httpx.Client(trust_env=False) as client,
        client.stream("GET", gateway.url + LARGE, headers={**gateway.bearer(), "Accept-Encoding": accepted}) as answer,
    ):
        body = b"".join(answer.iter_raw())
        assert answer.headers.get("content-encoding") == used
        assert answer.headers["etag"] == ('W/"7"' if used else '"7"')
        assert "accept-encoding" in answer.headers.get("vary", "").lower()
    if used == "gzip":
        assert json.loads(gzip.decompress(body))["items"]
    assert (len(body) < 1000) is (used is not None)


def test_small_answers_and_their_etags_are_left_alone(gateway: Gateway) -> None:
    answer = gateway.get("/api/registry/v1/projects", headers={**gateway.bearer(), "Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers


def test_the_server_does_not_introduce_itself(gateway: Gateway) -> None:
    answer = gateway.get("/api/registry/v1/projects", headers=gateway.bearer())
    names = set(answer.headers)
    assert not names & {"server", "x-powered-by", "x-envoy-upstream-service-time"}
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_stream_outlives_the_time_limit_and_arrives_piece_by_piece(start_gateway: StartGateway) -> None:
    with start_gateway(answer_within=1) as gateway:
        headers = {**gateway.bearer(), "Accept-Encoding": "gzip, br"}
        arrived: list[float] = []
        started = time.monotonic()
        with (
            httpx.Client(trust_env=False) as client,
            client.stream("GET", gateway.url + "/api/aggregator/v1/stream", headers=headers) as answer,
        ):
            assert answer.headers["content-type"].startswith("text/event-stream")
            assert "content-encoding" not in answer.headers
            for line in answer.iter_lines():
                if line.startswith("id:"):
                    arrived.append(time.monotonic() - started)
        assert len(arrived) == 4
        assert arrived[0] < 0.5
        assert arrived[3] > 1.9


def test_a_stream_needs_a_token(gateway: Gateway) -> None:
    assert gateway.get("/api/aggregator/v1/stream").status_code == 401


def test_the_trace_goes_through_and_the_request_id_is_ours(gateway: Gateway) -> None:
    traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    headers = {**gateway.bearer(), "traceparent": traceparent, "x-request-id": "forged"}
    answer = gateway.get("/api/registry/v1/traced", headers=headers)
    seen = answer.json()["headers"]
    assert seen["traceparent"] == traceparent
    assert seen["x-request-id"] == answer.headers["x-request-id"] != "forged"
    logged = gateway.access_log("/api/registry/v1/traced")
    assert logged["traceparent"] == traceparent
    assert logged["request_id"] == answer.headers["x-request-id"]


def test_the_access_log_says_who_and_what_and_no_secret(gateway: Gateway) -> None:
    token = gateway.token(sub="u-17")
    path = "/api/registry/v1/logged"
    gateway.get(path + "?q=PERSONAL-NAME&token=QUERY-SECRET", headers={"Cookie": f"zaiti={token}; other=COOKIE-SECRET"})
    entry = gateway.access_log(path)
    assert entry["subject"] == "u-17"
    assert (entry["method"], entry["status"], entry["upstream"]) == ("GET", 200, "registry")
    log = gateway.raw_log()
    for secret in ("PERSONAL-NAME", "QUERY-SECRET", "COOKIE-SECRET", token, token.split(".")[2]):
        assert secret not in log


def test_too_large_headers_get_431(gateway: Gateway) -> None:
    answer = gateway.get("/", headers={"X-Big": "x" * 40_000})
    assert answer.status_code == 431
    assert answer.json()["code"] == "headers_too_large"


def test_the_gateway_can_speak_https_itself(start_gateway: StartGateway, tmp_path: Path) -> None:
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    _self_signed(certificate, key)
    environment = {"public_url": "https://127.0.0.1", "tls_certificate": str(certificate), "tls_key": str(key)}
    with start_gateway(environment=environment) as gateway:
        answer = httpx.get(gateway.url + "/api/identity/v1/jwks", trust_env=False, verify=False)
        assert answer.status_code == 200
        assert "strict-transport-security" in answer.headers


def _self_signed(certificate: Path, key: Path) -> None:
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    signed = x509.CertificateBuilder(
        name, name, private.public_key(), x509.random_serial_number(), now, now + timedelta(days=1)
    ).sign(private, hashes.SHA256())
    certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    encoding, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    key.write_bytes(private.private_bytes(encoding, form, serialization.NoEncryption()))


def test_the_command_writes_a_configuration_that_envoy_accepts(tmp_path: Path) -> None:
    out = tmp_path / "envoy.json"
    environment = {
        "ZAITI_PUBLIC_URL": "https://zaiti.example.gov.cn",
        "ZAITI_GATEWAY_HOST": "0.0.0.0",
        "ZAITI_ADMIN_PORT": "9901",
        "ZAITI_OTLP_ENDPOINT": "http://collector:4318",
        **{f"ZAITI_{name}_URL": f"http://{name.lower()}:8000" for name in ("IDENTITY", "REGISTRY", "AGGREGATOR")},
    }
    subprocess.run([sys.executable, "-m", "services.gateway", "--out", out], env=environment, check=True, timeout=60)
    envoy = Path(sys.executable).with_name("envoy")
    checked = subprocess.run([envoy, "--mode", "validate", "-c", out], capture_output=True, text=True, timeout=60)
    assert checked.returncode == 0, checked.stderr
    assert "eprecated" not in checked.stderr


def test_production_without_https_is_refused() -> None:
    environment = {"ZAITI_PUBLIC_URL": "http://zaiti.example"}
    command = [sys.executable, "-m", "services.gateway"]
    refused = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert refused.returncode != 0
    assert "https" in refused.stderr


def test_http_1_0_gets_an_answer(gateway: Gateway) -> None:
    host = gateway.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=5)
    connection._http_vsn, connection._http_vsn_str = 10, "HTTP/1.0"  # type: ignore[attr-defined]
    connection.request("GET", "/healthz")
    assert connection.getresponse().status in (200, 426)
