"""Nouns of encounter and the means of talking, by channel."""

from domain.language.lexicon.forms import one_of

NOUNS: dict[str, str] = {
    "coffee": (
        "coffee|coffees|tea|espresso|cappuccino|latte|lattes|flat white|matcha|chai|cuppa|cup"
        " of coffee|cup of tea"
        "|cup of joe|hot chocolate|cold brew|americano|macchiato|teatime|kopi|teh|teh tarik"
        "|cafezinho|cafecito|cortado|kahve|kaffee|kaffe|fika|mate|yerba mate|masala chai"
        "|filter coffee|cuppas|brew|frappe|frappuccino|mocha|caffe|cafe|coffee break|coffee"
        " chat|coffee catch up"
        "|coffee meeting|coffee date|bubble tea|boba"
    ),
    "meal": (
        "lunch|dinner|breakfast|brunch|supper|meal|lunches|dinners|bite|bite to eat|pizza"
        "|sushi|tacos|taco|barbecue"
        "|bbq|picnic|ramen|sandwich|sandwiches|burger|burgers|steak|tapas|dim sum|pho|curry|lunch meeting"
        "|business lunch|working lunch|breakfast meeting|dinner date|lunch date|power lunch"
        "|potluck|salad|noodles"
        "|pasta|food|burrito|burritos|ice cream|gelato|pancakes|oysters|hot pot|fondue|thali"
        "|nyama choma|suya|jollof|braai|asado|feijoada|churrasco|biryani|dosa|mezze|kebab"
        "|kebabs|shawarma|hotpot|bbqs|barbie|chicken rice|laksa|congee|bibimbap|schnitzel"
        "|fish and chips|roast|sunday roast|omakase|udon|brekkie|smorrebrod|raclette|paella"
        "|tagine|iftar|thanksgiving dinner|supper club|feast|cake|dessert|churros|donuts|doughnuts"
        "|croissants|waffles|crepes|gyros|falafel|empanadas|arepas"
        "|poke|ceviche|dumplings|fries|nachos|wings|ribs|soup|pastries|scones|bagels|pies|pastry|snack"
        "|snacks|smoothies|froyo"
    ),
    "drinks": (
        "drinks|drink|beer|beers|pint|pints|wine|cocktail|cocktails|happy hour|bevvies|bevvy"
        "|jars|a jar|aperitivos|cava|soju|highballs|shandy|lager|ale|ales|cider|stout"
        "|guinness|whisky|whiskey|whiskeys|apero|aperitif"
        "|aperitivo|champagne|margaritas|martinis|martini|sake|glass of wine|nightcap|pub"
        " night|prosecco|negroni"
        "|negronis|gin and tonic|rum|spritz|sundowners|a cold one|brew|brews|bourbon|bottle of wine"
    ),
    "video": (
        "zoom|zoom call|zoom meeting|teams call|teams meeting|video call|video chat|video"
        " meeting|videocall|facetime"
        "|facetime call|google meet|meet call|google meet call|gmeet|google hangout|hangouts"
        " call|webex|webex call"
        "|skype|skype call|video conference|videoconference|virtual coffee|virtual meeting"
        "|online meeting|online call"
        "|teams chat|zooms|teams|video|jitsi|whereby|around call|virtual call|ms teams call"
        "|zoom chat|zoom catch up"
        "|slack huddle|virtual catch up"
    ),
    "call": (
        "call|phone call|phone|calls|phone calls|quick call|voice call|ring|conference call"
        "|telephone call|phonecall"
        "|intro call|discovery call|sales call|check in call|phone chat|phone conversation"
        "|phone catch up|voice chat"
        "|whatsapp call|signal call|catch up call|telegram call|skype audio call|conf call"
        "|phone meeting|call back"
        "|voicemail|kickoff call|introduction call|linkedin call|follow up call|screening"
        " call|phone screen|buzz"
    ),
    "email": (
        "email|emails|mail|mails|gmail|email thread|email exchange|email chain|note by email"
        "|thank you email|e mail"
        "|introduction email|follow up email|newsletter|cold email"
    ),
    "message": (
        "message|messages|text|texts|dm|dms|whatsapp|whatsapps|whatsapp message|sms|slack"
        "|slack message|signal"
        "|imessage|inmail|linkedin message|telegram message|telegram|wechat|messenger"
        "|facebook message|text message"
        "|signal message|voice note|voice memo|voice message|direct message|slack dm|linkedin"
        " dm|twitter dm|ping"
        "|instagram dm|insta dm|ig dm|discord|teams message|viber|kakaotalk|line message"
        "|slack thread|texting"
        "|postcard|letter|card|handwritten note|thank you note|thank you card|thank you"
        " message|birthday message"
        "|holiday card|christmas card|birthday card|text thread|whatsapp chat|slack chat|dm exchange"
    ),
    "event": (
        "conference|meetup|gala|party|wedding|summit|webinar|festival|panel|workshop|concert"
        "|trade show|expo"
        "|reception|mixer|reunion|hackathon|offsite|retreat|fundraiser|networking event|event"
        "|launch party|demo day"
        "|dinner party|symposium|seminar|hack day|open house|award ceremony|awards|ceremony"
        "|exhibition|fair|convention"
        "|game night|book launch|book club|housewarming|birthday party|graduation|christmas"
        " party|holiday party"
        "|alumni event|career fair|job fair|pitch night|keynote|lecture|talk|tradeshow"
        "|congress|forum|opening"
        "|networking night|networking breakfast|funeral|baby shower|barmitzvah|theatre"
        "|theater|opera|match|game"
        "|show|screening|vernissage|premiere|round table|roundtable|class|town hall|all hands|team building"
    ),
    "introduction": "introduction|introductions|e introduction|warm introduction|double opt in introduction",
    "meeting": (
        "meeting|meetings|one on one|sync|sync up|catch up|catch ups|session|interview"
        "|appointment|sit down|stand up"
        "|standup|check in|check ins|visit|chat in person|working session|brainstorm"
        "|brainstorming session|review meeting"
        "|kickoff|kick off|kickoff meeting|board meeting|team meeting|mentoring session"
        "|mentor session|coaching session"
        "|one to one|debrief|get together|job interview|planning session|strategy session"
        "|office hours|pitch"
        "|consultation|demo|review|touch base|briefing|design review|retro|retrospective"
        "|follow up meeting|huddle|date"
    ),
    "other": (
        "walk|hike|run|jog|round of golf|golf|tennis|game of tennis|squash|padel|pickleball"
        "|swim|bike ride|ride|workout|yoga"
        "|gym session|stroll|road trip|trip|drive|car ride|game of chess|chess|soccer"
        "|football|basketball|climb|climbing"
        "|ski trip|sauna|massage|movie|movies|film|museum visit|karaoke|bowling|fishing trip"
        "|sailing trip|carpool"
        "|train ride|flight|cab ride|taxi ride|uber|bouldering|poker|badminton|volleyball"
        "|surf|dog walk|long walk|golfing"
    ),
}

