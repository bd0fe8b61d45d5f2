#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sorted array of tide-economy-names.h out of data/economies.json."""
import json
import sys


def quoted(text):
    """A C string literal, or NULL."""
    if text is None:
        return "NULL"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def strings(texts):
    """A NULL-terminated array of strings, or NULL for none."""
    if not texts:
        return "NULL"
    return "(const char *const[]){ " + ", ".join(map(quoted, texts)) + ", NULL }"


def flag(economy, key):
    return str(economy.get(key, False)).upper()


KINDS = {None: "NATIONAL", "aggregate": "AGGREGATE", "subnational": "SUBNATIONAL"}


def row(economy):
    names = ", ".join(quoted(economy[language]) for language in ("en", "zh_CN"))
    shorts = ", ".join(quoted(economy.get("short_" + language)) for language in ("en", "zh_CN"))
    return (f"  {{ .code = {quoted(economy['code'])}, .kind = TIDE_ECONOMY_{KINDS[economy.get('kind')]},\n"
            f"    .name = {{ {names} }}, .short_name = {{ {shorts} }},\n"
            f"    .pinyin = {quoted(economy.get('pinyin'))}, .region = {quoted(economy.get('region'))},"
            f" .income = {quoted(economy.get('income'))},\n"
            f"    .takes_article = {flag(economy, 'article')}, .is_lower = {flag(economy, 'lower')},"
            f" .for_it = {quoted(economy.get('for_en'))}, .hue = {economy.get('hue', -1)},\n"
            f"    .within = {quoted(economy.get('within'))}, .members = {strings(economy.get('members'))} }},\n")


def main(source, target):
    with open(source, encoding="utf-8") as file:
        economies = sorted(json.load(file)["economies"], key=lambda economy: economy["code"])
    codes = [economy["code"] for economy in economies]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        sys.exit(f"{source}: more than one economy has the code {', '.join(twice)}")
    with open(target, "w", encoding="utf-8") as file:
        file.write('#include "tide-economy-names.h"\n\n')
        file.write("const TideEconomyName tide_economy_names[] = {\n")
        file.writelines(row(economy) for economy in economies)
        file.write(f"}};\n\nconst guint tide_n_economy_names = {len(economies)};\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
