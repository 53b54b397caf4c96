"""Messages from end to end: each thing people say becomes the right actions, and nothing else."""

from datetime import datetime

import pytest

from domain.language import Context, understand
from tests.domain.language.book import NOW, actions, index, intents, names


@pytest.mark.parametrize(
    ("text", "people", "day", "channel"),
    [
        ("had coffee with dana", ["Dana Kim"], "2026-06-17", "coffee"),
        ("DINNER WITH LEILA AND OWEN LAST SATURDAY", ["Leila Rahimi", "Owen Clarke"], "2026-06-13", "meal"),
        ("grabbed lnuch w/ bob yesterday", ["Bob Stone"], "2026-06-16", "meal"),
        ("Emialed Dana abuot the offsite", ["Dana Kim"], "2026-06-17", "email"),
        ("bob and i finally met up for drinks on friday", ["Bob Stone"], "2026-06-12", "drinks"),
        ("just got off the phone with Theo", ["Theo Park"], "2026-06-17", "call"),
        ("🍻 with Theo and Owen on Thursday", ["Theo Park", "Owen Clarke"], "2026-06-11", "drinks"),
        ("📞 Dana yesterday", ["Dana Kim"], "2026-06-16", "call"),
        ("Dana, coffee, yesterday", ["Dana Kim"], "2026-06-16", "coffee"),
        ("I saw Dana at the wedding last weekend", ["Dana Kim"], "2026-06-13", "event"),
        ("teams call with Renee two days ago", ["Renée Dubois"], "2026-06-15", "video"),
        ("liked and commented on Dana's post", ["Dana Kim"], "2026-06-17", "social"),
        ("Kwame called", ["Kwame Asante"], "2026-06-17", "call"),
        ("had tea with Yuki yesterday", ["Yuki"], "2026-06-16", "coffee"),
    ],
)
def test_what_happened_is_logged_with_whom_when_and_how(
    text: str, people: list[str], day: str, channel: str
) -> None:
    (action,) = actions(text)
    assert (action.intent, names(action)) == ("log", people)
    assert (action.fields["date"], action.fields["channel"]) == (day, channel)


def test_a_log_always_has_its_four_fields() -> None:
    (action,) = actions("helped Dana")
    assert {"date", "channel", "balance", "topic"} <= set(action.fields)


@pytest.mark.parametrize(
    ("text", "balance"),
    [
        ("gave Bob feedback on his deck", "giving"),
        ("intro'd Theo to Leila", "giving"),
        ("Owen connected me with Priyanka Shah", "taking"),
        ("Ines reviewed my portfolio", "taking"),
        ("asked Frank to look over my contract", "taking"),
        ("Dana and I swapped hiring tips", "balanced"),
        ("Bob picked my brain about pricing", "giving"),
        ("lunch with Bob", None),
        ("sent Bob an email", None),
    ],
)
def test_giving_and_taking_are_heard(text: str, balance: str | None) -> None:
    assert actions(text)[0].fields["balance"] == balance


@pytest.mark.parametrize(
    ("text", "due", "task"),
    [
        ("remind me to send Ines the slides on Monday", "2026-06-22", "send Ines the slides"),
        ("I told Dana I'd call her back tomorrow", "2026-06-18", "call Dana back"),
        ("I promised Ines I'd review her CV by the end of the month", "2026-06-30", "review Ines's CV"),
        ("promised Bob an intro by Monday", "2026-06-22", "give Bob an intro"),
        ("I owe Bob a beer", None, "buy Bob a beer"),
        ("owe Kwame the draft by Friday", "2026-06-19", "send Kwame the draft"),
        ("Dana asked me to send her the deck by Thursday", "2026-06-18", "send Dana the deck"),
        ("todo: send Dana the invoice", None, "send Dana the invoice"),
        ("Will call Hope tomorrow", "2026-06-18", "call Hope"),
        ("call Dana", None, "call Dana"),
    ],
)
def test_what_is_to_be_done_is_kept_as_an_imperative(text: str, due: str | None, task: str) -> None:
    (action,) = actions(text)
    assert action.intent == "follow_up"
    assert (action.fields["due"], action.fields["text"]) == (due, task)


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("lunch with Dana tomorrow at noon", "2026-06-18", "12:00"),
        ("meeting Bob on Thursday", "2026-06-18", None),
        ("Dana and I are having lunch on Friday", "2026-06-19", None),
        ("call with Bob at 3pm", "2026-06-17", "15:00"),
        ("flying to Lisbon to see Ines next Friday", "2026-06-26", None),
        ("lunch with June on June 19", "2026-06-19", None),
    ],
)
def test_what_lies_ahead_is_planned_never_logged(text: str, day: str, time: str | None) -> None:
    (action,) = actions(text)
    assert action.intent == "plan_meeting"
    assert (action.fields["date"], action.fields.get("time")) == (day, time)


