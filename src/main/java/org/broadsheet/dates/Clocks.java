package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * Times of day with their zones: {@code 6:18 p.m. IST}, {@code 18h30}, {@code 18.30 Uhr}, {@code
 * noon}, {@code 18:18:00.000+05:30}, {@code 18:18:00 GMT+0530 (India Standard Time)}.
 *
 * @param line the text
 */
record Clocks(Line line) {
    private static final int LONGEST_COMMENT = 8;

    /** The farthest zones are 14 hours from Greenwich. */
    private static final int FARTHEST = 14;

    /** The time at a token, or none. */
    @Nullable Clock at(int at) {
        Match word = line.match(at, Kind.AT);
        int start = word == null ? at : word.end();
        Clock named = named(start);
        if (named != null) {
            return zoned(named);
        }
        int hour = line.digits(start) <= 2 ? line.number(start) : -1;
        if (hour < 0) {
            Clock military = military(start);
            return military == null ? null : zoned(military);
        }
        Clock clock = clock(start, hour, word != null && !line.is(at, "t"));
        return clock == null ? null : zoned(clock);
    }

    private @Nullable Clock named(int at) {
        int i = line.digits(at) == 2 && line.number(at) == 12 ? at + 1 : at;
        Match noon = line.match(i, Kind.NOON);
        if (noon != null) {
            return new Clock(LocalTime.NOON, List.of(), List.of(), noon.end());
        }
        Match midnight = line.match(i, Kind.MIDNIGHT);
        return midnight == null
                ? null
                : new Clock(
                        LocalTime.MIDNIGHT,
                        List.of(),
                        List.of(new Doubt("midnight, taken for that at the day's beginning")),
                        midnight.end());
    }

    /** 1830 hrs. */
    private @Nullable Clock military(int at) {
        Match hours = line.digits(at) == 4 ? line.match(at + 1, Kind.OCLOCK) : null;
        return hours == null
                ? null
                : new Clock(
                        time(line.number(at) / 100, line.number(at) % 100, 0),
                        List.of(),
                        List.of(),
                        hours.end());
    }

    private @Nullable Clock clock(int at, int hour, boolean announced) {
        int minute = 0;
        int second = 0;
        int end = at + 1;
        boolean marked = false;
        if (isMinutes(end, ":")) {
            minute = line.number(end + 1);
            end += 2;
            marked = true;
            if (isMinutes(end, ":")) {
                second = line.number(end + 1);
                end = fraction(end + 2);
            }
        } else if (isMinutes(end, ".")) {
            minute = line.number(end + 1);
            end += 2;
            marked = announced;
        } else {
            Match hours = line.match(end, Kind.OCLOCK);
            if (hours != null) {
                end = hours.end();
                marked = true;
                if (line.digits(end) == 2 && line.number(end) < 60) {
                    minute = line.number(end);
                    end++;
                }
            }
        }
        Match pm = line.match(end, Kind.PM);
        Match am = line.match(end, Kind.AM);
        if (pm != null || am != null) {
            return halfDay(hour, minute, second, pm, am);
        }
        Match behind = line.match(end, Kind.OCLOCK);
        if (behind == null && !marked) {
            return null;
        }
        return new Clock(
                time(hour, minute, second),
                List.of(),
                List.of(),
                behind == null ? end : behind.end());
    }

    private static @Nullable Clock halfDay(
            int hour, int minute, int second, @Nullable Match pm, @Nullable Match am) {
        int of24 = hour;
        if (pm != null) {
            of24 = hour < 12 ? hour + 12 : hour;
            return new Clock(time(of24, minute, second), List.of(), List.of(), pm.end());
        }
        if (am == null || hour > 12) {
            return null;
        }
        return new Clock(time(hour % 12, minute, second), List.of(), List.of(), am.end());
    }

    private boolean isMinutes(int at, String sign) {
        return line.gluedTo(at, sign) && line.glued(at + 1) && line.digits(at + 1) == 2;
    }

    /** Fractions of a second are left out. */
    private int fraction(int at) {
        boolean fraction =
                (line.gluedTo(at, ".") || line.gluedTo(at, ","))
                        && line.glued(at + 1)
                        && line.digits(at + 1) > 0;
        return fraction ? at + 2 : at;
    }

    private static LocalTime time(int hour, int minute, int second) {
        if (hour > 23) {
            throw new DateTimeException("there is no hour " + hour);
        }
        if (minute > 59) {
            throw new DateTimeException("there is no minute " + minute);
        }
        if (second > 60) {
            throw new DateTimeException("there is no second " + second);
        }
        return LocalTime.of(hour, minute, Math.min(second, 59));
    }

    private Clock zoned(Clock clock) {
        int at = clock.end();
        List<String> zones = List.of();
        int end = at;
        boolean commented = false;
        Match name = line.match(at, Kind.ZONE);
        if (name != null) {
            zones = name.values();
            end = name.end();
        }
        if (name == null || zones.getFirst().equals("Z")) {
            Offset offset = offset(end);
            if (offset != null) {
                zones = List.of(offset.id());
                Match repeated = line.match(offset.end(), Kind.ZONE); // -0400 EDT
                end = repeated == null ? offset.end() : repeated.end();
                commented = true;
            }
        }
        if (line.is(end, "(")) {
            Match within = line.match(end + 1, Kind.ZONE);
            if (zones.isEmpty() && within != null && line.is(within.end(), ")")) {
                zones = within.values();
                end = within.end() + 1;
            } else if (commented) {
                end = behindComment(end);
            }
        }
        return new Clock(clock.time(), zones, clock.doubts(), end);
    }

    /** The name that mail and JavaScript put in parentheses behind an offset. */
    private int behindComment(int at) {
        for (int i = at + 1; i < Math.min(line.size(), at + LONGEST_COMMENT); i++) {
            if (line.is(i, ")")) {
                return i + 1;
            }
        }
        return at;
    }

    private record Offset(String id, int end) {}

    private @Nullable Offset offset(int at) {
        boolean minus = line.is(at, "-");
        if (!(minus || line.is(at, "+")) || !line.glued(at + 1)) {
            return null;
        }
        int digits = line.digits(at + 1);
        int number = line.number(at + 1);
        int hours;
        int minutes = 0;
        int end = at + 2;
        if (digits == 4) {
            hours = number / 100;
            minutes = number % 100;
        } else if ((digits == 1 || digits == 2) && isMinutes(end, ":")) {
            hours = number;
            minutes = line.number(end + 1);
            end += 2;
        } else if (digits == 2 || (digits == 1 && !minus)) {
            hours = number;
        } else {
            return null;
        }
        if (hours > FARTHEST || minutes > 59) {
            return null;
        }
        return new Offset(
                String.format(Locale.ROOT, "%s%02d:%02d", minus ? "-" : "+", hours, minutes), end);
    }
}
