"""What strangers' documents are refused for beyond their type."""

import io
import zipfile

import pytest

from services.kit.files.active import acts

RELATIONS = "word/_rels/document.xml.rels"


def document(relations: str) -> bytes:
    """A word document as far as types go, with these relations."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
        archive.writestr(RELATIONS, relations)
    return target.getvalue()


def test_a_plain_document_and_its_links_are_let_through() -> None:
    link = '<Relationship Type="http://example.org/hyperlink" TargetMode="External" Target="http://example.org"/>'
    assert not acts(document(link * 40))


def test_a_template_from_elsewhere_is_noticed() -> None:
    assert acts(document('<Relationship Type="http://example.org/attachedTemplate" TargetMode="External"/>'))


@pytest.mark.parametrize("damage", [1, 8, 20])
def test_a_part_that_cannot_be_read_is_no_reason_to_fail_but_to_refuse(damage: int) -> None:
    data = bytearray(document("<Relationship/>" * 400))
    begin = data.index(RELATIONS.encode()) + len(RELATIONS) + damage
    data[begin : begin + 8] = bytes([0xFF]) * 8
    assert acts(bytes(data))
