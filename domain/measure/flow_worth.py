"""What opportunities were told to be worth: sums where they are told in figures, words where they aren't."""

import re
from collections.abc import Iterable

CURRENCIES = {
    "€": "€", "euro": "€", "euros": "€", "eur": "€",
    "$": "$", "dollar": "$", "dollars": "$", "usd": "$", "bucks": "$",
    "£": "£", "pound": "£", "pounds": "£", "gbp": "£",
    "¥": "¥", "yen": "¥", "chf": "CHF ", "franc": "CHF ", "francs": "CHF ",
}  # fmt: skip
"""What stands before a sum, by how it is said."""

TIMES = {"": 1, "k": 1e3, "thousand": 1e3, "grand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9}

_SUM = re.compile(
    r"(?i)^(?:about |around |roughly |some |over |up to |almost |nearly )*(?P<before>[€$£¥])?\s?"
    r"(?P<figure>\d[\d.,]*)\s?(?P<times>k|thousand|grand|mn|million|m|bn)?\s?"
    r"(?P<after>[€$£¥]|euros?|eur|dollars?|usd|bucks|pounds?|gbp|yen|chf|francs?)?$"
)
_GROUPED = re.compile(r"^\d{1,3}(?:[.,]\d{3})+$")


def amount(value: str) -> tuple[str, float] | None:
    """The currency ("" where none is said) and the sum of "20k", "€1,500"; None where it is no sum."""
    found = _SUM.match(value.strip())
    if found is None:
        return None
    figure = found["figure"].rstrip(".,")
    plain = re.sub(r"[.,]", "", figure) if _GROUPED.match(figure) else figure.replace(",", ".")
    try:
        return _currency(found), float(plain) * TIMES[(found["times"] or "").lower()]
    except ValueError:  # "1.2.3"
        return None


def _currency(found: re.Match[str]) -> str:
    said = (found["before"] or found["after"] or "").lower()
    return CURRENCIES.get(said, "")


def worth(values: Iterable[str | None]) -> list[str]:
    """The sums of each currency, then what was told in words, in the order it came."""
    sums: dict[str, float] = {}
    words: dict[str, None] = {}
    for value in filter(None, values):
        found = amount(value)
        if found is None:
            words[value] = None
        else:
            sums[found[0]] = sums.get(found[0], 0.0) + found[1]
    return [*(f"{currency}{_figure(total)}" for currency, total in sums.items()), *words]


def _figure(total: float) -> str:
    """ "20,000", "1,500.50"."""
    return f"{total:,.0f}" if total == int(total) else f"{total:,.2f}"
