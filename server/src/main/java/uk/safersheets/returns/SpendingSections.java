package uk.safersheets.returns;

import static uk.safersheets.contract.TableRole.FUNDING_LINES;
import static uk.safersheets.contract.TableRole.PROFILE;
import static uk.safersheets.contract.TableRole.VIREMENTS;
import static uk.safersheets.returns.Section.Column.figures;
import static uk.safersheets.returns.Section.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.safersheets.contract.TableColumnRole;

/** The tables about plans and spending, line by line. */
final class SpendingSections {
    private final FunderReturn made;

    SpendingSections(FunderReturn made) {
        this.made = made;
    }

    Section profile() {
        return new Section(
                        made.contract().sheet(PROFILE),
                        "Quarterly profile",
                        "What each line planned to spend in each quarter.",
                        columns(
                                planned(TableColumnRole.FIRST_QUARTER),
                                planned(TableColumnRole.SECOND_QUARTER),
                                planned(TableColumnRole.THIRD_QUARTER),
                                planned(TableColumnRole.LAST_QUARTER),
                                planned(TableColumnRole.TOTAL)),
                        rows(line -> {
                            var amounts = new ArrayList<>(line.plan().quarters());
                            amounts.add(line.plan().total());
                            return amounts.stream().map(Entry::money).toList();
                        }))
                .withTotals();
    }

    Section actuals() {
        int quarters = made.author().quarters();
        return new Section(
                        "Actuals",
                        "Actuals and variance",
                        actualsNote(),
                        columns(
                                figures(made.contract().heading(FUNDING_LINES, TableColumnRole.ALLOCATED)),
                                figures("Profile so far"),
                                planned(TableColumnRole.ACTUAL_SO_FAR),
                                figures("Variance"),
                                words(made.contract().heading(PROFILE, TableColumnRole.REASON), 30)),
                        rows(line -> List.of(
                                Entry.money(line.counted()),
                                Entry.money(line.plan().toDate(quarters)),
                                Entry.money(line.actual().toDate()),
                                Entry.money(line.variance(quarters)),
                                Entry.words(line.plan().reason()))))
                .withTotals();
    }

    private String actualsNote() {
        String source = made.ledger() == null
                ? "Actuals are what the workbook says was spent; no ledger was given."
                : "Actuals are what the ledger says was spent.";
        return source + " Open accruals are added. Variance is the profile so far less the actual so far.";
    }

    Section underspend() {
        return new Section(
                        made.contract().heading(PROFILE, TableColumnRole.UNDERSPEND),
                        "Underspend and proposal",
                        underspendNote(),
                        columns(
                                figures(made.contract().heading(FUNDING_LINES, TableColumnRole.ALLOCATED)),
                                planned(TableColumnRole.FORECAST),
                                planned(TableColumnRole.UNDERSPEND),
                                words(made.contract().heading(PROFILE, TableColumnRole.PROPOSAL), 24)),
                        rows(line -> List.of(
                                Entry.money(line.counted()),
                                Entry.money(line.plan().forecast()),
                                Entry.money(line.underspend()),
                                Entry.words(line.plan().proposal()))))
                .withTotals();
    }

    private String underspendNote() {
        var by = made.award().carryForwardBy();
        var asked = made.award().carryForwardAsked();
        String start = "Underspend is what is allocated less the forecast. ";
        if (by == null) {
            return start + "The funder's last day for requests to carry forward was not entered.";
        }
        String limit = "Requests to carry forward close on " + Entry.printed(by);
        if (asked == null) {
            return start + limit + "; no request was entered.";
        }
        String when = asked.isAfter(by) ? ", after that day." : ", in time.";
        return start + limit + "; it was asked on " + Entry.printed(asked) + when;
    }

    Section virements() {
        return new Section(
                made.contract().sheet(VIREMENTS),
                "Virements and approvals",
                "Money moved from one line to another. It counts once the funder's approval in writing is entered.",
                List.of(
                        words(made.contract().key(VIREMENTS), 12),
                        words(virement(TableColumnRole.FROM), 10),
                        words(virement(TableColumnRole.TO), 10),
                        figures(virement(TableColumnRole.AMOUNT)),
                        words(virement(TableColumnRole.DATE), 18),
                        words("Approval", 34),
                        words("Counts", 10),
                        words("Reason", 30)),
                made.virements().stream().map(SpendingSections::row).toList());
    }

    private Section.Column planned(TableColumnRole role) {
        return figures(made.contract().heading(PROFILE, role));
    }

    private String virement(TableColumnRole role) {
        return made.contract().heading(VIREMENTS, role);
    }

    private static List<Entry> row(Virement one) {
        return List.of(
                Entry.words(one.reference()),
                Entry.words(one.from()),
                Entry.words(one.to()),
                Entry.money(one.amount()),
                Entry.day(one.date()),
                Entry.words(one.approval()),
                Entry.words(one.isApproved() ? "Yes" : "No"),
                Entry.words(one.reason()));
    }

    private List<Section.Column> columns(Section.Column... after) {
        var columns = new ArrayList<>(List.of(
                words(made.contract().key(FUNDING_LINES), 8),
                words(made.contract().heading(FUNDING_LINES, TableColumnRole.INITIATIVE), 36)));
        columns.addAll(List.of(after));
        return columns;
    }

    private List<List<Entry>> rows(Function<ReturnLine, List<Entry>> after) {
        var rows = new ArrayList<List<Entry>>();
        for (var line : made.lines()) {
            var row = new ArrayList<>(List.of(Entry.words(line.line()), Entry.words(line.initiative())));
            row.addAll(after.apply(line));
            rows.add(row);
        }
        return rows;
    }
}
