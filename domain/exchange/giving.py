"""/export: everything in one tap, in the form that is wanted."""

from domain.exchange.exporting import FORMATS
from domain.language.model import Action
from domain.reply import Answer, Button, Document, Reply
from domain.turn import Tap, Turn

SAID = {
    "json": "json",
    "csv": "csv",
    "excel": "csv",
    "spreadsheet": "csv",
    "vcard": "vcard",
    "vcards": "vcard",
    "vcf": "vcard",
    "ics": "ics",
    "ical": "ics",
    "calendar": "ics",
}
"""What people call the forms."""


def export(turn: Turn, action: Action) -> Answer:
    """ "export my data", "export my contacts as CSV"."""
    return export_command(turn, turn.words)


def export_command(turn: Turn, words: str) -> Answer:
    """/export, or /export csv."""
    said = words.casefold().replace(",", " ").replace(".", " ").split()
    kind = next((SAID[word] for word in said if word in SAID), None)
    if kind is not None:
        return (document(turn, kind),)
    lines = [
        "Everything you told me is yours. In which form?",
        "• Everything (JSON): all I keep; another Keepwarm takes it in without loss",
        "• People (CSV) for a spreadsheet, or (vCard) for an address book",
        "• Dates (calendar): promises, meetings and birthdays",
    ]
    buttons = [Button(form.label, f"export:{kind}") for kind, form in FORMATS.items()]
    return (Reply("\n".join(lines), (tuple(buttons[:2]), tuple(buttons[2:]))),)


def export_tap(turn: Turn, tap: Tap, kind: str) -> Answer:
    return (document(turn, kind),)


def document(turn: Turn, kind: str) -> Reply:
    """The file itself, written when it is sent."""
    form = FORMATS[kind]
    name = f"keepwarm-{turn.today.isoformat()}.{form.suffix}"
    return Reply(
        f"{form.label}, as of today. Keep it safe: it is not encrypted.", file=Document(kind, name, turn.now)
    )
