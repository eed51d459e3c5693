package uk.safersheets.app.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.SetAside;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;

/** One export as a finance system might write it: drawn by chance, with everything around the transactions. */
final class DrawnExport {
    private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Random random;
    private final boolean isSided;
    private final boolean isLined;
    private final boolean isAmountFirst;
    private final List<List<List<String>>> tabs = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private int document = 100;

    DrawnExport(long seed, int tabCount) {
        this.random = new Random(seed);
        this.isSided = random.nextBoolean();
        this.isLined = random.nextBoolean();
        this.isAmountFirst = random.nextBoolean();
        for (int tab = 0; tab < tabCount; tab++) {
            tabs.add(new Tab(tabCount == 1 ? "" : name(tab) + ", ").rows());
        }
    }

    static String name(int tab) {
        return "Month " + (tab + 1);
    }

    List<List<List<String>>> tabs() {
        return tabs;
    }

    Layout layout() {
        Map<ColumnRole, List<String>> headings = new EnumMap<>(ColumnRole.class);
        headings.put(ColumnRole.NUMBER, List.of("No"));
        headings.put(ColumnRole.DATE, List.of("Date"));
        headings.put(ColumnRole.SUPPLIER, List.of("Supplier"));
        headings.put(ColumnRole.DESCRIPTION, List.of("Text"));
        if (isLined) {
            headings.put(ColumnRole.LINE, List.of("Line"));
        }
        if (isSided) {
            headings.put(ColumnRole.DEBIT, List.of("DR"));
            headings.put(ColumnRole.CREDIT, List.of("CR"));
        } else {
            headings.put(ColumnRole.AMOUNT, List.of("Net"));
        }
        return new Layout("test", headings, Layout.Vat.LEFT_OUT, null, null).with(new ReadingChoices(null, setAside));
    }

    /** One tab while it is drawn. */
    private final class Tab {
        private final String place;
        private final List<List<String>> rows = new ArrayList<>();
        private long all;
        private long sinceTotal;

        Tab(String place) {
            this.place = place;
        }

        List<List<String>> rows() {
            for (int line = random.nextInt(3); line > 0; line--) {
                rows.add(row("", "", "", "Ledger of 2019, as printed", "", ""));
            }
            rows.add(headings());
            for (int left = 3 + random.nextInt(8); left > 0; left--) {
                document();
                around();
            }
            if (random.nextBoolean()) {
                rows.add(row("Total", "", "", "", "", pounds(all)));
            }
            return rows;
        }

        private void document() {
            String number = Integer.toString(document++);
            String day = DAY.format(FIRST.plusDays(random.nextInt(300)));
            boolean isSuppressed = random.nextInt(3) == 0;
            int lines = 1 + random.nextInt(3);
            for (int line = 1; line <= lines; line++) {
                boolean leans = line > 1 && isSuppressed;
                long pence = random.nextInt(500_000) - 100_000;
                rows.add(row(
                        leans ? "" : number,
                        Integer.toString(line),
                        leans ? "" : day,
                        leans ? "" : "Supplier, \"of\" " + number,
                        "Text " + number + " " + line,
                        pounds(pence)));
                all += pence;
                sinceTotal += pence;
            }
        }

        /** What stands between documents. */
        private void around() {
            switch (random.nextInt(8)) {
                case 0 -> {
                    rows.add(row("Sub total", "", "", "", "", pounds(sinceTotal)));
                    sinceTotal = 0;
                }
                case 1 -> rows.add(headings());
                case 2 -> rows.add(row("", "", "", "", "", ""));
                case 3 -> rows.add(row("", "", "", "", "", pounds(7_000_000 + random.nextInt(1000))));
                case 4 -> rows.add(row("Page " + rows.size(), "", "", "", "", ""));
                case 5 -> {
                    long pence = 8_000_000 + random.nextInt(1000);
                    rows.add(row("", "1", "", "Total Gas & Power Ltd", "Heating", pounds(pence)));
                    setAside.add(new SetAside(place + "row " + rows.size(), "Not posted yet"));
                }
                default -> {}
            }
        }
    }

    private List<String> headings() {
        var amounts = isSided ? List.of("DR", "CR") : List.of("Net");
        return row("No", "Line", "Date", "Supplier", "Text", amounts);
    }

    private List<String> row(String number, String line, String date, String supplier, String text, String pounds) {
        boolean isCredit = pounds.startsWith("-");
        var sides = isCredit ? List.of("", pounds.substring(1)) : List.of(pounds, "");
        return row(number, line, date, supplier, text, isSided ? sides : List.of(pounds));
    }

    private List<String> row(
            String number, String line, String date, String supplier, String text, List<String> amounts) {
        var cells = new ArrayList<>(List.of(number, date, supplier, text));
        if (isLined) {
            cells.add(1, line);
        }
        cells.addAll(isAmountFirst ? 0 : cells.size(), amounts);
        return cells;
    }

    private static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }
}
