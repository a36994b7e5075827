"""Traces arrive at a collector: one trace from the gateway into the service, without what was searched for."""

import asyncio
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from services.gateway.tests.conftest import Gateway, running
from services.kit.testing import Cluster, clone_database, free_port
from tests.stack import CHECKOUT

SEARCHED = "canary-person-7f31"


class Collector(ThreadingHTTPServer):
    """An OTLP/HTTP collector on loopback: keeps what is posted to /v1/traces, and refuses everything else."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[bytes] = []
        self.refused: list[str] = []

    @property
    def url(self) -> str:
        """What ``ZAITI_OTLP_ENDPOINT`` says."""
        return f"http://127.0.0.1:{self.server_port}"

    def traces(self) -> dict[str, set[str]]:
        """By service, the ids of the traces it took part in."""
        found: dict[str, set[str]] = {}
        for body in self.received:
            for part in ExportTraceServiceRequest.FromString(body).resource_spans:
                names = {each.key: each.value.string_value for each in part.resource.attributes}
                spans = [span for scope in part.scope_spans for span in scope.spans]
                found.setdefault(names["service.name"], set()).update(span.trace_id.hex() for span in spans)
        return found


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """Take one export."""
        server = self.server
        assert isinstance(server, Collector)
        body = self._body()
        known = self.path == "/v1/traces"
        if known:
            server.received.append(body)
        else:
            server.refused.append(self.path)
        self.send_response(200 if known else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _body(self) -> bytes:
        if self.headers["Transfer-Encoding"] != "chunked":
            return self.rfile.read(int(self.headers["Content-Length"]))
        chunks = []
        while size := int(self.rfile.readline(), 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(chunks)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _registry(cluster: Cluster, port: int, gateway: Gateway, collector: Collector) -> Iterator[None]:
    database = asyncio.run(clone_database(cluster, "registry"))
    environment = {
        "ZAITI_MODE": "local",
        "ZAITI_SERVICE_DATABASE_URL": cluster.url(database, "registry"),
        "ZAITI_IDENTITY_URL": gateway.upstreams["identity"].url,
        "ZAITI_OTLP_ENDPOINT": collector.url,
        "OTEL_BSP_SCHEDULE_DELAY": "100",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "services.registry.main:app", "--port", str(port), "--log-level", "error"],
        cwd=CHECKOUT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 30
        while gateway.get("/api/registry/readyz").status_code != 200:
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_a_request_is_one_trace_from_the_gateway_into_the_service(cluster: Cluster, tmp_path: Path) -> None:
    collector, port = Collector(), free_port()
    threading.Thread(target=collector.serve_forever, daemon=True).start()
    environment = {"registry_url": f"http://127.0.0.1:{port}", "otlp_endpoint": collector.url}
    with running(tmp_path, environment=environment) as gateway, _registry(cluster, port, gateway, collector):
        answer = gateway.get(f"/api/registry/v1/projects?q={SEARCHED}", headers=gateway.bearer())
        assert answer.status_code == 200, answer.text
        deadline = time.monotonic() + 20
        while len(found := collector.traces()) < 2 or not set.intersection(*found.values()):
            assert time.monotonic() < deadline, (found, collector.refused)
            time.sleep(0.2)
    collector.shutdown()
    assert collector.refused == []
    assert not any(SEARCHED.encode() in body for body in collector.received)