@pytest.mark.parametrize(
    "text",
    [
        "I didn't meet Bob",
        "should I call Dana?",
        "Dana couldn't make it to lunch",
        "if I'd had lunch with Bob we'd have sorted it",
        "I was supposed to have lunch with Dana yesterday",
        "Bob might join us for dinner",
        "I wish I had called Dana",
        "forgot to call Bob",
        "almost met Bob yesterday",
        "thinking about Dana",
        "Miles",
        "lunch was great",
        "my manager called",
        "emailed the team",
        "I called 3 people today",
        "hi there",
        "thank you",
        "I hate mondays",
        "hope you are well",
        "Mark my words, this closes in January",
        "what time is it",
    ],
)
def test_what_did_not_happen_is_not_written_down(text: str) -> None:
    assert intents(text) == ["unknown"]


@pytest.mark.parametrize(
    ("text", "who", "told"),
    [
        ("Bob cancelled our call", "Bob Stone", {"channel": "call"}),
        ("cancel the lunch with Dana tomorrow", "Dana Kim", {"channel": "meal", "date": "2026-06-18"}),
        ("lunch with Bob is off", "Bob Stone", {"channel": "meal"}),
        (
            "the coffee with Theo on Friday got called off",
            "Theo Park",
            {"channel": "coffee", "date": "2026-06-19"},
        ),
    ],
)
def test_a_meeting_called_off_is_a_correction_of_plans(text: str, who: str, told: dict[str, str]) -> None:
    (action,) = actions(text)
    assert (action.intent, names(action)) == ("correct", [who])
    assert action.fields == {"cancelled": True, **told}


def test_a_meeting_called_off_in_passing_is_left_alone() -> None:
    assert intents("Bob cancelled our lunch so I had coffee with Dana instead") == ["log"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("move the lunch with Bob to Friday", "2026-06-19"),
        ("reschedule the call with Dana from Thursday to Friday", "2026-06-19"),
        ("lunch with Bob got pushed to Monday", "2026-06-22"),
    ],
)
def test_a_meeting_moved_is_planned_for_its_new_day(text: str, day: str) -> None:
    (action,) = actions(text)
    assert (action.intent, action.fields["date"], action.fields["moved"]) == ("plan_meeting", day, True)


@pytest.mark.parametrize(
    ("text", "due", "said"),
    [
        (
            "Dana promised to send me the contract by Friday",
            "2026-06-19",
            "Dana promised to send me the contract",
        ),
        ("Bob owes me an answer", None, "Bob owes me an answer"),
        ("Dana will send me the slides tomorrow", "2026-06-18", "Dana will send me the slides"),
        ("waiting for Dana's answer", None, "waiting for Dana's answer"),
        ("Bob said he'd send the slides", None, "Bob said he'd send the slides"),
    ],
)
def test_what_others_promise_is_kept_as_theirs(text: str, due: str | None, said: str) -> None:
    (action,) = actions(text)
    assert (action.intent, action.fields) == ("follow_up", {"due": due, "text": said, "theirs": True})


