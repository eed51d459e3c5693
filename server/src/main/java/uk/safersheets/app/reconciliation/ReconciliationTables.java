package uk.safersheets.app.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.api.reconciliation.ReconciliationJson.Broken;
import uk.safersheets.api.reconciliation.ReconciliationJson.Matched;
import uk.safersheets.api.reconciliation.ReconciliationJson.Transaction;
import uk.safersheets.cell.Plural;
import uk.safersheets.excel.report.TableReport.Column;
import uk.safersheets.excel.report.TableReport.Kind;
import uk.safersheets.excel.report.TableReport.Sheet;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.TransactionId;

/** A reconciliation as the tables of a workbook: every transaction, what does not tie, the lines and the statement. */
final class ReconciliationTables {
    private static final int ID = 20;
    private static final int MONEY = 16;
    private static final int WORDS = 40;

    private final String about;
    private final ReconciliationJson of;

    private ReconciliationTables(String about, ReconciliationJson of) {
        this.about = about;
        this.of = of;
    }

    /** @param about which reconciliation it is, in a line */
    static List<Sheet> of(String about, ReconciliationJson answer) {
        var tables = new ReconciliationTables(about, answer);
        return List.of(tables.transactions(), tables.breaks(), tables.lines(), tables.statement());
    }

    private Sheet transactions() {
        var columns = List.of(
                new Column("Date", ID, Kind.DAY),
                new Column("Document", ID, Kind.WORDS),
                new Column("Supplier", WORDS, Kind.WORDS),
                new Column("Description", WORDS, Kind.WORDS),
                new Column("Amount", MONEY, Kind.MONEY),
                new Column("Stands", ID, Kind.WORDS),
                new Column("Line", WORDS, Kind.WORDS),
                new Column("Why", WORDS, Kind.WORDS),
                new Column("Cost centre", ID, Kind.WORDS),
                new Column("Subjective", ID, Kind.WORDS),
                new Column("Project", ID, Kind.WORDS),
                new Column("Reference", ID, Kind.WORDS));
        var matched = ids(of.matches().stream().map(Matched::transactions));
        var broken = ids(of.breaks().stream().map(Broken::transactions));
        var rows = Stream.of(
                        of.matches().stream()
                                .flatMap(match -> rows(
                                        match.transactions(),
                                        one -> stands(match) + (broken.contains(id(one)) ? ", with a break" : ""),
                                        where(match),
                                        match.reason())),
                        of.breaks().stream()
                                .flatMap(one -> rows(others(one, matched), each -> "open", one.line(), one.message())),
                        of.settled().stream()
                                .flatMap(one -> rows(
                                        others(one.what(), matched),
                                        each -> "reconciling item",
                                        one.what().line(),
                                        one.item().reason())))
                .flatMap(each -> each)
                .toList();
        return new Sheet("Transactions", "Every transaction", about, "The ledger has no transaction.", columns, rows);
    }

    /** Each transaction has one row, so that the amounts add to those of the ledger. */
    private static List<Transaction> others(Broken one, Set<TransactionId> matched) {
        return one.transactions().stream()
                .filter(each -> !matched.contains(id(each)))
                .toList();
    }

    private static Set<TransactionId> ids(Stream<List<Transaction>> transactions) {
        return transactions.flatMap(List::stream).map(ReconciliationTables::id).collect(Collectors.toSet());
    }

    private static TransactionId id(Transaction one) {
        return new TransactionId(one.source(), one.number(), one.line());
    }

    private static Stream<List<@Nullable Object>> rows(
            List<Transaction> transactions, Function<Transaction, String> stands, @Nullable String line, String why) {
        return transactions.stream()
                .map(one -> row(
                        one.date(),
                        one.line().isEmpty() ? one.number() : one.number() + " line " + one.line(),
                        one.supplier(),
                        one.description(),
                        new BigDecimal(one.amount()),
                        stands.apply(one),
                        line,
                        why,
                        one.costCentre(),
                        one.subjective(),
                        one.project(),
                        one.reference()));
    }

