package uk.safersheets.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Reading;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;

/** Funds, maps and ledgers: a few drawn by hand, many at random. */
public final class Drawn {
    public static final LocalDate DAY = LocalDate.of(2019, 6, 1);
    private static final Layout LAYOUT = new Layout("test", Map.of(), Layout.Vat.LEFT_OUT, null, null);

    private Drawn() {}

    public static FundingLine line(String line, String initiative, long pence) {
        return new FundingLine(line, initiative, pence, pence, null, "Counted");
    }

    public static Funding fund(FundingLine... lines) {
        long award = List.of(lines).stream().mapToLong(FundingLine::allocated).sum();
        return new Funding(award, null, null, false, List.of(lines));
    }

    public static Transaction paid(String number, long pence, String costCentre, String supplier, String description) {
        return paid(number, DAY, pence, costCentre, supplier, description);
    }

    public static Transaction paid(
            String number, LocalDate date, long pence, String costCentre, String supplier, String description) {
        var id = new TransactionId("test", number, "1");
        return new Transaction(id, date, pence, new Code(costCentre, "", ""), "", supplier, description);
    }

    public static Ledger ledger(Transaction... rows) {
        return ledger(List.of(rows));
    }

    static Ledger ledger(List<Transaction> rows) {
        return Ledger.of(List.of(new LedgerFile("test.csv", LAYOUT, rows, Reading.none(), null)));
    }

    public static CodingRule rule(String costCentre, String... lines) {
        return rule(costCentre, new Target.Lines(List.of(lines)));
    }

    public static CodingRule rule(String costCentre, Target target) {
        return new CodingRule(Map.of(ColumnRole.COST_CENTRE, costCentre), target);
    }

    public static LedgerMap map(CodingRule... rules) {
        return map(0, List.of(), rules);
    }

    public static LedgerMap map(long tolerance, List<Decision> decisions, CodingRule... rules) {
        return new LedgerMap(LAYOUT, List.of(rules), decisions, tolerance, 0, List.of(), null);
    }

    /** A fund, a map of it, and rows of which some are reversed, repeated, changed, shared or of no known code. */
    record Case(Funding fund, LedgerMap map, List<Transaction> rows) {
        static Case random(Random random) {
            var lines = new ArrayList<FundingLine>();
            var rules = new ArrayList<CodingRule>();
            int count = 1 + random.nextInt(5);
            for (int at = 1; at <= count; at++) {
                lines.add(line("L" + at, "Project number" + at, 100 * (1 + random.nextInt(20))));
                if (random.nextInt(4) > 0) {
                    rules.add(rule("C" + at, "L" + at));
                }
            }
            rules.add(rule("S", lines.stream().map(FundingLine::line).toArray(String[]::new)));
            rules.add(rule("R", new Target.Received()));
            rules.add(rule("A", new Target.SetAside("Of another fund")));
            var map = new LedgerMap(
                    LAYOUT,
                    rules,
                    List.of(),
                    random.nextInt(3),
                    random.nextInt(1000),
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new LedgerMap.Instalment("Letter", random.nextInt(5000))),
                    random.nextInt(4) > 0 ? null : (long) random.nextInt(2000));
            return new Case(new Funding(3000L, DAY, DAY.plusDays(20), false, lines), map, rows(random, count));
        }

        private static List<Transaction> rows(Random random, int lines) {
            var rows = new ArrayList<Transaction>();
            var codes = new ArrayList<>(List.of("S", "S", "S", "R", "A", "X"));
            for (int at = 1; at <= lines; at++) {
                codes.add("C" + at);
            }
            for (int count = random.nextInt(25); count > 0; count--) {
                rows.add(row(random, codes.get(random.nextInt(codes.size())), 1000 + count, lines));
            }
            for (var row : List.copyOf(rows)) {
                addQuirk(random, rows, row);
            }
            return rows;
        }

        private static Transaction row(Random random, String code, int number, int lines) {
            long pence = 50L * (1 + random.nextInt(30)) * (random.nextInt(6) == 0 ? -1 : 1);
            String said = random.nextInt(8) == 0 ? "for L" + (1 + random.nextInt(lines)) : "Goods";
            var day = DAY.plusDays(random.nextInt(25));
            return paid("" + number, day, pence, code, "Supplier " + random.nextInt(2), said);
        }

        private static void addQuirk(Random random, List<Transaction> rows, Transaction row) {
            switch (random.nextInt(12)) {
                case 0 -> rows.add(row);
                case 1 -> rows.add(with(row, row.id().number(), row.pence() + 100, row.description()));
                case 2 -> rows.add(with(row, "9" + row.id().number(), -row.pence(), "Credit"));
                case 3 ->
                    rows.add(with(
                            row,
                            "8" + row.id().number(),
                            -row.pence(),
                            "Reversal of " + row.id().number()));
                default -> {}
            }
        }

        private static Transaction with(Transaction row, String number, long pence, String description) {
            var days = number.equals(row.id().number()) ? 0 : 3;
            return paid(number, row.date().plusDays(days), pence, row.code().costCentre(), row.supplier(), description);
        }

        Reconciliation reconciled() {
            return Reconciliation.of(fund, ledger(rows), map);
        }

        Case shuffled(Random random) {
            var other = new ArrayList<>(rows);
            Collections.shuffle(other, random);
            return new Case(fund, map, other);
        }
    }
}
