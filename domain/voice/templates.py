"""The drafts as they come: eight kinds in three tones, in Jinja2. What isn't known leaves no hole behind."""

from collections.abc import Mapping

TONES = ("warm", "brief", "formal")

KINDS: Mapping[str, str] = {
    "check_in": "check-in",
    "follow_up": "follow-up",
    "reconnection": "reconnection",
    "thanks": "thank-you",
    "congratulations": "congratulations",
    "give": "something to give",
    "ask": "request",
    "introduction": "introduction",
    "intro_ask": "question before an introduction",
}
"""Each kind as it reads; the last is what each of both is asked before they are introduced."""

SIGNED = "{% if me %}\n\n{{ me }}{% endif %}"
DEAR = "Dear {{ name }},\n\n"
REGARDS = "\n\nKind regards{% if me %}\n{{ me }}{% endif %}"

BUILT_IN: Mapping[str, Mapping[str, str]] = {
    "check_in": {
        "warm": "Hi {{ first_name }}, {{ since }} "
        "{% if topic %}Where does that stand, and how are you?{% elif question %}{{ question }}"
        "{% else %}How are you, and what are you working on?{% endif %}" + SIGNED,
        "brief": "Hi {{ first_name }}, how are you? {% if question %}{{ question }}{% endif %}" + SIGNED,
        "formal": DEAR + "{% if talk %}Thank you again for {{ talk }} {{ when }}"
        "{% if topic %}, which was about {{ topic }}{% endif %}. {% endif %}"
        "I would be glad to hear how you are{% if company %} and how things are at {{ company }}{% endif %}."
        + REGARDS,
    },
    "follow_up": {
        "warm": "Hi {{ first_name }}, {% if talk %}thank you for {{ talk }} {{ when }}"
        "{% if topic %} – it was good to talk about {{ topic }}{% endif %}.{% else %}"
        "I wanted to come back to you.{% endif %}"
        "{% if promise %} I haven't forgotten that I said I'd {{ promise }}.{% endif %}"
        "{% if about %} It's about {{ about }}.{% endif %} What would be a good next step for you?" + SIGNED,
        "brief": "Hi {{ first_name }}, coming back to {% if about %}{{ about }}{% elif topic %}{{ topic }}"
        "{% elif talk %}{{ talk }} {{ when }}{% else %}you as I said{% endif %}. "
        "{% if promise %}I'll {{ promise }}. {% endif %}What's a good next step?" + SIGNED,
        "formal": DEAR + "{% if talk %}Thank you for {{ talk }} {{ when }}"
        "{% if topic %} about {{ topic }}{% endif %}. {% endif %}"
        "{% if promise %}As I said, I will {{ promise }}. {% endif %}"
        "{% if about %}I am writing about {{ about }}. {% endif %}"
        "I would be glad to hear what you think the next step could be." + REGARDS,
    },
    "reconnection": {
        "warm": "Hi {{ first_name }}, it's been a while{% if talk %} since {{ talk }} {{ when }}{% endif %}, "
        "and I thought of you{% if about %} because of {{ about }}{% endif %}. "
        "{% if question and not about %}{{ question }} {% endif %}"
        "I'd love to hear how you are – shall we talk one of these weeks? No hurry." + SIGNED,
        "brief": "Hi {{ first_name }}, it's been a while! {% if question %}{{ question }}{% else %}"
        "How are you?{% endif %} Shall we talk one of these weeks?" + SIGNED,
        "formal": DEAR + "It has been some time{% if talk %} since {{ talk }} {{ when }}{% endif %}. "
        "I would like to be in touch again{% if company %} and to hear how things are at {{ company }}"
        "{% endif %}. Would a short call in the coming weeks suit you?" + REGARDS,
    },
    "thanks": {
        "warm": "Hi {{ first_name }}, thank you{% if about %} for {{ about }}{% elif talk %} for {{ talk }}"
        "{% endif %}! It meant a lot to me, and I wanted you to know." + SIGNED,
        "brief": "Hi {{ first_name }}, thank you{% if about %} for {{ about }}{% elif talk %} for {{ talk }}"
        "{% endif %}!" + SIGNED,
        "formal": DEAR + "Thank you very much{% if about %} for {{ about }}{% elif talk %} for {{ talk }} "
        "{{ when }}{% endif %}. I appreciate it." + REGARDS,
    },
    "congratulations": {
        "warm": "Hi {{ first_name }}, congratulations{% if about %} on {{ about }}{% elif news %} on "
        "{{ news }}{% endif %}! I'm really glad for you. What are you looking forward to most?" + SIGNED,
        "brief": "Congratulations{% if about %} on {{ about }}{% elif news %} on {{ news }}{% endif %}, "
        "{{ first_name }}!" + SIGNED,
        "formal": DEAR + "Congratulations{% if about %} on {{ about }}{% elif news %} on {{ news }}"
        "{% endif %}. I wish you every success." + REGARDS,
    },
    "give": {
        "warm": "Hi {{ first_name }}, {% if about %}I thought of you: {{ about }}. "
        "Would that be of use to you? No need to answer if not."
        "{% elif interest %}here is something on {{ interest }} that made me think of you. "
        "No need to answer."
        "{% elif topic %}how far have you come with {{ topic }}? If there's anything I can do to help, "
        "I'd be glad to.{% else %}I thought of you: is there anything I could help you with "
        "these days?{% endif %}" + SIGNED,
        "brief": "Hi {{ first_name }}, {% if about %}this made me think of you: {{ about }}."
        "{% elif interest %}this is on {{ interest }}, so I thought of you."
        "{% elif topic %}how far have you come with {{ topic }}? Can I lend a hand?{% else %}"
        "is there something I can help you with these days?{% endif %}" + SIGNED,
        "formal": DEAR + "{% if about %}I thought this might be of use to you: {{ about }}."
        "{% elif interest %}I came across something on {{ interest }} that might please you."
        "{% elif topic %}If there is anything I can do to help with {{ topic }}, I would be glad to."
        "{% else %}"
        "If there is anything I can do for you at the moment, I would be glad to.{% endif %}" + REGARDS,
    },
    "ask": {
        "warm": "Hi {{ first_name }}, {% if talk %}{{ talk }} {{ when }} is still on my mind. "
        "May{% else %}may{% endif %} I ask you {% if about %}{{ about }}{% else %}something{% endif %}? "
        "If it doesn't fit just now, no is a fine answer." + SIGNED,
        "brief": "Hi {{ first_name }}, may I ask you "
        "{% if about %}{{ about }}{% else %}something{% endif %}? No is a fine answer." + SIGNED,
        "formal": DEAR + "May I ask you {% if about %}{{ about }}{% else %}a favour{% endif %}? "
        "I will understand well if it does not suit you." + REGARDS,
    },
    "intro_ask": {
        "warm": "Hi {{ first_name }}, may I introduce you to {{ other_name }}"
        "{% if other_who %}, {{ other_who }}{% endif %}? "
        "{% if shared %}I think you'd get on: you {{ shared }}. {% endif %}"
        "{% if about %}It's about {{ about }}. {% endif %}"
        "Only if you'd like to – I'll ask {{ other_first }} as well." + SIGNED,
        "brief": "Hi {{ first_name }}, shall I introduce you to {{ other_name }}"
        "{% if other_who %} ({{ other_who }}){% endif %}? {% if shared %}You {{ shared }}. {% endif %}"
        "{% if about %}It's about {{ about }}. {% endif %}A no is fine." + SIGNED,
        "formal": DEAR
        + "May I introduce you to {{ other_name }}{% if other_who %}, {{ other_who }}{% endif %}? "
        "{% if about %}It concerns {{ about }}. {% endif %}"
        "I will only do so if you both agree." + REGARDS,
    },
    "introduction": {
        "warm": "Hi {{ first_name }}, hi {{ other_first }},\n\nyou both said yes, so: "
        "{{ first_name }}{% if who %} ({{ who }}){% endif %}, meet {{ other_first }}"
        "{% if other_who %} ({{ other_who }}){% endif %}. {% if shared %}You {{ shared }}. {% endif %}"
        "{% if about %}It's about {{ about }}. {% endif %}I'll leave you to it – have a good talk!" + SIGNED,
        "brief": "{{ first_name }}{% if who %} ({{ who }}){% endif %}, meet {{ other_first }}"
        "{% if other_who %} ({{ other_who }}){% endif %}. {% if shared %}You {{ shared }}. {% endif %}"
        "{% if about %}It's about {{ about }}. {% endif %}Over to you two!" + SIGNED,
        "formal": "Dear {{ name }}, dear {{ other_name }},\n\nWith the consent of you both I would like to "
        "introduce you: {{ name }}{% if who %}, {{ who }}{% endif %}, and {{ other_name }}"
        "{% if other_who %}, {{ other_who }}{% endif %}. {% if about %}It concerns {{ about }}. {% endif %}"
        "I leave the rest to you." + REGARDS,
    },
}
"""The words of each kind and tone."""
