"""Places and industries, to tell "in Berlin" from "in fintech"."""

import re

from domain.language.lexicon.forms import words
from domain.language.lexicon.more_places import TOWNS

_CITIES = words("""
    amsterdam athens atlanta austin auckland bangalore bengaluru bangkok barcelona basel beijing
    beirut belfast belgrade berlin bern birmingham bogota boise bonn boston brasilia bratislava
    bristol brooklyn brussels bucharest budapest cairo calgary cambridge canberra caracas charlotte
    chennai chicago cleveland cologne copenhagen dallas delhi denver detroit doha dubai dublin
    durban edinburgh frankfurt geneva glasgow hamburg hanoi havana helsinki honolulu houston
    hyderabad istanbul jakarta jeddah jerusalem joburg johannesburg kampala karachi kathmandu kiev
    krakow kyiv kyoto lagos leeds leipzig lima lisbon liverpool ljubljana london lyon madrid
    manchester manila marseille melbourne memphis miami milan minneapolis montreal moscow mumbai
    munich nairobi naples nashville nyc oakland osaka oslo ottawa oxford palo paris perth
    philadelphia phoenix pittsburgh portland porto prague pune quito raleigh reykjavik riga rio rome
    rotterdam sacramento salzburg santiago seattle seoul sf shanghai singapore sofia stockholm
    stuttgart sydney taipei tallinn tampa tbilisi tokyo toronto toulouse tucson tunis turin valencia
    vancouver venice vienna vilnius warsaw washington wellington zagreb zurich zürich boulder dc la
    africa america argentina asia australia austria belgium brazil britain california canada chile
    china colombia denmark egypt england estonia europe finland florida france germany ghana greece
    hungary iceland india indonesia iran iraq ireland israel italy japan kenya korea latam malaysia
    mexico morocco netherlands nigeria norway pakistan peru philippines poland portugal romania
    russia scotland serbia spain sweden switzerland taiwan texas thailand turkey uganda uk ukraine
    us usa vietnam wales abroad town""")

_TWO_WORDS = (
    "new york|san francisco|los angeles|hong kong|new delhi|cape town|tel aviv|san diego"
    "|san jose|las vegas|new orleans|"
    "new zealand|south africa|south korea|north america|south america|the us|the uk|the"
    " netherlands|the bay area|bay area|"
    "silicon valley|saudi arabia|united states|united kingdom|salt lake city|buenos aires"
    "|mexico city|sao paulo|são paulo|"
    "abu dhabi|kuala lumpur|ho chi minh city|costa rica|puerto rico|sri lanka|the bay"
    "|middle east|the middle east"
)
PLACES = frozenset(_CITIES) | frozenset(_TWO_WORDS.split("|")) | TOWNS

INDUSTRIES = re.compile(
    r"\b(?:fin ?tech|health ?(?:care|tech)?|digital health|ed ?tech|education|biotech"
    r"|pharma\w*|bio|tech|technology|finance|financial services|banking"
    "|insurance|insurtech|consulting|media|advertising|marketing|retail|e ?commerce"
    "|logistics|manufacturing|energy|renewables?"
    r"|clean ?tech|climate(?: ?tech)?|agri\w*|ag ?tech|food(?: ?tech)?|hospitality|travel"
    "|tourism|real estate|prop ?tech|construction|law|legal(?: ?tech)?"
    "|government|politics|policy|public sector|non ?profits?|ngos?|academia|research"
    "|gaming|games|film|music|fashion|sports?"
    "|automotive|mobility|aerospace|defen[cs]e|telecoms?|telecommunications|crypto|web3"
    "|blockchain|ai|ml|machine learning|artificial intelligence|data|robotics|hardware"
    "|software|saas|cyber ?security|security|vc|venture(?: capital)?|private equity|pe|hr"
    "|human resources|recruiting|sales|product"
    "|design|engineering|operations|journalism|publishing|architecture|medicine|medical"
    "|dentistry|shipping|mining|oil(?: and gas)?|hydrogen|solar|wind"
    "|semiconductors?|chips|life sciences|art|arts|culture|entertainment|wine|beauty"
    r"|wellness|transport|aviation|space|quantum|adtech|martech|devtools)\b"
)


def is_place(words: str) -> bool:
    """Whether these words are a well-known city, country or region."""
    parts = [part.strip() for part in words.lower().split(",")]
    return any(part in PLACES for part in (parts[0], parts[-1], parts[0].replace("-", " ")))


_AWAY = re.compile(
    "(?:the )?(?:countryside|country|suburbs?|coast|city|city cent(?:re|er)|mountains|sea(?:side)?|beach"
    "|north|south|east|west"
    r"|outskirts|village|islands?|lake)\b|abroad\b|overseas\b|home\b|(?:a|an|another|his|her|their) (?:new "
    "|bigger |smaller )?"
    r"(?:house|flat|apartment|place|home|city|town|country|farm|village|hometown|home town)\b",
    re.IGNORECASE,
)
_LIKE_TOWNS = re.compile(
    "[a-zà-ÿ-]+(?:burg|berg|stadt|ville|town|ford|bury|dorf|heim|hausen|furt|polis|grad|holm|shire|mouth"
    "|haven"
    r"|minster|chester|bridge|brück|brücken|wood|hill|hills|beach|falls|valley|island|isle)",
    re.IGNORECASE,
)


def is_where_one_lives(words: str) -> bool:
    """Whether one lives there rather than works for it: "moved to Bielefeld", not "moved to Globex"."""
    return is_place(words) or bool(_AWAY.match(words) or _LIKE_TOWNS.fullmatch(words.strip()))
