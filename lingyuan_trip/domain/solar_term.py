"""The twenty-four solar terms 节气."""

from __future__ import annotations

from enum import StrEnum

from lingyuan_trip.domain.text import LocalizedText


class SolarTerm(StrEnum):
    """A term by its Chinese name, which is also its word in the data."""

    START_OF_SPRING = "立春"
    RAIN_WATER = "雨水"
    AWAKENING = "惊蛰"
    SPRING_EQUINOX = "春分"
    PURE_BRIGHTNESS = "清明"
    GRAIN_RAIN = "谷雨"
    START_OF_SUMMER = "立夏"
    GRAIN_BUDS = "小满"
    GRAIN_IN_EAR = "芒种"
    SUMMER_SOLSTICE = "夏至"
    MINOR_HEAT = "小暑"
    MAJOR_HEAT = "大暑"
    START_OF_AUTUMN = "立秋"
    END_OF_HEAT = "处暑"
    WHITE_DEW = "白露"
    AUTUMN_EQUINOX = "秋分"
    COLD_DEW = "寒露"
    FROST = "霜降"
    START_OF_WINTER = "立冬"
    MINOR_SNOW = "小雪"
    MAJOR_SNOW = "大雪"
    WINTER_SOLSTICE = "冬至"
    MINOR_COLD = "小寒"
    MAJOR_COLD = "大寒"

    @property
    def text(self) -> LocalizedText:
        """The name in both languages."""
        return LocalizedText(self.value, _ENGLISH[self])


_ENGLISH = {
    SolarTerm.START_OF_SPRING: "Start of Spring",
    SolarTerm.RAIN_WATER: "Rain Water",
    SolarTerm.AWAKENING: "Awakening of Insects",
    SolarTerm.SPRING_EQUINOX: "Spring Equinox",
    SolarTerm.PURE_BRIGHTNESS: "Pure Brightness",
    SolarTerm.GRAIN_RAIN: "Grain Rain",
    SolarTerm.START_OF_SUMMER: "Start of Summer",
    SolarTerm.GRAIN_BUDS: "Grain Buds",
    SolarTerm.GRAIN_IN_EAR: "Grain in Ear",
    SolarTerm.SUMMER_SOLSTICE: "Summer Solstice",
    SolarTerm.MINOR_HEAT: "Minor Heat",
    SolarTerm.MAJOR_HEAT: "Major Heat",
    SolarTerm.START_OF_AUTUMN: "Start of Autumn",
    SolarTerm.END_OF_HEAT: "End of Heat",
    SolarTerm.WHITE_DEW: "White Dew",
    SolarTerm.AUTUMN_EQUINOX: "Autumn Equinox",
    SolarTerm.COLD_DEW: "Cold Dew",
    SolarTerm.FROST: "Frost's Descent",
    SolarTerm.START_OF_WINTER: "Start of Winter",
    SolarTerm.MINOR_SNOW: "Minor Snow",
    SolarTerm.MAJOR_SNOW: "Major Snow",
    SolarTerm.WINTER_SOLSTICE: "Winter Solstice",
    SolarTerm.MINOR_COLD: "Minor Cold",
    SolarTerm.MAJOR_COLD: "Major Cold",
}
