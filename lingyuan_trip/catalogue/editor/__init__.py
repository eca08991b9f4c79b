"""Changes to a data file that leave everything else as it is: comments, order, spelling."""

from lingyuan_trip.catalogue.editor.roads import SurveyedRoad, set_roads

__all__ = ["SurveyedRoad", "set_roads"]
