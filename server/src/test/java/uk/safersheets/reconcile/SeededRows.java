package uk.safersheets.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import uk.safersheets.ledger.Code;
import uk.safersheets.reconcile.SeededFund.Slot;
import uk.safersheets.reconcile.SeededFund.Told;
import uk.safersheets.reconcile.SeededRow.Document;

/** Draws a year of payments, credits, reversals and accruals for the lines of a seeded fund. */
final class SeededRows {
    private static final LocalDate FIRST = LocalDate.of(2023, 4, 3);
    private static final int DAYS = 320;
    private static final String[] SUPPLIERS = {
        "Beacon Trust",
        "Mercer, Holt & Partners",
        "The \"Corner\" Bakery",
        "Redline Print Ltd",
        "Café Zoë",
        "Hill & Sons",
        "Total Gas",
        "Vale Coaches",
        "Orchard Centre",
        "REDACTED",
        "Summit Ltd",
        "Harbour Hall",
        "Quayside Ltd"
    };
    private static final String[] GOODS = {
        "Goods and services", "Hire of hall", "Materials, sundry", "Invoice", "Travel", "Printing of leaflets"
    };

    private final Random random;
    private final SeededFund fund;
    private final List<SeededRow> rows = new ArrayList<>();

    SeededRows(Random random, SeededFund fund) {
        this.random = random;
        this.fund = fund;
    }

    /** In the order of their days, with the numbers of their documents. */
    List<SeededRow> draw(int count) {
        for (int centre = 0; centre < fund.told(Told.BY_AMOUNT).size(); centre += 5) {
            byAmount(fund.told(Told.BY_AMOUNT).subList(centre, centre + 5));
        }
        var slots = new ArrayList<>(fund.told(Told.BY_CODE));
        slots.addAll(fund.told(Told.BY_DESCRIPTION));
        slots.addAll(fund.told(Told.BY_NAME));
        while (rows.size() < count) {
            draw(one(slots), slots);
        }
        rows.sort(Comparator.comparing(row -> row.date));
        int number = 100_000;
        for (var row : rows) {
            if (row.document.number == null) {
                row.document.number = "" + number++;
            }
        }
        return rows;
    }

    private void draw(Slot slot, List<Slot> slots) {
        int die = random.nextInt(1000);
        if (die < 4) {
            onNoLine(slot);
        } else if (die < 6) {
            add(slot, day(), amount(), new Code(slot.code().costCentre(), "5203", "ZZ99"))
                    .onto(null)
                    .fate("set-aside");
        } else if (die < 16) {
            accrual(slot);
        } else if (die < 30) {
            monthly(slot);
        } else if (die < 90) {
            document(slot, slots);
        } else {
            payment(slot, add(slot, day(), amount(), slot.code()));
        }
    }

    /** A payment, and what may happen to it later. */
    private void payment(Slot slot, SeededRow row) {
        say(slot, row);
        int die = random.nextInt(1000);
        if (die < 30) {
            var reversal = reverse(row, 40, "Reversal of %s");
            reversal.named = row.document;
            reversal.supplier = random.nextBoolean() ? "" : row.supplier;
        } else if (die < 45) {
            reverse(row, 30, "Credit note");
        } else if (die < 50) {
            say(slot, add(slot, row.date.plusDays(9), -row.net / 3 - 7, slot.code()));
        } else if (die < 53) {
            var other = add(slot, row.date.plusDays(9), -row.net, slot.code());
            say(slot, other);
            other.supplier = "Refunds of " + slot.line().toLowerCase() + "x " + other.supplier;
        } else if (die < 60 && slot.told() == Told.BY_CODE) {
            row.description = "See also " + one(fund.slots).line();
        }
    }

    private SeededRow reverse(SeededRow row, int within, String words) {
        var credit = row.reversed(row.date.plusDays(1 + random.nextInt(within)), words);
        rows.add(credit);
        return credit;
    }

    /** Several lines of one document, each for a line of the fund. */
    private void document(Slot slot, List<Slot> slots) {
        var first = add(slot, day(), amount(), slot.code());
        payment(slot, first);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            var other = one(slots);
            payment(other, add(first.document, other, first.date, amount(), other.code()));
        }
    }

    /** The same amount to the same supplier each month. */
    private void monthly(Slot slot) {
        long amount = amount();
        var day = FIRST.plusDays(random.nextInt(28));
        String supplier = one(SUPPLIERS);
        for (int month = 3 + random.nextInt(7); month > 0; month--) {
            var row = add(slot, day.plusMonths(month), amount, slot.code());
            row.supplier = supplier;
            payment(slot, row);
        }
    }

    private void accrual(Slot slot) {
        var accrual = add(slot, day(), amount(), slot.code());
        accrual.supplier = "";
        accrual.description = told(slot, "Accrual: " + slot.place() + " " + random.nextInt(900));
        reverse(accrual, 30, accrual.description.replace("Accrual", "Reversal of accrual"));
    }

    /** On a code nobody mapped; some name their line all the same. */
    private void onNoLine(Slot slot) {
        var row = add(slot, day(), amount(), new Code("9900", "7000", "")).onto(null);
        if (random.nextInt(3) == 0) {
            row.onto(slot.line()).description = "Recharge " + slot.line();
        }
    }

    /** What tells lines of one code apart; one in 150 says nothing. */
    private void say(Slot slot, SeededRow row) {
        row.description = told(slot, row.description);
        if (slot.told() != Told.BY_NAME || random.nextInt(150) == 0) {
            return;
        }
        switch (random.nextInt(7)) {
            case 0 -> row.supplier = slot.place() + " Youth Club";
            case 1 -> row.description = "Work at " + slot.place() + ", " + slot.activity();
            case 2 -> row.description = slot.place();
            case 3 -> row.description = slot.line() + "/July";
            case 4 -> row.reference = slot.line().toLowerCase();
            case 5 -> row.reference = "INV 77 for " + slot.line() + ".";
            default -> {
                row.supplier = one(fund.sharing(slot)).place() + " Printers";
                row.reference = slot.line();
            }
        }
    }

    private static String told(Slot slot, String words) {
        return slot.told() == Told.BY_DESCRIPTION ? slot.opening() + ": " + words : words;
    }

    /** Five lines: one payment for the first, one for the second and third, three for the fourth, the rest a riddle. */
    private void byAmount(List<Slot> slots) {
        var code = slots.get(0).code();
        add(slots.get(0), day(), odd(), code);
        long second = odd();
        long third = odd();
        add(slots.get(1), day(), second + third, code)
                .fate(slots.get(1).line() + "=" + second + " " + slots.get(2).line() + "=" + third);
        for (int at = 0; at < 3; at++) {
            add(slots.get(3), day(), odd(), code);
        }
        for (int riddles = 2 + random.nextInt(5); riddles > 0; riddles--) {
            add(slots.get(4), day(), amount(), code);
        }
    }

    private SeededRow add(Slot slot, LocalDate day, long net, Code code) {
        return add(new Document(), slot, day, net, code);
    }

    private SeededRow add(Document document, Slot slot, LocalDate day, long net, Code code) {
        long vat = random.nextInt(8) == 0 ? net / 5 : 0;
        var row = new SeededRow(document, day, net - vat, vat, code, one(SUPPLIERS), one(GOODS)).onto(slot.line());
        rows.add(row);
        return row;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private long amount() {
        return random.nextInt(3) == 0 ? 500L * (1 + random.nextInt(100)) : odd();
    }

    private long odd() {
        return 1_000 + random.nextInt(200_000);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String one(String... all) {
        return all[random.nextInt(all.length)];
    }
}
