#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes every number out of the topics' notes and summaries, in both languages, and finds it among
the figures of the indicators that they name. A year must be one of a figure or of a source; a round
base ("of every 100", 每万名) one of the unit or of the definition. A number may be rounded, to at
least two digits; "times" and 倍 a plain quotient of two figures of one period.

    check-notes.py DATASETS-FOLDER
"""
import json
import re
import sys
from decimal import Decimal
from itertools import combinations
from pathlib import Path

from shipped import Shipped

ENGLISH_WORDS = {word: value for value, word in enumerate(
    "one two three four five six seven eight nine ten eleven twelve".split(), 1)}
ENGLISH_WORDS |= {word: 10 * value for value, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
ENGLISH_MAGNITUDES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
                      "trillion": 10**12}
CHINESE_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
CHINESE_MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
MONTHS = {month: number for number, month in enumerate(
    "January February March April May June July August September October November December".split(),
    1)}
UNIT_BASES = {"percent": 100, "per-10k-employees": 10**4, "per-100k-people": 10**5}

# Digits that no letter stands before ("TOP500" is a name).
DIGITS = r"(?<![A-Za-z\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
ENGLISH = re.compile(
    rf"(?P<number>{DIGITS}|\b(?:{'|'.join(ENGLISH_WORDS)})\b)?"
    rf"(?P<magnitudes>(?:\s*\b(?:{'|'.join(ENGLISH_MAGNITUDES)})\b)*)", re.IGNORECASE)
CHINESE = re.compile(
    rf"(?P<number>{DIGITS}|(?<!第)[零一二两三四五六七八九])?"
    r"(?P<magnitudes>\s*(?<!第)[十百千万亿](?!分)[百千万亿]*)?")
# Stands a few characters before a rounded number: "about 70", 「约占…的 70」.
ABOUT = re.compile(r"(about|around|nearly|约|近)[^0-9.,;。，；]{0,20}$")

TIMES = re.compile(r" times|倍")

# What must be found in a text, and nothing else.
EXAMPLES = {
    "en": {
        "six million of them by 2030, with two million": ["6000000", "2030", "2000000"],
        "470 robots per 10,000 employees": ["470", "10000"],
        "59 of every 100 workers, of whom 11": ["59", "100", "11"],
        "about 70 percent; TOP500 lists $109.08 billion": ["70", "109080000000"],
        "All three lists set the bar at a billion dollars.": ["1000000000"],
        "for every hundred thousand people, one census": ["100000"],
        "the first of two": [],
    },
    "zh_CN": {
        "到 2030 年需要 600 万名，可供给的约为 200 万。": ["2030", "6000000", "2000000"],
        "每万名员工 470 台，占 36%": ["10000", "470", "36"],
        "每 100 名劳动者中有 59 人，1,090.8 亿美元": ["100", "59", "109080000000"],
        "每十万人 6.08 件；一百篇论文，十亿美元": ["100000", "6.08", "100", "1000000000"],
        "54.1 万台，2.2 亿人，第一季度，一项，三份，百分点": ["541000", "220000000"],
    },
}


def product(factors):
    result = Decimal(1)
    for factor in factors:
        result *= factor
    return result


def english_number(found):
    magnitudes = found["magnitudes"].lower().split()
    word = (found["number"] or "").lower()
    if word in ENGLISH_WORDS and not magnitudes:
        return None
    number = ENGLISH_WORDS.get(word) or (word.replace(",", "") or 1)
    return Decimal(number) * product(ENGLISH_MAGNITUDES[one] for one in magnitudes)


def chinese_number(found):
    magnitudes = (found["magnitudes"] or "").strip()
    word = found["number"] or ""
    if word in CHINESE_DIGITS and not magnitudes:
        return None
    number = CHINESE_DIGITS.get(word) or (word.replace(",", "") or 1)
    return Decimal(number) * product(CHINESE_MAGNITUDES[one] for one in magnitudes)


def numbers_of(text, language):
    """Each number of a text as (value, where it begins, where it ends)."""
    pattern, value = (ENGLISH, english_number) if language == "en" else (CHINESE, chinese_number)
    for found in pattern.finditer(text):
        if found["number"] or found["magnitudes"]:
            number = value(found)
            if number is not None:
                yield number, found.start(), found.end()


def value_of(figure):
    return Decimal(str(figure["value"] if isinstance(figure, dict) else figure))


def forms_of(value, decimals):
    """The value without its sign, as it is stored and as it is printed."""
    return {abs(value), abs(round(value, decimals))}


def rounds_to(value, number):
    """Whether the value, rounded to the digits that the number has, is that number: $29.3 trillion."""
    digits = len(number.normalize().as_tuple().digits)
    if digits < 2 or value == 0:
        return False
    exponent = number.normalize().as_tuple().exponent
    return abs(value).quantize(Decimal((0, (1,), exponent)), rounding="ROUND_HALF_UP") == number


class Known:
    """What the texts about some indicators may say."""

    def __init__(self, sources, indicators):
        self.indicators = indicators
        self.values, self.years, self.months, self.bases = set(), set(), set(), set()
        for indicator in indicators:
            if isinstance(indicator["unit"], str):
                self.bases.add(UNIT_BASES.get(indicator["unit"]))
            self.add_definition(indicator)
            for row in indicator["values"].values():
                for period, figure in row.items():
                    self.values |= forms_of(value_of(figure), indicator["decimals"])
                    self.add_period(period)
        for source in sources:
            self.years.update(map(int, re.findall(r"\d{4}", source["year"])))
            self.years.update(map(int, re.findall(r"\b[12]\d{3}\b", source["title"]["en"])))

    def add_period(self, period):
        self.years.update(map(int, re.findall(r"\d{4}", period)))
        month = re.fullmatch(r"(\d{4})-(\d\d)", period)
        if month:
            self.months.add((int(month[1]), int(month[2])))

    def add_definition(self, indicator):
        """Thresholds and bases of what is counted: powers of ten in its title and definition."""
        for key in ("title", "definition"):
            for language, text in indicator[key].items():
                for number, _, _ in numbers_of(text, language):
                    if re.fullmatch("10+", f"{number:f}"):
                        self.bases.add(int(number))

    def is_rounded(self, number):
        return any(rounds_to(value, number) for value in self.values)

    def is_quotient(self, number):
        """Whether two figures of one period are so many times each other."""
        places = Decimal((0, (1,), number.normalize().as_tuple().exponent))
        for indicator in self.indicators:
            rows = list(indicator["values"].values())
            for period in {period for row in rows for period in row}:
                values = [abs(value_of(row[period])) for row in rows if period in row]
                if any(below and (above / below).quantize(places) == number
                       for above in values for below in values if above >= below):
                    return True
        return False

    def is_sum(self, number, names, is_about):
        """Whether figures of the named economies, at one period, come to that number."""
        for indicator in self.indicators:
            periods = {period for row in indicator["values"].values() for period in row}
            for period in periods:
                row = [value_of(indicator["values"][name][period]) for name in names
                       if period in indicator["values"].get(name, {})]
                for n in range(2, len(row) + 1):
                    for parts in combinations(row, n):
                        total = sum(parts)
                        if total == number or (is_about and abs(total - number) < 1):
                            return True
        return False


def names_of(economies, language):
    return {economy["code"]: economy[language] for economy in economies}


def sentence_around(text, start, end):
    before = max(text.rfind(stop, 0, start) for stop in (". ", "。", "；", "; "))
    after = min((at for stop in (". ", "。", "；", "; ") if (at := text.find(stop, end)) >= 0),
                default=len(text))
    return text[before + 1:after]


def year_and_month(text, start, end):
    """The month beside a year, or None: “June 2025”, 「2025 年 6 月」."""
    english = re.search(rf"\b({'|'.join(MONTHS)}) $", text[:start])
    chinese = re.match(r"年(\d+)月", text[end:])
    return MONTHS[english[1]] if english else int(chinese[1]) if chinese else None


def check_text(text, language, known, names):
    """The text's numbers that are years or months, and those that nothing explains."""
    for number, start, end in numbers_of(text, language):
        if re.match(r"月", text[end:]) and re.search(r"\d{4}年$", text[:start]):
            continue
        if re.fullmatch(r"(19|20)\d\d", text[start:end].strip()):
            month = year_and_month(text, start, end)
            if int(number) not in known.years or (month is not None
                                                  and (int(number), month) not in known.months):
                yield f"{text[start:end].strip()} is not of a figure or a source"
            continue
        if number in known.values or number in known.bases or known.is_rounded(number):
            continue
        if TIMES.match(text[end:]) and known.is_quotient(number):
            continue
        sentence = sentence_around(text, start, end)
        named = [code for code, name in names.items() if name in sentence]
        if not known.is_sum(number, named, ABOUT.search(text[:start])):
            yield f"{text[start:end].strip()} is not among the figures"


