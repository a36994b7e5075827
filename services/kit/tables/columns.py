"""What a table looks like, read once from a pydantic model: headers, notes, choices, limits."""

import datetime as dt
import enum
import types
import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from services.kit.periods import Period

Kind = Literal["text", "number", "integer", "date", "period", "choice", "boolean", "other"]
RECORD_ID, RECORD_VERSION, PROBLEMS = "_id", "_version", "问题"


@dataclass(frozen=True)
class Column:
    """One column: a field of the model with what officials see of it.

    ``json_schema_extra`` of the field may say ``unit``, ``example``, ``labels`` (value → Chinese word), ``locked``
    (pre-filled and protected in a template), ``informative`` (exported, ignored on import), ``reference`` (name of a
    list given when the template is written), ``private`` (what is wrong with a value is said without the value) and
    ``width`` (characters).
    """

    name: str
    title: str
    kind: Kind
    required: bool
    description: str = ""
    unit: str | None = None
    example: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    locked: bool = False
    informative: bool = False
    reference: str | None = None
    private: bool = False
    width: int = 14
    bounds: Mapping[str, Any] = field(default_factory=dict)
    adapter: TypeAdapter[Any] | None = None

    @property
    def header(self) -> str:
        return f"{self.title}({self.unit})" if self.unit else self.title

    @cached_property
    def expected(self) -> str:
        """What a cell of this column should hold, as the second half of a Chinese sentence."""
        unit = f"(单位：{self.unit})" if self.unit else ""
        if self.kind == "number":
            places = self.bounds.get("decimal_places")
            digits = self.bounds.get("max_digits")
            said = [f"最多 {places} 位小数"] if places is not None else []
            if digits is not None:
                said.append(f"整数部分最多 {digits - (places or 0)} 位")
            return f"应为数字{unit}" + ("，".join(["", *said, *self._range_said()]))
        if self.kind == "integer":
            return f"应为整数{unit}" + "，".join(["", *self._range_said()])
        if self.kind == "choice":
            return "应为：" + "、".join(self.labels.values())
        words = {
            "date": "应为日期，例如 2022-09-30 或 2022年9月30日",
            "period": "应为年月，例如 2022-09 或 2022年9月",
            "boolean": "应为：是、否",
            "text": f"应为文字，最多 {self.bounds['max_length']} 个字" if "max_length" in self.bounds else "应为文字",
        }
        return words.get(self.kind, self.description or "格式不正确")

    def _range_said(self) -> list[str]:
        words = {"ge": "不小于", "gt": "大于", "le": "不大于", "lt": "小于"}
        return [f"{word} {self.bounds[key]}" for key, word in words.items() if key in self.bounds]

    def label_of(self, value: object) -> object:
        """Return the word shown for a stored value (the value itself where the column has no words for it)."""
        return self.labels.get(str(value), value) if self.labels and value is not None else value


@dataclass(frozen=True)
class TableSchema:
    """A named table: ``id`` identifies it in workbooks, ``title`` is its sheet, ``key`` makes a row unique."""

    id: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()

    @classmethod
    def of(cls, model: type[BaseModel], *, id: str, title: str, key: tuple[str, ...] = ()) -> Self:
        """Read the fields of ``model``. Raises ``ValueError`` for a field without a title: officials would see it."""
        columns = tuple(_column(name, info) for name, info in model.model_fields.items())
        unknown = set(key) - {column.name for column in columns}
        if unknown:
            raise ValueError(f"key names unknown columns: {sorted(unknown)}")
        return cls(id=id, title=title, columns=columns, key=key)

    @cached_property
    def writable(self) -> tuple[Column, ...]:
        """The columns an import reads."""
        return tuple(column for column in self.columns if not column.informative)

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}


def plain(text: str) -> str:
    """Fold the differences people cannot see: full-width forms, spaces, case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def letter(index: int) -> str:
    """Return the spreadsheet letter of a column counted from 0: A … Z, AA …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _column(name: str, info: FieldInfo) -> Column:
    if not info.title:
        raise ValueError(f"field {name} has no title")
    extra: dict[str, Any] = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    kind, labels, bare = _kind(info.annotation, extra.get("labels") or {})
    bounds = _bounds(info)
    if kind == "choice" and not labels:
        raise ValueError(f"field {name} has no choices")
    return Column(
        name=name,
        title=info.title,
        kind=kind,
        required=info.is_required() and not bare,
        description=info.description or "",
        unit=extra.get("unit"),
        example=str(extra.get("example", "")),
        labels=labels,
        locked=bool(extra.get("locked")),
        informative=bool(extra.get("informative")),
        reference=extra.get("reference"),
        private=bool(extra.get("private")),
        width=int(extra.get("width", max(10, 2 * len(info.title) + 6))),
        bounds=bounds,
        adapter=_adapter(info) if kind == "other" else None,
    )


def _adapter(info: FieldInfo) -> TypeAdapter[Any]:
    annotated: Any = typing.Annotated[info.annotation, info]
    return TypeAdapter(annotated)


def _kind(annotation: Any, labels: Mapping[str, str]) -> tuple[Kind, Mapping[str, str], bool]:
    """Return the kind, the choices as value → word, and whether None is allowed."""
    optional = False
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        members = [one for one in typing.get_args(annotation) if one is not type(None)]
        optional = len(members) < len(typing.get_args(annotation))
        annotation = members[0] if len(members) == 1 else annotation
    if typing.get_origin(annotation) is typing.Annotated:
        annotation = typing.get_args(annotation)[0]
    if typing.get_origin(annotation) is Literal:
        values = [str(value) for value in typing.get_args(annotation)]
        return "choice", {value: labels.get(value, value) for value in values}, optional
    if isinstance(annotation, type):
        if issubclass(annotation, enum.Enum):
            return (
                "choice",
                {str(one.value): labels.get(str(one.value), str(one.value)) for one in annotation},
                optional,
            )
        for base, kind in _KINDS:
            if issubclass(annotation, base):
                return kind, labels, optional
    return "other", labels, optional


# Order matters: bool is an int, Period is a str, datetime is a date.
_KINDS: tuple[tuple[type, Kind], ...] = (
    (bool, "boolean"),
    (Period, "period"),
    (Decimal, "number"),
    (int, "integer"),
    (dt.datetime, "other"),
    (dt.date, "date"),
    (str, "text"),
)


def _bounds(info: FieldInfo) -> dict[str, Any]:
    names = ("ge", "gt", "le", "lt", "max_length", "min_length", "max_digits", "decimal_places", "pattern")
    found: dict[str, Any] = {}
    metadata = list(info.metadata)
    for argument in typing.get_args(info.annotation):
        if typing.get_origin(argument) is typing.Annotated:
            metadata.extend(typing.get_args(argument)[1:])
    for constraint in metadata:
        nested = constraint.metadata if isinstance(constraint, FieldInfo) else [constraint]
        for one in nested:
            for name in names:
                value = getattr(one, name, None)
                if value is not None:
                    found[name] = value
    return found
