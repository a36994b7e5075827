"""What the tests need of the machine beyond Python and Node: a Chromium and a Chinese font."""

import os
import shutil
import subprocess

from rich.console import Console

from zaiti.trouble import Trouble

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FONT_PACKAGE = "fonts-noto-cjk"
_SHOWN = 1500


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
    names, wanted = " ".join(packages), ["fontconfig", *packages]
    apt = shutil.which("apt-get")
    # -n: never ask for a password, which nobody may be there to type.
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if apt is None:
        raise Trouble(
            f"浏览器测试缺少：{names}。请用系统的软件包管理器安装后再运行。",
            f"The browser tests need {names}: install them, then run again.",
        )
    if rights and not _ran([*rights, "true"])[0]:
        raise Trouble(
            f"浏览器测试缺少：{names}，而当前用户不能安装。请先运行：sudo apt-get install {' '.join(wanted)}",
            f"The browser tests need {names}, which this user may not install.",
        )
    console.print(f"正在安装 · installing {names}", markup=False)
    apt_get = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    # A bare machine has no package lists, an old one stale ones. Without a network what is cached may still do.
    _ran([*apt_get, "update"])
    done, said = _ran([*apt_get, "install", "-y", "--no-install-recommends", *wanted])
    if not done:
        raise Trouble(f"apt 未能安装：{names}。\n{said}", f"apt could not install {names}.")


def _ran(command: list[str]) -> tuple[bool, str]:
    """Whether a command succeeded, and the end of what it said. It has nothing to read, so it cannot ask."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        return False, str(error)
    return done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")[-_SHOWN:].strip()
