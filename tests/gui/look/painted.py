"""What a widget really paints: every text and every icon, with the ground under it.

The widget is painted into a drawing that keeps its words; the drawing is then painted again,
without words, into a picture, and each word looks at what lies under it at that moment.
"""

from __future__ import annotations

import base64
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRegion,
    QTransform,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_HREF = "{http://www.w3.org/1999/xlink}href"
_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_SOLID = 200
_LARGEST_ICON = 24
_FAR = 100_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A text, or an icon with no words; `box` is where its ink can be, `clip` what was allowed to
    be painted on, both in the widget's logical pixels.
    """

    words: str
    ink: str
    ground: str
    box: QRectF
    clip: QRectF


def painted(widget: QWidget) -> list[Mark]:
    """Every text and icon a widget and all in it paint, in the order of painting."""
    flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
    return list(_Replay(widget).marks(ElementTree.fromstring(_drawing(widget, flags))))


def painted_alone(widget: QWidget) -> list[Mark]:
    """Every text and icon a widget paints itself, without the grounds."""
    drawing = _drawing(widget, QWidget.RenderFlag(0))
    return list(_Replay(widget, grounds=False).marks(ElementTree.fromstring(drawing)))


def _drawing(widget: QWidget, flags: QWidget.RenderFlag) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Only this version says what was clipped away.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    painter = QPainter(generator)
    # Views have a `render` of their own that paints something else.
    QWidget.render(widget, painter, QPoint(), QRegion(), flags)
    painter.end()
    buffer.close()
    return bytes(data.data())


class _Replay:
    def __init__(self, widget: QWidget, *, grounds: bool = True) -> None:
        self._grounds = grounds
        size = widget.size() if grounds else QSize(1, 1)
        self._image = QImage(size, QImage.Format.Format_RGB32)
        self._image.fill(widget.palette().window().color())
        self._endless = QRectF(widget.rect()).adjusted(-_FAR, -_FAR, _FAR, _FAR)
        self._clip = QPainterPath()
        self._clips: dict[str, QPainterPath] = {}

    def marks(self, root: ElementTree.Element) -> Iterator[Mark]:
        for clip in root.iter(f"{_SVG}clipPath"):
            path = clip.find(f"{_SVG}path")
            assert path is not None
            self._clips[f"url(#{clip.get('id')})"] = _read_path(path.get("d", ""))
        painter = QPainter(self._image)
        for group in root.iter(f"{_SVG}g"):
            if "clip-path" in group.attrib:
                for inner in group.findall(f"{_SVG}g"):
                    inner.set("clip-path-of-parent", group.attrib["clip-path"])
                continue
            name = group.attrib.get("clip-path-of-parent", "")
            self._clip = self._clips.get(name, QPainterPath())
            yield from self._group(painter, group)
        painter.end()

    def _allowed(self, transform: QTransform) -> QRectF:
        """The clip, which the drawing states in the coordinates of what is clipped."""
        if self._clip.isEmpty():
            return self._endless
        return transform.mapRect(self._clip.boundingRect())

    def _group(self, painter: QPainter, group: ElementTree.Element) -> Iterator[Mark]:
        style = group.attrib
        matrix = [float(n) for n in _NUMBER.findall(style.get("transform", ""))]
        transform = QTransform(*matrix) if len(matrix) == 6 else QTransform()
        for shape in group:
            kind = shape.tag.rpartition("}")[2]
            if kind == "text":
                yield self._text(shape, style, transform)
            elif kind == "image":
                yield from self._picture(painter, shape, transform)
            elif kind != "g" and self._grounds:
                self._shape(painter, kind, shape, style, transform)

    def _text(
        self, shape: ElementTree.Element, style: dict[str, str], transform: QTransform
    ) -> Mark:
        font = QFont(shape.get("font-family", style.get("font-family", "")))
        font.setPixelSize(round(float(shape.get("font-size", "13"))))
        font.setWeight(QFont.Weight(int(shape.get("font-weight", "400"))))
        words = shape.text or ""
        metrics = QFontMetricsF(font)
        at = QPointF(float(shape.get("x", "0")), float(shape.get("y", "0")))
        box = transform.mapRect(metrics.tightBoundingRect(words).translated(at))
        return Mark(words, shape.get("fill", ""), self._under(box), box, self._allowed(transform))

    def _picture(
        self, painter: QPainter, shape: ElementTree.Element, transform: QTransform
    ) -> Iterator[Mark]:
        data = shape.get(_HREF, "").partition("base64,")[2]
        image = QImage.fromData(base64.b64decode(data))
        at = QRectF(*(float(shape.get(name, "0")) for name in ("x", "y", "width", "height")))
        box = transform.mapRect(at)
        if box.width() <= _LARGEST_ICON:
            inks = list(_solid_colors(image))
            if inks:
                ink = Counter(inks).most_common(1)[0][0]
                yield Mark("", ink, self._under(box), box, self._allowed(transform))
        if self._grounds:
            self._begin(painter, transform)
            painter.drawImage(at, image)

    def _shape(
        self,
        painter: QPainter,
        kind: str,
        shape: ElementTree.Element,
        style: dict[str, str],
        transform: QTransform,
    ) -> None:
        self._begin(painter, transform)
        painter.setBrush(_color(style, "fill", shape) or Qt.BrushStyle.NoBrush)
        stroke = _color(style, "stroke", shape)
        width = float(style.get("stroke-width", "1"))
        painter.setPen(QPen(stroke, width) if stroke else QPen(Qt.PenStyle.NoPen))
        path = _outline(kind, shape)
        if path is not None:
            painter.drawPath(path)

    def _begin(self, painter: QPainter, transform: QTransform) -> None:
        painter.setTransform(transform)
        if self._clip.isEmpty():
            painter.setClipping(False)
        else:
            painter.setClipPath(self._clip)

    def _under(self, box: QRectF) -> str:
        area = box.toAlignedRect().intersected(self._image.rect())
        seen = Counter(
            self._image.pixelColor(x, y).name()
            for y in range(area.top(), area.bottom() + 1, 2)
            for x in range(area.left(), area.right() + 1, 2)
        )
        return seen.most_common(1)[0][0] if seen else ""


def _solid_colors(image: QImage) -> Iterator[str]:
    for y in range(image.height()):
        for x in range(image.width()):
            color = image.pixelColor(x, y)
            if color.alpha() >= _SOLID:
                yield color.name()


def _color(style: dict[str, str], name: str, shape: ElementTree.Element) -> QColor | None:
    value = shape.get(name, style.get(name, "none"))
    if not value.startswith("#"):
        return None
    color = QColor(value)
    color.setAlphaF(float(style.get(f"{name}-opacity", "1")))
    return color


def _outline(kind: str, shape: ElementTree.Element) -> QPainterPath | None:
    path = QPainterPath()
    if kind == "rect":
        sides = (float(shape.get(name, "0")) for name in ("x", "y", "width", "height"))
        path.addRect(QRectF(*sides))
    elif kind in ("circle", "ellipse"):
        rx = float(shape.get("rx", shape.get("r", "0")))
        ry = float(shape.get("ry", shape.get("r", "0")))
        path.addEllipse(QPointF(float(shape.get("cx", "0")), float(shape.get("cy", "0"))), rx, ry)
    elif kind in ("polyline", "polygon"):
        numbers = [float(n) for n in _NUMBER.findall(shape.get("points", ""))]
        points = [QPointF(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        path.addPolygon(QPolygonF(points))
    elif kind == "path":
        return _read_path(shape.get("d", ""))
    else:
        return None
    return path


def _read_path(text: str) -> QPainterPath:
    path = QPainterPath()
    for command, rest in re.findall(r"([MLCZ])([^MLCZ]*)", text):
        n = [float(number) for number in _NUMBER.findall(rest)]
        if command == "M":
            path.moveTo(n[0], n[1])
        elif command == "L":
            path.lineTo(n[0], n[1])
        elif command == "C":
            for i in range(0, len(n), 6):
                path.cubicTo(*n[i : i + 6])
        else:
            path.closeSubpath()
    return path
