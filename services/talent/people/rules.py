"""What a person's entry may say, decided without any framework. No sentence repeats what was written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from stdnum.cn.ric import calc_check_digit


class PersonState(StrEnum):
    """Only an active person counts. A merged one lives on in another; an erased one is a number without a person."""

    ACTIVE = "active"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


class DocumentKind(StrEnum):
    """Kinds of identity documents."""

    RESIDENT_ID = "resident_id"
    PASSPORT = "passport"
    FOREIGN_PERMANENT = "foreign_permanent"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    RESIDENCE_PERMIT = "residence_permit"
    OTHER = "other"


class Sex(StrEnum):
    """As in the documents."""

    MALE = "male"
    FEMALE = "female"


class Education(StrEnum):
    """The highest completed."""

    DOCTOR = "doctor"
    MASTER = "master"
    BACHELOR = "bachelor"
    COLLEGE = "college"
    OTHER = "other"


class Degree(StrEnum):
    """The highest conferred."""

    DOCTOR = "doctor"
    MASTER = "master"
    BACHELOR = "bachelor"
    NONE = "none"


STATE_LABELS = {
    PersonState.ACTIVE: "在册",
    PersonState.MERGED: "已合并",
    PersonState.WITHDRAWN: "已撤销",
    PersonState.ERASED: "已删除",
}
DOCUMENT_LABELS = {
    DocumentKind.RESIDENT_ID: "居民身份证",
    DocumentKind.PASSPORT: "护照",
    DocumentKind.FOREIGN_PERMANENT: "外国人永久居留身份证",
    DocumentKind.HK_MACAO_PERMIT: "港澳居民来往内地通行证",
    DocumentKind.TAIWAN_PERMIT: "台湾居民来往大陆通行证",
    DocumentKind.RESIDENCE_PERMIT: "港澳台居民居住证",
    DocumentKind.OTHER: "其他证件",
}
SEX_LABELS = {Sex.MALE: "男", Sex.FEMALE: "女"}
EDUCATION_LABELS = {
    Education.DOCTOR: "博士研究生",
    Education.MASTER: "硕士研究生",
    Education.BACHELOR: "大学本科",
    Education.COLLEGE: "大学专科",
    Education.OTHER: "其他",
}
DEGREE_LABELS = {Degree.DOCTOR: "博士", Degree.MASTER: "硕士", Degree.BACHELOR: "学士", Degree.NONE: "无"}

PERSONAL_FIELDS = (
    "name", "pinyin", "former_names", "sex", "birth_date", "nationality", "document_kind", "document_number",
    "phone", "email", "address", "education", "degree", "employer", "title", "employment",
)  # fmt: skip
"""Everything that is sealed."""

# A resident identity card's form; two other cards have numbers of the same form, and begin with these digits.
_NUMBERED_LIKE_CARDS = {
    DocumentKind.RESIDENT_ID: "",
    DocumentKind.RESIDENCE_PERMIT: "8",
    DocumentKind.FOREIGN_PERMANENT: "9",
}
_CARD = re.compile(r"[1-9]\d{16}[\dX]", re.ASCII)
_FORMS = {
    DocumentKind.PASSPORT: (r"[A-Z0-9]{5,20}", "护照号码应为 5–20 位字母和数字"),
    DocumentKind.HK_MACAO_PERMIT: (r"[HM]\d{8}(\d{2})?", "通行证号码应为 H 或 M 加 8 位（旧版 10 位）数字"),
    DocumentKind.TAIWAN_PERMIT: (r"\d{8}|\d{10}[A-Z]?", "通行证号码应为 8 位（旧版 10 位）数字"),
    DocumentKind.OTHER: (r"[A-Z0-9]{4,40}", "证件号码应为 4–40 位字母和数字"),
}
_OLD_PERMANENT = re.compile(r"[A-Z]{3}\d{12}", re.ASCII)
_MOBILE = re.compile(r"(\+?86)?1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"0\d{9,11}", re.ASCII)
_ABROAD = re.compile(r"\+(?!86)[1-9]\d{5,14}", re.ASCII)
_EMAIL = re.compile(r"[a-z0-9._%+'-]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}", re.ASCII)
# No database would keep a zero byte as text; sealed, nothing would stop it.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_OLDEST = date(1900, 1, 1)


def plain_number(written: str) -> str:
    """A document's number as it is kept: full-width forms, spaces, dashes and case folded."""
    return re.sub(r"[\s\-‐-―·]", "", unicodedata.normalize("NFKC", written)).upper()


def plain_phone(written: str) -> str:
    """A telephone number as it is kept: digits alone, abroad with its plus; the country code of home left out."""
    plain = re.sub(r"[\s\-‐-―()]", "", unicodedata.normalize("NFKC", written))
    if plain.startswith("00"):
        plain = "+" + plain[2:]
    return re.sub(r"^\+?86(?=1[3-9]\d{9}$)", "", plain)


def plain_email(written: str) -> str:
    """An address as it is kept: case folded. Two that differ in case reach one person."""
    return unicodedata.normalize("NFKC", written).strip().casefold()


