"""The secrets that ``docker-compose.yml`` asks for, and the check that the page is valid."""

import base64
import os
import secrets
import subprocess
import sys
import tempfile

from zaiti.state import CHECKOUT
from zaiti.topology import SERVICES, hearers


def environment() -> dict[str, str]:
    """New random secrets for every variable the page needs, and the three things only its operator knows, empty."""
    values = {
        "ZAITI_PUBLIC_URL": "",
        "TLS_CERTIFICATE_FILE": "",
        "TLS_KEY_FILE": "",
        "ZAITI_ADMIN_PASSWORD": secrets.token_urlsafe(12),
        "POSTGRES_PASSWORD": secrets.token_urlsafe(24),
    }
    for service in SERVICES:
        upper = service.name.upper()
        for what in ("PASSWORD", "OWNER_PASSWORD", "CLIENT_SECRET"):
            values[f"{upper}_{what}"] = secrets.token_urlsafe(24)
        values[f"{upper}_SECRET_KEY"] = base64.b64encode(secrets.token_bytes(32)).decode()
        for hearer in hearers(service.name):
            secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
            values[f"WEBHOOK_{upper}_{hearer.name.upper()}"] = secret
    return values


def config(*arguments: str, values: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    """What compose makes of the page with these values, by default with example ones."""
    if values is None:
        example = {
            "ZAITI_PUBLIC_URL": "https://zaiti.example",
            "TLS_CERTIFICATE_FILE": "./certificate.pem",
            "TLS_KEY_FILE": "./key.pem",
        }
        values = environment() | example
    with tempfile.NamedTemporaryFile("w", suffix=".env") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
        file.flush()
        command = [f"{CHECKOUT}/.venv/bin/docker-compose", "--file", f"{CHECKOUT}/docker-compose.yml"]
        command += ["--env-file", file.name, "config", *arguments]
        # Variables of the caller would hide one that the page does not get from the file.
        clean = {"PATH": os.environ.get("PATH", os.defpath), "HOME": os.environ.get("HOME", "/")}
        return subprocess.run(command, env=clean, capture_output=True, text=True, check=False)


def main() -> None:
    """Ends with compose's verdict."""
    done = config("--quiet")
    sys.stderr.write(done.stderr)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
