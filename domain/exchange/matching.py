"""A person of a file against those who are known: who they are, and what the file tells that is new.

What the user has said since an earlier import is never turned back: a value that is held, or was held once,
is no news.
"""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from domain.exchange.build import KEYED
from domain.exchange.keys import PROFILE, ROW, is_sure, name_key
from domain.exchange.sheet import Entry, FactPair, Touch
from domain.people.kinds import MANY
from domain.people.network import Profile


@dataclass(frozen=True, slots=True)
class News:
    """What an entry tells beyond what is known: facts to add, facts that replace another, names, touches."""

    added: tuple[FactPair, ...] = ()
    changed: tuple[FactPair, ...] = ()
    aliases: tuple[str, ...] = ()
    touches: tuple[Touch, ...] = ()
    cadence_days: int | None = None
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        told = (self.added, self.changed, self.aliases, self.touches, self.sources)
        return any(told) or self.cadence_days is not None

    @property
    def is_of_them(self) -> bool:
        """Whether it tells who they are, not only what happened with them."""
        return bool(replace(self, touches=()))

    @property
    def is_for_people(self) -> bool:
        """Whether it tells anything but what another program knows them by."""
        return bool(replace(self, sources=()))


class Acquaintances:
    """Everybody known, by the keys and names that a file may call them."""

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        self._profiles: dict[int, Profile] = {}
        self._by_key: dict[str, dict[int, None]] = {}
        self._by_name: dict[str, dict[int, None]] = {}
        for profile in profiles:
            self.put(profile)

    def put(self, profile: Profile) -> None:
        """Take somebody in, or anew."""
        self.drop(profile.id)
        self._profiles[profile.id] = profile
        for key in keys_of(profile):
            self._by_key.setdefault(key, {})[profile.id] = None
        for name in names_of(profile):
            self._by_name.setdefault(name, {})[profile.id] = None

    def drop(self, contact_id: int) -> None:
        profile = self._profiles.pop(contact_id, None)
        if profile is not None:
            for key in keys_of(profile):
                self._by_key[key].pop(contact_id, None)
            for name in names_of(profile):
                self._by_name[name].pop(contact_id, None)

    def by_key(self, key: str) -> int | None:
        """Whoever a key is of, if it is one person's."""
        found = list(self._by_key.get(key, ()))
        return found[0] if len(found) == 1 else None

    def match(self, entry: Entry, taken: Collection[int] = ()) -> Profile | None:
        """Whom an entry means; never one of those ``taken``, who are somebody else of the same file."""
        return self._by_row(entry) or self._by_keys(entry, taken) or self._by_full_name(entry, taken)

    def _by_row(self, entry: Entry) -> Profile | None:
        """Whoever that very row was taken in as."""
        found = (one for key in entry.keys if key.startswith(ROW) for one in self._by_key.get(key, ()))
        return next((self._profiles[one] for one in found), None)

    def latest(self, entry: Entry) -> Profile | None:
        """Of several of that name of whom all but what happened is told: who came in last."""
        who = replace(entry, touches=())
        found = (self._profiles[one] for one in self._by_name.get(name_key(entry.name), ()))
        told = [profile for profile in found if not _contradicts(who, profile) and not news(who, profile)]
        return max(told, key=lambda profile: profile.id, default=None)

    def _by_keys(self, entry: Entry, taken: Collection[int]) -> Profile | None:
        found = [
            (key, self._profiles[contact_id])
            for key in entry.keys
            for contact_id in self._by_key.get(key, ())
            if contact_id not in taken
        ]
        sure = [profile for key, profile in found if is_sure(key)]
        may_be = [profile for _, profile in found if _may_be(entry, profile)]
        possible = sure or [profile for profile in may_be if not _contradicts(entry, profile)]
        return self._likeliest(entry, possible)

    def _by_full_name(self, entry: Entry, taken: Collection[int]) -> Profile | None:
        """The only one of that name, where nothing says that it is somebody else.

        Of several one of whom all of it is known; else it would be news whenever the file came again.
        """
        name = name_key(entry.name)
        found = [self._profiles[one] for one in self._by_name.get(name, ()) if one not in taken]
        found = [profile for profile in found if not _contradicts(entry, profile)]
        if not _companies(entry):  # nothing else tells them apart: it is who is called so, not so besides
            found = [profile for profile in found if name_key(profile.name) == name] or found
        if entry.namesakes or len(found) > 1:
            found = [profile for profile in found if _same_work(entry, profile)]
        if len(found) > 1:
            found = [profile for profile in found if not news(entry, profile)]
        return self._likeliest(entry, found)

    def _likeliest(self, entry: Entry, possible: Sequence[Profile]) -> Profile | None:
        """Of several one of that very name, then one called so besides, and of whom nothing new is told."""
        if len(possible) < 2:
            return next(iter(possible), None)
        name = name_key(entry.name)

        def unlikely(one: Profile) -> tuple[bool, bool, bool, int]:
            return name != name_key(one.name), name not in names_of(one), bool(news(entry, one)), one.id

        return min(possible, key=unlikely)


