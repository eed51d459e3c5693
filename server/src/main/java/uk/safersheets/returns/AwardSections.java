package uk.safersheets.returns;

import static uk.safersheets.returns.Section.Column.figures;
import static uk.safersheets.returns.Section.Column.words;

import java.util.List;
import java.util.function.Function;

/** The tables about the fund as a whole. */
final class AwardSections {
    private final FunderReturn made;

    AwardSections(FunderReturn made) {
        this.made = made;
    }

    Section award() {
        var award = made.award();
        var author = made.author();
        return new Section(
                "Award",
                "The award",
                "What the funder offered, and who reports on it.",
                List.of(words("Item", 34), words("Entry", 70)),
                List.of(
                        fact("Fund", Entry.words(award.fund())),
                        fact("Funder", Entry.words(award.funder())),
                        fact("Recipient", Entry.words(author.partnership())),
                        fact("Award", Entry.money(award.amount())),
                        fact("Is the award exact?", Entry.words(award.basis())),
                        fact("Date of the offer letter", Entry.day(award.letter())),
                        fact("Money may be spent from", Entry.day(award.start())),
                        fact("Money must be spent by", Entry.day(award.end())),
                        fact("Ask to carry forward by", Entry.day(award.carryForwardBy())),
                        fact("Carry forward asked on", Entry.day(award.carryForwardAsked())),
                        fact("Period", Entry.words(author.period())),
                        fact("Period starts", Entry.day(author.start())),
                        fact("Period ends", Entry.day(author.end())),
                        fact("Figures up to the end of", Entry.words(author.quarter())),
                        fact("Prepared by", Entry.words(author.preparedBy())),
                        fact("Approved by", Entry.words(author.approvedBy())),
                        fact("Source of the figures", Entry.words(author.source()))));
    }

    Section position() {
        var counted = sum(ReturnLine::counted);
        var spent = sum(line -> line.actual().spent());
        return new Section(
                "Position",
                "The fund in figures",
                "All lines together. A line on which something was not entered adds nothing to that figure.",
                List.of(words("Item", 46), figures("Amount")),
                List.of(
                        fact("Award", Entry.money(made.award().amount())),
                        fact("Received from the funder", Entry.money(made.received())),
                        fact("Allocated to lines that count", Entry.money(counted)),
                        fact(
                                "Not allocated",
                                Entry.money(Pounds.difference(made.award().amount(), counted))),
                        fact("Spent", Entry.money(spent)),
                        fact("Accrued", Entry.money(sum(line -> line.actual().accrued()))),
                        fact("Committed", Entry.money(sum(line -> line.actual().committed()))),
                        fact("Allocated less spent", Entry.money(Pounds.difference(counted, spent))),
                        fact("Forecast underspend", Entry.money(sum(ReturnLine::underspend)))));
    }

    Section conditions() {
        return new Section(
                "Conditions",
                "Conditions of the award",
                "What the funder asked for, and whether it was met.",
                List.of(words("Condition", 12), words("What is asked", 50), words("Met", 14), words("Evidence", 40)),
                made.conditions().stream()
                        .map(one -> List.of(
                                Entry.words(one.reference()),
                                Entry.words(one.asked()),
                                Entry.words(one.met()),
                                Entry.words(one.evidence())))
                        .toList());
    }

    private Long sum(Function<ReturnLine, Long> amount) {
        return Pounds.sum(made.lines().stream().map(amount).toList());
    }

    private static List<Entry> fact(String item, Entry entry) {
        return List.of(Entry.words(item), entry);
    }
}
