"""The road of ninety days: what each span is for, and its steps, a small one each (method, section 7)."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.plan import plan_seen as seen
from domain.plan.plan_seen import Notice, either, kept_figures, said
from domain.reply import Button


@dataclass(frozen=True, slots=True)
class Step:
    """Something small to do: from which plan day on, in words; what does it now, and how it is noticed."""

    key: str
    day: int
    name: str
    words: str
    button: Button
    notice: Notice


@dataclass(frozen=True, slots=True)
class Span:
    """Some days of the plan with one purpose. The days of the steps within it are ours."""

    first: int
    last: int
    title: str
    purpose: str
    steps: tuple[Step, ...]


HABITS, OUTREACH, PROJECTS = Button("My habits", "habits:"), Button("My list", "outreach:"), "projects:"

SPANS: tuple[Span, ...] = (
    Span(
        1,
        7,
        "Know what you have",
        "This week is for seeing who is there: everyone, how close, the twenty.",
        (
            Step(
                "people",
                1,
                "people named",
                "Name the people you know: ten are a fine beginning.",
                Button("Name people", "inventory:add"),
                seen.people_named,
            ),
            Step(
                "place",
                2,
                "everybody placed",
                "Place those you named, a few taps each.",
                Button("Place them", "inventory:place"),
                seen.everybody_placed,
            ),
            Step(
                "strength",
                4,
                "closeness told",
                "For five people, say how close you feel, from 1 to 5.",
                Button("Go through them", "inventory:all"),
                seen.strength_felt,
            ),
            Step(
                "twenty",
                5,
                "the twenty chosen",
                "Choose the twenty who matter most. “Dana is one of my top 20” is enough.",
                Button("My twenty", "plan:top"),
                seen.twenty_chosen,
            ),
            Step(
                "map",
                6,
                "the map looked at",
                "Look at your network in four quadrants: which is thin?",
                Button("Show the map", "map:"),
                said("map"),
            ),
            Step(
                "score",
                7,
                "the first score",
                "See where you start: the quality index.",
                Button("My score", "score:"),
                said("score"),
            ),
        ),
    ),
    Span(
        8,
        21,
        "Put systems in place",
        "These two weeks make it easy: tools, half an hour a week, words to use.",
        (
            Step(
                "import",
                8,
                "contacts brought in",
                "Bring in the people you know elsewhere: send me a file from "
                "LinkedIn, Google, Outlook or your phone.",
                Button("Show me how", "plan:import"),
                seen.taken_in,
            ),
            Step(
                "friday",
                9,
                "the weekly half hour set",
                "Choose your half hour a week; it is set, you only say whether it suits.",
                Button("Day and hour", "set:weekly"),
                said("weekly"),
            ),
            Step(
                "minutes",
                11,
                "connection minutes tried",
                "Try the connection minutes once: three small acts of giving.",
                Button("Ten minutes", "minutes:"),
                seen.minutes_done,
            ),
            Step(
                "templates",
                13,
                "templates looked at",
                "Look at the words I draft for you, and make one yours.",
                Button("Templates", "templates:"),
                either(said("templates"), seen.template_own),
            ),
            Step(
                "gap",
                15,
                "a gap named",
                "Name one thing your network lacks, in your own words.",
                Button("Name a gap", "gapnew:"),
                seen.gap_named,
            ),
            Step(
                "draft",
                17,
                "a draft sent",
                "Send one short hello with a draft of mine.",
                Button("Who's waiting?", "plan:overdue"),
                said("draft"),
            ),
            Step(
                "weekly",
                19,
                "the week looked over",
                "Look over one week: who waits, what is promised.",
                Button("My week", "week:"),
                either(said("weekly", 15), seen.journal_written),
            ),
        ),
    ),
    Span(
        22,
        30,
        "The first audit",
        "What works so far? From it come two or three behaviours for thirty days.",
        (
            Step(
                "audit",
                22,
                "the first audit",
                "Look at who gave in your last talks.",
                Button("Start the audit", "audit:begin"),
                kept_figures("audit"),
            ),
            Step(
                "mistakes",
                23,
                "the three mistakes looked at",
                "See whether one of the three mistakes is yours.",
                Button("The three mistakes", "mistakes:"),
                said("mistakes"),
            ),
            Step(
                "goal",
                24,
                "a goal told",
                "Say one thing you want your network to help with.",
                Button("Add a goal", "goalnew:"),
                seen.goal_told,
            ),
            Step(
                "behaviours",
                25,
                "behaviours chosen",
                "Choose two or three behaviours for thirty days.",
                Button("Choose them", "plan:behaviours"),
                seen.behaviours_chosen,
            ),
            Step(
                "approach",
                27,
                "an approach chosen",
                "Few and deep, many and broad, or both? Five questions find what fits.",
                Button("Find my approach", "approach:"),
                seen.approach_chosen,
            ),
            Step(
                "give",
                29,
                "something given first",
                "Give somebody something small, before you ask.",
                Button("Ten minutes", "minutes:"),
                seen.given(22),
            ),
        ),
    ),
    Span(
        31,
        44,
        "Stack habits",
        "Two weeks to hang something small onto what you do anyway.",
        (
            Step(
                "habit",
                31,
                "a habit stacked",
                "Make one habit: “after lunch I will write to one person”.",
                HABITS,
                seen.habit_made,
            ),
            Step(
                "tick",
                33,
                "a habit kept once",
                "Keep your habit once, and tell me.",
                HABITS,
                seen.habit_kept(1),
            ),
            Step(
                "questions",
                36,
                "questions asked",
                "Before your next talk, take five questions along: “questions for Dana”.",
                Button("Who's waiting?", "plan:overdue"),
                said("questions"),
            ),
            Step(
                "five",
                39,
                "a habit kept five times",
                "Keep at it until you've had five days.",
                HABITS,
                seen.habit_kept(5),
            ),
            Step(
                "routine",
                42,
                "the week looked over again",
                "Look over your week again: does the half hour suit?",
                Button("My week", "week:"),
                said("weekly", 31),
            ),
        ),
    ),
    Span(
        45,
        60,
        "Reach out",
        "Two or three people a week, no more: old ties, thin ones, a gap. "
        "The journal starts here at the latest.",
        (
            Step(
                "list",
                45,
                "a list of people",
                "Put together whom to reach out to, each with a reason.",
                OUTREACH,
                seen.listed,
            ),
            Step(
                "reach",
                46,
                "the first reached",
                "Reach out to the first of your list.",
                OUTREACH,
                seen.reached(1),
            ),
            Step(
                "journal",
                48,
                "the journal begun",
                "Write down one talk: what you learned, what you gave.",
                Button("Journal", "journal:open"),
                seen.journal_written,
            ),
            Step(
                "three",
                51,
                "three reached",
                "Reach a second and a third; nobody needs more in a week.",
                OUTREACH,
                seen.reached(3),
            ),
            Step(
                "ideas",
                54,
                "an idea to give",
                "Find something to give to one of them: “ideas for Dana”.",
                Button("Who's waiting?", "plan:overdue"),
                either(said("ideas"), seen.given(45)),
            ),
            Step(
                "six",
                58,
                "six reached",
                "Reach three more: that makes two good weeks.",
                OUTREACH,
                seen.reached(6),
            ),
        ),
    ),
    Span(
        61,
        74,
        "Make it part of work",
        "What are you working on? Who could help with it, or gain from it?",
        (
            Step(
                "project",
                61,
                "what you work on",
                "Tell me what you are working on: “I'm preparing a talk on pricing”.",
                Button("My projects", PROJECTS),
                either(said("integrate"), seen.project_told),
            ),
            Step(
                "share",
                63,
                "somebody turned to",
                "Turn to one person about it.",
                Button("My projects", PROJECTS),
                either(seen.project_shared, said("draft", 61)),
            ),
            Step(
                "reframe",
                66,
                "a challenge shared well",
                "Share something you're still learning, in words that look "
                "forward: “reframe: I'm bad at cold calls”.",
                Button("The road", "plan:"),
                said("reframe"),
            ),
            Step(
                "story",
                69,
                "a story told",
                "Tell how somebody shaped your path.",
                Button("Stories", "stories:"),
                seen.story_told,
            ),
            Step(
                "learning",
                72,
                "a learning shared",
                "What has this project taught you that's worth passing on?",
                Button("My projects", PROJECTS),
                seen.learning_told,
            ),
        ),
    ),
    Span(
        75,
        90,
        "Look back, and sustain",
        "A second audit, then and now, and what is to stay.",
        (
            Step(
                "audit2",
                75,
                "the second audit",
                "The audit once more: who gives now?",
                Button("Start the audit", "audit:begin"),
                kept_figures("audit", 75),
            ),
            Step(
                "mistakes2",
                77,
                "the mistakes once more",
                "The three mistakes once more: what has changed?",
                Button("The three mistakes", "mistakes:"),
                said("mistakes", 75),
            ),
            Step(
                "score2",
                79,
                "score, then and now",
                "Look at the index now, beside where you started.",
                Button("My score", "score:"),
                said("score", 75),
            ),
            Step(
                "diverse",
                81,
                "the map once more",
                "Look at the map again: which corner has filled?",
                Button("Show the map", "map:"),
                said("map", 75),
            ),
            Step(
                "sustain",
                84,
                "what is to stay",
                "Choose what you keep when the plan is over.",
                Button("Choose what stays", "plan:sustain"),
                seen.sustained,
            ),
            Step(
                "checkpoints",
                87,
                "quarterly checkpoints",
                "Put the quarter's looks in place: score, health check, story, the three mistakes, the map.",
                Button("Put them in place", "plan:checkpoints"),
                seen.checkpoints_on,
            ),
        ),
    ),
)
"""The spans are the method's (section 7); the steps in them are ours."""

STEPS = {step.key: step for span in SPANS for step in span.steps}


def steps() -> Iterator[Step]:
    """All of them, in their order."""
    return iter(STEPS.values())


def span_on(number: int) -> Span:
    """The span of a plan day; after the last day, the last."""
    return next((span for span in SPANS if number <= span.last), SPANS[-1])


def span_of(step: Step) -> Span:
    return span_on(step.day)
