"""What a file holds and what taking it in would do, in words."""

from collections.abc import Mapping
from typing import Any

from domain.exchange.matching import News
from domain.exchange.sheet import Entry
from domain.people.kinds import NAMES, read
from domain.phrases import counted, every, join

EXAMPLES = 3
"""People named as examples of each sort."""

LONGEST = 40
"""Letters of a value in an example (ours)."""

SORTS = (("new", "new"), ("changed", "with news"), ("same", "here already, nothing new"))
"""How the people of a file stand to those who are known, and how that reads."""


def preview(needs: Mapping[str, Any]) -> str:
    """What there is to tell of a file that was compared, from what its job has counted."""
    people = sum(needs[sort] for sort, _ in SORTS)
    lines = [f"{needs['name']} – {needs['format']}, {counted(people, 'person', 'people')}:"]
    lines += [_sort(needs, sort, words) for sort, words in SORTS if needs[sort]]
    if needs["twice"]:
        lines.append(f"• {needs['twice']:,} twice in the file, put together")
    if needs["unread"]:
        where = "; ".join(f"{one['where']}, {one['why']}" for one in needs["samples"])
        more = "; …" if needs["unread"] > len(needs["samples"]) else ""
        lines.append(f"• {needs['unread']:,} I couldn't read: {where}{more}")
    if needs["ignored"]:
        left = join(
            [counted(count, what.removesuffix("s"), what) for what, count in needs["ignored"].items()]
        )
        lines.append(f"• Left out: {left}")
    if needs.get("records"):
        one, many = "talk, promise or the like that isn't", "talks, promises and the like that aren't"
        lines.append(f"• {counted(needs['records'], f'{one} here yet', f'{many} here yet')}")
    return "\n".join([*lines, *_what_follows(needs)])


def _sort(needs: Mapping[str, Any], sort: str, words: str) -> str:
    named = "; ".join(needs["examples"].get(sort, ())) if sort != "same" else ""
    more = "; …" if needs[sort] > EXAMPLES and named else ""
    return f"• {needs[sort]:,} {words}" + (f": {named}{more}" if named else "")


def _what_follows(needs: Mapping[str, Any]) -> list[str]:
    if not worth_it(needs):
        return ["So there's nothing to do."]
    if not needs["new"] or "native" in needs:
        return []
    return ["I won't nudge you about anybody new before you place them or log a talk."]


def worth_it(needs: Mapping[str, Any]) -> bool:
    """Whether there is anything to take in."""
    return bool(needs["new"] or needs["changed"] or needs.get("records"))


def example(one: Entry, told: News | None) -> str:
    """ "Dana Kim (Acme)", or with what is new: "Dana Kim (company Globex)", "Dana Kim (2 touches)"."""
    what = dict(one.facts).get("company", "") if told is None else _news(told)
    return f"{one.name} ({what})" if what else one.name


def _news(told: News) -> str:
    """What comes first of the news about somebody."""
    for kind, value in (*told.changed, *told.added):
        return f"{NAMES.get(kind, kind.replace('_', ' '))} {_short(read(kind, value))}"
    if told.touches:
        return counted(len(told.touches), "touch", "touches")
    if told.aliases:
        return f"also called {told.aliases[0]}"
    return every(told.cadence_days) if told.cadence_days else ""


def _short(value: str) -> str:
    words = " ".join(value.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