def birth_date_of(kind: str | None, number: str | None) -> date | None:
    """The birth date that a document's number tells, if it is one that does."""
    if kind not in _NUMBERED_LIKE_CARDS or not number or not _CARD.fullmatch(number):
        return None
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def sex_of(kind: str | None, number: str | None) -> Sex | None:
    """Likewise the sex."""
    if kind not in _NUMBERED_LIKE_CARDS or not number or not _CARD.fullmatch(number):
        return None
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE


def faults(values: Mapping[str, Any], today: date) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a person's data: the field, a stable code, a sentence that names the field."""
    for name in PERSONAL_FIELDS:
        if isinstance(said := values[name], str) and _UNSEEN.search(said):
            yield name, "control_character", "含有不可见的控制字符，请重新输入"
    kind, number, born = values["document_kind"], values["document_number"], values["birth_date"]
    if (kind is None) != (number is None):
        missing = "document_number" if number is None else "document_kind"
        yield missing, "required", "证件类型和证件号码应同时填写"
    elif kind is not None:
        for code, sentence in _number_faults(kind, number, today):
            yield "document_number", code, sentence
    told = birth_date_of(kind, number)
    # What the document tells was judged with it.
    if born is not None and born != told and born > today:
        yield "birth_date", "in_the_future", "出生日期不能晚于今天"
    elif born is not None and born < _OLDEST:
        yield "birth_date", "too_early", "出生日期不能早于 1900 年"
    if told and born and told != born:
        yield "birth_date", "inconsistent", "出生日期与证件号码中的出生日期不一致"
    if (sex := sex_of(kind, number)) and values["sex"] and values["sex"] != sex:
        yield "sex", "inconsistent", "性别与证件号码不一致"
    if (phone := values["phone"]) and not any(form.fullmatch(phone) for form in (_MOBILE, _LANDLINE, _ABROAD)):
        yield "phone", "format", "联系电话应为 11 位手机号、带区号的固定电话，或以 + 开头的境外号码"
    if (email := values["email"]) and not _EMAIL.fullmatch(email):
        yield "email", "format", "电子邮箱格式不正确，应如 name@example.com"


def _number_faults(kind: str, number: str, today: date) -> Iterator[tuple[str, str]]:
    title = DOCUMENT_LABELS[DocumentKind(kind)]
    if kind not in _NUMBERED_LIKE_CARDS:
        form, sentence = _FORMS[DocumentKind(kind)]
        if not re.fullmatch(form, number, re.ASCII):
            yield "format", sentence
        return
    if kind == DocumentKind.FOREIGN_PERMANENT and _OLD_PERMANENT.fullmatch(number):
        return
    if not _CARD.fullmatch(number) or not number.startswith(_NUMBERED_LIKE_CARDS[DocumentKind(kind)]):
        yield "format", f"{title}号码应为 18 位，前 17 位为数字，末位为数字或 X"
    elif calc_check_digit(number) != number[-1]:
        yield "check_digit", f"{title}号码的校验位不符，请核对"
    elif (born := birth_date_of(kind, number)) is None:
        yield "birth_date", f"{title}号码中的出生日期不存在"
    elif born > today:
        yield "in_the_future", f"{title}号码中的出生日期晚于今天"


def search_terms(name: str, initials: Iterable[str]) -> set[str]:
    """By what parts a name is found: pairs of neighbours in it and in its initials, and each of them whole."""
    terms: set[str] = set()
    for text in (name, *initials):
        terms |= {text, *(one + following for one, following in pairwise(text))}
    return terms


def asked_terms(word: str) -> set[str]:
    """The parts that a name must have all of, to hold what is asked for."""
    return {one + following for one, following in pairwise(word)} or {word}


def masked(field: str, value: Any) -> str | None:
    """A value as those see it who do not need it: recognisable for who knows it, of no use to others."""
    if value is None or value == "":
        return None
    text = str(value)
    if field in ("sex", "nationality", "document_kind", "education", "degree"):
        return text
    if field == "name":
        return text[0] + ("***" if text.isascii() else "*" * (min(len(text), 4) - 1 or 1))
    if field == "birth_date":
        return f"{text[:4]}-**-**"
    if field == "document_number":
        return text[:3] + "*" * (len(text) - 5) + text[-2:] if len(text) >= 10 else text[0] + "*" * (len(text) - 1)
    if field == "phone":
        return text[:3] + "****" + text[-4:] if len(text) >= 11 else text[:2] + "****"
    if field == "email":
        return text[0] + "***" + text[text.index("@") :] if "@" in text else "***"
    if field == "address":
        return text[:6] + "***" if len(text) > 9 else "***"
    return text[0] + "***" if field in ("pinyin", "employer", "title") else "***"


def is_mask(field: str, written: Any, value: Any) -> bool:
    """Whether what was written is no more than the mask of the value: then it changes nothing."""
    return written is not None and "*" in str(written) and str(written) == masked(field, value)
