"""What is kept of a look at people's data, decided without any framework."""

from enum import StrEnum


class Action(StrEnum):
    """How somebody looked."""

    LIST = "list"
    VIEW = "view"
    EXPORT = "export"
    REVEAL = "reveal"
    PERSONAL_RECORD = "personal_record"
    MATCH = "match"
    COUNT_PROOF = "count_proof"


class Purpose(StrEnum):
    """What for. Masked looks need none."""

    REVIEW = "review"
    VERIFY = "verify"
    CONTACT = "contact"
    SERVICE = "service"
    AUDIT = "audit"
    SUBJECT_REQUEST = "subject_request"


ACTION_LABELS = {
    Action.LIST: "列表（掩码）",
    Action.VIEW: "详情（掩码）",
    Action.EXPORT: "导出（掩码）",
    Action.REVEAL: "查看明文",
    Action.PERSONAL_RECORD: "出具本人信息",
    Action.MATCH: "登记时比对证件号码",
    Action.COUNT_PROOF: "计数核验（密钥哈希）",
}
PURPOSE_LABELS = {
    Purpose.REVIEW: "申报审核",
    Purpose.VERIFY: "核实身份",
    Purpose.CONTACT: "联系本人",
    Purpose.SERVICE: "落实人才待遇",
    Purpose.AUDIT: "审计核查",
    Purpose.SUBJECT_REQUEST: "本人申请",
}
