"""What the browser tests need is installed where that is allowed, and asked for clearly where it is not.

The machine is a directory: the programs on ``PATH`` are scripts that note how they were called.
"""

import io
from pathlib import Path

import pytest
from rich.console import Console

from zaiti.machine import ensure_browser
from zaiti.trouble import Trouble

INSTALLS = """
case " $* " in *" install "*)
  for name in "$@"; do case $name in
    chromium) printf '#!/bin/sh\\n' > "$BIN/chromium"; chmod +x "$BIN/chromium";;
    fontconfig) printf '#!/bin/sh\\necho NotoSansCJK' > "$BIN/fc-list"; chmod +x "$BIN/fc-list";;
  esac; done;;
esac
"""


class Bare:
    """A machine without Chromium and without fonts."""

    def __init__(self, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.user = 0
        self._bin, self._calls = directory / "bin", directory / "calls"
        self._bin.mkdir()
        monkeypatch.setenv("BIN", str(self._bin))
        monkeypatch.setenv("PATH", f"{self._bin}:/usr/bin-of-nobody")
        monkeypatch.delenv("ZAITI_CHROMIUM", raising=False)
        monkeypatch.setattr("os.geteuid", lambda: self.user)
        self.screen = io.StringIO()
        for name in ("env", "printf", "chmod", "true"):
            (self._bin / name).symlink_to(f"/usr/bin/{name}")

    def program(self, name: str, body: str = "") -> None:
        """Put a program on the machine."""
        script = f'#!/bin/sh\necho "{name} $* [$DEBIAN_FRONTEND]" >> {self._calls}\n{body}\n'
        (self._bin / name).write_text(script)
        (self._bin / name).chmod(0o755)

    def calls(self) -> list[str]:
        """What was called, in order."""
        return self._calls.read_text().splitlines() if self._calls.exists() else []

    def ensure(self) -> str:
        """The browser's path."""
        return ensure_browser(Console(file=self.screen))


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bare:
    return Bare(tmp_path, monkeypatch)


def test_a_bare_machine_gets_fresh_lists_then_browser_and_font_without_a_question(bare: Bare) -> None:
    bare.program("apt-get", INSTALLS)
    assert bare.ensure().endswith("/chromium")
    assert bare.calls() == [
        "apt-get update [noninteractive]",
        "apt-get install -y --no-install-recommends fontconfig chromium fonts-noto-cjk [noninteractive]",
    ]


def test_who_is_not_root_uses_sudo_where_it_asks_for_nothing(bare: Bare) -> None:
    bare.user = 1000
    bare.program("apt-get", INSTALLS)
    bare.program("sudo", 'test "$1" = -n || exit 9\nshift\nexec "$@"')
    assert bare.ensure().endswith("/chromium")
    assert [call.split()[0] for call in bare.calls()] == ["sudo", "sudo", "apt-get", "sudo", "apt-get"]


def test_lists_that_cannot_be_fetched_do_not_stop_what_is_there_already(bare: Bare) -> None:
    bare.program("apt-get", 'test "$1" = update && exit 100' + INSTALLS)
    assert bare.ensure().endswith("/chromium")


@pytest.mark.parametrize("sudo", [None, "exit 1"], ids=["no sudo", "sudo that wants a password"])
def test_without_the_right_to_install_the_command_is_told(bare: Bare, sudo: str | None) -> None:
    bare.user = 1000
    bare.program("apt-get", INSTALLS)
    if sudo:
        bare.program("sudo", sudo)
    with pytest.raises(Trouble, match="sudo apt-get install fontconfig chromium fonts-noto-cjk"):
        bare.ensure()
    assert not any(call.startswith("apt-get") for call in bare.calls())


def test_a_machine_without_apt_is_told_what_is_missing(bare: Bare) -> None:
    with pytest.raises(Trouble, match="缺少：chromium fonts-noto-cjk"):
        bare.ensure()


def test_what_apt_said_is_shown_when_it_fails(bare: Bare) -> None:
    bare.program("apt-get", 'echo "E: Unable to locate package chromium" >&2\nexit 100')
    with pytest.raises(Trouble, match="Unable to locate package chromium"):
        bare.ensure()