    /** What is certain ties; the rest somebody should look at. */
    private static String stands(Matched match) {
        return switch (match.kind()) {
            case "received", "cancelled" -> match.kind();
            case "set-aside" -> "set aside";
            case "item" -> "reconciling item";
            default -> match.confidence().equals("certain") ? "ties" : "to look at";
        };
    }

    private static String where(Matched match) {
        return match.parts().stream()
                .map(part -> part.amount() == null || match.parts().size() == 1
                        ? String.valueOf(part.line())
                        : part.line() + " "
                                + Pence.shown(new BigDecimal(part.amount())
                                        .movePointRight(2)
                                        .longValueExact()))
                .collect(Collectors.joining(", "));
    }

    private Sheet breaks() {
        var columns = List.of(
                new Column("Kind", ID, Kind.WORDS),
                new Column("Line", ID, Kind.WORDS),
                new Column("Amount", MONEY, Kind.MONEY),
                new Column("What does not tie", WORDS + WORDS, Kind.WORDS),
                new Column("To clear it", WORDS + WORDS, Kind.WORDS),
                new Column("Made an item by", ID, Kind.WORDS),
                new Column("Because", WORDS, Kind.WORDS),
                new Column("Clears by", ID, Kind.DAY));
        var open = of.breaks().stream().map(one -> row(breakCells(one, null, null, null)));
        var settled = of.settled().stream()
                .map(one -> row(breakCells(
                        one.what(),
                        one.item().who(),
                        one.item().reason(),
                        one.item().clears())));
        return new Sheet(
                "Breaks",
                Plural.count(of.breaks().size(), "open break"),
                about,
                "Everything ties.",
                columns,
                Stream.concat(open, settled).toList());
    }

    private static @Nullable Object[] breakCells(
            Broken one, @Nullable String who, @Nullable String reason, @Nullable LocalDate clears) {
        return new Object[] {
            one.kind().replace('-', ' '),
            one.line(),
            new BigDecimal(one.amount()),
            one.message(),
            one.fix(),
            who,
            reason,
            clears
        };
    }

    private Sheet lines() {
        var columns = List.of(
                new Column("Line", ID, Kind.WORDS),
                new Column("Initiative", WORDS, Kind.WORDS),
                new Column("Allocated", MONEY, Kind.MONEY),
                new Column("Spent", MONEY, Kind.MONEY),
                new Column("Remaining", MONEY, Kind.MONEY),
                new Column("Status", ID, Kind.WORDS));
        var rows = of.lines().stream()
                .map(line -> row(
                        line.line(),
                        line.initiative(),
                        new BigDecimal(line.allocated()),
                        new BigDecimal(line.spent()),
                        new BigDecimal(line.remaining()),
                        line.status()))
                .toList();
        return new Sheet("Lines", "Lines of the fund", about, "The fund has no line.", columns, rows);
    }

    private Sheet statement() {
        var statement = of.statement();
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row("Opening balance", new BigDecimal(statement.opening())));
        rows.add(row("Received", new BigDecimal(statement.received())));
        rows.add(row("Spent", new BigDecimal(statement.spent()).negate()));
        statement.items().forEach(item -> rows.add(row(item.label(), new BigDecimal(item.amount()))));
        rows.add(row(
                "Spending left to explain",
                new BigDecimal(statement.unexplained().spending()).negate()));
        rows.add(row(
                "Income left to explain", new BigDecimal(statement.unexplained().income())));
        rows.add(row(
                "Balance left to explain",
                new BigDecimal(statement.unexplained().balance()).negate()));
        rows.add(row("Closing balance of the ledger", new BigDecimal(statement.closing())));
        var columns = List.of(new Column("Statement", WORDS, Kind.WORDS), new Column("Amount", MONEY, Kind.MONEY));
        String title = statement.balances() ? "Statement: it balances" : "Statement: it does not balance";
        return new Sheet("Statement", title, about, "", columns, rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
