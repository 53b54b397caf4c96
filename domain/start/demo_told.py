"""What the demo's user has told when looking back; people by their place in the list. Nobody exists."""

GOALS = ("move into digital health", "find a co-founder for a side project")

OPPORTUNITIES = (  # days ago, who brought it, kind, text, value, state, days since it was closed, thanked
    (170, 3, "referral", "a first client for the workshop", "4,000 euros", "won", 120, True),
    (150, 12, "partnership", "a joint webinar with their team", None, "passed", 140, False),
    (128, 1, "job_lead", "head of product at a health start-up", None, "lost", 80, True),
    (96, 3, "introduction", "the organiser of the product conference", None, "won", 70, True),
    (64, 22, "referral", "a second client, a bank", "9,000 euros", "won", 21, False),
    (52, 9, "idea", "a course for junior product managers", None, "active", None, False),
    (30, 9, "invitation", "a talk at the product conference", None, "active", None, True),
    (11, 4, "partnership", "a pilot with their clinic", "about 15k", "new", None, False),
)
"""One of each state, and of most kinds."""

STORIES = (  # days ago, who, what happened, what it changed
    (176, 1, "asked the question that led to this job", "I stopped waiting to be asked"),
    (140, 3, "put in a word with the first client", "the workshop became a business"),
    (95, 10, "read the whole draft and was honest about it", "I write shorter since"),
    (60, 2, "took me along to a founders' dinner", None),
)

WRITTEN = (  # learned, gave, what follows; an entry each
    ("pricing talks go better with one number", None, None),
    ("they are hiring again after the summer", "an introduction to a recruiter", None),
    (None, "an hour on their slides", "ask how the talk went"),
    ("the move is harder on the family than on them", None, "call again in a month"),
    ("their book is about shop floors, not about software", "two names to interview", None),
    ("a pilot needs the works council first", None, None),
    (None, "honest words about the job offer", None),
    ("fundraising takes them two days a week", "my notes on three investors", None),
    ("they read every newsletter I send", None, "send the one on research"),
    ("small teams answer faster than the head office", None, None),
)
"""As many as there may be."""

CHECKED = (  # who, trust, understanding, ease and alignment in the first round and in the second, a note
    (0, ((4, 4, 5, 4), (5, 4, 5, 4)), None),
    (1, ((4, 3, 4, 4), (4, 4, 4, 4)), None),
    (2, ((3, 3, 4, 3), (3, 3, 4, 4)), None),
    (3, ((5, 4, 5, 4), (4, 4, 3, 4)), "we keep missing each other's calls"),
    (4, ((3, 2, 3, 4), (3, 3, 3, 4)), None),
    (5, ((4, 4, 4, 3), (4, 3, 4, 3)), "busy months on both sides"),
)
