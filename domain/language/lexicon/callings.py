"""Kinds of work and how senior somebody is, to tell "in sales" from "in fintech" and from "in Berlin"."""

import re

_FUNCTION = (
    r"(?:(?:business|product|software|people|customer|brand|content|digital|growth|field|inside|enterprise"
    r"|graphic|interaction|industrial|civil|mechanical|electrical|corporate|talent|public|investor|media) )?"
    r"(?:sales|marketing|engineering|product management|product|design|operations|ops|hr|human resources"
    r"|recruiting|recruitment|talent acquisition|procurement|purchasing|accounting|bookkeeping|law|legal"
    r"|business development|bizdev|customer success|customer support|support|pr|public relations"
    r"|communications|comms|partnerships|strategy|data science|analytics|copywriting|project management"
    r"|supply chain|compliance|r d|controlling|community|growth|admin|administration|teaching|software"
    r" development|development|devops|qa|ux|ui|user research|fundraising|investor relations|relations"
    r"|acquisition|success|science|management)"
)
FUNCTIONS = re.compile(rf"(?:the )?{_FUNCTION}(?:(?: and | or | & |,? ){_FUNCTION})*")
"""Kinds of work (method 1: "engineering, sales, law"); what is an industry as well stays one."""

SENIORITY = (
    r"(?:(?:very |quite |fairly |pretty |more |rather )?(?:senior|junior)|mid[ -]?(?:level|senior|career)"
    r"|entry[ -]?level|c[ -]?level|c[ -]?suite|early[ -]career|late[ -]career|executive[ -]level"
    r"|director[ -]level|vp[ -]level|board[ -]level|senior[ -]level|junior[ -]level)"
)
"""How far along somebody is, said without a job; a word, not a rank the user never said."""


def is_function(words: str) -> bool:
    """Whether these words are a kind of work."""
    return words.strip() == "IT" or bool(FUNCTIONS.fullmatch(words.lower().strip()))


_JOB = [
    "ceo",
    "cto",
    "cfo",
    "coo",
    "cmo",
    "cpo",
    "cro",
    "ciso",
    "chro",
    "vp",
    "svp",
    "evp",
    "md",
    "pm",
    "gm",
    "founder",
    "cofounder",
    "director",
    "manager",
    "engineer",
    "designer",
    "lawyer",
    "attorney",
    "investor",
    "analyst",
    "consultant",
    "developer",
    "architect",
    "scientist",
    "researcher",
    "professor",
    "teacher",
    "doctor",
    "nurse",
    "recruiter",
    "marketer",
    "writer",
    "editor",
    "journalist",
    "producer",
    "artist",
    "accountant",
    "banker",
    "trader",
    "broker",
    "president",
    "chairman",
    "chairwoman",
    "officer",
    "specialist",
    "coordinator",
    "strategist",
    "planner",
    "owner",
    "principal",
    "intern",
    "student",
    "fellow",
    "counsel",
    "buyer",
    "salesperson",
    "technician",
    "therapist",
    "psychologist",
    "dentist",
    "surgeon",
    "physician",
    "pharmacist",
    "chef",
    "photographer",
    "musician",
    "author",
    "trainer",
    "dean",
    "lecturer",
    "economist",
    "barrister",
    "solicitor",
    "judge",
    "pilot",
    "realtor",
    "contractor",
    "builder",
    "auditor",
    "copywriter",
    "freelancer",
    "entrepreneur",
    "vc",
    "angel",
    "evangelist",
    "executive",
    "exec",
    "statistician",
    "mathematician",
    "physicist",
    "chemist",
    "biologist",
    "translator",
    "interpreter",
    "curator",
    "filmmaker",
    "publisher",
    "philanthropist",
    "politician",
    "mayor",
    "diplomat",
    "ambassador",
    "programmer",
    "plumber",
    "electrician",
    "carpenter",
    "farmer",
    "vet",
    "midwife",
    "notary",
    "librarian",
    "headhunter",
    "clinician",
    "academic",
    "postdoc",
    "policymaker",
    "regulator",
    "speaker",
    "operator",
    "actor",
    "composer",
    "baker",
    "tailor",
    "florist",
    "secretary",
    "treasurer",
    "fundraiser",
    "organizer",
    "organiser",
    "negotiator",
    "mediator",
    "marketeer",
    "growth-hacker",
]
_OF_WHAT = (
    "(?:product|project|program|data|software|machine learning|ml|ai|hardware|front end|frontend|back end"
    "|backend"
    "|full stack|sales|marketing|growth|brand|content|ux|ui|graphic|design|engineering|security|research"
    "|account"
    "|business|financial|finance|investment|patent|tax|corporate|employment|immigration|criminal|family|ip"
    "|real estate"
    "|venture|angel|executive|talent|technical|tech|social media|community|customer|user|civil|mechanical"
    "|electrical"
    "|managing|general|chief|legal|policy|science|political|art|creative|web|mobile|cloud|devops|qa|hr"
    "|operations|event"
    "|health|medical|climate|energy|education|media|startup|serial|solo|management|strategy|fundraising)"
)
JOBS = re.compile(
    rf"(?:(?:{_OF_WHAT} ){{0,2}}(?:co ?founders?|{'|'.join(sorted(_JOB, key=len, reverse=True))})(?:s|es)?"
    "(?: of (?:staff|product|engineering|design|sales|marketing|operations|growth|people|finance|research"
    "|data))?"
    r"|heads? of [a-z]+|chiefs? of staff)(?![\w-])"
)
"""What people are by their job, one or several."""


def one_of_them(words: str) -> str:
    """One of several: "product managers" is a product manager, "heads of growth" one head of growth."""
    head, of, rest = words.partition(" of ")
    return _singular(head) + of + rest


def _singular(words: str) -> str:
    if words.endswith(("ches", "shes", "sses", "xes")):
        return words[:-2]
    if words.endswith("ies"):
        return words[:-3] + "y"
    return words[:-1] if words.endswith("s") and not words.endswith("ss") else words
