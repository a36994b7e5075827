"""For a service that runs alone: what it has heard from its siblings, and one that has never heard of anything else."""

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_TOKEN = {"access_token": "of-no-use", "token_type": "Bearer", "expires_in": 3600}


UNIT = {
    "id": "01900000-0000-7000-8000-000000000002", "version": 1, "code": "office", "name": "示例单位", "kind": "office",
    "active": True,
}  # fmt: skip
PROJECT = {
    "id": "01900000-0000-7000-8000-000000000001", "version": 1, "code": None, "name": "示例项目", "industrial": True,
    "state": "active", "owner_unit": "office", "memberships": [], "synthetic": True,
}  # fmt: skip


class _KnowsNothing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        if not self.path.endswith("/v1/token"):
            self.send_error(404)
            return
        body = json.dumps(_TOKEN).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextlib.contextmanager
def knowing_nothing() -> Iterator[str]:
    """Serve on loopback; answers the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _KnowsNothing)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
