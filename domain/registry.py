"""The tables: which capability answers an intent, a command, a tap, a prompt; which conversations exist."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TypeAlias

from domain import flow as conversation
from domain.exchange import giving, importing, meanings, taking_back
from domain.exchange.forgetting import FORGET, forget_all, forget_everything
from domain.flow import Flow
from domain.language.model import Action
from domain.measure import flow_report, score, weeks
from domain.measure.next_step import waiting_tap
from domain.people import find as finding
from domain.people import gap_filling, gap_questions, gaps, goals, history, merge, pruning, sorting
from domain.people.add import WHOSE, add_contact
from domain.people.archive import archive_tap, restore_tap
from domain.people.background import BACKGROUND, note_such_tap
from domain.people.balance_report import balance_tap
from domain.people.brief import brief, brief_tap, last_touch
from domain.people.card import card_tap
from domain.people.commands import add_command, person_command
from domain.people.diversity_report import diversity, note_tap, report_tap
from domain.people.inventory import INVENTORY, inventory, inventory_tap
from domain.people.map import compose as map_prompt
from domain.people.map import deep_tap, map_tap, network_map
from domain.people.outdated import never_was, out_tap
from domain.people.own_field import FIELD, field_tap
from domain.people.parts import part_tap
from domain.people.placing import take_back_tap
from domain.people.priority import unstar
from domain.people.removal import forget_for_good, forget_tap, not_a_person, stay_tap
from domain.people.sitting import PLACING
from domain.people.target import TARGET, target_tap
from domain.people.telling import PART
from domain.people.tier_overview import by_tier, rhythms, tiers, tiers_tap
from domain.people.tiers import move
from domain.people.update import DETAILS, details_tap, update_contact
from domain.plan import approach, habit, habit_asked, habit_new, outreach, outreach_asked, outreach_times
from domain.plan.plan import plan_command, plan_said, plan_tap
from domain.plan.plan_choosing import BEHAVIOURS, SUSTAIN
from domain.plan.plan_prompt import compose as plan_prompt
from domain.plan.plan_prompt import look_back
from domain.plan.plan_times import following as plan_following
from domain.plan.plan_times import looks_later
from domain.plan.project import project_said, projects_command, projects_tap
from domain.plan.project_asked import LATE as LEARNING_LATE
from domain.plan.project_asked import compose as learning_prompt
from domain.plan.project_asked import following as learning_following
from domain.plan.project_finished import done_said
from domain.plan.project_learned import LEARNED
from domain.reflect import audit, health, journal_ways, mistakes, stories, stories_change
from domain.reflect import outcome as outcome_asked
from domain.reflect.health_flow import HEALTH
from domain.reflect.journal import JOURNAL
from domain.reflect.journal_anew import ANEW
from domain.reply import Answer
from domain.rhythm import away, catch_up, minutes, minutes_ticks, nudge, nudge_taps, weekly
from domain.rhythm import when as coming
from domain.rhythm.overdue import overdue, suggest
from domain.rhythm.prompts import (
    PromptRule,
    again,
    every_chosen_day,
    every_morning,
    every_quarters_second_month,
    every_week,
    every_weeks_end,
    never_again,
)
from domain.rhythm.snooze import RESTS_UNTIL, nap, snooze, snooze_command, until_tap
from domain.rhythm.times import (
    every_journal_day,
    every_months_first_working_day,
    every_quarters_monday,
    every_score_day,
)
from domain.rhythm.went import WENT
from domain.start.beginning import begin_tap, demo_command
from domain.start.help import HELP, help_command, help_said
from domain.start.onboarding import SETUP, setup_tap
from domain.start.settings import OWN, set_tap, settings, settings_said, was_tap
from domain.start.welcome import start
from domain.start.zone import ZONE, zone_tap
from domain.touch import (
    give_first,
    give_first_wait,
    meeting,
    opportunity_list,
    opportunity_plan,
    plans,
    promise,
)
from domain.touch.agenda import agenda
from domain.touch.change import CHANGE, change_tap, rate
from domain.touch.correct import correct
from domain.touch.from_card import OWE, owe_tap, touched_tap
from domain.touch.opportunity import BROUGHT, opportunity_command
from domain.touch.opportunity_change import OPPORTUNITY
from domain.touch.opportunity_change import change_tap as opportunity_change
from domain.touch.opportunity_outcome import WHICH_ONE, opportunity_said, outcome
from domain.touch.opportunity_thanked import logged, not_thanked_tap, thanks_tap
from domain.touch.story import STORY
from domain.touch.undo import redo_tap, undo, undo_all, undo_tap
from domain.touch.which import always, ask_each_time
from domain.turn import Turn
from domain.voice import drafting, give_ideas, questions, reframe, template_pages
from domain.voice.draft import copied_tap, draft_tap, sent_tap, wish_tap
from domain.work import Step

Capability: TypeAlias = Callable[[Turn, Action], Answer]
Command: TypeAlias = Callable[[Turn, str], Answer]

INTENTS: Mapping[str, Capability] = {
    "log": logged,
    "follow_up": promise.follow_up,
    "plan_meeting": plans.plan,
    "add_contact": add_contact,
    "update_contact": update_contact,
    "overdue": overdue,
    "suggest": suggest,
    "find": finding.find,
    "top": finding.top,
    "last_touch": last_touch,
    "brief": brief,
    "agenda": agenda,
    "map": network_map,
    "diversity": diversity,
    "gap": gap_questions.gap,
    "habit": habit.habit_said,
    "approach": approach.approach_said,
    "integrate": project_said,
    "ask": give_first.ask_said,
    "give_ideas": give_ideas.ideas_said,
    "gaps": gaps.gaps,
    "opportunity": opportunity_said,
    "outcome": outcome,
    "journal": journal_ways.journal,
    "health_check": health.health_check,
    "story": stories.story_said,
    "inventory": inventory,
    "score": score.score,
    "tiers": tiers,
    "snooze": snooze,
    "minutes": minutes.minutes,
    "pause": away.pause,
    "resume": away.resume,
    "done": done_said,
    "correct": correct,
    "merge": merge.merge_said,
    "forget": forget_all,
    "import": importing.how,
    "export": giving.export,
    "undo": undo,
    "help": help_said,
    "settings": settings_said,
    "audit": mistakes.audit_or_mistakes,
    "draft": drafting.draft_said,
    "questions": questions.questions,
    "reframe": reframe.reframe,
    "plan": plan_said,
}
"""What is said in words."""

QUERIES = frozenset(
    {
        "inventory",
        "tiers",
        "overdue",
        "suggest",
        "last_touch",
        "brief",
        "find",
        "top",
        "agenda",
        "gaps",
        "help",
        "undo",
        "diversity",
        "map",
        "score",
        "minutes",
        "journal",
        "audit",
        "questions",
        "integrate",
    }
)
"""Answered even while a question is open."""


def _as_intent(capability: Capability, intent: str) -> Command:
    return lambda turn, _words: capability(turn, Action(intent))


COMMANDS: Mapping[str, Command] = {
    "start": start,
    "help": help_command,
    "settings": settings,
    "cancel": lambda turn, _words: conversation.cancel(turn, FLOWS),
    "undo": _as_intent(undo, "undo"),
    "overdue": _as_intent(overdue, "overdue"),
    "agenda": _as_intent(agenda, "agenda"),
    "person": person_command,
    "merge": merge.merge_command,
    "find": finding.find_command,
    "people": finding.people_command,
    "top": finding.top_command,
    "add": add_command,
    "map": _as_intent(network_map, "map"),
    "diversity": _as_intent(diversity, "diversity"),
    "gaps": _as_intent(gaps.gaps, "gaps"),
    "goals": goals.goals_command,
    "opportunity": opportunity_command,
    "opportunities": flow_report.opportunities_command,
    "journal": journal_ways.journal_command,
    "healthcheck": health.health_command,
    "story": stories.story_command,
    "score": _as_intent(score.score, "score"),
    "tiers": _as_intent(tiers, "tiers"),
    "snooze": snooze_command,
    "pause": away.pause_command,
    "resume": away.resume_command,
    "when": lambda turn, _words: coming.when(turn, PROMPTS),
    "minutes": _as_intent(minutes.minutes, "minutes"),
    "audit": audit.audit_command,
    "mistakes": _as_intent(mistakes.mistakes, "audit"),
    "plan": plan_command,
    "questions": questions.questions_command,
    "reframe": reframe.reframe_command,
    "import": importing.import_command,
    "export": giving.export_command,
    "forget": forget_everything,
    "demo": demo_command,
    "draft": drafting.draft_command,
    "templates": template_pages.templates_command,
    "habits": habit.habits_command,
    "approach": approach.approach_command,
    "outreach": outreach.outreach_command,
    "give": give_ideas.give_command,
    "ask": give_first.ask_command,
    "projects": projects_command,
}

MENU = HELP
"""Commands as Telegram's menu shows them."""

