"""Text in the two languages of the product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text in Chinese, with its English translation where there is one."""

    zh: str
    en: str = ""

    def get(self, language: Language) -> str:
        """The text in a language; Chinese where no English exists."""
        return self.en or self.zh if language == "en" else self.zh
