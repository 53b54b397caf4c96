"""Names in scripts without capitals: how long they are and how they begin tells them from other words."""

import re

HAN_FAMILIES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧葉蘇呂盧鍾譚陸範賈韋鄒龍賀顧龔萬錢嚴湯溫"
)
"""Chinese family names of one character: the hundred that most people have, in both ways of writing."""

HAN_DOUBLE = (
    *(
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "司徒",
        "歐陽",
        "司馬",
        "諸葛",
        "佐藤",
        "鈴木",
        "高橋",
        "田中",
        "伊藤",
        "渡辺",
    ),
    *(
        "山本",
        "中村",
        "小林",
        "加藤",
        "吉田",
        "山田",
        "山口",
        "松本",
        "井上",
        "木村",
        "斎藤",
        "清水",
        "山崎",
        "阿部",
    ),
    *(
        "池田",
        "橋本",
        "石川",
        "前田",
        "藤田",
        "小川",
        "後藤",
        "岡田",
        "長谷川",
        "村上",
        "近藤",
        "石井",
        "坂本",
        "遠藤",
    ),
    *(
        "青木",
        "藤井",
        "西村",
        "福田",
        "太田",
        "三浦",
        "岡本",
        "松田",
        "中島",
        "中川",
        "原田",
        "小野",
        "田村",
        "竹内",
    ),
)
"""Chinese family names of two characters, and the commonest Japanese ones."""

HANGUL_FAMILIES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염"
)
"""Korean family names: one syllable, before the given name's two."""

_HAN = re.compile(r"[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{2,5}\Z")
_HANGUL = re.compile(r"[\uac00-\ud7af]{2,4}\Z")
_KANA = re.compile(r"[\u3040-\u30ff]{2,10}\Z")
_OTHER = re.compile(r"[\u0590-\u08ff\u0900-\u109f\u1200-\u137f\ufb1d-\ufdff\ufe70-\ufeff]")

HONORIFICS = ("さん", "さま", "様", "くん", "ちゃん", "先生", "小姐", "女士", "씨", "님")
"""What is written after a name, without a space, out of politeness."""


def looks_like_name(word: str) -> bool:
    """Whether a word without capitals could be somebody's name as it stands."""
    if _HAN.match(word):
        return (word[0] in HAN_FAMILIES and len(word) <= 3) or word.startswith(HAN_DOUBLE)
    if _HANGUL.match(word):
        return word[0] in HANGUL_FAMILIES and len(word) <= 3
    return _KANA.match(word) is not None or _OTHER.match(word) is not None


def without_honorific(word: str) -> str:
    """The name without the politeness behind it: 田中さん, 王芳女士."""
    for honorific in HONORIFICS:
        if word.endswith(honorific) and len(word) > len(honorific) + 1:
            return word[: -len(honorific)]
    return word
