"""Opening a DOCX that a stranger made: nothing outside is fetched, nothing grows without a limit."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

MOST_BYTES: Final = 50 * 2**20
"""Of a file. A regulation of three hundred pages with pictures has a tenth of it."""
MOST_OF_A_PART: Final = 40 * 2**20
"""Of one part of the package, unpacked."""
MOST_PARTS: Final = 5_000
DEEPEST: Final = 200
"""Elements within elements; a word processor writes some thirty."""
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_READ: Final = ("document", "styles", "numbering", "comments", "footnotes", "endnotes")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_TORN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    UnicodeError,
    NotImplementedError,
)
Element = Any
"""An lxml element, which has no types of its own."""

_SAID: Final[Mapping[str, tuple[str, str]]] = {
    "empty": ("файл пуст", "the file is empty"),
    "large": (
        "файл больше {most} МБ: уберите из него картинки и сохраните заново",
        "the file is larger than {most} MB: take the pictures out and save it again",
    ),
    "old": (
        "это документ старого вида (.doc): откройте его в Word или LibreOffice и сохраните как .docx",
        "this is a document of the old form (.doc): open it in Word or LibreOffice and save it as .docx",
    ),
    "encrypted": (
        "документ закрыт паролем: откройте его и сохраните без пароля",
        "the document is protected by a password: open it and save it without one",
    ),
    "rtf": ("это RTF: сохраните его как .docx", "this is RTF: save it as .docx"),
    "pdf": (
        "это PDF, а читается документ Word: сохраните исходный документ как .docx",
        "this is a PDF, and what is read is a Word document: save the original as .docx",
    ),
    "odt": (
        "это документ OpenDocument (.odt): сохраните его как .docx",
        "this is an OpenDocument text (.odt): save it as .docx",
    ),
    "foreign": (
        "это не документ Word (.docx): сохраните регламент как .docx",
        "this is no Word document (.docx): save the regulation as .docx",
    ),
    "torn": (
        "файл повреждён ({part}): откройте его в Word или LibreOffice, восстановите и сохраните заново",
        "the file is damaged ({part}): open it in Word or LibreOffice, repair it, and save it again",
    ),
    "bomb": (
        "внутри файла больше, чем бывает в документе ({part}): он не читается",
        "there is more inside the file than a document has ({part}): it is not read",
    ),
    "entities": (
        "в файле есть объявления, которых в документах не бывает ({part}): он не читается",
        "the file has declarations that documents do not have ({part}): it is not read",
    ),
}


class ReadingError(ValueError):
    """A file that is not read; `text` says why and what to do."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values

    def text(self, language: str = "ru") -> str:
        """In the reader's language."""
        return _SAID[self.code][language == "en"].format(**self.values)


def parts_of(content: bytes) -> dict[str, Element]:
    """The parts that are read, by their name (document, styles, …); raises ReadingError."""
    _refuse_others(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _parts(package)
    except _TORN:
        raise ReadingError("torn", part="zip") from None
    except RuntimeError:  # a member of the zip is encrypted
        raise ReadingError("encrypted") from None


def _refuse_others(content: bytes) -> None:
    if not content:
        raise ReadingError("empty")
    if content.startswith(_OLE):
        raise ReadingError("encrypted" if _ENCRYPTED in content else "old")
    for start, code in ((b"{\\rtf", "rtf"), (b"%PDF", "pdf")):
        if content.startswith(start):
            raise ReadingError(code)
    if len(content) > MOST_BYTES:
        raise ReadingError("large", most=MOST_BYTES // 2**20)
    if not content.startswith(b"PK"):
        raise ReadingError("foreign")


def _parts(package: zipfile.ZipFile) -> dict[str, Element]:
    names = package.namelist()
    if len(names) > MOST_PARTS:
        raise ReadingError("bomb", part=len(names))
    if "mimetype" in names and package.open("mimetype").read(64).startswith(b"application/vnd.oasis"):
        raise ReadingError("odt")
    xml = [name for name in names if name.endswith(".xml")]
    main = next((name for name in xml if name.endswith("word/document.xml")), "")
    main = main or next((name for name in xml if name.startswith("word/document")), "")
    if not main:
        raise ReadingError("foreign")
    folder = main.rpartition("/")[0]
    wanted = {part: f"{folder}/{part}.xml" for part in _READ} | {"document": main}
    return {part: _tree(package, name) for part, name in wanted.items() if name in names}


def _tree(package: zipfile.ZipFile, name: str) -> Element:
    """A part as a tree; at most so many bytes are unpacked, whatever its head says."""
    with package.open(name) as part:
        content = part.read(MOST_OF_A_PART + 1)
    if len(content) > MOST_OF_A_PART:
        raise ReadingError("bomb", part=name)
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise ReadingError("entities", part=name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise ReadingError("torn", part=name) from None
    if root.getroottree().docinfo.doctype:
        raise ReadingError("entities", part=name)
    return root
