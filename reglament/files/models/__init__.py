from reglament.files.models.contents import Content, Piece
from reglament.files.models.quotas import Upload

__all__ = ["Content", "Piece", "Upload"]
