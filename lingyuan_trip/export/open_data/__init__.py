"""The data for other programs: schema.org JSON-LD and GeoJSON, estimates never told as facts."""

from lingyuan_trip.export.open_data.geojson import geojson_bytes
from lingyuan_trip.export.open_data.jsonld import jsonld_bytes

__all__ = ["geojson_bytes", "jsonld_bytes"]
