"""What the demo's network is made of. Nobody in it exists."""

NAMES = (
    "Amara Adeyemi",
    "Bram Visser",
    "Chiara Romano",
    "Dmitri Orlov",
    "Elif Kaya",
    "Farid Haddad",
    "Greta Lindqvist",
    "Hiro Mori",
    "Imani Otieno",
    "Jonas Berger",
    "Katya Popova",
    "Liam Byrne",
    "Mei Zhang",
    "Nadia Rahman",
    "Oscar Holm",
    "Priya Nair",
    "Quentin Dubois",
    "Rosa Navarro",
    "Samir Aziz",
    "Tilda Norberg",
    "Umar Siddiqui",
    "Vera Kolar",
    "Wanda Nowak",
    "Xavier Moreau",
    "Yara Saleh",
    "Zoltan Farkas",
    "Anouk Jansen",
    "Boris Petrov",
    "Celine Laurent",
    "Diego Vargas",
    "Esther Cohen",
    "Felix Wagner",
    "Gita Desai",
    "Hugo Almeida",
    "Ines Costa",
    "Jamal Brown",
    "Kirsten Madsen",
    "Lorenzo Ricci",
    "Malin Ekberg",
    "Noor Hassan",
)
PLACES = ("Berlin", "London", "Lisbon", "New York", "Nairobi", "Singapore")
AT_HOME = (
    ("product manager", "Northwind Labs", "software", "product", "senior"),
    ("product designer", "Northwind Labs", "software", "product", "mid-level"),
    ("head of product", "Tidewater Apps", "software", "product", "head"),
    ("product manager", "Copperline", "software", "product", "senior"),
)
"""Work in the field of the demo's user: role, company, industry, function, seniority."""

ELSEWHERE = (
    ("designer", "Figtree Studio", "design", "design", "senior"),
    ("founder", "Paperboat", "fintech", "general management", "founder"),
    ("partner", "Hollis & Gray", "law", "law", "partner"),
    ("head of sales", "Brightwater", "energy", "sales", "head"),
    ("data scientist", "Caldera Health", "digital health", "data", "senior"),
    ("journalist", "The Ledger", "media", "writing", "senior"),
    ("lecturer", "Eastfield University", "education", "teaching", "mid-level"),
)
"""Work in other fields, said the same way."""

COLLEAGUES = "Northwind Labs"
"""Where the demo's user works: whoever is there is an internal colleague."""

QUADRANTS = ("peer", "peer", "peer", "collaborator", "collaborator", "mentor")
INTERESTS = ("sailing", "climbing", "jazz", "chess", "gardening", "running", "ceramics", "science fiction")
MET_AT = ("PyCon", "the design meetup", "university", "a conference in Lisbon", "the running club")
TAGS = ("investor", "speaker", "alumni", "advisor")
NOTES = (
    "thinking of starting a company",
    "has just moved, new to the city",
    "looking for a designer",
    "writes about pricing",
)
CHANNELS = ("coffee", "meal", "call", "video", "email", "message", "meeting", "event", "social")
TOPICS = (
    "hiring",
    "fundraising",
    "the conference",
    "pricing",
    "a new role",
    "their book",
    "the move",
    None,
    None,
)
BALANCES = ("giving", "taking", "balanced", "taking", "balanced", None)
"""Somewhat more is taken than given: the audit has something to say."""

TIERS = (1,) * 8 + (2,) * 14 + (3,) * 18
PROMISED = ("send {} the deck", "introduce {} to a designer", "answer {} about the talk")
