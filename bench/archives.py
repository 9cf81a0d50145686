"""The made-up archives that bench/run builds, and the changes to them that it measures."""
import datetime as dt
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent

SEED, START = 1, dt.datetime(1990, 1, 1)
TITLE, NEW_TITLE = "The Archive", "The Old Archive"


class Failed(Exception):
    """What ends a run; the message is for the user."""


class Corpus:
    """The articles of one size, made once and kept."""

    def __init__(self, folder, size):
        # More than 100,000 articles come denser rather than longer: what lies in the future is not published.
        self.per_day = max(20, -(-size // 5_000))
        made_by = hashlib.sha256((BENCH / "corpus.py").read_bytes()).hexdigest()[:8]
        self.size, self.folder = size, folder / "corpora" / f"{size}-{made_by}"
        self.records = folder / "corpora" / f"{size}-{made_by}.jsonl.gz"

    def make(self):
        if self.folder.exists():
            return
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix="draft-", dir=self.folder.parent))
        subprocess.run([sys.executable, BENCH / "corpus.py", draft, str(self.size), "--seed", str(SEED),
                        "--start", f"{START:%Y-%m-%d}", "--per-day", str(self.per_day)], check=True)
        draft.rename(self.folder)

    def make_records(self):
        """Writes the same articles as one file of JSON Lines, packed."""
        if self.records.exists():
            return
        draft = self.records.with_suffix(".draft")
        with gzip.open(draft, "wt", compresslevel=1, encoding="utf-8") as out:
            for folder, below, names in os.walk(self.folder):
                below.sort()
                for name in sorted(names):
                    out.write(json.dumps(record(Path(folder, name)), ensure_ascii=False) + "\n")
        draft.rename(self.records)

    def article(self, number):
        """The path of an article below the corpus, and its text."""
        when, slug, text = corpus.Writer(SEED).article(number, SEED, START, self.per_day)
        return Path(f"{when:%Y/%m/%d}/{slug}.md"), text


def record(path):
    """An article of the corpus as the fields of one record."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = {"id": path.stem, "slug": path.stem}
    for line in head.splitlines():
        name, value = line.split(": ", 1)
        listed = value.startswith("[")
        fields[name] = re.findall(r'[^\[\]",]+', value.replace(", ", ",")) if listed else value.strip('"')
    return fields | {"body": body.lstrip()}


class Archive:
    """An archive of Broadsheet with a copy of a corpus, and the changes that are measured."""

    def __init__(self, folder, articles, records=False):
        self.folder, self.articles, self.output = folder, articles, folder / "site-output"
        folder.mkdir(parents=True)
        self.configure(TITLE)
        if records:
            (folder / "content").mkdir()
            copy(articles.records, folder / "content" / "articles.jsonl.gz")
        else:
            copy(articles.folder, folder / "content")
        # What was written within two seconds before a build is looked at again by the next.
        time.sleep(3)

    def configure(self, title):
        (self.folder / "archive.yaml").write_text(
            f"title: {title}\nbaseUrl: https://archive.example.org/\nlanguage: en\n", encoding="utf-8")

    def leave(self):
        pass

    def edit(self):
        path, text = self.articles.article(self.articles.size // 2)
        (self.folder / "content" / path).write_text(text + "\nA sentence came later.\n", encoding="utf-8")

    def add(self):
        # Among the first articles of the archive, in the middle of a day.
        path, text = self.articles.article(min(50, self.articles.size - 1))
        text = re.sub('^title: .*$', 'title: "Found in a Drawer"', text, count=1, flags=re.MULTILINE)
        (self.folder / "content" / path.with_name("found-in-a-drawer.md")).write_text(text, encoding="utf-8")

    def delete(self):
        (self.folder / "content" / self.articles.article(self.articles.size // 3)[0]).unlink()

    def rename_tag(self):
        path, text = self.articles.article(self.articles.size // 4)
        text = re.sub(r"^tags: \[[^,\]]+", "tags: [Renamed for Once", text, count=1, flags=re.MULTILINE)
        (self.folder / "content" / path).write_text(text, encoding="utf-8")

    def change_rare_template(self):
        self.change("404.html", "</body>")

    def change_template(self):
        self.change("article.html", "</article>")

    def change(self, name, before):
        """Gives the archive a template of its own: that of the theme with a line more."""
        template = (ROOT / "templates" / name).read_text(encoding="utf-8")
        changed = template.replace(before, f"<p>From the archive.</p>\n{before}", 1)
        if changed == template:
            raise Failed(f"templates/{name} has no {before} any more: bench/run changes it there")
        (self.folder / "templates").mkdir(exist_ok=True)
        (self.folder / "templates" / name).write_text(changed, encoding="utf-8")

    def change_title(self):
        self.configure(NEW_TITLE)


def copy(source, target):
    subprocess.run(["cp", "-r", source, target], check=True)
