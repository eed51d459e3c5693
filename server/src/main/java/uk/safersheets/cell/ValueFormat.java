package uk.safersheets.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a sentence shows a value: {@code 1,500}, {@code £1,234.50}, {@code 12.5%}, {@code 14 June 2026}, rounded half up,
 * once, here. An amount entered more finely is shown as it was entered ({@code £10.005}, {@code 14.75%}); what goes on
 * without end, as a share does, is rounded to the usual decimals. What is not nothing is never shown as nothing.
 */
public enum ValueFormat {
    NUMBER(0, 6) {
        @Override
        String written(BigDecimal amount, int decimals) {
            return Grouped.of(amount, decimals);
        }
    },
    MONEY(2, 4) {
        @Override
        String written(BigDecimal amount, int decimals) {
            String digits = Grouped.of(amount, decimals);
            return digits.startsWith("-") ? "-£" + digits.substring(1) : "£" + digits;
        }
    },
    PERCENT(1, 3) {
        @Override
        BigDecimal scaled(BigDecimal amount) {
            return amount.movePointRight(2);
        }

        @Override
        String written(BigDecimal amount, int decimals) {
            return Grouped.of(amount, decimals) + "%";
        }
    },
    DATE(0, 6) {
        @Override
        String written(BigDecimal amount, int decimals) {
            return ExcelDate.isDay(amount) ? day(amount.longValue()) : Grouped.of(amount, decimals);
        }
    };

    /** The most decimals that anybody is shown. */
    private static final int FINEST = 12;

    private final int usual;
    private final int finest;

    ValueFormat(int usual, int finest) {
        this.usual = usual;
        this.finest = finest;
    }

    /** Any value; {@code blank} for none, and what is no number as it is. */
    public String of(Value value) {
        if (value instanceof Value.Number number) {
            return of(number.amount());
        }
        return value.isBlank() ? "blank" : value.toString();
    }

    public String of(BigDecimal amount) {
        return of(amount, decimals(amount));
    }

    /** What a formula came to, with the usual decimals where it is a share or an amount. */
    public String rounded(BigDecimal amount) {
        BigDecimal scaled = scaled(amount);
        return usual == 0 ? of(amount) : written(scaled, Math.max(usual, firstDigit(scaled)));
    }

    /** With so many decimals. */
    public String of(BigDecimal amount, int decimals) {
        return written(scaled(amount), decimals);
    }

    /**
     * Two values that a sentence holds side by side. Where they differ they never look the same: they get as many
     * decimals as that takes.
     */
    public List<String> together(Value one, Value other) {
        if (one instanceof Value.Number first && other instanceof Value.Number second) {
            return together(first.amount(), second.amount());
        }
        return List.of(of(one), of(other));
    }

    private List<String> together(BigDecimal one, BigDecimal other) {
        var both = List.of(of(one, beside(one, other)), of(other, beside(other, one)));
        boolean isAlike = both.get(0).equals(both.get(1)) && !NumberTolerance.same(one, other);
        for (int decimals = usual + 1; isAlike && decimals <= FINEST; decimals++) {
            both = List.of(of(one, decimals), of(other, decimals));
            isAlike = both.get(0).equals(both.get(1));
        }
        return both;
    }

    /** As Excel shows it, the day that never was as well. */
    private static String day(long serial) {
        return serial == ExcelDate.NEVER ? "29 February 1900" : DayFormat.day(ExcelDate.day(serial));
    }

    BigDecimal scaled(BigDecimal amount) {
        return amount;
    }

    abstract String written(BigDecimal amount, int decimals);

    /** What is rounded anyway gets the decimals of what it is held against. */
    private int beside(BigDecimal amount, BigDecimal other) {
        boolean isRounded = NumberTolerance.isFinerThan(finest, scaled(amount));
        return isRounded ? Math.max(decimals(amount), decimals(other)) : decimals(amount);
    }

    private int decimals(BigDecimal amount) {
        BigDecimal settled = NumberTolerance.settled(scaled(amount), finest);
        if (settled.scale() > finest) {
            int most = Math.max(usual == 0 ? finest : usual, firstDigit(settled));
            settled = settled.setScale(most, RoundingMode.HALF_UP);
        }
        return Math.max(usual, settled.stripTrailingZeros().scale());
    }

    /** How many decimals it takes to show anything of a small amount. */
    private static int firstDigit(BigDecimal amount) {
        return amount.signum() == 0 ? 0 : Math.min(FINEST, amount.scale() - amount.precision() + 1);
    }
}