def test_a_promise_told_of_whom_one_met_is_theirs_too() -> None:
    logged, promised = actions("had coffee with Dana, she promised to send me the deck by Friday")
    assert (logged.intent, promised.fields["text"]) == ("log", "Dana promised to send me the deck")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("had coffee with Dana yesterday, remind me to send her the deck on Friday", ["log", "follow_up"]),
        ("Called Dana, emailed Bob, and texted Theo", ["log", "log", "log"]),
        ("Monday: call with Bob, then lunch with Dana", ["log", "log"]),
        ("send Dana the deck tomorrow and follow up with Bob next week", ["follow_up", "follow_up"]),
        ("lunch with my friend Carla", ["log"]),
        ("Had lunch with Dana. We talked about her new job.", ["log"]),
        ("lunch with Bob yesterday, he gave me great feedback", ["log"]),
        ("coffee with Bob this morning. He now works at Stripe.", ["log", "update_contact"]),
        ("who's overdue and who should I call today?", ["overdue", "suggest"]),
    ],
)
def test_several_things_in_one_message_come_in_the_order_said(text: str, wanted: list[str]) -> None:
    assert intents(text) == wanted


def test_a_brain_dump_of_ten_lines_gives_ten_logs() -> None:
    people = ["Dana", "Bob", "Ines", "Theo", "Owen", "Hope", "Miles", "Frank", "Leila", "Kwame"]
    text = "\n".join(f"- met {name} at the summit" for name in people)
    found = actions(text)
    assert [action.intent for action in found] == ["log"] * 10
    assert [person.mention for action in found for person in action.people] == people


def test_a_day_said_first_covers_what_follows() -> None:
    found = actions("Yesterday: call with Dana, then coffee with Bob")
    assert [action.fields["date"] for action in found] == ["2026-06-16", "2026-06-16"]


def test_a_day_said_last_covers_both_of_two() -> None:
    found = actions("emailed Dana and called Bob yesterday")
    assert [action.fields["date"] for action in found] == ["2026-06-16", "2026-06-16"]


def test_each_clause_has_its_own_tense() -> None:
    first, second = actions("coffee with Dana on Friday, remind me to call her on Friday")
    assert (first.fields["date"], second.fields["due"]) == ("2026-06-12", "2026-06-19")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("met June in June last year", ["June Walker"]),
        ("walked 5 miles with Miles yesterday", ["Miles Grant"]),
        ("I hope Hope is well - saw her at the gala on 6 June", ["Hope Sanders"]),
        ("will and I grabbed a beer yesterday", ["Will Okafor"]),
        ("frank was frank with me over coffee", ["Frank Ocampo"]),
        ("coffee with May in May", ["May Castellan"]),
        ("lunch with Liz Hartley", ["Elizabeth Hartley"]),
        ("午饭 no: lunch with 李明", ["李明"]),
        ("coffe w/ Teho", ["Theo Park"]),
        ("coffee with Dr. Paulo Freitas", ["Paulo Freitas"]),
        ("called Dana about Bob's promotion", ["Dana Kim"]),
        ("had coffee with Dana at Bob's office", ["Dana Kim"]),
    ],
)
def test_grammar_says_who_is_a_person_and_who_was_there(text: str, people: list[str]) -> None:
    assert names(actions(text)[0]) == people


def test_two_equally_likely_are_asked_about_never_guessed() -> None:
    (person,) = actions("call with Pat yesterday")[0].people
    assert (person.status, person.name, set(person.candidates)) == (
        "ambiguous",
        None,
        {"Pat Doyle", "Pat Singh"},
    )


def test_a_pronoun_without_a_name_means_whom_the_conversation_spoke_of_last() -> None:
    (action,) = actions("remind me to call her tomorrow", context=Context((1,)))
    assert (names(action), action.people[0].mention) == (["Dana Kim"], "her")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("actually that was Tuesday", {"date": "2026-06-16"}),
        ("it was a call", {"channel": "call"}),
        ("sorry that was a video call not a coffee", {"channel": "video", "not": "coffee"}),
        ("and Bob was there too", {"add_people": ["Bob"]}),
        ("it was about hiring", {"topic": "hiring"}),
        ("no, with Diana", {}),
    ],
)
def test_a_correction_says_what_changes(text: str, wanted: dict[str, object]) -> None:
    (action,) = actions(text)
    assert action.intent == "correct"
    assert {name: action.fields.get(name) for name in wanted} == wanted


