"""Drafts and templates, as people use them."""

import pytest

from tests.talks.talk import Talk


@pytest.fixture
def known(chat: Talk) -> Talk:
    chat.say("add Dana Kim, designer at Figma")
    chat.say("add Bob Stone, lawyer at Acme")
    chat.say("had coffee with Dana on December 10 about pricing")
    return chat


def test_a_draft_is_of_the_kind_that_is_named(known: Talk) -> None:
    assert "Check-in to Dana Kim" in known.say("draft a check-in to Dana")
    assert "coming back" not in known.say("draft a follow-up to Dana")
    assert "May I ask you for a referral?" in known.say("draft an ask to Dana for a referral")
    assert "congratulations on the prize!" in known.say("draft a congratulation to Dana on the prize")
    assert "thank you for the introduction to Bob!" in known.say(
        "draft a thank-you to Dana for the introduction to Bob"
    )


def test_a_message_is_what_fits(known: Talk) -> None:
    assert "Check-in to Dana Kim" in known.say("draft a message to Dana")
    known.say("got a job lead from Dana")
    said = known.say("/draft Dana")
    assert "Thank-you to Dana Kim" in said
    assert "thank you for the job lead!" in said
    known.say("I promised Bob the contract by Friday")
    assert "Follow-up to Bob Stone" in known.say("/draft Bob")


def test_the_tone_is_changed_in_place_and_kept_for_the_next(known: Talk) -> None:
    known.say("draft a check-in to Dana")
    assert known.buttons() == ["Copy", "Sent it", "Brief", "Formal", "Another kind"]
    assert "Dear Dana Kim" in known.tap("Formal")
    assert "Dear Bob Stone" in known.say("draft a check-in to Bob")


def test_only_what_changed_is_something_to_congratulate_on(known: Talk) -> None:
    known.say("Dana works at Acme")
    assert "congratulations on the new job at Acme!" in known.say("/draft Dana")


def test_another_kind_is_a_tap(known: Talk) -> None:
    known.say("draft a check-in to Dana")
    known.tap("Another kind")
    assert "Reconnection to Dana Kim" in known.tap("Reconnection")


@pytest.mark.parametrize(
    ("words", "balance"),
    [
        ("draft a thank-you to Dana for the book", "you gave"),
        ("draft an ask to Dana for a referral", "they gave"),
    ],
)
def test_sent_it_logs_the_touch_with_its_side_and_can_be_undone(
    known: Talk, words: str, balance: str
) -> None:
    known.say(words)
    assert "✓ A message to Dana Kim – today, Monday 5 January." in known.tap("Sent it")
    assert balance in known.say("/person Dana")
    assert "Undone" in known.say("undo")
    assert balance not in known.say("/person Dana")


def test_thanks_that_were_due_are_given_with_it(known: Talk) -> None:
    known.say("got a job lead from Dana")
    known.say("draft a thank-you to Dana")
    assert "✓ Thanked for the job lead." in known.tap("Sent it")
    known.say("undo")
    assert "thanks due" in known.say("/opportunities")


def test_a_check_in_beside_a_talk_of_today_is_not_logged_twice(known: Talk) -> None:
    known.say("call with Dana")
    known.say("draft a check-in to Dana")
    assert "is logged for today already" in known.tap("Sent it")


def test_a_promise_that_was_kept_with_it_is_offered(known: Talk) -> None:
    known.say("I promised Bob the contract by Friday")
    known.say("draft a follow-up to Bob")
    known.tap("Sent it")
    (offered,) = [label for label in known.buttons() if label.startswith("Promise kept")]
    assert "Promise kept" in known.tap(offered)


def test_both_are_asked_before_they_are_introduced(known: Talk) -> None:
    said = known.say("write an intro between Dana and Bob about a contract")
    assert "Hi Dana, may I introduce you to Bob Stone, lawyer at Acme?" in said
    assert "It's about a contract." in said
    assert "Hi Bob, may I introduce you to Dana Kim, designer at Figma?" in known.tap("Dana said yes")
    assert "Dana (designer at Figma), meet Bob" in known.tap("Bob said yes")
    assert "✓ An introduction of Dana Kim and Bob Stone" in known.tap("Sent it")
    assert "you gave" in known.say("/person Bob")


def test_an_introduction_takes_two(known: Talk) -> None:
    assert "To whom else?" in known.say("draft an introduction to Dana")


def test_to_somebody_unknown_nothing_is_drafted(chat: Talk) -> None:
    assert "I don't know Zoe yet" in chat.say("draft a check-in to Zoe")


def test_a_template_is_changed_tried_and_put_back(known: Talk) -> None:
    assert "yours to change" in known.say("/templates")
    assert "Check-in, warm – as it comes" in known.tap("Check-in")
    known.tap("Change")
    assert 'Did you mean "first_name"?' in known.say("Hey {{ frist_name }}!")
    assert "more than I take" in known.say("{% for one in name %}x{% endfor %}")
    said = known.say("Hey {{ first_name }}!{% if company %} How's {{ company }}?{% endif %}")
    assert "To Dana Kim it says:\n\nHey Dana! How's Figma?" in said
    assert "Hey Dana! How's Figma?" in known.say("draft a check-in to Dana")
    known.say("/templates")
    assert "Check-in ✎" in known.buttons()
    assert "your version" in known.tap("Check-in ✎")
    assert "✓ As it came." in known.tap("As it came")
    assert "Hi Dana" in known.say("draft a check-in to Dana")


def test_a_changed_template_is_taken_back_by_undo(known: Talk) -> None:
    known.say("/templates")
    known.tap("Thank-you")
    known.tap("Change")
    known.say("Cheers, {{ first_name }}!")
    assert "Cheers, Dana!" in known.say("draft a thank-you to Dana")
    known.say("undo")
    assert "Hi Dana, thank you" in known.say("draft a thank-you to Dana")


def test_a_template_left_or_interrupted_stays_as_it_is(known: Talk) -> None:
    known.say("/templates")
    known.tap("Check-in")
    known.tap("Change")
    assert "Figma" in known.say("/person Dana")
    assert "stays as it is" in known.say("/cancel")


def test_a_draft_nobody_remembers_is_refused_kindly(known: Talk) -> None:
    known.say("draft a check-in to Dana")
    first = known.screen.heard[-1].id
    for _ in range(21):
        known.say("draft a check-in to Bob")
    known.tap("Formal", first)
    assert "had its day" in known.screen.toasts[-1]


def test_an_introduction_to_somebody_unknown_says_who_that_is(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "I don't know Bob yet" in chat.say("write an intro between Dana and Bob")


def test_congratulations_name_what_changed_also_where_no_talk_is_logged(chat: Talk) -> None:
    chat.say("add Dana Kim, designer at Figma")
    chat.say("Dana is now head of design at Adobe")
    assert "congratulations on the new job at Adobe!" in chat.say("draft a congratulations to Dana")


def test_a_request_without_a_talk_before_it_reads_as_one_sentence(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "Hi Dana, may I ask you for a referral?" in chat.say("draft an ask to Dana for a referral")
