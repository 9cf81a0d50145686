#!/usr/bin/env python3
"""Checks the labelled pages: python3 bench/extraction-pages/check.py

Each line of a truth.txt must stand in its page.html, word for word and after the line before it;
both files must be UTF-8 in composed form (NFC); no line may be empty of words or stand twice.
Prints one line a page (words of the page, words of the truth), then what is wrong; the exit code is 1 if anything is.
"""

import pathlib
import re
import sys
import unicodedata
from html.parser import HTMLParser

HERE = pathlib.Path(__file__).resolve().parent
UNREAD = {"script", "style", "noscript", "template"}
INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "mark", "nobr",
    "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr", "o:p",
}


class PageText(HTMLParser):
    """Gathers the text of a page; the ends of what is not inline divide words."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.unread = 0
        self.pieces = []

    def handle_starttag(self, tag, attrs):
        self.unread += tag in UNREAD
        if tag not in INLINE:
            self.pieces.append(" ")

    def handle_startendtag(self, tag, attrs):
        if tag not in INLINE:
            self.pieces.append(" ")

    def handle_endtag(self, tag):
        if tag in UNREAD:
            self.unread = max(0, self.unread - 1)
        if tag not in INLINE:
            self.pieces.append(" ")

    def handle_data(self, data):
        if not self.unread:
            self.pieces.append(data)


def words(text):
    return re.findall(r"\w+", text)


def find(needle, haystack, start):
    for at in range(start, len(haystack) - len(needle) + 1):
        if haystack[at : at + len(needle)] == needle:
            return at
    return -1


def check(folder):
    faults = []
    page = (folder / "page.html").read_text(encoding="utf-8")
    truth = (folder / "truth.txt").read_text(encoding="utf-8")
    for name, text in (("page.html", page), ("truth.txt", truth)):
        if unicodedata.normalize("NFC", text) != text:
            faults.append(f"{name}: not in composed form (NFC)")
    parser = PageText()
    parser.feed(page)
    parser.close()
    page_words = words("".join(parser.pieces))
    lines = [line for line in truth.split("\n") if line]
    if len(set(lines)) < len(lines):
        faults.append("truth.txt: a line stands twice")
    at = 0
    for line in lines:
        line_words = words(line)
        if not line_words:
            faults.append(f"truth.txt: no word in: {line}")
            continue
        found = find(line_words, page_words, at)
        if found < 0:
            faults.append(f"truth.txt: not on the page at this place: {line[:70]}")
        else:
            at = found + len(line_words)
    truth_count = sum(len(words(line)) for line in lines)
    print(f"{folder.parent.name}/{folder.name}: {len(page_words)} words, {truth_count} of the article")
    return faults


def main():
    faults = 0
    for truth in sorted(HERE.glob("*/*/truth.txt")):
        for fault in check(truth.parent):
            print(f"  {truth.parent.name}: {fault}")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
