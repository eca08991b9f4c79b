"""The style sheet: inputs, buttons, panes and scroll bars in the colours of a theme."""

from __future__ import annotations

from pathlib import Path
from string import Template

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.theme import TYPE, Theme

SHEET = """
QWidget { color: $ink; font-family: "$family"; font-size: ${body}px; }
QMainWindow, QDialog { background: $paper; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line2; padding: ${s1}px ${s2}px; }
QLabel { background: transparent; }
QLabel[tone="second"] { color: $ink2; }
QLabel[tone="hint"] { color: $ink3; font-size: ${small}px; }
QLabel[tone="label"] { color: $ink3; font-size: ${small}px; }
QLabel[tone="small"] { color: $ink2; font-size: ${small}px; }
QLabel[tone="alarm"] { color: $cin; }
QLabel[tone="jade"] { color: $jade; }
QLabel[step="3"] { font-size: ${name}px; }
QLabel[step="4"] { font-size: ${title}px; font-weight: bold; }
QLabel[step="5"] { font-size: ${head}px; font-weight: bold; }
QLabel[strong="true"] { font-weight: bold; }

QFrame[pane="paper"] { background: $paper; border: none; }
QFrame[pane="surface"] { background: $surface; border: none; }
QFrame[pane="sunken"] { background: $sunken; border: none; }
QFrame[pane="bar"] { background: $paper; border: none; border-bottom: 1px solid $line; }
QFrame[pane="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[pane="raised"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[pane="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[pane="vrule"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
QFrame[pane="banner"] { background: $est_soft; border: none; border-bottom: 1px solid $est; }
QFrame[pane="hint"] {
  background: transparent; border: 1px solid $line; border-radius: ${radius}px;
}
QFrame[pane="toast"] {
  background: $raised; border: 1px solid $line2; border-radius: ${radius}px;
}
QFrame[pane="alarm"] { background: $cin_soft; border: none; border-bottom: 1px solid $cin; }

QPushButton, QToolButton[kind="button"] {
  background: $raised; color: $ink; border: 1px solid $line2; border-radius: ${radius}px;
  padding: 0 ${s3}px; min-height: ${inner}px; font-size: ${body}px;
}
QPushButton:hover, QToolButton[kind="button"]:hover { background: $jade_soft; border-color: $jade; }
QPushButton:pressed, QToolButton[kind="button"]:pressed { background: $jade_soft; }
QPushButton:checked {
  background: $jade_soft; border-color: $jade; color: $jade; font-weight: bold;
}
QPushButton:disabled, QToolButton[kind="button"]:disabled {
  background: transparent; color: $ink3; border-color: $line;
}
QPushButton:focus, QToolButton:focus {
  border: 2px solid $jade; padding: 0 ${s3_focused}px; min-height: ${inner_focused}px;
}
QPushButton[kind="primary"] {
  background: $jade; color: $on_jade; border: 1px solid $jade; font-weight: bold;
}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $jade_h; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled {
  background: transparent; color: $ink3; border: 1px solid $line;
}
QPushButton[kind="small"] {
  min-height: ${small_inner}px; padding: 0 ${s2}px; font-size: ${small}px;
  border-radius: ${small_half}px;
}
QPushButton[kind="small"]:focus {
  min-height: ${small_inner_focused}px; padding: 0 ${s2_focused}px;
}
QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; color: $jade; padding: 0 ${s1}px;
  font-size: ${body}px; text-align: left;
}
QPushButton[kind="link"]:hover { color: $jade_h; text-decoration: underline; }
QPushButton[kind="link"]:focus {
  border: 2px solid $jade; border-radius: ${radius_small}px; padding: 0 ${s1_focused}px;
}

QToolButton[kind="icon"] {
  background: transparent; border: 1px solid transparent; border-radius: ${radius}px; padding: 0;
}
QToolButton[kind="icon"]:hover { background: $jade_soft; }
QToolButton[kind="icon"]:checked { background: $jade_soft; }
QToolButton[kind="icon"]:focus { border: 2px solid $jade; padding: 0; min-height: 0; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
  background: $raised; color: $ink; border: 1px solid $line2; border-radius: ${radius}px;
  padding: 0 ${s2}px; min-height: ${inner}px; selection-background-color: $jade;
  selection-color: $on_jade;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus {
  border: 2px solid $jade; padding: 0 ${s2_focused}px; min-height: ${inner_focused}px;
}
QPlainTextEdit[kind="field"] {
  background: $raised; color: $ink; border: 1px solid $line2; border-radius: ${radius}px;
  padding: ${s1}px ${s2}px; selection-background-color: $jade; selection-color: $on_jade;
}
QPlainTextEdit[kind="field"]:focus {
  border: 2px solid $jade; padding: ${s1_focused}px ${s2_focused}px;
}
QPlainTextEdit[kind="field"][invalid="true"] {
  border: 2px solid $cin; padding: ${s1_focused}px ${s2_focused}px;
}
QLineEdit[invalid="true"], QDateEdit[invalid="true"], QTimeEdit[invalid="true"] {
  border: 2px solid $cin; padding: 0 ${s2_focused}px; min-height: ${inner_focused}px;
}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled, QTimeEdit:disabled {
  background: transparent; color: $ink3; border-color: $line;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${s5}px; }
QComboBox::down-arrow, QDateEdit::down-arrow {
  image: url("$chevron"); width: ${s4}px; height: ${s4}px;
}
/* A spin box counts its border twice. */
QDateEdit { min-height: ${inner_spin}px; }
QDateEdit:focus { min-height: ${inner_spin_focused}px; }
QComboBox QAbstractItemView {
  background: $raised; border: 1px solid $line2; outline: none; padding: ${s1}px;
  selection-background-color: $jade_soft; selection-color: $ink;
}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
  width: 0; border: none;
}
QCheckBox { spacing: ${s2}px; background: transparent; }
QCheckBox:focus { color: $jade; }

QMenu { background: $raised; border: 1px solid $line2; padding: ${s1}px; }
QMenu::item { padding: ${s1}px ${s5}px ${s1}px ${s3}px; border-radius: ${radius_small}px; }
QMenu::item:selected { background: $jade_soft; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: ${s1}px ${s2}px; }
QMenu::icon { left: ${s2}px; }
QMenu::indicator { left: ${s2}px; }

QListView, QTreeView, QTableView, QScrollArea, QAbstractScrollArea {
  background: transparent; border: none; outline: none;
}
QTableView[pane="cells"] { selection-background-color: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: $ink3; font-size: ${small}px; border: none; padding: 0;
}
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar::handle:vertical {
  background: $line2; min-height: ${s6}px; border-radius: 2px; margin: 2px ${s1}px;
}
QScrollBar::handle:vertical:hover { border-radius: ${radius_small}px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle:horizontal {
  background: $line2; min-width: ${s6}px; border-radius: 2px; margin: ${s1}px 2px;
}
QScrollBar::handle:horizontal:hover { border-radius: ${radius_small}px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $jade; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $sunken; border: none; border-radius: 2px; max-height: ${s1}px; }
QProgressBar::chunk { background: $jade; border-radius: 2px; }

QCalendarWidget QWidget { background: $raised; color: $ink; }
QCalendarWidget QAbstractItemView {
  background: $raised; color: $ink; selection-background-color: $jade;
  selection-color: $on_jade; outline: none;
}
QCalendarWidget QAbstractItemView:disabled { color: $ink3; }
QCalendarWidget QToolButton {
  background: transparent; color: $ink; border: none; font-weight: bold; padding: ${s1}px ${s2}px;
}
QCalendarWidget QToolButton:hover { background: $jade_soft; border-radius: ${radius_small}px; }
"""


