"""Which editor a field of the schema gets."""

from __future__ import annotations

from lingyuan_trip.catalogue.form_fields import FieldKind, FormField
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk.form.choices import (
    ChoiceEditor,
    FlagEditor,
    ReferenceEditor,
    ReferencesEditor,
    SeveralEditor,
)
from lingyuan_trip.gui.datadesk.form.editor import Editor, FormContext
from lingyuan_trip.gui.datadesk.form.texts import (
    LongTextEditor,
    NumberEditor,
    TextEditor,
    TextsEditor,
)

_HIGH = (FieldKind.LONG_TEXT, FieldKind.CHOICES, FieldKind.GROUPS, FieldKind.REFERENCES)


def make_editor(context: FormContext, field: FormField, name: str) -> Editor:
    """The editor of a single value; `name` is what it is called in full."""
    choices = [(choice.value, formatting.say(choice.name)) for choice in field.choices]
    optional = not field.is_required
    hint = field.help if formatting.language() == "zh" else ""
    match field.kind:
        case FieldKind.LONG_TEXT:
            return LongTextEditor(context, name)
        case FieldKind.INTEGER | FieldKind.DECIMAL:
            unit = "" if field.unit is None else formatting.say(field.unit)
            return NumberEditor(context, name, hint, unit)
        case FieldKind.FLAG:
            return FlagEditor(context, name)
        case FieldKind.CHOICE:
            return ChoiceEditor(context, name, choices, is_optional=optional)
        case FieldKind.CHOICES:
            return SeveralEditor(context, name, choices)
        case FieldKind.REFERENCE:
            return ReferenceEditor(context, name, field.refers_to, is_optional=optional)
        case FieldKind.REFERENCES:
            return ReferencesEditor(context, name, field.refers_to)
        case FieldKind.TEXTS:
            return TextsEditor(context, name, hint)
    return TextEditor(context, name, hint)


def needs_full_width(field: FormField) -> bool:
    """Whether the editors of a field stand below its name, across the whole form."""
    return field.kind in _HIGH or any(
        needs_full_width(each) for each in field.fields if each.key != "also"
    )


def is_part(field: FormField) -> bool:
    """Whether a group is a part of the form with rows of its own, as the ticket is."""
    return (
        field.kind is FieldKind.GROUP
        and not field.has_evidence
        and any(each.kind in (FieldKind.GROUP, FieldKind.GROUPS) for each in field.fields)
    )
