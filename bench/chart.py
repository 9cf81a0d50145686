"""Draws the cold builds of a run of bench/run as bars: an SVG image that follows the reader's dark mode."""
from xml.sax.saxutils import escape

WIDTH = 760
MARGIN = 28
NAMES = 116  # from the left edge to where the bars begin
VALUES = 160  # kept free on the right for the value of the longest bar
BAR, STEP, GROUP = 20, 26, 34  # the height of a bar, from bar to bar, and the room above a group for its heading

# An image has no say in the page around it, so it brings its own ground.
STYLE = """
  :root { color-scheme: light dark; }
  svg { --ground: #fff; --edge: #d8d5ce; --ink: #1e1d1a; --pale: #66635c;
        --broadsheet: #a8321f; --hugo: #66809a; --copy: #b9b5ab; }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #1a1a1c; --edge: #3a3a3d; --ink: #ecebe7; --pale: #a5a29a;
          --broadsheet: #ef7f63; --hugo: #8aa6c2; --copy: #625f59; }
  }
  text { font: 14px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; fill: var(--ink); }
  .title { font-size: 18px; font-weight: 600; }
  .heading { font-weight: 600; }
  .pale { fill: var(--pale); font-size: 13px; }
  .value { font-variant-numeric: tabular-nums; }
  .ground { fill: var(--ground); stroke: var(--edge); }
  .axis { stroke: var(--edge); }
  .broadsheet { fill: var(--broadsheet); } .hugo { fill: var(--hugo); } .copy { fill: var(--copy); }
"""


def svg(title, subtitle, notes, groups):
    """A chart of groups, each (heading, bars), a bar being (class, name, seconds, value as text).

    Each group has a scale of its own, whose longest bar fills the width: on one scale for all, a bar
    of two seconds would not be seen beside one of five minutes. A bar without seconds is only its text.
    """
    parts, y = [], MARGIN + 16

    def text(x, css, words):
        parts.append(f'<text x="{x}" y="{y}" class="{css}">{escape(words)}</text>')

    text(MARGIN, "title", title)
    y += 24
    text(MARGIN, "pale", subtitle)
    for heading, bars in groups:
        y += GROUP
        text(MARGIN, "heading", heading)
        longest = max((seconds for _, _, seconds, _ in bars if seconds is not None), default=0) or 1
        top = y + 10
        for number, (css, name, seconds, value) in enumerate(bars):
            bar_top = top + number * STEP
            y = bar_top + BAR - 5
            text(MARGIN, "name", name)
            length = 0 if seconds is None else max(2, (WIDTH - NAMES - VALUES) * seconds / longest)
            if length:
                parts.append(f'<rect x="{NAMES}" y="{bar_top}" width="{length:.1f}" height="{BAR}" class="{css}"/>')
            text(round(NAMES + length + 8, 1), "value", value)
        bottom = top + len(bars) * STEP - (STEP - BAR)
        parts.append(f'<path d="M{NAMES - 0.5} {top - 4}V{bottom + 4}" class="axis"/>')
        y = bottom
    y += 14
    for note in notes:
        y += 18
        text(MARGIN, "pale", note)
    height = y + MARGIN - 8

    said = "; ".join(f"{heading}: " + ", ".join(f"{name} {value}" for _, name, _, value in bars)
                     for heading, bars in groups)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title description">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="description">{escape(said)}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="8" class="ground"/>',
        *parts, "</svg>", ""])
