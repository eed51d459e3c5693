package uk.safersheets.returns;

import static uk.safersheets.contract.TableRole.CONDITIONS;
import static uk.safersheets.returns.Section.Column.figures;
import static uk.safersheets.returns.Section.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

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
                label(FieldRole.AWARD),
                "The award",
                "What the funder offered, and who reports on it.",
                List.of(words("Item", 34), words("Entry", 70)),
                joined(
                        List.of(
                                fact(label(FieldRole.FUND), Entry.words(award.fund())),
                                fact(label(FieldRole.FUNDER), Entry.words(award.funder()))),
                        change(award),
                        List.of(
                                fact("Recipient", Entry.words(author.partnership())),
                                fact(label(FieldRole.AWARD), Entry.money(award.amount())),
                                fact(label(FieldRole.AWARD_BASIS), Entry.words(award.basis())),
                                fact("Date of the offer letter", Entry.day(award.letter())),
                                fact(label(FieldRole.SPENDING_START), Entry.day(award.start())),
                                fact(label(FieldRole.SPENDING_END), Entry.day(award.end())),
                                fact(label(FieldRole.CARRY_FORWARD_BY), Entry.day(award.carryForwardBy())),
                                fact(label(FieldRole.CARRY_FORWARD_ASKED), Entry.day(award.carryForwardAsked())),
                                fact(label(FieldRole.PERIOD), Entry.words(author.period())),
                                fact(label(FieldRole.PERIOD_START), Entry.day(author.start())),
                                fact(label(FieldRole.PERIOD_END), Entry.day(author.end())),
                                fact(label(FieldRole.FIGURES_UP_TO), Entry.words(author.quarter())),
                                fact(label(FieldRole.PREPARED_BY), Entry.words(author.preparedBy())),
                                fact(label(FieldRole.APPROVED_BY), Entry.words(author.approvedBy())),
                                fact(label(FieldRole.SOURCE), Entry.words(author.source())))));
    }

    /** Who answers for the money until when, and who after that; of a funder that is to stay there is nothing to say. */
    private List<List<Entry>> change(Award award) {
        return award.funderUntil() == null && award.successor().isEmpty()
                ? List.of()
                : List.of(
                        fact(label(FieldRole.FUNDER_UNTIL), Entry.day(award.funderUntil())),
                        fact(label(FieldRole.SUCCESSOR_FUNDER), Entry.words(award.successor())));
    }

    @SafeVarargs
    private static List<List<Entry>> joined(List<List<Entry>>... parts) {
        var all = new ArrayList<List<Entry>>();
        for (var some : parts) {
            all.addAll(some);
        }
        return List.copyOf(all);
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
                        fact(label(FieldRole.AWARD), Entry.money(made.award().amount())),
                        fact("Received from the funder", Entry.money(made.received())),
                        fact("Allocated to lines that count", Entry.money(counted)),
                        fact(
                                label(FieldRole.NOT_ALLOCATED),
                                Entry.money(Pounds.difference(made.award().amount(), counted))),
                        fact(line(TableColumnRole.SPENT), Entry.money(spent)),
                        fact(
                                line(TableColumnRole.ACCRUED),
                                Entry.money(sum(line -> line.actual().accrued()))),
                        fact(
                                line(TableColumnRole.COMMITTED),
                                Entry.money(sum(line -> line.actual().committed()))),
                        fact("Allocated less spent", Entry.money(Pounds.difference(counted, spent))),
                        fact(label(FieldRole.FORECAST_UNDERSPEND), Entry.money(sum(ReturnLine::underspend)))));
    }

    Section conditions() {
        return new Section(
                made.contract().sheet(CONDITIONS),
                "Conditions of the award",
                "What the funder asked for, and whether it was met.",
                List.of(
                        words(made.contract().key(CONDITIONS), 12),
                        words(condition(TableColumnRole.ASKED), 50),
                        words(condition(TableColumnRole.MET), 14),
                        words(condition(TableColumnRole.EVIDENCE), 40)),
                made.conditions().stream()
                        .map(one -> List.of(
                                Entry.words(one.reference()),
                                Entry.words(one.asked()),
                                Entry.words(one.met()),
                                Entry.words(one.evidence())))
                        .toList());
    }

    private String label(FieldRole role) {
        return made.contract().label(role);
    }

    private String line(TableColumnRole role) {
        return made.contract().heading(TableRole.FUNDING_LINES, role);
    }

    private String condition(TableColumnRole role) {
        return made.contract().heading(CONDITIONS, role);
    }

    private @Nullable Long sum(Function<ReturnLine, Long> amount) {
        return Pounds.sum(made.lines().stream().map(amount).toList());
    }

    private static List<Entry> fact(String item, Entry entry) {
        return List.of(Entry.words(item), entry);
    }
}
