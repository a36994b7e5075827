"""Cuts the plan document into the clauses that entries cite, so that their own words can be shown beside a figure."""

import re
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parent / "document.txt"

_CHAPTER = re.compile(r"^([一二三四五])、(.+)$")
_SECTION = re.compile(r"^\(([一二三四五])\)(.+)$")
_POINT = re.compile(r"^(\d)\.(.+)$")
_GOAL = re.compile(r"^(总体|年度)目标:")


@dataclass(frozen=True)
class Clause:
    """One citable part of the document.

    `code` is the citation (四(二)1), `heading` its titles from the chapter down, `text` its own words, verbatim.
    """

    code: str
    heading: str
    text: str


def read_document(path: Path = DOCUMENT) -> str:
    """The document exactly as issued."""
    return path.read_text(encoding="utf-8")


def cut(document: str) -> dict[str, Clause]:
    """Every clause by its code, in the document's order; what stands before chapter 一 is 前言."""
    clauses: dict[str, Clause] = {}
    code, heading = "前言", "前言"
    chapter = chapter_title = section = section_title = ""
    for line in document.splitlines():
        if found := _CHAPTER.match(line):
            chapter, chapter_title = found.groups()
            section = section_title = ""
            code, heading = chapter, chapter_title
            continue  # a chapter's title is no one's text
        if found := _SECTION.match(line):
            section, rest = found.groups()
            section_title, _, text = rest.partition("。")
            code, heading = f"{chapter}({section})", f"{chapter_title} / {section_title}"
            if not text:
                continue  # chapter 四 has its sections' titles on lines of their own, chapter 五 before the text
            line = rest
        elif found := _GOAL.match(line):
            code, heading = f"{chapter}.{found[1]}", f"{chapter_title} / {found[1]}目标"
        elif found := _POINT.match(line):
            point, text = found.groups()
            title = text.partition("。")[0]
            code = f"{chapter}({section}){point}" if section else f"{chapter}.{point}"
            heading = " / ".join(part for part in (chapter_title, section_title, title) if part)
            line = text
        before = f"{clauses[code].text}\n" if code in clauses else ""
        clauses[code] = Clause(code, heading, before + line)
    return clauses
