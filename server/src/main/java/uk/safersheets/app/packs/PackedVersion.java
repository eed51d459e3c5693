package uk.safersheets.app.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.Step;
import uk.safersheets.store.book.Book;

/** The version that a pack is made of: whose it is, and who agreed to it. */
record PackedVersion(Book book, int number, SignOffStatus standing, WorkedOut content) {

    Document document(String title, List<Block> blocks) {
        var all = new ArrayList<>(blocks);
        all.add(Block.source(source()));
        String marking = content.cells().text(FieldRole.MARKING);
        String shown = marking.isEmpty() ? "No protective marking chosen" : marking;
        String whose = shown + " · " + book.partnership() + " · " + book.period();
        return new Document(title, whose, shown, false, all);
    }

    private String source() {
        var said = new ArrayList<String>();
        said.add("Every figure is from version " + number + " of the book " + book.id()
                + ", worked out by its template: " + String.join(", ", steps()) + ".");
        standing.counting()
                .filter(counting -> counting != number)
                .ifPresent(counting -> said.add("Version " + counting + " of the book counts now."));
        String origin = content.cells().text(FieldRole.SOURCE).strip();
        if (!origin.isEmpty()) {
            said.add("It names as its source: " + origin + ".");
        }
        return String.join(" ", said);
    }

    private List<String> steps() {
        var steps = new ArrayList<String>();
        for (var step : List.of(Step.APPROVAL, Step.PUBLICATION)) {
            standing.last(number, step)
                    .ifPresent(taken ->
                            steps.add(step.word() + " by " + taken.who() + " on " + DayFormat.day(taken.at())));
        }
        return steps;
    }

    /** Such as {@code 1 April 2019 to 30 June 2019}; empty where a day is not entered. */
    String days(FieldRole first, FieldRole last) {
        var start = content.cells().day(first);
        var end = content.cells().day(last);
        return start.isEmpty() || end.isEmpty()
                ? ""
                : DayFormat.day(Objects.requireNonNull(start.get())) + " to " + DayFormat.day(end.get());
    }
}
