"""Several things in one message, people who could be several, and words that point back."""

from tests.talks.talk import Talk


def test_two_things_in_one_message_are_both_done_and_listed(chat: Talk) -> None:
    said = chat.say("had coffee with Dana yesterday, remind me to send her the deck on Friday")
    assert "1. Coffee with Dana – yesterday, Sunday 4 January" in said
    assert "2. Promise kept in mind: send Dana the deck – Friday 9 January" in said
    assert {"Undo 1", "Change 1", "Undo 2", "Undo all"} <= set(chat.buttons())


def test_one_of_several_things_can_be_undone_and_the_rest_stays(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("had coffee with Dana yesterday, remind me to send her the deck on Friday")
    chat.tap("Undo 2")
    assert "Undo 1" in chat.buttons()
    assert "owe nobody" in chat.say("/agenda")
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")


def test_undo_all_takes_everything_back(chat: Talk) -> None:
    chat.say("had coffee with Dana yesterday, remind me to send her the deck on Friday")
    chat.tap("Undo all")
    assert "owe nobody" in chat.say("/agenda")
    assert "don't know Dana" in chat.say("when did I last talk to Dana?")


def test_a_day_said_first_covers_what_follows(chat: Talk) -> None:
    said = chat.say("Yesterday: call with Dana, then coffee with Bob")
    assert said.count("Sunday 4 January") == 2


def test_her_in_the_next_message_is_the_person_just_spoken_of(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "send Dana the deck" in chat.say("remind me to send her the deck on Friday")


def test_two_who_could_be_meant_are_asked_about_most_recent_first(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    chat.say("had a call with Pat Singh last Friday")
    assert "Which Pat do you mean?" in chat.say("coffee with Pat yesterday")
    assert chat.buttons()[:3] == ["Pat Singh", "Pat Doyle", "Somebody new"]
    said = chat.tap("Pat Doyle")
    assert "Coffee with Pat Doyle" in said
    assert "Sunday 4 January" in said


def test_the_answer_to_which_can_be_typed(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    chat.say("coffee with Pat yesterday")
    assert "Coffee with Pat Singh" in chat.say("pat singh")


def test_the_answer_to_which_can_be_remembered(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    chat.say("coffee with Pat yesterday")
    chat.tap("Pat Singh")
    assert "By Pat you mean Pat Singh" in chat.tap("Always when I say Pat")
    message = chat.last.id
    assert "A call with Pat Singh" in chat.say("had a call with Pat")
    chat.tap("Ask me each time", message)
    assert "Which Pat" in chat.say("had a call with Pat")


def test_nothing_is_logged_while_it_is_unclear_who_was_meant(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    chat.say("coffee with Pat yesterday")
    chat.tap("Cancel")
    assert "No talk with Pat Doyle" in chat.say("when did I last talk to Pat Doyle?")
    assert "No talk with Pat Singh" in chat.say("when did I last talk to Pat Singh?")


def test_a_correction_in_words_changes_the_last_talk(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    said = chat.say("actually that was yesterday")
    assert "Coffee with Dana" in said
    assert "Sunday 4 January" in said


def test_what_did_not_happen_is_never_logged(chat: Talk) -> None:
    chat.say("add Bob Stone")
    for words in ("Bob cancelled our call", "I didn't meet Bob", "should I call Bob?"):
        chat.say(words)
    assert "No talk with Bob Stone" in chat.say("when did I last talk to Bob?")


def test_a_meeting_to_come_is_planned_and_briefed_that_morning(chat: Talk) -> None:
    chat.say("had coffee with Bob on Friday")
    assert "Planned: a meal with Bob" in chat.say("lunch with Bob tomorrow")
    [brief] = chat.wait(days=1, hours=2)
    assert (brief.prompt, f"{brief.at:%A %H:%M}") == ("brief", "Tuesday 08:30")
    assert "coffee" in brief.text
    assert "Friday 2 January" in chat.say("when did I last talk to Bob?")


def test_facts_are_noted_and_a_new_job_replaces_the_old(chat: Talk) -> None:
    assert "Noted: designer at Figma" in chat.say("add Yuki Sato, designer at Figma")
    assert "works at Acme (was: designer at Figma)" in chat.say("Yuki works at Acme")
    assert "Yuki Sato – at Acme" in chat.say("/person Yuki")
    chat.say("undo")
    assert "Yuki Sato – designer at Figma" in chat.say("/person Yuki")


def test_what_was_sent_offers_to_close_the_promise_and_logs_once(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("remind me to send Dana the deck on Friday")
    chat.say("sent Dana the deck")
    assert "Promise kept" in chat.tap("Promise kept: send Dana the deck")
    assert "owe nobody" in chat.say("/agenda")
    assert chat.say("brief me on Dana").count("5 January") == 1


def test_done_in_words_keeps_the_promise_and_logs_the_touch(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("remind me to send Dana the deck on Friday")
    said = chat.say("sent Dana the deck as promised")
    assert "Promise kept: send Dana the deck" in said
    assert "Monday 5 January" in chat.say("when did I last talk to Dana?")
    chat.say("undo")
    assert "send Dana the deck" in chat.say("/agenda")
    assert "No talk with Dana" in chat.say("when did I last talk to Dana?")


def test_thanks_get_a_kind_word(chat: Talk) -> None:
    assert chat.say("thanks!") == "Any time."


def test_a_new_person_named_twice_in_one_message_is_one(chat: Talk) -> None:
    said = chat.say("met Priya Nair at the fair\nremind me to send Priya the deck on Friday")
    assert "Priya is new" not in said
    assert "send Priya the deck" in chat.say("brief me on Priya Nair")


def test_ten_lines_after_a_conference_are_ten_talks(chat: Talk) -> None:
    names = ("Ana", "Ben", "Cleo", "Dora", "Ezra", "Finn", "Gus", "Hal", "Ida", "Jonas")
    said = chat.say("\n".join(f"met {name} Berger" for name in names))
    assert all(f"{number}. A meeting with {name} Berger" in said for number, name in enumerate(names, 1))
    assert chat.say("who is Jonas Berger?").count("5 January") == 1
    chat.tap("Undo 10")
    assert "don't know Jonas Berger" in chat.say("when did I last talk to Jonas Berger?")
    assert "5 January" in chat.say("when did I last talk to Ana Berger?")


def test_one_correction_after_another_changes_the_same_talk(chat: Talk) -> None:
    chat.say("coffee with Dana")
    assert "Friday 2 January" in chat.say("actually that was Friday")
    assert "Coffee with Diana – Friday" in chat.say("no, with Diana")
    assert "A call with Diana" in chat.say("it was a call")
    assert "A call with Diana and Bob" in chat.say("and Bob was there too")
    assert "Coffee with Greg – yesterday" in chat.edit("coffee with Greg yesterday", of=1)
    assert "don't know Diana" in chat.say("when did I last talk to Diana?")


def test_actually_after_a_plan_changes_the_plan(chat: Talk) -> None:
    chat.say("coffee with Eve yesterday")
    chat.say("lunch with Eve tomorrow")
    said = chat.say("actually on Friday")
    assert "Planned: a meal with Eve – Friday 9 January" in said
    assert "13:00" in chat.say("actually at 1pm")
    assert "Sunday 4 January" in chat.say("when did I last talk to Eve?")
    assert "Friday 9 January, 13:00" in chat.say("/agenda")


def test_actually_after_a_promise_moves_the_promise(chat: Talk) -> None:
    chat.say("coffee with Eve yesterday")
    chat.say("remind me to send Eve the photos on Friday")
    assert "Saturday 10 January" in chat.say("actually on Saturday")
    assert "Saturday 10 January" in chat.say("/agenda")
    assert "Sunday 4 January" in chat.say("when did I last talk to Eve?")


def test_a_talk_told_while_details_are_asked_is_logged_and_the_question_asked_again(chat: Talk) -> None:
    chat.say("coffee with Eve")
    chat.tap("Add details")
    said = chat.say("lunch with Bob yesterday")
    assert "A meal with Bob" in said
    assert "Where does Eve work?" in said
    chat.say("Acme")
    chat.tap("Skip")
    chat.tap("Skip")
    assert "Eve – at Acme" in chat.say("brief me on Eve")


def test_details_left_halfway_are_kept_the_day_after(chat: Talk) -> None:
    chat.say("coffee with Eve")
    chat.tap("Add details")
    chat.say("Acme")
    chat.wait(hours=25)
    assert "Eve – at Acme" in chat.say("brief me on Eve")


def test_what_waits_for_an_answer_is_not_lost_in_silence(chat: Talk) -> None:
    chat.say("add Anna Berg")
    chat.say("add Anna Stein")
    chat.say("coffee with Anna")
    assert 'kept nothing of "coffee with Anna"' in chat.say("lunch with Anna yesterday")


def test_her_after_two_people_is_asked_about(chat: Talk) -> None:
    chat.say("lunch with Bob and Alice")
    assert "Whom do you mean by “her”?" in chat.say("make her tier 1")
    assert "Alice. Noted: tier 1" in chat.tap("Alice")


def test_a_line_that_led_to_nothing_is_said_back(chat: Talk) -> None:
    said = chat.say("met Ana Berger\nbuy milk\ncoffee with Ben Holm")
    assert "I kept nothing of:\n• buy milk" in said


def test_never_mind_closes_the_question_and_undoes_nothing(chat: Talk) -> None:
    chat.say("coffee with Eve yesterday")
    chat.tap("Change")
    assert "left as it is" in chat.say("never mind")
    assert "Sunday 4 January" in chat.say("when did I last talk to Eve?")


def test_a_renamed_person_keeps_the_family_name_and_is_found_by_the_old_one(chat: Talk) -> None:
    chat.say("add Alice Wong")
    chat.say("rename Alice to Alicia")
    assert "Coffee with Alicia Wong" in chat.say("coffee with Alice Wong")


def test_undoing_not_a_person_makes_them_one_again(chat: Talk) -> None:
    chat.say("coffee with Chris")
    chat.tap("Not a person")
    assert "Undone: taking out Chris" in chat.tap("Undo")
    assert "Coffee with Chris" in chat.say("coffee with Chris")


def test_words_that_can_be_read_two_ways_are_asked_about(chat: Talk) -> None:
    assert "how do you mean that?" in chat.say("lunch with Bob on the 20th")
    assert chat.buttons() == ["It happened", "It's planned", "Cancel"]
    assert "Planned: a meal with Bob – Tuesday 20 January" in chat.tap("It's planned")


def test_a_name_alone_shows_what_is_known(chat: Talk) -> None:
    chat.say("coffee with Dana yesterday")
    assert "Sunday 4 January: coffee" in chat.say("Dana")
    assert "Log a touch" in chat.buttons()


def test_a_day_that_cannot_be_is_asked_about_and_nothing_is_kept(chat: Talk) -> None:
    chat.say("add Bob Stone")
    assert "not sure when" in chat.say("had coffee with Bob in 2 days")
    assert "No talk with Bob" in chat.say("when did I last talk to Bob?")


def test_short_forms_of_days_are_no_part_of_a_name(chat: Talk) -> None:
    chat.say("add Dana Kim")
    said = chat.say("coffee with dana yday")
    assert "Coffee with Dana Kim – yesterday, Sunday 4 January" in said
    assert "A call with Zoe" in chat.say("call w zoe yday")


def test_of_several_things_one_refused_leaves_nothing_of_itself_behind(chat: Talk) -> None:
    said = chat.say("had coffee with Bob yesterday\nmake Zed tier 5")
    assert "Coffee with Bob" in said
    assert "three tiers" in said
    assert "don't know Zed" in chat.say("when did I last talk to Zed?")


def test_what_is_asked_beside_something_told_is_answered_in_a_message_of_its_own(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    said = chat.say("had lunch with Bob yesterday. who do I know at Acme?")
    assert "A meal with Bob" in said
    assert "1 person · at Acme" in said
    assert chat.buttons() == ["Dana"]
    assert "Undo" in chat.buttons(chat.screen.heard[-2].id)


def test_what_is_asked_beside_a_talk_is_not_found_in_it(chat: Talk) -> None:
    chat.say("had lunch with Bob yesterday. who do I know at Globex?")
    assert "Nobody" in chat.say("/find Globex")
