package uk.safersheets.reconcile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerReader;
import uk.safersheets.ledger.LedgerTab;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.text.CsvRows;
import uk.safersheets.reconcile.SeededFund.Told;

/**
 * A ledger of which it is known where every transaction belongs: a fund, its map, and a year of exports with everything
 * that goes wrong in such files. The same seed draws the same ledger. Tests and scripts/bench use it.
 *
 * @param rows what the ledger truly holds, each once
 * @param files the monthly exports, oldest first
 */
public record SeededLedger(Funding funding, LedgerMap map, List<SeededRow> rows, SeededFiles files) {
    private static final int SPLIT = 3;

    /**
     * Draws one.
     *
     * @param lines of the fund, a multiple of twenty
     * @param byPeriod whether its rows bear a period such as 202401 and no date
     * @param blankRows between the rows of the last file
     */
    public static SeededLedger of(long seed, int transactions, int lines, boolean byPeriod, int blankRows) {
        var random = new Random(seed);
        var fund = new SeededFund(lines);
        var rows = new SeededRows(random, fund).draw(transactions - SeededFiles.INSTALMENTS);
        var decisions = decisions(rows, fund);
        var funding = funding(random, fund, rows);
        rows.addAll(instalments(funding.award()));
        var files = new SeededFiles(random, rows, byPeriod, blankRows);
        var map = new LedgerMap(layout(byPeriod, files.control()), fund.rules(), decisions, 1, 0, List.of(), null);
        return new SeededLedger(funding, map, List.copyOf(rows), files);
    }

    /** Reads its files. */
    public Ledger read() {
        var read = new ArrayList<uk.safersheets.ledger.LedgerFile>();
        for (byte[] file : files.texts()) {
            String name = "month " + (read.size() + 1) + ".csv";
            var tab = LedgerTab.text(CsvRows.read(file, name, null));
            read.add(LedgerReader.read(List.of(tab), map.layout(), name, false));
        }
        return Ledger.of(read);
    }

    /** Reconciles what was read. */
    public Reconciliation reconcile(Ledger ledger) {
        return Reconciliation.of(funding, ledger, map);
    }

    /** Holds a reconciliation against the truth. */
    public SeededScore score(Reconciliation result) {
        return SeededScore.of(this, result);
    }

    private static Layout layout(boolean byPeriod, Layout.Control control) {
        var headings = new EnumMap<ColumnRole, List<String>>(ColumnRole.class);
        headings.put(ColumnRole.NUMBER, List.of("Transaction number"));
        headings.put(ColumnRole.LINE, List.of("Line"));
        headings.put(
                byPeriod ? ColumnRole.PERIOD : ColumnRole.DATE, List.of(byPeriod ? "Period" : "Date", "Posting date"));
        headings.put(ColumnRole.AMOUNT, List.of("Net amount", "Amount"));
        headings.put(ColumnRole.VAT, List.of("Irrecoverable VAT"));
        headings.put(ColumnRole.COST_CENTRE, List.of("Cost centre"));
        headings.put(ColumnRole.SUBJECTIVE, List.of("Subjective"));
        headings.put(ColumnRole.PROJECT, List.of("Project"));
        headings.put(ColumnRole.REFERENCE, List.of("Reference"));
        headings.put(ColumnRole.SUPPLIER, List.of("Supplier"));
        headings.put(ColumnRole.DESCRIPTION, List.of("Narrative"));
        var periods = byPeriod ? new FiscalPeriods("202401", YearMonth.of(2023, 4)) : null;
        return new Layout("seeded", headings, Layout.Vat.ADDED, periods, control);
    }

    /** People have moved some, split some and set some aside. */
    private static List<Decision> decisions(List<SeededRow> rows, SeededFund fund) {
        var decisions = new ArrayList<Decision>();
        var plain = rows.stream()
                .filter(row -> row.partner == null && row.fate == null && row.onto != null && row.pence() > SPLIT)
                .toList();
        for (int at = 0; at < plain.size(); at += 500) {
            decisions.add(decision(plain.get(at), at / 500 % SPLIT, fund));
        }
        return decisions;
    }

    private static Decision decision(SeededRow row, int sort, SeededFund fund) {
        String number = row.document.number;
        String line = "" + row.line;
        String first = fund.slots.get(0).line();
        String second = fund.slots.get(1).line();
        if (sort == 0) {
            row.onto(second);
            return new Decision(number, line, List.of(new Decision.Share(second, null)), null);
        }
        if (sort == 1) {
            row.onto(null).fate("set-aside");
            return new Decision(number, line, List.of(), "Of the health board");
        }
        long part = row.pence() / SPLIT;
        row.onto(null).fate(first + "=" + part + " " + second + "=" + (row.pence() - part));
        return new Decision(
                number,
                line,
                List.of(new Decision.Share(first, part), new Decision.Share(second, row.pence() - part)),
                null);
    }

    private static Funding funding(Random random, SeededFund fund, List<SeededRow> rows) {
        var spent = new HashMap<String, Long>();
        rows.forEach(row -> shares(row).forEach((line, pence) -> spent.merge(line, pence, Long::sum)));
        var lines = new ArrayList<FundingLine>();
        for (var slot : fund.slots) {
            boolean exact = slot.told() == Told.BY_AMOUNT && lines.size() % 20 != 19;
            long left = exact ? 0 : 100L * random.nextInt(200_000);
            long allocated = spent.getOrDefault(slot.line(), 0L) + left;
            lines.add(new FundingLine(slot.line(), slot.initiative(), allocated, allocated, null, "Counted"));
        }
        long award = lines.stream().mapToLong(FundingLine::allocated).sum();
        return new Funding(award, LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31), false, lines);
    }

    /** What a row truly takes from each line. */
    private static Map<String, Long> shares(SeededRow row) {
        var shares = new HashMap<String, Long>();
        if (row.fate != null && row.fate.contains("=")) {
            for (String share : row.fate.split(" ")) {
                shares.put(
                        share.substring(0, share.indexOf('=')),
                        Long.parseLong(share.substring(share.indexOf('=') + 1)));
            }
        } else if (row.onto != null && row.fate == null && row.partner == null) {
            shares.put(row.onto, row.pence());
        }
        return shares;
    }

    private static List<SeededRow> instalments(long award) {
        var instalments = new ArrayList<SeededRow>();
        for (int quarter = 0; quarter < SeededFiles.INSTALMENTS; quarter++) {
            long part = award / 4 + (quarter == 0 ? award % 4 : 0);
            var document = new SeededRow.Document();
            document.number = "" + (900_000 + quarter);
            instalments.add(new SeededRow(
                            document,
                            LocalDate.of(2023, 4, 20).plusMonths(3L * quarter),
                            -part,
                            0,
                            new Code("4400", "9210", ""),
                            "Office of the Police and Crime Commissioner",
                            "Grant")
                    .fate("received"));
        }
        return instalments;
    }
}
