"""The secrets of one machine: generated once, kept in ``.zaiti/secrets.json``; only first-run logins are printed."""

import base64
import json
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from zaiti.state import write_private
from zaiti.trouble import Trouble


@dataclass
class Credentials:
    """Named secrets; asking for one that is not there yet generates it, and keeps it before anything can rely on it.

    Without a ``path`` nothing is kept.
    """

    path: Path | None
    values: dict[str, str]

    def password(self, name: str) -> str:
        """A password of 32 characters that needs no quoting in a URL."""
        return self._get(name, lambda: secrets.token_urlsafe(24))

    def key(self, name: str) -> str:
        """32 random bytes in base64."""
        return self._get(name, lambda: base64.b64encode(secrets.token_bytes(32)).decode())

    def webhook(self, name: str) -> str:
        """A Standard Webhooks secret (``whsec_…``)."""
        return self._get(name, lambda: "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode())

    def login(self, variable: str) -> str:
        """A first-run login password: the environment's ``variable``, else one short enough to type."""
        return self._get(variable, lambda: os.environ.get(variable) or f"zt-{secrets.token_hex(5)}")

    def _get(self, name: str, generate: Callable[[], str]) -> str:
        if name not in self.values:
            self.values[name] = generate()
            if self.path is not None:
                write_private(self.path, json.dumps(self.values, indent=1, sort_keys=True))
        return self.values[name]


def load_credentials(path: Path, *, data_exist: bool) -> Credentials:
    """The secrets of this state directory.

    Raises Trouble when data are there but their secrets are not: new ones could not open what the old ones encrypted.
    """
    if path.exists():
        return Credentials(path, json.loads(path.read_text()))
    if data_exist:
        raise Trouble(
            f"已有数据但缺少密钥文件 {path}：请从备份恢复该文件，或删除整个状态目录重新开始。",
            f"Data exist but {path} is missing: restore it from a backup or remove the state directory.",
        )
    return Credentials(path, {})
