"""What the fixed words of a data file mean, for people who write them in a text editor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_WORDS: Mapping[str, Mapping[str, str]] = {
    "status": {"verified": "已核实", "sourced": "有来源", "estimated": "估算"},
    "terrain": {"valley": "川地", "mountain": "山地"},
    "kind": {
        "museum": "博物馆",
        "archaeology": "考古遗址",
        "hot-spring": "温泉",
        "garden": "花园",
        "forest": "林地",
        "family-park": "亲子乐园",
        "ski": "滑雪场",
        "wetland": "湿地",
        "mountain": "山",
        "temple": "寺庙",
        "pagoda": "塔",
        "vineyard": "葡萄园",
        "resort": "度假区",
        "climbing": "攀岩",
        "glass-walkway": "玻璃栈道",
        "bridge": "古桥",
        "village": "村落",
        "park": "公园",
    },
    "setting": {"indoor": "室内", "outdoor": "室外", "mixed": "都有"},
    "walking": {"easy": "轻松", "moderate": "适中", "hard": "费力"},
    "applies_to": {"elders": "老人", "children": "儿童"},
    "holidays": {"only": "只在法定节假日", "except": "法定节假日除外"},
    "weekday": {
        "mon": "周一",
        "tue": "周二",
        "wed": "周三",
        "thu": "周四",
        "fri": "周五",
        "sat": "周六",
        "sun": "周日",
    },
    "theme": {
        "lily": "百合",
        "food": "美食",
        "grape": "葡萄",
        "snow": "冰雪",
        "culture": "文化",
        "blossom": "花期",
    },
    "change": {"cancelled": "取消", "postponed": "延期"},
    "topic": {
        "food": "美食",
        "craft": "手艺",
        "product": "特产",
        "travel": "交通食宿",
        "history": "历史",
    },
}


def explain_choices(choices: Sequence[str]) -> str:
    """The words with their meaning, `indoor 室内；outdoor 室外`; empty where none is kept."""
    words = find_choice_words(choices)
    return "；".join(f"{choice} {words[choice]}" for choice in choices if choice in words)


def find_choice_words(choices: Sequence[str]) -> Mapping[str, str]:
    """What each of the words that a field allows means; nothing where none is kept."""
    return next((words for words in _WORDS.values() if set(choices) == set(words)), {})


def name_choice(field: str, word: str) -> str:
    """What a fixed word of a field means; any other word as it is."""
    return _WORDS.get(field, {}).get(word, word)


def find_word(field: str, meaning: str) -> str:
    """The fixed word of a field with a meaning; any other word as it is."""
    words = _WORDS.get(field, {})
    return next((word for word, said in words.items() if said == meaning), meaning)
