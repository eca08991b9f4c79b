"""Which language the interface speaks, and changing it while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lingyuan_trip.domain.text import Language
from lingyuan_trip.paths import assets_dir

_OWN_NAME = "interfaceTranslator"
_QT_TEXTS = {"zh": "qtbase_zh_CN", "en": "qtbase_en"}
_LOCALES = {
    "zh": (QLocale.Language.Chinese, QLocale.Country.China),
    "en": (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def system_language() -> Language:
    """Chinese on a Chinese system and on one that names no language, English elsewhere."""
    spoken = QLocale.system().language()
    return "zh" if spoken in (QLocale.Language.Chinese, QLocale.Language.C) else "en"


def speak(language: Language) -> None:
    """Give the application the texts of a language, ours and Qt's own.

    Every window hears of it by a LanguageChange event.
    """
    application = QCoreApplication.instance()
    assert application is not None
    QLocale.setDefault(QLocale(*_LOCALES[language]))
    for former in application.findChildren(QTranslator, _OWN_NAME):
        application.removeTranslator(former)
        former.setParent(None)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, _QT_TEXTS[language], qt_folder)
    if language != "zh":
        _install(application, f"lingyuan_trip_{language}", str(assets_dir() / "translations"))


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    translator.setObjectName(_OWN_NAME)
    if translator.load(name, folder):
        application.installTranslator(translator)
