package uk.safersheets.textcheck.scene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.fact.Days;

/** Finds the words of a sentence that say when. */
final class SaidPeriods {
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String DATE =
            "(?:(\\d{1,2}) ?(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? (\\d{4})" + "|(\\d{1,2})/(\\d{1,2})/(\\d{2,4}))";
    private static final String TO = " ?(?:to|until|-|–|and) ?(?:the )?";
    private static final String YEARS = "(20\\d\\d) ?[/–-] ?(?:20)?(\\d\\d)(?!\\d)";
    private static final String QUARTER =
            "(?:q([1-4])|quarter (?:([1-4])|(one|two|three|four))|(first|second|third|fourth|last) quarter)";
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Pattern COMPARED =
            Pattern.compile("(?i)(?:(?:compared|comparison|than|versus|against|from|on|relative|over|in line)"
                    + "(?: (?:with|to|in|that|for|during|at|as|the|same|period|time|those|of))* ?"
                    // The figure of that period stands between: compared with 1,053 in 2023/24.
                    + "|(?:compared (?:with|to)|than|versus|vs?|against|from) [\\d,.£%]+(?: \\w+){0,2}?(?: in| during| for| of)? ?"
                    + "|same (?:\\w+ ){1,3})$");
    private static final int LOOK_BACK = 40;
    private static final int MARCH = 31;

    /** The longer first: what one has found is not read again. */
    private static final Map<Pattern, Function<MatchResult, @Nullable Days>> FORMS = forms();

    private static final Map<Pattern, SaidPeriod.Relative> RELATIVES = relatives();

    private final String text;
    private final int offset;
    private final List<SaidPeriod> found = new ArrayList<>();

