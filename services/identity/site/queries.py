"""Reads of the files that are served: the built dashboard, the documentation's assets, the OpenAPI documents."""

import gzip
import hashlib
import json
import mimetypes
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from services.identity.site import rules

_TYPES = {
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".map": "application/json",
}
DOCS_ASSETS = ("swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png")


@dataclass(frozen=True, slots=True)
class File:
    """A file in memory."""

    content: bytes
    media_type: str
    etag: str


class Site:
    """The built dashboard, held in memory by relative path: no request ever names a path on the disk.

    Read again when index.html changes, so that a new build needs no restart.
    """

    def __init__(self, directory: str, *, demo: bool = False) -> None:
        self._directory = Path(directory)
        self._demo = demo
        self._files: dict[str, File] = {}
        self._built_at = 0.0

    def files(self) -> dict[str, File]:
        """Relative path → file; empty when nothing is built."""
        try:
            built_at = (self._directory / "index.html").stat().st_mtime
        except OSError:
            built_at = 0.0
        if built_at != self._built_at:
            self._files = _read_tree(self._directory) if built_at else {}
            if self._demo and built_at:
                self._files = _marked(self._files)
            self._built_at = built_at
        return self._files


def _read_tree(directory: Path) -> dict[str, File]:
    return {
        path.relative_to(directory).as_posix(): _file(path.name, path.read_bytes())
        for path in sorted(directory.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def _marked(files: dict[str, File]) -> dict[str, File]:
    """The files with a page that says that the data are synthetic, before anybody has signed in.

    The build's own compressed variants of the page do not say so; one is made anew, once.
    """
    page = rules.marked_as_demo(files["index.html"].content)
    kept = {path: file for path, file in files.items() if not path.startswith("index.html")}
    return kept | {
        "index.html": _file("index.html", page),
        "index.html.gz": _file("index.html.gz", gzip.compress(page, mtime=0)),
    }


def _file(name: str, content: bytes) -> File:
    plain = Path(name.removesuffix(".br").removesuffix(".gz"))
    media_type = _TYPES.get(plain.suffix) or mimetypes.guess_type(plain.name)[0] or "application/octet-stream"
    if media_type.startswith("text/") or media_type == "application/json":
        media_type += "; charset=utf-8"
    return File(content, media_type, f'"{hashlib.sha256(content).hexdigest()[:24]}"')


def docs_assets() -> dict[str, File]:
    """Swagger UI's own files, from the package that carries them, and the script that starts it."""
    package = resources.files("fastapi_swagger.resources")
    assets = {name: _file(name, package.joinpath(name).read_bytes()) for name in DOCS_ASSETS}
    return assets | {"start.js": _file("start.js", _START.encode())}


def merged_openapi(directory: str, server: str) -> File:
    """The services' OpenAPI documents as one; merged again when one of them changes."""
    paths = sorted(Path(directory).glob("*.json"))
    return _merged(tuple((path, path.stat().st_mtime_ns) for path in paths), server)


@lru_cache(maxsize=1)
def _merged(versions: tuple[tuple[Path, int], ...], server: str) -> File:
    documents: list[tuple[str, Any]] = [(path.stem, json.loads(path.read_text("utf-8"))) for path, _ in versions]
    text = json.dumps(rules.merge_openapi(documents, server), ensure_ascii=False)
    return _file("openapi.json", text.encode())


DOCS_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口文档 · Zaiti 4286</title>
<link rel="icon" href="/api/docs/assets/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/assets/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  tagsSorter: 'alpha',
  validatorUrl: null,
});
"""
