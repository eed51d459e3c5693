package uk.safersheets.app.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.app.Slug;
import uk.safersheets.app.reports.RowsAndColumns.Place;

/** Finds the one figure that a reference names among workbooks; where it names none, or more than one, it says so. */
final class FindFigure {
    private static final int MOST_NAMED = 6;

    private final List<FigureBook> books;
    private final Map<FigureBook, ReadFigure> read = new HashMap<>();
    private final Set<String> skipped = new LinkedHashSet<>();

    FindFigure(List<FigureBook> books) {
        this.books = List.copyOf(books);
    }

    /** A workbook that a reference may mean, with the words left that its sheet must have. */
    private record Candidate(FigureBook book, List<String> left) {}

    /** One place that it may mean. */
    private record Hit(ReadFigure figures, Place place) {}

    /** @throws NoFigureException where it names none, or more than one */
    FoundFigure of(String text) {
        var reference = Reference.of(text);
        var meant = ofPeriod(reference, named(reference));
        var usable = meant.stream().filter(one -> one.book().isUsable()).toList();
        if (usable.isEmpty()) {
            throw new NoFigureException(
                    names(meant) + (meant.size() == 1 ? " has" : " have") + " no approved version yet.");
        }
        var newest = newest(reference, usable);
        var hits = new ArrayList<Hit>();
        var reasons = new ArrayList<String>();
        for (var candidate : newest) {
            look(reference, candidate, hits, reasons);
        }
        if (hits.isEmpty()) {
            throw new NoFigureException(String.join(" ", reasons));
        }
        if (hits.size() > 1) {
            throw new NoFigureException(ambiguous(hits));
        }
        var hit = hits.get(0);
        return hit.figures()
                .figure(
                        hit.place(),
                        reference.isUnsigned(),
                        note(reference, hit.figures().book(), meant));
    }

    /** Those that have every word; where none has, those whose sheets have the rest. */
    private List<Candidate> named(Reference reference) {
        var words = reference.book();
        if (words.isEmpty()) {
            throw new NoFigureException(
                    "It does not say which workbook. Write, for example, \"Charnwood crime: All Crime,"
                            + " Change %\".");
        }
        var whole = books.stream()
                .filter(book -> book.words().containsAll(words))
                .map(book -> new Candidate(book, List.of()))
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        var partly = new ArrayList<Candidate>();
        for (var book : books) {
            var left =
                    words.stream().filter(word -> !book.words().contains(word)).toList();
            if (left.size() < words.size() && book.isUsable() && hasSheet(book, left)) {
                partly.add(new Candidate(book, left));
            }
        }
        if (partly.isEmpty()) {
            throw new NoFigureException("There is no workbook that goes by \"" + String.join(" ", words) + "\"."
                    + (books.isEmpty()
                            ? ""
                            : " The workbooks are "
                                    + names(books.stream()
                                            .map(book -> new Candidate(book, List.of()))
                                            .toList()) + "."));
        }
        return partly;
    }

    private boolean hasSheet(FigureBook book, List<String> words) {
        try {
            return !reading(book).tables(words).isEmpty();
        } catch (NoFigureException unreadable) {
            return false;
        }
    }

    private List<Candidate> ofPeriod(Reference reference, List<Candidate> all) {
        String period = reference.periodOrNull();
        if (period == null) {
            return all;
        }
        var of = all.stream()
                .filter(one -> Slug.isSamePeriod(one.book().period(), period))
                .toList();
        if (of.isEmpty()) {
            throw new NoFigureException("There is none of " + period + ", only " + names(all) + ".");
        }
        return of;
    }

    /** Of each partnership and template the newest period, unless one was asked for. */
    private static List<Candidate> newest(Reference reference, List<Candidate> usable) {
        if (reference.periodOrNull() != null) {
            return usable;
        }
        var families = usable.stream()
                .collect(Collectors.groupingBy(one -> one.book().family(), LinkedHashMap::new, Collectors.toList()));
        return families.values().stream().flatMap(FindFigure::newest).toList();
    }

    private static Stream<Candidate> newest(List<Candidate> family) {
        var last = family.stream()
                .map(FindFigure::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        // One whose days nobody knows may be the newest: it stays, and makes the reference name more than one.
        return family.stream()
                .filter(one -> one.book().lastDay().isEmpty() || lastDay(one).equals(last));
    }

    private static LocalDate lastDay(Candidate candidate) {
        return candidate.book().lastDay().orElse(LocalDate.MIN);
    }

    private void look(Reference reference, Candidate candidate, List<Hit> hits, List<String> reasons) {
        try {
            var figures = reading(candidate.book());
            var tables = figures.tables(candidate.left());
            var places = figures.places(reference, tables);
            places.forEach(place -> hits.add(new Hit(figures, place)));
            if (places.isEmpty()) {
                reasons.add(figures.reason(reference, tables));
            }
        } catch (NoFigureException none) {
            reasons.add(none.reason());
        }
    }

    private ReadFigure reading(FigureBook book) {
        var known = read.get(book);
        if (known == null) {
            try {
                known = ReadFigure.of(book);
            } catch (NoFigureException unreadable) {
                skipped.add(unreadable.reason());
                throw unreadable;
            }
            read.put(book, known);
        }
        return known;
    }

    /** Each workbook that could have been meant and holds nothing to look in, with why. */
    Set<String> skipped() {
        return skipped;
    }

    private static String ambiguous(List<Hit> hits) {
        var books = hits.stream().map(hit -> hit.figures().book()).distinct().toList();
        String all = hits.stream()
                .limit(MOST_NAMED)
                .map(hit -> hit.figures().labelOnSheet(hit.place())
                        + (books.size() > 1 ? " of " + hit.figures().book().name() : ""))
                .collect(Collectors.joining("; "));
        return "It could be " + all + (hits.size() > MOST_NAMED ? "; and others" : "") + ". "
                + (books.size() > 1
                        ? "Say which workbook, and which period behind a semicolon."
                        : "Put a word of the sheet before the colon.");
    }

    /** A newer period that was passed over because nobody has approved it. */
    private static String note(Reference reference, FigureBook used, List<Candidate> meant) {
        if (reference.periodOrNull() != null) {
            return "";
        }
        return meant.stream()
                .map(Candidate::book)
                .filter(book -> !book.isUsable() && book.family().equals(used.family()))
                .filter(book -> book.lastDay()
                        .flatMap(last -> used.lastDay().map(last::isAfter))
                        .orElse(false))
                .findFirst()
                .map(book -> book.name() + " has no approved version yet; the figure is of " + used.period() + ".")
                .orElse("");
    }

    private static String names(List<Candidate> all) {
        String names = all.stream()
                .limit(MOST_NAMED)
                .map(one -> Objects.requireNonNull(one.book().name()))
                .collect(Collectors.joining("; "));
        return names + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " others" : "");
    }
}
