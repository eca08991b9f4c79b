from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.errors import EnvironmentFault, RequestError
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.picture import PictureRequest, save_map
from lingyuan_trip.gui.map.picture_dialog import PictureDialog
from lingyuan_trip.gui.planning import Knowledge
from tests.gui.map.sample import make_day, make_guidebook

SIZE = QSize(500, 700)


@pytest.fixture
def content(look: Look) -> MapContent:
    made = MapContent(look)
    made.set_guidebook(make_guidebook())
    made.set_day(make_day())
    return made


def painted(svg: Path) -> QImage:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    return image


def share_of_equal(one: QImage, other: QImage) -> float:
    """The share of pixels that are alike, a step of 40 in each colour forgiven."""
    alike = total = 0
    for x in range(0, one.width(), 4):
        for y in range(0, one.height(), 4):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            near = (abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))
            alike += max(near) < 40
            total += 1
    return alike / total


def text_in_svg(path: Path) -> str:
    """All words in a row: Qt writes Chinese and Latin letters of one name as two elements."""
    return "".join(re.findall(r"<text[^>]*>([^<]+)</text>", path.read_text("utf-8")))


def test_a_pdf_can_be_searched_for_every_name(
    look: Look, knowledge: Knowledge, tmp_path: Path
) -> None:
    content = MapContent(look)
    content.set_guidebook(knowledge.guidebook)
    path = tmp_path / "map.pdf"
    save_map(path, look, content, PictureRequest(QSize(900, 1200)))
    (page,) = PdfReader(path).pages
    text = page.extract_text()
    assert "牛河梁遗址博物馆" in text
    assert "凌源市区" in text
    assert "界线不作为划界依据" in text.replace("\t", "")
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((675, 900))


def test_an_svg_holds_names_as_text_and_matches_the_picture(
    look: Look, content: MapContent, tmp_path: Path
) -> None:
    svg, png = tmp_path / "map.svg", tmp_path / "map.png"
    for path in (svg, png):
        save_map(path, look, content, PictureRequest(SIZE))
    text = text_in_svg(svg)
    assert all(name in text for name in ("景点a", "景点b", "甲站", "分 ·"))
    assert share_of_equal(painted(svg), QImage(str(png))) > 0.98


def test_the_picture_matches_the_window(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    panel = MapPanel(look)
    qtbot.addWidget(panel)
    panel.view.set_guidebook(make_guidebook())
    panel.view.set_itinerary(make_day())
    panel.resize(500, 700)
    panel.show()
    qtbot.waitExposed(panel)
    view = panel.view
    path = tmp_path / "map.png"
    request = PictureRequest(QSize(view.width(), view.height() + 25), area=view.seen_area)
    save_map(path, look, view.content, request)
    saved, shown = QImage(str(path)), view.grab().toImage()
    # Names avoid buttons on the screen and other things on paper, so they may stand elsewhere.
    land = shown.rect().adjusted(0, 0, 0, -70)
    assert share_of_equal(saved.copy(land), shown.copy(land)) > 0.9


def test_the_route_can_be_left_out(look: Look, content: MapContent, tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    save_map(path, look, content, PictureRequest(SIZE, with_route=False))
    text = text_in_svg(path)
    assert "景点a" in text
    assert "分 ·" not in text
    assert content.drawing.legs, "the map on the screen keeps its route"


@pytest.mark.parametrize("size", [QSize(120, 90), QSize(1600, 500), QSize(400, 1800)])
@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_every_size_and_kind(
    look: Look, content: MapContent, tmp_path: Path, size: QSize, ending: str
) -> None:
    path = tmp_path / f"map.{ending}"
    save_map(path, look, content, PictureRequest(size))
    assert path.stat().st_size > 1000


def test_sharp_pictures_have_more_dots(look: Look, content: MapContent, tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    save_map(path, look, content, PictureRequest(SIZE, sharpness=2.0))
    assert QImage(str(path)).size() == SIZE * 2


def test_what_cannot_be_is_refused(look: Look, content: MapContent, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match=r"\.png"):
        save_map(tmp_path / "map.docx", look, content, PictureRequest(SIZE))
    with pytest.raises(RequestError, match="太大"):
        save_map(tmp_path / "map.png", look, content, PictureRequest(QSize(50_000, 10)))
    for ending in ("png", "svg", "pdf"):
        with pytest.raises(EnvironmentFault, match="写不了"):
            save_map(tmp_path / "no" / f"map.{ending}", look, content, PictureRequest(SIZE))


def test_the_dialog_saves_what_was_chosen(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    panel = MapPanel(look)
    qtbot.addWidget(panel)
    panel.view.set_guidebook(make_guidebook())
    panel.view.set_itinerary(make_day())
    path = tmp_path / "map.svg"
    dialog = PictureDialog(
        panel.view.content,
        panel.view.seen_area,
        QSize(400, 500),
        panel,
        look,
        lambda _parent, _name: path,
    )
    dialog.route.setChecked(False)
    dialog.size_box.setCurrentIndex(dialog.size_box.findText("A4 竖版"))
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert 'viewBox="0 0 794 1123"' in path.read_text("utf-8")
    assert "分 ·" not in text_in_svg(path)


def test_the_dialog_says_what_went_wrong_and_stays(
    qtbot: QtBot, look: Look, content: MapContent, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PictureDialog(
        content,
        content.county_area,
        SIZE,
        parent,
        look,
        lambda _parent, _name: tmp_path / "no" / "map.png",
    )
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.save_button.click()
    assert "写不了" in dialog.trouble
