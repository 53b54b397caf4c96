"""What a template may be, and filling it in: Jinja2 in a sandbox, and of its language only fields and "if".

A template is the user's own words, so it is held to little: no loops, no calls, no looking into anything.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from domain.errors import Sorry

LONGEST = 2_000
"""Letters of a template (ours)."""

LONGEST_DRAFT = 1_500
"""Letters of a draft: a screen and a half on a phone (ours)."""

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.CondExpr,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Compare,
    nodes.Operand,
    nodes.Const,
)
"""All of the language that a template may use."""

ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, trim_blocks=False, keep_trailing_newline=False)


class BadTemplate(Sorry):
    """I can't use that as a template."""


def checked(text: str, fields: Iterable[str]) -> str:
    """The template as it will be kept; BadTemplate says what is wrong with it, and where."""
    text = text.strip()
    if not text:
        raise BadTemplate("There is nothing in it. Send me the words; {{ first_name }} is the name.")
    if len(text) > LONGEST:
        raise BadTemplate(f"That's {len(text):,} letters; a template has at most {LONGEST:,}.")
    try:
        tree = ENVIRONMENT.parse(text)
    except TemplateSyntaxError as error:
        raise BadTemplate(f"In line {error.lineno} the braces don't fit: {_plainly(error)}.") from error
    known = list(fields)
    for node in _all(tree):
        if not isinstance(node, ALLOWED):
            raise BadTemplate(
                f"In line {node.lineno} there's more than I take: only fields like {{{{ first_name }}}} and "
                "{% if topic %} … {% endif %}."
            )
        if isinstance(node, nodes.Name) and node.name not in known:
            raise BadTemplate(_unknown(node.name, node.lineno, known))
    return text


def filled(text: str, fields: Mapping[str, str]) -> str:
    """A checked template with these fields: blanks and empty lines that were left by what isn't known go."""
    said = _compiled(text).render(fields)
    lines = [" ".join(line.split()) for line in said.splitlines()]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept).strip()[:LONGEST_DRAFT]


@lru_cache(maxsize=256)
def _compiled(text: str) -> Template:
    return ENVIRONMENT.from_string(text)


def _all(tree: nodes.Node) -> Iterable[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _all(child)


def _plainly(error: TemplateSyntaxError) -> str:
    return (error.message or "something is missing").rstrip(".")


def _unknown(name: str, line: int, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    meant = f' Did you mean "{near[0]}"?' if near else ""
    return f'In line {line} I don\'t know "{name}".{meant} There are: {", ".join(known)}.'
