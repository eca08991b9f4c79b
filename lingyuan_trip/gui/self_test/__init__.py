"""`self-test`: whether an installed program can do its work on this machine."""

from lingyuan_trip.gui.self_test.findings import Finding, findings_to_json, findings_to_text
from lingyuan_trip.gui.self_test.run import run_checks, run_in_window

__all__ = ["Finding", "findings_to_json", "findings_to_text", "run_checks", "run_in_window"]
