"""Pydantic's error types in the words of an official."""

from collections.abc import Mapping
from typing import Any

_PLACES = {"body": "", "query": "/query", "path": "/path", "header": "/header", "cookie": "/cookie"}

_MESSAGES = {
    "missing": "此项必填",
    "extra_forbidden": "没有这一项",
    "string_type": "应为文本",
    "string_too_short": "至少 {min_length} 个字符",
    "string_too_long": "不能超过 {max_length} 个字符",
    "string_pattern_mismatch": "格式不正确",
    "int_type": "应为整数",
    "int_parsing": "应为整数",
    "int_from_float": "应为整数",
    "bool_type": "应为是或否",
    "bool_parsing": "应为是或否",
    "decimal_type": "应为数字",
    "decimal_parsing": "应为数字",
    "decimal_max_digits": "数字总位数不能超过 {max_digits} 位",
    "decimal_max_places": "小数不能超过 {decimal_places} 位",
    "decimal_whole_digits": "整数部分不能超过 {whole_digits} 位",
    "finite_number": "应为有限的数字",
    "greater_than": "应大于 {gt}",
    "greater_than_equal": "不能小于 {ge}",
    "less_than": "应小于 {lt}",
    "less_than_equal": "不能大于 {le}",
    "enum": "只能取 {expected}",
    "literal_error": "只能取 {expected}",
    "uuid_parsing": "标识格式不正确",
    "uuid_type": "标识格式不正确",
    "date_from_datetime_parsing": "日期格式应为 2022-09-30",
    "date_parsing": "日期格式应为 2022-09-30",
    "date_type": "日期格式应为 2022-09-30",
    "date_from_datetime_inexact": "日期格式应为 2022-09-30",
    "datetime_parsing": "时间格式应为 2022-09-30T08:00:00+08:00",
    "datetime_from_date_parsing": "时间格式应为 2022-09-30T08:00:00+08:00",
    "timezone_aware": "时间须带时区",
    "list_type": "应为列表",
    "too_short": "至少 {min_length} 项",
    "too_long": "不能超过 {max_length} 项",
    "dict_type": "应为对象",
    "model_type": "应为对象",
    "model_attributes_type": "应为对象",
    "url_parsing": "网址格式不正确",
    "json_invalid": "不是有效的 JSON",
}


def describe(error: Mapping[str, Any]) -> tuple[str, str, str]:
    """Pointer, Chinese sentence and code of one pydantic error."""
    place, *rest = error["loc"] or ("body",)
    pointer = "#" + _PLACES.get(str(place), f"/{place}") + "".join(f"/{part}" for part in rest)
    kind = str(error["type"])
    context = dict(error.get("ctx") or {})
    if kind == "value_error":
        return pointer, str(context.get("error", "数值不正确")), kind
    try:
        message = _MESSAGES[kind].format(**context)
    except KeyError:
        message = "内容不正确"
    return pointer, message, kind
