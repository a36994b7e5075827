"""What the tests need of the machine beyond Python and Node: a Chromium and a Chinese font."""

import os
import shutil
import subprocess

from rich.console import Console

from zaiti.trouble import Trouble

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FONT_PACKAGE = "fonts-noto-cjk"


def ensure_browser(console: Console) -> str:
    """Path of a Chromium that can show Chinese; installs it by apt when it may.

    ``ZAITI_CHROMIUM`` names one of your own. Raises Trouble naming what is missing and cannot be installed.
    """
    missing = []
    if _chromium() is None:
        missing.append("chromium")
    if not _has_chinese_font():
        missing.append(_FONT_PACKAGE)
    if missing:
        _install(missing, console)
    found = _chromium()
    if found is None:
        raise Trouble("缺少 Chromium 浏览器：请安装，或用 ZAITI_CHROMIUM 指明路径。", "Chromium is missing.")
    return found


def _chromium() -> str | None:
    if named := os.environ.get("ZAITI_CHROMIUM"):
        return named
    return next(filter(None, map(shutil.which, _CHROMIUM_NAMES)), None)


def _has_chinese_font() -> bool:
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


def _install(packages: list[str], console: Console) -> None:
    names = " ".join(packages)
    apt = shutil.which("apt-get")
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    may = apt is not None and (not rights or _succeeds(["sudo", "-n", "true"]))
    if not may:
        raise Trouble(
            f"浏览器测试缺少：{names}。请用系统的软件包管理器安装后再运行。",
            f"The browser tests need {names}: install them, then run again.",
        )
    console.print(f"正在安装 · installing {names}", markup=False)
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    command = [*rights, *environment, "apt-get", "install", "-y", "--no-install-recommends", "fontconfig", *packages]
    # Package lists may be old or absent: they are fetched only then.
    if not _succeeds(command) and not (_succeeds([*rights, "apt-get", "update"]) and _succeeds(command)):
        raise Trouble(f"apt 未能安装：{names}。", f"apt could not install {names}.")


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False
