from __future__ import annotations

import pytest
from PySide6.QtCore import QMarginsF, QPointF, QRectF

from lingyuan_trip.gui.map.fitting import area_around, best_fit, fit_area, rooms_beside

VIEW = QRectF(0, 0, 400, 800)
MARGINS = QMarginsF(36, 40, 60, 44)


def test_an_area_fits_into_its_room() -> None:
    fit = fit_area(QRectF(1000, 2000, 100, 50), QRectF(10, 10, 200, 300), 10.0)
    assert fit.scale == pytest.approx(2.0)
    assert fit.to_view(QPointF(1050, 2025)) == QPointF(110, 160)


def test_nothing_is_shown_closer_than_the_limit() -> None:
    assert fit_area(QRectF(0, 0, 1, 1), VIEW, 0.25).scale == 0.25


def test_points_keep_clear_of_the_legend() -> None:
    legend = QRectF(12, 12, 200, 300)
    points = (QPointF(0, 0), QPointF(0, 1000), QPointF(800, 0))
    area = area_around(points, 10)
    fit = best_fit(area, points, rooms_beside(VIEW, MARGINS, legend), legend, 10.0)
    assert not any(legend.contains(fit.to_view(point)) for point in points)
    whole = best_fit(area, points, rooms_beside(VIEW, MARGINS, QRectF()), QRectF(), 10.0)
    assert fit.scale <= whole.scale


def test_a_legend_that_covers_everything_is_no_reason_to_show_nothing() -> None:
    points = (QPointF(0, 0), QPointF(100, 100))
    fit = best_fit(area_around(points, 1), points, rooms_beside(VIEW, MARGINS, VIEW), VIEW, 10.0)
    assert fit.scale > 0


def test_a_single_point_gets_some_land_around_it() -> None:
    area = area_around((QPointF(5, 7),), 600)
    assert (area.width(), area.height()) == (600, 600)
    assert area.center() == QPointF(5, 7)


def test_margins_never_take_most_of_a_small_map() -> None:
    (room,) = rooms_beside(QRectF(0, 0, 100, 80), MARGINS, QRectF())
    assert room.width() >= 50 and room.height() >= 40
