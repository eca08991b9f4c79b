"""Writing the evidence of a value, and that it was checked today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from lingyuan_trip.catalogue import evidence_edits
from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.evidence_edits import EVIDENCE_KEYS, OWN_CHECK
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"


def write_evidence(document: DeskDocument, path: Path, evidence: Mapping[str, Plain]) -> None:
    """Set status, source, date and note beside a value; what is not in them is taken out."""
    present = plain.mapping(document.value(path))
    changed = [key for key in EVIDENCE_KEYS if present.get(key) != evidence.get(key)]
    if len(changed) == 1 and changed[0] in evidence:
        document.set_value((*path, changed[0]), evidence[changed[0]])
        return
    with document.one_step(translate(_C, "改依据")):
        for key in changed:
            if key in evidence:
                document.set_value((*path, key), evidence[key])
            else:
                document.remove_value((*path, key))


def verify_today(document: DeskDocument, path: Path, today: dt.date) -> None:
    """Say that the bureau checked a value today, in one step."""
    present = plain.mapping(document.value(path))
    before = {key: present[key] for key in EVIDENCE_KEYS if key in present}
    with document.one_step(translate(_C, "今天已核实")):
        if document.find_entry("sources", OWN_CHECK["id"]) is None:
            document.add_entry("sources", OWN_CHECK)
        write_evidence(document, path, evidence_edits.verify_today(before, today))
