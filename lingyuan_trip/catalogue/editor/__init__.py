"""Changes to a data file that leave everything else as it is: comments, order, spelling."""

from lingyuan_trip.catalogue.editor.roads import SurveyedRoad, set_roads
from lingyuan_trip.catalogue.editor.saving import save_unless_changed

__all__ = ["SurveyedRoad", "save_unless_changed", "set_roads"]
