"""Evidence and source documents, kept by the digest of their content."""

from services.kit.files.schemas import Evidence, FileRef
from services.kit.files.store import FileStore, StoredFile, UnacceptableFile
from services.kit.files.types import sniff

__all__ = ["Evidence", "FileRef", "FileStore", "StoredFile", "UnacceptableFile", "sniff"]
