"""The trip on paper, read back by other programs: PDFium, pypdf and a reader of codes."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, urlsplit

import pypdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from lingyuan_trip.export.formats import Format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.sheet import compose_sheet
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.printing import A4, A6, LONG, Paper, PrintedTrip, SheetOptions
from lingyuan_trip.gui.printing.output import draw, write_pdf
from lingyuan_trip.gui.theme.paper_sizes import FOOT_HEIGHT
from tests.export.samples import STATION_GCJ02, make_handout, make_trouble

pytestmark = pytest.mark.usefixtures("look")
PAPERS = (A4, A6, LONG)
SHARPNESS = 4
POINTS, MILLIMETRES = 72, 25.4


@pytest.fixture(scope="module")
def handout() -> Handout:
    return make_handout()


def read_pages(pdf: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [page.extract_text().replace("\t", " ") for page in pages]


def read_text(pdf: bytes) -> str:
    return "\n".join(read_pages(pdf))


def photograph(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=SHARPNESS).to_pil() for page in document]


def codes_in(pdf: bytes) -> dict[str, float]:
    """The links in all codes, with the width of each in millimetres."""
    found = {}
    for picture in photograph(pdf):
        for code in zxingcpp.read_barcodes(picture):
            at = code.position
            found[code.text] = (at.top_right.x - at.top_left.x) / SHARPNESS / POINTS * MILLIMETRES
    return found


@pytest.mark.parametrize("paper", ["a4", "a6"])
def test_what_is_printed_can_be_searched(look: Look, handout: Handout, paper: str) -> None:
    text = read_text(draw(Format.PDF, paper, handout))
    flat = re.sub(r"\s", "", text)
    for words in (
        "凌源二日",
        "第1天·2027年5月1日周六",
        "博物馆,新馆",
        "当天09:00–16:30，16:00停止入园",
        "门票60元，摆渡车20元",
        "凌源市红山大街1号",
        "位置约±9km，出发前请核实",
        "往年时段，以官方公告为准",
        "依据估计的",
        "数据2027.03",
        "18:00开车；赶得上",
    ):
        assert words in flat, words
    assert not re.search(r"[\u2e80-\u2fdf\uf900-\ufaff]", text), "radicals cannot be searched for"


@pytest.mark.parametrize("paper", ["a4", "a6"])
def test_codes_are_read_from_paper_and_lead_where_the_links_lead(
    look: Look, handout: Handout, paper: str
) -> None:
    codes = codes_in(draw(Format.PDF, paper, handout))
    guides = [guide for day in compose_sheet(handout).days for guide in day.guides]
    assert set(codes) == {link for guide in guides for link in (guide.amap, guide.baidu)}
    # The reader finds the dark part; the quiet zone of two modules a side makes up the rest.
    assert min(codes.values()) > 27
    ways = [link for link in codes if "uri.amap.com/navigation" in link]
    ends = [parse_qs(urlsplit(link).query)["to"][0] for link in ways]
    lat, lon = STATION_GCJ02
    assert f"{lon:.6f},{lat:.6f},牛河梁站" in ends


def test_a_page_is_as_large_as_its_paper(look: Look, handout: Handout) -> None:
    for paper, size in (("a4", (210, 297)), ("a6", (105, 148))):
        for page in pypdf.PdfReader(io.BytesIO(draw(Format.PDF, paper, handout))).pages:
            box = page.mediabox
            millimetres = [float(side) / POINTS * MILLIMETRES for side in (box.width, box.height)]
            assert millimetres == pytest.approx(size, abs=0.5)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_leaves_the_page_or_lies_over_something(
    look: Look, paper: Paper, language: str
) -> None:
    speak("en" if language == "en" else "zh")
    trip = PrintedTrip(make_handout(make_trouble(0)), paper)
    for page in trip.pages:
        boxes = [placed.box for placed in page]
        for number, box in enumerate(boxes):
            assert box.left() >= paper.margin - 0.01
            assert box.right() <= paper.width - paper.margin + 0.01
            assert box.bottom() <= trip.size.height() - paper.margin - FOOT_HEIGHT + 0.01
            assert not any(box.intersects(other) for other in boxes[number + 1 :])


def test_every_day_begins_a_page_on_paper_and_none_in_a_picture(
    look: Look, handout: Handout
) -> None:
    second = [text for text in read_pages(draw(Format.PDF, "a4", handout)) if "第 2 天" in text]
    assert len(second) == 1
    assert "湿地公园 → 博物馆" not in second[0]
    assert PrintedTrip(handout, LONG).count == 1


def test_the_long_picture_is_as_wide_as_a_phone(look: Look, handout: Handout) -> None:
    image = QImage.fromData(draw(Format.PNG, "a4", handout))
    assert image.width() == 1080
    assert image.height() > 2000
    assert image.pixelColor(3, 3) == look.color("paper")
    assert zxingcpp.read_barcodes(Image.open(io.BytesIO(draw(Format.PNG, "a4", handout)))) == []


def test_troubles_stand_over_the_day(look: Look) -> None:
    text = read_text(draw(Format.PDF, "a4", make_handout(make_trouble(1))))
    assert text.index("晚到 12 分钟") > text.index("第 2 天")


def test_options_leave_things_out(look: Look, handout: Handout) -> None:
    bare = SheetOptions(with_map=False, with_codes=False, with_estimates=False)
    *_, pdf = write_pdf(PrintedTrip(handout, A4, bare))
    text = read_text(pdf)
    assert "扫码导航" not in text and "依据估计的" not in text and "OpenStreetMap" not in text
    assert codes_in(pdf) == {}
    assert len(pdf) < len(draw(Format.PDF, "a4", handout)) / 3


def test_the_map_hides_no_words_in_the_file(look: Look, handout: Handout) -> None:
    text = read_text(draw(Format.PDF, "a4", handout))
    assert "OpenStreetMap" in text
    assert "宁城" not in text, "a place outside the map would be found and copied"


def test_the_sheet_speaks_english(look: Look, handout: Handout) -> None:
    speak("en")
    text = read_text(draw(Format.PDF, "a4", handout))
    assert "2 days in Lingyuan" in text and "Scan for the way" in text
    assert "dates of past years" in text and "10:40" in text