def texts_of(topic):
    """What is to be checked: where it stands, the texts, indicators, sources (None for those of the
    indicators)."""
    yield "summary", topic["summary"], topic["indicators"], None
    for number, note in enumerate(topic.get("notes", [])):
        for key in ("title", "text"):
            yield f"notes[{number}].{key}", note[key], note["indicators"], note["sources"]


def said_numbers(text, language):
    """The figures that a text says; years, months and bases are put differently in each language."""
    return sorted(number for number, start, end in numbers_of(text, language)
                  if not re.fullmatch(r"(19|20)\d\d", text[start:end].strip())
                  and not re.match(r"月", text[end:])
                  and not re.fullmatch("10+", f"{number:f}"))


def check_topic(shipped, topic, economies):
    sources_of = {dataset["indicators"][0]["id"]: dataset["sources"] for dataset in shipped.datasets.values()}
    for where, text, ids, source_ids in texts_of(topic):
        sources = sum((sources_of[id] for id in ids), []) if source_ids is None else [
            shipped.sources[id][0] for id in source_ids]
        known = Known(sources, [shipped.indicators[id] for id in ids])
        for language in text:
            for problem in check_text(text[language], language, known, names_of(economies, language)):
                yield f"{topic['id']}.{where}.{language}: {problem}"
        if len({tuple(said_numbers(text[language], language)) for language in text}) > 1:
            yield f"{topic['id']}.{where}: the languages say different numbers"


def check_examples():
    for language, examples in EXAMPLES.items():
        for text, expected in examples.items():
            found = [f"{number.normalize():f}" for number, _, _ in numbers_of(text, language)]
            if found != expected:
                yield f"“{text}”: expected {expected}, found {found}"


def main(folder):
    shipped = Shipped(folder)
    economies = json.loads((Path(folder).parent / "economies.json").read_text(encoding="utf-8"))["economies"]
    problems = [*check_examples()]
    for topic in shipped.topics.values():
        problems += check_topic(shipped, topic, economies)
    n = sum(len(list(numbers_of(text[language], language))) for topic in shipped.topics.values()
            for _, text, _, _ in texts_of(topic) for language in text)
    print(*problems, f"{n} numbers in {len(shipped.topics)} topics, {len(problems)} to mend", sep="\n")
    return 1 if problems or not n else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