    private SaidPeriods(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** In their order. */
    static List<SaidPeriod> in(String text, int offset) {
        var said = new SaidPeriods(text.toLowerCase(Locale.UK), offset);
        FORMS.forEach((pattern, read) -> said.find(pattern, read));
        RELATIVES.forEach((pattern, relative) ->
                pattern.matcher(said.text).results().forEach(match -> said.add(match, null, relative)));
        said.found.sort(Comparator.comparingInt(each -> each.span().start()));
        return List.copyOf(said.found);
    }

    private static Map<Pattern, Function<MatchResult, @Nullable Days>> forms() {
        var forms = new LinkedHashMap<Pattern, Function<MatchResult, @Nullable Days>>();
        forms.put(
                form("(?:year|(?:12|twelve) months) (?:to|ending|ended)(?: in| on)? (?:the )?(?:" + DATE + "|" + MONTH
                        + " (\\d{4}))"),
                SaidPeriods::yearTo);
        forms.put(form(DATE + TO + DATE), match -> days(date(match, 1), date(match, 7)));
        forms.put(form(DATE), match -> days(null, date(match, 1)));
        forms.put(form(MONTH + "(?: (\\d{4}))?" + TO + MONTH + " (\\d{4})"), SaidPeriods::months);
        forms.put(
                form(QUARTER + "(?: of)?(?: the)?[ ,-]*(?:fy ?)?" + YEARS), match -> quarter(match, 1, match.group(5)));
        forms.put(form(YEARS + "[ ,-]*(?:'s )?" + QUARTER), match -> quarter(match, 3, match.group(1)));
        forms.put(form(YEARS), match -> year(Integer.parseInt(match.group(1))));
        forms.put(form(MONTH + " (\\d{4})"), match -> month(match.group(1), match.group(2)));
        forms.put(form("(?:in|during|of|for|since|throughout|calendar year|year) ((?:19|20)\\d\\d)\\b"), match -> {
            int year = Integer.parseInt(match.group(1));
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        });
        return forms;
    }

    private static Pattern form(String form) {
        return Pattern.compile("(?<![\\w/])" + form);
    }

    private static Map<Pattern, SaidPeriod.Relative> relatives() {
        var relatives = new LinkedHashMap<Pattern, SaidPeriod.Relative>();
        relatives.put(
                word("same (?:\\w+ ){1,4}?(?:last|previous|prior) year|(?:last|previous|prior|preceding) year"
                        + "|a year (?:ago|earlier|before)|12 months (?:ago|earlier)"),
                SaidPeriod.Relative.LAST_YEAR);
        relatives.put(
                word("(?:last|previous|prior|preceding) (?:12|twelve) months"), SaidPeriod.Relative.TWELVE_MONTHS);
        relatives.put(word("(?:last|previous|prior|preceding) (?:quarter|month)"), SaidPeriod.Relative.BEFORE);
        relatives.put(word("(?:this|current) (?:year|quarter|period)|year to date"), SaidPeriod.Relative.THIS);
        return relatives;
    }

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    private void find(Pattern pattern, Function<MatchResult, @Nullable Days> read) {
        pattern.matcher(text).results().forEach(match -> {
            var days = read.apply(match);
            if (days != null) {
                add(match, days, SaidPeriod.Relative.NONE);
            }
        });
    }

    private void add(MatchResult match, @Nullable Days days, SaidPeriod.Relative relative) {
        var span = new Span(offset + match.start(), offset + match.end());
        if (found.stream().noneMatch(other -> other.span().meets(span))) {
            String before = text.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
            boolean isCompared = COMPARED.matcher(before).find();
            found.add(new SaidPeriod(span, days, relative, isCompared));
        }
    }

    private static @Nullable Days days(@Nullable LocalDate start, @Nullable LocalDate end) {
        return end == null ? null : new Days(start, end);
    }

    /** @param at the first of the six groups of a date */
    private static @Nullable LocalDate date(MatchResult match, int at) {
        try {
            if (match.group(at) != null) {
                return LocalDate.of(
                        Integer.parseInt(match.group(at + 2)),
                        month(match.group(at + 1)),
                        Integer.parseInt(match.group(at)));
            }
            int year = Integer.parseInt(match.group(at + 5));
            return LocalDate.of(
                    year < 100 ? 2000 + year : year,
                    Integer.parseInt(match.group(at + 4)),
                    Integer.parseInt(match.group(at + 3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Days months(MatchResult match) {
        int last = Integer.parseInt(match.group(4));
        var end = month(match.group(3));
        var start = month(match.group(1));
        int first =
                match.group(2) == null ? start.compareTo(end) > 0 ? last - 1 : last : Integer.parseInt(match.group(2));
        return new Days(LocalDate.of(first, start, 1), lastDay(last, end));
    }

    /** A date has the first six groups, a month and its year the next two. */
    private static @Nullable Days yearTo(MatchResult match) {
        var end = match.group(7) == null
                ? date(match, 1)
                : month(match.group(7), match.group(8)).end();
        return end == null ? null : new Days(end.plusDays(1).minusYears(1), end);
    }

    private static Days month(String month, String year) {
        return new Days(
                LocalDate.of(Integer.parseInt(year), month(month), 1), lastDay(Integer.parseInt(year), month(month)));
    }

    private static Days year(int first) {
        return new Days(LocalDate.of(first, Month.APRIL, 1), LocalDate.of(first + 1, Month.MARCH, MARCH));
    }

    /** @param at the first of the four groups of a quarter */
    private static Days quarter(MatchResult match, int at, String year) {
        int number = 4;
        if (match.group(at) != null) {
            number = Integer.parseInt(match.group(at));
        } else if (match.group(at + 1) != null) {
            number = Integer.parseInt(match.group(at + 1));
        } else if (match.group(at + 2) != null) {
            number = NUMBERS.indexOf(match.group(at + 2)) + 1;
        } else if (ORDINALS.contains(match.group(at + 3))) {
            number = ORDINALS.indexOf(match.group(at + 3)) + 1;
        }
        var start = LocalDate.of(Integer.parseInt(year), Month.APRIL, 1).plusMonths(3L * (number - 1));
        return new Days(start, start.plusMonths(3).minusDays(1));
    }

    private static LocalDate lastDay(int year, Month month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }

    private static Month month(String letters) {
        for (var month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(letters)) {
                return month;
            }
        }
        throw new IllegalArgumentException(letters + " begins no month");
    }
}
