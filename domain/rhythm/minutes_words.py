"""How connection minutes read: what is proposed, the list to tick, and the word when they are done."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.model import Contact, User
from domain.people.network import Network, Profile
from domain.people.noted import said_fact, worked
from domain.people.pairing import match
from domain.people.talking_points import questions
from domain.phrases import capital, exact_day, join, last_talk, short_names, shortened
from domain.reply import Button, Reply, Rows
from domain.rhythm.minutes_choice import COMMENTS, INTRODUCTION, MESSAGES, profiles
from domain.rhythm.minutes_plan import Act, Proposal
from domain.rhythm.minutes_streak import told
from domain.turn import Turn

WHAT = {
    MESSAGES: "two thoughtful messages",
    COMMENTS: "three comments on what people posted",
    INTRODUCTION: "one introduction",
}
TICKS = {
    MESSAGES: "tick each once it's sent",
    COMMENTS: "tick each once it's written",
    INTRODUCTION: "tick it once you made it",
}
ACTS = {MESSAGES: "Message {}", COMMENTS: "Comment for {}", INTRODUCTION: "Introduce {}"}
"""What a button calls an act."""

ASK_BOTH = "Ask each by themselves first, and introduce them only once both said yes."
TAKES_LONGER = "Should that take longer than today, tap Done, and tell me when you've introduced them."

TO_DO, TICKED = "☐", "☑"

NAME = 40
"""Letters of a name on a button or in a line (ours)."""

DONE_WORD = "✓ Done in ten minutes."


def rendered(turn: Turn, proposal: Proposal, ticked: Mapping[int, int], *, edits: bool = False) -> Reply:
    """The message as it stands: proposed, under way or done."""
    network = profiles(turn, proposal)
    if not proposal.started:
        return _proposed(turn, proposal, network, edits=edits)
    lines = [
        f"{TICKED if place in ticked else TO_DO} {_line(turn, proposal, act, network)}"
        for place, act in enumerate(proposal.acts)
    ]
    text = "\n".join([_heading(turn.user, proposal), *lines, *_beside(proposal)])
    return Reply(text, (*_tick_rows(proposal, ticked, network), *_ways_on(proposal, ticked)), edits=edits)


def _proposed(turn: Turn, proposal: Proposal, network: Network, *, edits: bool) -> Reply:
    lines = [f"• {_line(turn, proposal, act, network)}" for act in proposal.acts]
    heading = f"Ten minutes for giving? {capital(WHAT[proposal.kind])}:"
    number = proposal.number
    rows = (
        (Button("Start", f"minutes:start:{number}"),),
        (Button("Another idea", f"minutes:other:{number}"), Button("Not today", f"minutes:no:{number}")),
    )
    return Reply("\n".join([heading, *lines, *_beside(proposal)]), rows, edits=edits)


def _heading(user: User, proposal: Proposal) -> str:
    if proposal.done:
        return f"{DONE_WORD} {told(user)}"
    return f"{capital(WHAT[proposal.kind])}; {TICKS[proposal.kind]}:"


def _beside(proposal: Proposal) -> list[str]:
    """Two people are introduced with the consent of both, and that need not be the work of one morning."""
    if proposal.kind != INTRODUCTION or proposal.done:
        return []
    return [f"{ASK_BOTH} {TAKES_LONGER}" if proposal.started else ASK_BOTH]


def _tick_rows(proposal: Proposal, ticked: Mapping[int, int], network: Network) -> Rows:
    labels = called(proposal, network)
    return tuple(
        (
            Button(f"{TICKED} {labels[place]}", f"untick:{ticked[place]}:{proposal.number}:{place}")
            if place in ticked
            else Button(f"{TO_DO} {labels[place]}", f"tick:{proposal.number}:{place}"),
        )
        for place in range(len(proposal.acts))
    )


def _ways_on(proposal: Proposal, ticked: Mapping[int, int]) -> Rows:
    number = proposal.number
    another = Button("Another idea", f"minutes:other:{number}")
    if proposal.done:
        undo = (Button("Undo", f"minutes:reopen:{number}"),) if proposal.before else ()
        return ((*undo, another),)
    done = Button("Done", f"minutes:done:{number}")
    return ((done,),) if ticked else ((done, another),)


def called(proposal: Proposal, network: Network) -> list[str]:
    """What each act is called on its button: "Message Dana", "Introduce Dana and Bob"."""
    names = short_names([profile.contact for profile in network])
    return [
        ACTS[proposal.kind].format(join([shortened(names.get(person, "…"), NAME) for person in act]))
        for act in proposal.acts
    ]


def full_names(contacts: Sequence[Contact]) -> str:
    return join([shortened(contact.name, NAME) for contact in contacts])


def _line(turn: Turn, proposal: Proposal, act: Act, network: Network) -> str:
    """Whom it is for, and why them: from what is known, nothing else."""
    people = [one for person in act if (one := network.get(person)) is not None]
    if len(people) < len(act):
        return "Somebody who is no longer among your connections"
    names = full_names([one.contact for one in people])
    if proposal.kind == INTRODUCTION:
        because = match(people[0], people[1], turn.store.gaps.all()).because
        return f"{names} – {because}." if because else f"{names}."
    return f"{names} – {_reason(proposal.kind, people[0], turn.today)}"


def _reason(kind: str, profile: Profile, today: date) -> str:
    """For a message something to ask; for a comment what they may write about; else the last talk."""
    asked = questions(profile, (), today) if kind == MESSAGES else []
    if asked:
        return asked[0]
    job = worked(profile.value("role"), profile.value("company"))
    likes = [said_fact("interest", value) for value in profile.values("interest")[-1:]]
    known = [part for part in (job, *likes, profile.value("industry")) if part]
    if known:
        return f"{capital('; '.join(shortened(part, 2 * NAME) for part in known[:2]))}."
    if profile.talks:
        return f"{capital(last_talk(profile.talks[0], today))}."
    since = exact_day(profile.contact.added_on, today)
    return f"Here since {since}, and no talk yet: a short hello."