def test_a_correction_names_who_it_was_and_not_who_it_was_not() -> None:
    (action,) = actions("that was with Bob, not Dana")
    assert (names(action), action.fields["not"]) == (["Bob Stone"], "Dana")


def test_of_a_second_thought_in_the_same_message_the_later_word_counts() -> None:
    (action,) = actions("drinks with Bob... I mean Theo, on Friday")
    assert (names(action), action.fields["date"]) == (["Theo Park"], "2026-06-12")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Dana works at Acme", {"company": "Acme"}),
        ("Ines is now head of design at Miro", {"role": "head of design", "company": "Miro"}),
        ("Theo's birthday is 14 May", {"birthday": "05-14"}),
        ("put Owen in tier 2", {"tier": 2}),
        ("rate Bob 4", {"strength": 4}),
        ("tag Owen investor", {"tags": ["investor"]}),
        ("note on Kwame: prefers mornings", {"note": "prefers mornings"}),
        ("Bob moved to Berlin", {"place": "Berlin"}),
        ("Bob is my mentor", {"quadrant": "mentor"}),
        ("contact Dana every 2 weeks", {"cadence_days": 14}),
        ("Dana's email is dana@acme.com", {"email": "dana@acme.com"}),
        ("Leila loves sailing", {"interests": ["sailing"]}),
        ("Hope goes by Hopey", {"aliases": ["Hopey"]}),
    ],
)
def test_facts_are_kept_by_kind(text: str, facts: dict[str, object]) -> None:
    (action,) = actions(text)
    assert (action.intent, action.fields["facts"]) == ("update_contact", facts)


def test_a_new_connection_comes_with_what_was_said_beside_the_name() -> None:
    (action,) = actions("add Luca Bianchi, lawyer at Orrick, met at SaaStr, tier 2")
    assert (action.intent, names(action)) == ("add_contact", ["Luca Bianchi"])
    assert action.fields["facts"] == {
        "role": "lawyer",
        "company": "Orrick",
        "how_met": "at SaaStr",
        "tier": 2,
    }


