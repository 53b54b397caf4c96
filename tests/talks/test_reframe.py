"""Something hard, said so that it looks forward: asked for, or offered in private."""

from tests.talks.talk import Talk


def test_a_sentence_to_reframe_gets_one_question_and_then_two_ways_to_say_it(chat: Talk) -> None:
    assert "What are you doing about it?" in chat.say("reframe: I'm terrible at public speaking")
    said = chat.say("taking a course")
    assert "1. I'm working on public speaking. I'm taking a course." in said
    assert "2. I'm taking a course – and I'd value your view:" in said
    assert "terrible" not in said
    assert chat.buttons() == ["Copy 1", "Copy 2"]


def test_the_question_for_an_action_can_be_skipped(chat: Talk) -> None:
    chat.say("/reframe I failed at the demo yesterday")
    said = chat.tap("Skip")
    assert "I'm taking what the demo showed me into the next one." in said
    assert "failed" not in said


def test_an_action_said_at_once_is_not_asked_for(chat: Talk) -> None:
    said = chat.say("reframe: I'm bad at networking, but I've joined a meetup")
    assert "I'm working on networking. I've joined a meetup." in said


def test_what_somebody_says_against_themselves_is_offered_to_be_reframed_and_not_kept(chat: Talk) -> None:
    said = chat.say("I'm terrible at public speaking")
    assert "that stays between us" in said
    assert chat.buttons() == ["Reframe it", "No, thanks"]
    assert "What are you doing about it?" in chat.tap("Reframe it")
    assert "I'm working on public speaking, one small step at a time." in chat.tap("Skip")


def test_the_offer_can_be_declined(chat: Talk) -> None:
    chat.say("I'm struggling with my new team")
    assert "All right. It stays between us." in chat.tap("No, thanks")


def test_a_sentence_that_cannot_be_read_is_asked_about_and_never_given_back(chat: Talk) -> None:
    said = chat.say("reframe: purple elephants on Tuesday")
    assert "I can't turn that one round yet" in said
    assert "elephants" not in said
    assert "I can't turn that one round yet" in chat.say("more elephants")
    assert "What are you doing about it?" in chat.say("I don't know anything about pricing")
    assert "I'm learning about pricing" in chat.tap("Skip")


def test_with_a_mentor_the_real_challenge_fits_and_with_a_new_tie_a_question(chat: Talk) -> None:
    chat.say("add Dana Kim, designer at Figma")
    chat.say("reframe for Dana: I'm bad at sales")
    said = chat.tap("Skip")
    assert "Dana is a newer tie" in said
    assert "3. You work as a designer: what should somebody know who is new to that?" in said
    chat.say("Dana is a mentor")
    chat.say("reframe for Dana: I'm bad at sales")
    said = chat.tap("Skip")
    assert "Dana is a mentor: the real challenge is welcome here." in said
    assert "3. I'm working on sales" in said
    assert chat.buttons() == ["Copy 1", "Copy 2", "Copy 3"]


def test_nothing_else_said_is_taken_for_something_to_reframe(chat: Talk) -> None:
    for words in ("I love pizza", "blah blah", "Dana is terrible at sales"):
        chat.say(words)
        assert "Reframe it" not in chat.buttons()
