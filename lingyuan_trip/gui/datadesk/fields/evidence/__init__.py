"""How a value is known, and from where."""

from lingyuan_trip.gui.datadesk.fields.evidence.field import EvidenceField

__all__ = ["EvidenceField"]