def keys_of(profile: Profile) -> dict[str, None]:
    """All by which somebody can be told, what they no longer use too."""
    told = (KEYED[fact.kind](fact.value) for fact in profile.facts if fact.kind in KEYED)
    return dict.fromkeys([*profile.contact.sources, *(key for key in told if key)])


def names_of(profile: Profile) -> dict[str, None]:
    return dict.fromkeys(name_key(name) for name in (profile.name, *profile.contact.aliases))


def news(entry: Entry, profile: Profile) -> News:
    """What an entry tells of somebody that is not known of them."""
    logged = {(talk.day, talk.channel or "other", talk.topic) for talk in profile.talks}
    days = {talk.day for talk in profile.talks}
    touches = tuple(touch for touch in entry.touches if not _is_logged(touch, logged, days))
    if any(key in profile.contact.sources for key in rows(entry)):
        return News(touches=touches)
    added: list[FactPair] = []
    changed: list[FactPair] = []
    for (kind, value), as_said in zip(kept(entry), entry.facts, strict=True):
        if is_told(kind, value, profile) or is_told(*as_said, profile):
            continue
        held = kind not in MANY and profile.value(kind) is not None
        (changed if held else added).append((kind, value))
    names = {name_key(name) for name in (profile.name, *profile.contact.aliases)}
    told = News(
        added=tuple(added),
        changed=tuple(changed),
        aliases=tuple(alias for alias in (entry.name, *entry.aliases) if name_key(alias) not in names),
        touches=touches,
        cadence_days=None if profile.contact.cadence_days else entry.cadence_days,
        sources=tuple(key for key in _uids(entry) if key not in profile.contact.sources),
    )
    is_kept = told.is_of_them or entry.namesakes
    return replace(told, sources=(*told.sources, *rows(entry))) if is_kept else told


def _is_logged(touch: Touch, logged: Set[tuple[object, ...]], days: Set[date]) -> bool:
    """Whether it is here already; one that tells its day alone ("last contact"), as anything that day."""
    if touch.channel in (None, "other") and not (touch.topic or touch.said or touch.balance):
        return touch.day in days
    return (touch.day, touch.channel or "other", touch.topic) in logged


def rows(entry: Entry) -> list[str]:
    """The key of the row itself."""
    return [key for key in entry.keys if key.startswith(ROW)]


def _uids(entry: Entry) -> list[str]:
    return [key for key in entry.keys if key.startswith("uid:")]


def kept(entry: Entry) -> list[FactPair]:
    """The facts, of a kind that is told once only the first; the others are notes, so that none is lost."""
    found: list[FactPair] = []
    taken: set[str] = set()
    for kind, value in entry.facts:
        found.append((kind, value) if kind in MANY or kind not in taken else ("note", f"{kind}: {value}"))
        taken.add(kind)
    return found


def is_told(kind: str, value: str, profile: Profile) -> bool:
    """Whether that was ever said of them, however it was written."""
    normal = KEYED.get(kind, _plain)
    key = normal(value) or _plain(value)
    return any(
        (normal(fact.value) or _plain(fact.value)) == key for fact in profile.facts if fact.kind == kind
    )


def _plain(value: str) -> str:
    return " ".join(value.casefold().split())


def _may_be(entry: Entry, profile: Profile) -> bool:
    """Whether one name may stand for the other: "Dana" or "Dana Stone" for Dana Kim, Bob Kim not."""
    said = [name_key(name).split() for name in (entry.name, *entry.aliases)]
    held = [name.split() for name in names_of(profile)]
    return any(
        one[:1] == other[:1] or set(one) <= set(other) or set(other) <= set(one)
        for one in said
        for other in held
    )


def _companies(entry: Entry) -> set[str]:
    return {_plain(value) for kind, value in entry.facts if kind == "company"}


def _same_work(entry: Entry, profile: Profile) -> bool:
    """Of namesakes: the one who is, or was, at the same company; without one, the one who has none."""
    said = _companies(entry)
    held = {_plain(fact.value) for fact in profile.facts if fact.kind == "company"}
    return bool(said & held) or not (said or held)


def _contradicts(entry: Entry, profile: Profile) -> bool:
    """Both have a profile of the same site or an identity of the same source, and not the same one."""
    theirs = keys_of(profile)
    sites = {_source(key) for key in theirs if is_sure(key)}
    return any(is_sure(key) and _source(key) in sites and key not in theirs for key in entry.keys)


def _source(key: str) -> str:
    """ "link:linkedin.com/in/", or "uid:monica" of an identity: at most one is anybody's."""
    return PROFILE if key.startswith(PROFILE) else ":".join(key.split(":")[:2])