TAPS: Mapping[str, Callable[..., Answer]] = {
    "import": importing.import_tap,
    "export": giving.export_tap,
    "undo": undo_tap,
    "undoall": undo_all,
    "redo": redo_tap,
    "rate": rate,
    "change": change_tap,
    "nobody": not_a_person,
    "details": details_tap,
    "find": finding.page_tap,
    "findalso": finding.also_tap,
    "findonly": finding.only_tap,
    "findinstead": finding.instead_tap,
    "card": card_tap,
    "part": part_tap,
    "brief": brief_tap,
    "owe": owe_tap,
    "logged": touched_tap,
    "held": plans.held,
    "calledoff": plans.called_off,
    "notesuch": note_such_tap,
    "out": out_tap,
    "neverwas": never_was,
    "merge": merge.merge_tap,
    "turned": merge.turned_tap,
    "apart": merge.apart_tap,
    "twice": merge.twice_tap,
    "notnow": merge.not_now_tap,
    "same": merge.same_tap,
    "calledtoo": merge.called_too_tap,
    "prune": pruning.prune_tap,
    "letgo": pruning.let_go_tap,
    "keep": pruning.keep_tap,
    "back": pruning.back_tap,
    "enough": pruning.enough_tap,
    "forget": forget_tap,
    "forgotten": forget_for_good,
    "stay": stay_tap,
    "archive": archive_tap,
    "restore": restore_tap,
    "always": always,
    "asknext": ask_each_time,
    "touched": nudge_taps.done,
    "howwent": nudge_taps.how_it_went,
    "skip": nudge_taps.skip,
    "unskip": nudge_taps.unskip,
    "rarer": nudge_taps.rarer,
    "reopen": nudge_taps.reopen,
    "repromise": nudge_taps.reopen_promise,
    "nap": nap,
    "minutes": minutes.minutes_tap,
    "tick": minutes_ticks.tick,
    "untick": minutes_ticks.untick,
    "until": until_tap,
    "draft": draft_tap,
    "draftas": drafting.draft_as_tap,
    "draftkind": drafting.kind_tap,
    "tone": drafting.tone_tap,
    "saidyes": drafting.yes_tap,
    "sentas": drafting.sent_as_tap,
    "templates": template_pages.templates_tap,
    "habits": habit.habits_tap,
    "approach": approach.approach_tap,
    "outreach": outreach.outreach_tap,
    "ideas": give_ideas.ideas_tap,
    "askfirst": give_first.ask_first_tap,
    "projects": projects_tap,
    "habit": habit.habit_tap,
    "wish": wish_tap,
    "copied": copied_tap,
    "sent": sent_tap,
    "kept": promise.kept,
    "fulfil": promise.fulfil,
    "later": promise.later,
    "dropped": promise.dropped,
    "opps": opportunity_list.list_tap,
    "opp": opportunity_list.page_tap,
    "oppis": opportunity_list.state_tap,
    "oppout": opportunity_list.remove_tap,
    "oppset": opportunity_change,
    "oppthanks": thanks_tap,
    "oppunthank": not_thanked_tap,
    "oppflow": flow_report.flow_tap,
    "givefirst": give_ideas.ideas_tap,
    "gap": gaps.gap_tap,
    "gaps": gaps.gaps_tap,
    "gapnew": gap_questions.new_tap,
    "gapchange": gap_questions.change_tap,
    "gapfill": gap_filling.fill_tap,
    "gapcounts": gaps.counts_tap,
    "gapclose": gaps.close_tap,
    "gapdrop": gaps.drop_tap,
    "goals": goals.goals_tap,
    "goalnew": goals.new_tap,
    "goaldone": goals.done_tap,
    "goaldrop": goals.drop_tap,
    "serves": goals.serves_tap,
    "map": map_tap,
    "deepmap": deep_tap,
    "balance": balance_tap,
    "score": score.score_tap,
    "churn": score.churn_tap,
    "waiting": waiting_tap,
    "diversity": report_tap,
    "notetoo": note_tap,
    "ownfield": field_tap,
    "target": target_tap,
    "inventory": inventory_tap,
    "tiers": tiers_tap,
    "rhythms": rhythms,
    "bytier": by_tier,
    "move": move,
    "unstar": unstar,
    "takeback": take_back_tap,
    "week": weekly.week_tap,
    "journal": journal_ways.journal_tap,
    "audit": audit.audit_tap,
    "mistakes": mistakes.mistakes_tap,
    "pause": away.pause_tap,
    "resume": away.resume_tap,
    "away": away.undo_tap,
    "washeld": catch_up.was_held,
    "wasoff": catch_up.was_called_off,
    "sort": sorting.sort,
    "sortdaily": sorting.daily_tap,
    "sortmore": sorting.more_tap,
    "sortstop": sorting.stop_tap,
    "zone": zone_tap,
    "setup": setup_tap,
    "stories": stories.stories_tap,
    "story": stories_change.story_tap,
    "health": health.health_tap,
    "plan": plan_tap,
    "questions": questions.questions_tap,
    "reframe": reframe.reframe_tap,
    "begin": begin_tap,
    "set": set_tap,
    "was": was_tap,
}
"""The first word of a button's data."""

