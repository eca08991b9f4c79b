"""Facts and checklists as tables for Excel, and what comes back from there."""

from lingyuan_trip.catalogue.table.checklist import CheckRow, list_checks, write_checklist
from lingyuan_trip.catalogue.table.facts import list_fact_rows, write_facts
from lingyuan_trip.catalogue.table.reading import Table, UnreadableTable, read_table
from lingyuan_trip.catalogue.table.report import (
    count_taken,
    describe_change,
    describe_refusal,
    describe_taken,
)
from lingyuan_trip.catalogue.table.taking import Change, Refusal, Taken, take_table

__all__ = [
    "Change",
    "CheckRow",
    "Refusal",
    "Table",
    "Taken",
    "UnreadableTable",
    "count_taken",
    "describe_change",
    "describe_refusal",
    "describe_taken",
    "list_checks",
    "list_fact_rows",
    "read_table",
    "take_table",
    "write_checklist",
    "write_facts",
]