@pytest.mark.parametrize(
    ("intent", "texts"),
    [
        (
            "ask",
            [
                "I need to ask Dana for a referral",
                "thinking of asking Owen for an intro",
                "I need a favor from Dana",
            ],
        ),
        (
            "opportunity",
            [
                "got a job lead from Dana",
                "Bob referred a client to me",
                "Frank tipped me off about an opening",
            ],
        ),
        (
            "overdue",
            [
                "who's overdue?",
                "who am I neglecting?",
                "anyone going cold?",
                "people I haven't seen in a year",
            ],
        ),
        ("suggest", ["who should I reach out to today?", "any suggestions for today?", "who's next"]),
        (
            "last_touch",
            ["when did I last talk to Dana?", "have I seen Theo this month?", "last contact with Leila?"],
        ),
        (
            "brief",
            [
                "brief me on Dana",
                "what do I know about Bob?",
                "who is Theo?",
                "prep me for lunch with Owen tomorrow",
            ],
        ),
        (
            "find",
            [
                "who do I know at Acme?",
                "anyone in fintech?",
                "show my mentors",
                "list tier 1",
                "who likes sailing?",
            ],
        ),
        (
            "agenda",
            ["what do I owe people?", "follow-ups this week", "show my open promises", "what's due today?"],
        ),
        ("score", ["what's my CQI?", "how is my network doing?"]),
        (
            "integrate",
            ["I'm preparing a talk on pricing, who could help?", "working on a grant. Who might help?"],
        ),
        ("gap", ["I need three digital-health people by May", "I don't know anyone in biotech"]),
        ("habit", ["after my Monday planning I will review my list"]),
        ("outcome", ["the Acme referral came through", "the job lead from Dana fell through"]),
        ("done", ["sent Dana the deck as promised", "mark the follow-up with Theo as done"]),
        ("merge", ["Bob and Robert Stone are the same", "merge Bob with Robert Stone"]),
        ("top", ["my top 20"]),
        ("inventory", ["let's do an inventory"]),
        ("tiers", ["show my tiers"]),
        (
            "draft",
            [
                "draft a check-in to Dana",
                "write an intro between Bob and Theo",
                "write Dana a birthday message",
            ],
        ),
        ("questions", ["what should I ask Dana?", "give me some questions for Bob"]),
        ("give_ideas", ["how can I help Bob?", "what could I do for Leila"]),
        ("reframe", ["reframe: I'm terrible at public speaking"]),
        ("snooze", ["snooze Dana for 2 weeks", "don't nudge me about Bob until April"]),
        ("pause", ["I'm on vacation until March 20", "no nudges until Monday"]),
        ("resume", ["I'm back", "resume"]),
        ("journal", ["journal: listening matters"]),
        ("story", ["story: Dana got me into product work"]),
        ("plan", ["start the 90-day plan", "how's my plan going?"]),
        ("audit", ["start an audit"]),
        ("health_check", ["start a health check"]),
        ("map", ["show my network map"]),
        ("gaps", ["what are my gaps"]),
        ("diversity", ["how diverse is my network?"]),
        ("approach", ["which approach suits me?"]),
        ("minutes", ["start my connection minutes"]),
        ("undo", ["undo", "oops, undo that"]),
        ("import", ["import my contacts"]),
        ("export", ["export my data"]),
        ("forget", ["delete all my data"]),
        ("settings", ["change my time zone to Berlin"]),
        ("help", ["what can you do?", "help me"]),
        ("unknown", ["set a timer for 10 minutes", "what's the weather in Boston tomorrow"]),
    ],
)
def test_every_intent_is_heard_in_several_wordings(intent: str, texts: list[str]) -> None:
    assert {text: intents(text) for text in texts} == {text: [intent] for text in texts}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("overdue tier 2", {"tier": 2}),
        ("who haven't I talked to in 6 months?", {"days": 182}),
        (
            "I need three digital-health people by May",
            {"target": 3, "kind": "knowledge", "until": "2027-05-01"},
        ),
        ("stop the 90 day plan", {"step": "stop"}),
        ("pause everything for a week", {"until": "2026-06-24"}),
        ("I'm out of office next week", {"until": "2026-06-29"}),
        ("snooze Leila until July", {"until": "2026-07-01"}),
        ("follow-ups this week", {"until": "2026-06-21"}),
        ("who do I know at Acme?", {"filters": {"company": "Acme"}}),
        ("write an intro between Bob and Theo", {"kind": "introduction"}),
        ("Theo invited me to speak at his conference", {"kind": "invitation"}),
        ("journal: listening matters", {"text": "listening matters"}),
    ],
)
def test_what_is_asked_comes_with_its_fields(text: str, wanted: dict[str, object]) -> None:
    (action,) = actions(text)
    assert {name: action.fields.get(name) for name in wanted} == wanted


def test_a_weekday_on_that_weekday_is_today_in_a_log_and_a_week_ahead_in_a_promise() -> None:
    afternoon = datetime(2026, 6, 17, 15, 0)
    (told,) = actions("lunch with Dana on Wednesday", afternoon)
    (promised,) = actions("remind me to call Dana on Wednesday", afternoon)
    assert (told.fields["date"], promised.fields["due"]) == ("2026-06-17", "2026-06-24")


def test_an_hour_of_today_that_is_over_was_and_one_to_come_will_be() -> None:
    assert (intents("coffee with Dana at 8am"), intents("coffee with Dana at 5pm")) == (
        ["log"],
        ["plan_meeting"],
    )


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("Dana", ("brief", "log")),
        ("lunch with Dana on the 2nd", ("log", "plan_meeting")),
        ("kayaks with Bob", ("log", "unknown")),
        ("lunch with Bob", ()),
        ("lunch with Bob on Friday", ()),
    ],
)
def test_where_two_readings_are_nearly_as_good_it_says_so(text: str, between: tuple[str, ...]) -> None:
    assert understand(text, NOW, index()).doubt == between
