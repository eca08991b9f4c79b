"""Which parts of Qt are shipped: those that the window uses, and their plugins."""

from __future__ import annotations

import re

_MODULES = (
    "Core", "Gui", "Widgets", "Network", "PrintSupport", "Svg", "DBus", "XcbQpa",
    "WaylandClient", "WlShellIntegration",
)  # fmt: skip
_PLUGINS = {
    "platforms": ("qxcb", "qoffscreen", "qwayland", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qwebp", "qjpeg", "qico"),
    "iconengines": ("qsvgicon",),
    # Chinese is typed through these.
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "tls": ("qopensslbackend", "qschannelbackend", "qsecuretransportbackend"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
}  # fmt: skip
_LIBRARY = re.compile(r"(?:lib)?Qt6([A-Za-z0-9]+)\.(?:so|dll|dylib)", re.IGNORECASE)
_PLUGIN = re.compile(r"plugins/([^/]+)/(?:lib)?([A-Za-z0-9-]+)\.")
_BINDING = re.compile(r"PySide6/Qt([A-Za-z0-9]+)\.(?:abi3\.so|pyd)")
_TRANSLATION = re.compile(r"translations/([A-Za-z0-9_]+)\.qm$")
# Tools for developers, and software OpenGL that only QtQuick would use.
_UNUSED = re.compile(
    r"PySide6/(?:resources|metatypes|typesystems|support|lib|glue|doc|include|qml|scripts)/"
    r"|PySide6/[^/]+\.exe$|opengl32sw\.dll$"
)
_TRANSLATIONS = ("qtbase_zh_CN", "qtbase_en")


def is_wanted(name: str, origin: str = "") -> bool:
    """Whether a file of the bundle is shipped; `name` is its place in it."""
    path = name.replace("\\", "/")
    if "PySide6" not in path and "PySide6" not in origin.replace("\\", "/"):
        return not path.startswith(("share/icons", "share/themes", "lib/gdk-pixbuf"))
    if _UNUSED.search(path):
        return False
    if found := _PLUGIN.search(path):
        return found.group(2) in _PLUGINS.get(found.group(1), ())
    if found := _BINDING.search(path):
        return found.group(1) in _MODULES
    if found := _LIBRARY.search(path):
        return found.group(1) in _MODULES
    if found := _TRANSLATION.search(path):
        return found.group(1) in _TRANSLATIONS
    return True
