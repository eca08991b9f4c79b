"""Colour roles in light and dark."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor

DRAWN_INK = "#2B2A27"
"""The colour in which the files of the icons are drawn; it is replaced by a role."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, `#RRGGBB`; see the style handbook for what each is used for."""

    is_dark: bool
    paper: str
    surface: str
    raised: str
    sunken: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    jade: str
    jade_h: str
    jade_soft: str
    on_jade: str
    cin: str
    cin_soft: str
    on_cin: str
    lily: str
    lily_soft: str
    spring: str
    spring_soft: str
    est: str
    est_soft: str
    z1: str
    z2: str
    z3: str
    z4: str
    land: str
    outland: str
    water: str
    rel_s: str
    rel_l: str

    def color(self, role: str) -> QColor:
        """The colour of a role; raises AttributeError for an unknown one."""
        return QColor(getattr(self, role))

    def zone_role(self, number: int | None) -> str:
        """The role of a zone's colour; second ink for a spot in no zone."""
        return f"z{number}" if number in (1, 2, 3, 4) else "ink2"

    def zone_color(self, number: int | None) -> QColor:
        """The colour of a zone."""
        return self.color(self.zone_role(number))

    def roles(self) -> dict[str, str]:
        """Every role with its value."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "is_dark"}


LIGHT = Theme(
    is_dark=False,
    paper="#F5F0E6",
    surface="#FBF8F1",
    raised="#FFFDF9",
    sunken="#ECE5D7",
    line="#DCD2C0",
    line2="#8C8170",
    ink="#26221C",
    ink2="#544C40",
    ink3="#6B6253",
    jade="#1D6A57",
    jade_h="#175646",
    jade_soft="#DCEAE2",
    on_jade="#FFFFFF",
    cin="#AE3526",
    cin_soft="#F8E2DB",
    on_cin="#FFFFFF",
    lily="#A63C66",
    lily_soft="#F6E0E8",
    spring="#22648A",
    spring_soft="#DCEAF2",
    est="#7A5300",
    est_soft="#F6EAD0",
    z1="#1D6A57",
    z2="#22648A",
    z3="#752A68",
    z4="#6B5F12",
    land="#EDE6D6",
    outland="#E4DCCB",
    water="#7FA9BF",
    rel_s="#B9AD94",
    rel_l="#FBF7EE",
)

DARK = Theme(
    is_dark=True,
    paper="#1A1815",
    surface="#23201C",
    raised="#2C2823",
    sunken="#13110F",
    line="#3D3831",
    line2="#80776A",
    ink="#EFE8DB",
    ink2="#C6BCAB",
    ink3="#A89E8F",
    jade="#6CC3A6",
    jade_h="#86D3BA",
    jade_soft="#1D3A32",
    on_jade="#0E211B",
    cin="#F28C76",
    cin_soft="#48251D",
    on_cin="#2A0F09",
    lily="#EE9DBB",
    lily_soft="#43242F",
    spring="#8BC4E2",
    spring_soft="#1B3442",
    est="#E2B766",
    est_soft="#3C2F17",
    z1="#6CC3A6",
    z2="#74ABEC",
    z3="#E4AEE0",
    z4="#CFC267",
    land="#2B2823",
    outland="#201D1A",
    water="#3F6478",
    rel_s="#14120F",
    rel_l="#47423A",
)