_SPIN_EXTRA = 3


def build_stylesheet(theme: Theme, scale: float, controls: Path) -> str:
    """The style sheet of a theme with text at `scale`; `controls` is the folder of small marks."""
    chevron = controls / ("chevron-dark.svg" if theme.is_dark else "chevron-light.svg")
    sizes = {step: round(size * scale) for step, (size, _) in TYPE.items()}
    return Template(SHEET).substitute(
        theme.roles(),
        family=tokens.FONT_FAMILY,
        small=sizes[1],
        body=sizes[2],
        name=sizes[3],
        title=sizes[4],
        head=sizes[5],
        radius=tokens.RADIUS_CARD,
        radius_small=tokens.RADIUS_BADGE,
        bar=tokens.SPACE[3],
        **{f"s{step}": size for step, size in tokens.SPACE.items()},
        # The ring is one pixel thicker than the border it replaces.
        **{f"s{step}_focused": tokens.SPACE[step] - tokens.HAIR for step in (1, 2, 3)},
        **_inner("inner", tokens.CONTROL_HEIGHT, scale),
        **_inner("inner_spin", tokens.CONTROL_HEIGHT, scale, _SPIN_EXTRA),
        **_inner("small_inner", tokens.SMALL_CONTROL_HEIGHT, scale),
        small_half=tokens.SMALL_CONTROL_HEIGHT // 2,
        chevron=chevron.as_posix(),
    )


def _inner(name: str, height: int, scale: float, less: int = 0) -> dict[str, int]:
    """The height inside the border, which is one pixel thicker around what has the focus."""
    inner = round(height * max(1.0, scale)) - 2 * tokens.HAIR - less
    return {name: inner, f"{name}_focused": inner - 2 * tokens.HAIR}