TALKS = (
    "chat|talk|conversation|word|discussion|natter|heart to heart|convo|moment|gossip"
    "|exchange|dialogue|debate"
)
"""Encounters whose words do not say the channel."""

CHANNEL_OF_NOUN: dict[str, str] = {
    noun: channel for channel, nouns in NOUNS.items() for noun in nouns.split("|")
}

ENCOUNTER = one_of([*CHANNEL_OF_NOUN, *TALKS.split("|")])
"""Any noun of encounter."""

MEANS: dict[str, str] = {
    "video": (
        "zoom|teams|facetime|google meet|gmeet|meet|webex|skype|video|video call|zoom call"
        "|hangouts|google hangouts"
        "|videocall|jitsi|a video call|a zoom call|ms teams|microsoft teams|facetime video"
        "|video chat|a video chat|hangout"
    ),
    "call": "phone|the phone|telephone|a call|a quick call|a phone call|call|voice|speakerphone|phone call",
    "email": "email|e mail|mail|gmail|outlook|an email",
    "message": (
        "whatsapp|signal|slack|text|sms|telegram|wechat|messenger|imessage|dm|dms|chat"
        "|message|instagram|insta|ig"
        "|discord|facebook messenger|fb messenger|linkedin message|linkedin dm|linkedin"
        " messages|inmail|viber|line"
        "|text message|texts|direct message|a text|a dm|kakaotalk|voice note|twitter dm"
        "|snapchat|threads|teams chat"
    ),
    "social": "linkedin|twitter|x|facebook|fb|mastodon|bluesky|social|social media|tiktok",
    "coffee": "coffee|a coffee|tea|espresso|a cup of coffee|a cup of tea|coffees|a cuppa|a quick"
    " coffee|matcha",
    "meal": (
        "lunch|dinner|breakfast|brunch|a meal|a bite|supper|pizza|sushi|tapas|tacos|a quick"
        " bite|a long lunch|ramen"
        "|a quick lunch|burgers|food|a bite to eat|dim sum|a nice dinner|a working lunch"
    ),
    "drinks": "drinks|a drink|beer|beers|a beer|a few beers|a pint|pints|wine|cocktails|a glass of"
    " wine|happy hour|a cocktail",
    "meeting": "in person|face to face|person|at the office",
}
"""What follows "over", "via", "by", "on", "for": it says the channel whatever the verb says."""

CHANNEL_OF_MEANS: dict[str, str] = {
    means: channel for channel, table in MEANS.items() for means in table.split("|")
}

MEANS_WORDS = one_of(CHANNEL_OF_MEANS)

SOCIAL_VERBS = (
    "liked|commented on|commented|reacted to|reshared|reposted|retweeted|endorsed|replied"
    " to|responded to|upvoted|shared"
    "|congratulated|tagged|followed|wrote a comment on|left a comment on|dropped a"
    " comment on|hearted|boosted"
)
"""What one does to somebody's post."""

POSTS = (
    "post|posts|article|tweet|tweets|update|story|photo|photos|announcement|linkedin"
    "|thread|blog post|video|status|newsletter|comment"
)

EVENT_WORDS = frozenset(word for noun in NOUNS["event"].split("|") for word in [noun.split()[-1]])
