"""A real Envoy in front of small real upstreams."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey

from services.gateway.render import bootstrap
from services.gateway.settings import GatewaySettings
from services.gateway.tests.upstream import Upstream
from services.kit.testing import free_port

ENVOY = Path(sys.executable).with_name("envoy")


def new_key(kid: str) -> ECKey:
    """A signing key."""
    return ECKey.generate_key("P-256", {"kid": kid, "use": "sig", "alg": "ES256"})


class Gateway:
    """A running Envoy, its upstreams, and the key that identity publishes."""

    def __init__(self, url: str, upstreams: dict[str, Upstream], key: ECKey, log: Path) -> None:
        self.url = url
        self.upstreams = upstreams
        self.key = key
        self._log = log

    def token(self, *, key: ECKey | None = None, lifetime: int = 300, **claims: Any) -> str:
        """A token; by default a good one."""
        key = key or self.key
        expires = int((datetime.now(UTC) + timedelta(seconds=lifetime)).timestamp())
        body = {"iss": "zaiti", "aud": "zaiti", "sub": "u1", "role": "office", "exp": expires, **claims}
        said = {name: value for name, value in body.items() if value is not None}
        return jwt.encode({"alg": "ES256", "kid": key.kid}, said, key)

    def bearer(self, **claims: Any) -> dict[str, str]:
        """The header of a signed-in caller."""
        return {"Authorization": f"Bearer {self.token(**claims)}"}

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        """One request on a connection of its own. The path is sent as it is written, tricks included."""
        target = path.encode()
        with httpx.Client(trust_env=False, timeout=20) as client:
            request = client.build_request(method, self.url, **options)
            request.url = request.url.copy_with(raw_path=target)
            request.extensions["target"] = target
            return client.send(request)

    def get(self, path: str, **options: Any) -> httpx.Response:
        """GET."""
        return self.request("GET", path, **options)

    def access_log(self, path: str) -> dict[str, Any]:
        """The last line of the access log for a path (Envoy writes it a moment later)."""
        for _ in range(120):
            lines = [json.loads(line) for line in self._log.read_text().splitlines() if line.startswith("{")]
            found = [line for line in lines if line["path"] == path]
            if found:
                entry: dict[str, Any] = found[-1]
                return entry
            time.sleep(0.1)
        raise AssertionError(f"no access log line for {path}")

    def raw_log(self) -> str:
        """Everything Envoy wrote to standard output."""
        return self._log.read_text()


StartGateway = Callable[..., AbstractContextManager[Gateway]]


@contextmanager
def running(directory: Path, *, environment: dict[str, Any] | None = None, **limits: Any) -> Iterator[Gateway]:
    """Start four upstreams and an Envoy before them; further services have nobody listening.

    ``environment`` may name a real service's address instead.
    """
    key = new_key("first")
    upstreams = {name: Upstream(name, [key]) for name in ("identity", "registry", "talent", "aggregator")}
    port = free_port()
    urls = {f"{name}_url": upstream.url for name, upstream in upstreams.items()}
    dead = {f"{name}_url": f"http://127.0.0.1:{free_port()}" for name in ("progress", "investment")}
    values = {"mode": "local", "public_url": f"http://127.0.0.1:{port}", **urls, **dead, **(environment or {})}
    settings = GatewaySettings(port=port, **values)
    config, log = directory / "envoy.json", directory / "access.log"
    config.write_text(json.dumps(bootstrap(settings, replace(settings.limits(), **limits))))
    threads = [threading.Thread(target=upstream.run, daemon=True) for upstream in upstreams.values()]
    for thread in threads:
        thread.start()
    with log.open("wb") as out, (directory / "envoy.err").open("wb") as err:
        envoy = subprocess.Popen(
            [
                ENVOY,
                "-c",
                config,
                "--concurrency",
                "1",
                "--use-dynamic-base-id",
                "-l",
                "warning",
                "--file-flush-interval-msec",
                "100",
            ],
            stdout=out,
            stderr=err,
        )
        try:
            scheme = "https" if settings.tls_certificate else "http"
            gateway = Gateway(f"{scheme}://127.0.0.1:{port}", upstreams, key, log)
            _wait(gateway, envoy, directory / "envoy.err")
            yield gateway
        finally:
            envoy.terminate()
            envoy.wait(timeout=20)
            for upstream in upstreams.values():
                upstream.stop()
            for thread in threads:
                thread.join(timeout=10)


def _wait(gateway: Gateway, envoy: subprocess.Popen[bytes], errors: Path) -> None:
    for _ in range(200):
        assert envoy.poll() is None, errors.read_text()
        try:
            if httpx.get(f"{gateway.url}/healthz", trust_env=False, verify=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(errors.read_text())


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """The gateway with its usual limits."""
    with running(tmp_path_factory.mktemp("gateway")) as started:
        yield started


@pytest.fixture
def start_gateway(tmp_path: Path) -> StartGateway:
    """Start a gateway with other limits."""

    def start(**options: Any) -> AbstractContextManager[Gateway]:
        return running(tmp_path, **options)

    return start