FLOWS: Mapping[str, Flow] = {
    flow.name: flow
    for flow in (
        INVENTORY,
        PLACING,
        BACKGROUND,
        CHANGE,
        DETAILS,
        TARGET,
        FIELD,
        OWE,
        PART,
        gap_questions.GAP,
        gap_filling.FILL,
        goals.GOAL,
        BROUGHT,
        OPPORTUNITY,
        WHICH_ONE,
        JOURNAL,
        ANEW,
        HEALTH,
        BEHAVIOURS,
        SUSTAIN,
        STORY,
        reframe.REFRAME,
        stories_change.STORY_CHANGE,
        WHOSE,
        WENT,
        RESTS_UNTIL,
        ZONE,
        OWN,
        SETUP,
        FORGET,
        away.AWAY,
        audit.AUDIT,
        meanings.COLUMNS,
        template_pages.CHANGE,
        habit_new.NEW,
        habit_new.CHANGE,
        approach.CHOOSE,
        LEARNED,
        outreach.OUTCOME,
    )
}

PROMPTS: Mapping[str, PromptRule] = {
    "nudge": PromptRule(
        nudge.compose,
        again(every_morning),
        window=timedelta(hours=4),
        resent=False,
        told="the morning's people",
        carries=True,
    ),
    "birthday": PromptRule(
        nudge.compose_nothing, never_again, window=timedelta(days=7), resent=True, told="birthdays"
    ),
    "minutes": PromptRule(
        minutes.compose,
        again(every_chosen_day),
        window=timedelta(hours=4),
        resent=False,
        told="connection minutes",
    ),
    "follow_up": PromptRule(
        promise.compose, never_again, window=timedelta(days=7), resent=True, told="a promise"
    ),
    "brief": PromptRule(
        meeting.compose, never_again, window=timedelta(hours=4), resent=True, told="a brief for a meeting"
    ),
    "weekly": PromptRule(
        weekly.compose,
        again(every_weeks_end),
        window=timedelta(hours=24),
        resent=False,
        told="the week in review",
    ),
    "journal": PromptRule(
        journal_ways.compose,
        again(every_journal_day),
        window=timedelta(hours=24),
        resent=False,
        told="your journal",
    ),
    "map": PromptRule(
        map_prompt,
        again(every_quarters_second_month),
        window=timedelta(days=7),
        resent=False,
        told="the quarter's map",
    ),
    "audit": PromptRule(
        audit.compose,
        again(every_months_first_working_day),
        window=timedelta(days=7),
        resent=False,
        told="the month's audit",
    ),
    "mistakes": PromptRule(
        mistakes.compose,
        again(every_quarters_monday(4)),
        window=timedelta(days=7),
        resent=False,
        told="the three mistakes",
    ),
    "health_check": PromptRule(
        health.compose,
        again(every_quarters_monday(2)),
        window=timedelta(days=7),
        resent=False,
        told="the quarter's health check",
    ),
    "story": PromptRule(
        stories.compose,
        again(every_quarters_monday(3)),
        window=timedelta(days=7),
        resent=False,
        told="the quarter's story",
    ),
    "sort": PromptRule(
        sorting.compose,
        sorting.following,
        window=timedelta(hours=4),
        resent=False,
        told="a few people to place",
    ),
    "outcome": PromptRule(
        outcome_asked.compose,
        opportunity_plan.following,
        window=timedelta(days=7),
        resent=False,
        told="what became of an opportunity",
    ),
    "catch_up": PromptRule(
        catch_up.compose, never_again, window=timedelta(days=7), resent=True, told="what happened meanwhile"
    ),
    "approach": PromptRule(
        approach.compose, approach.following, window=approach.LATE, resent=False, told="your approach"
    ),
    "habit": PromptRule(
        habit_asked.compose, habit_asked.following, window=habit_asked.LATE, resent=False, told="your habits"
    ),
    "request": PromptRule(
        give_first.compose,
        give_first_wait.following,
        window=give_first_wait.LATE,
        resent=True,
        told="a request that waited",
    ),
    "outreach": PromptRule(
        outreach_asked.compose,
        outreach_times.following,
        window=outreach_times.LATE,
        resent=False,
        told="your outreach list",
    ),
    "learning": PromptRule(
        learning_prompt,
        learning_following,
        window=LEARNING_LATE,
        resent=False,
        told="what a project taught you",
    ),
    "score": PromptRule(
        score.compose,
        again(every_score_day),
        window=timedelta(days=7),
        resent=False,
        told="the quarter's score",
    ),
    "plan": PromptRule(
        plan_prompt, plan_following, window=timedelta(days=7), resent=False, told="your 90-day plan"
    ),
    "look_back": PromptRule(
        look_back, looks_later, window=timedelta(days=7), resent=False, told="a look back at your plan"
    ),
    "upkeep": PromptRule(
        weeks.upkeep, again(every_week), window=timedelta(days=7), resent=False, silent=True
    ),
}
"""What is said by itself; windows are of facts.md, "Wall clock"."""

JOBS: Mapping[str, Step] = {
    history.KIND: history.keep_strengths,
    weeks.KIND: weeks.keep,
    importing.KIND: importing.step,
    taking_back.KIND: taking_back.step,
}
"""Long work, by kind: what does one step of it."""
