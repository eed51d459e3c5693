package uk.safersheets.formula.library.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.SerialDate;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;
import uk.safersheets.formula.tree.Omission;

/** Days that are neither weekend nor holiday, by whole weeks and what is left over. */
public final class WorkingDays {
    private static final boolean[] SATURDAY_SUNDAY = {false, false, false, false, false, true, true};

    private final boolean[] off;
    private final int perWeek;
    private final TreeSet<Integer> holidays = new TreeSet<>();

    private WorkingDays(boolean[] off, @Nullable Area holidays) {
        this.off = off;
        int work = 0;
        for (boolean free : off) {
            work += free ? 0 : 1;
        }
        this.perWeek = work;
        if (holidays != null) {
            read(holidays);
        }
    }

    public static Family family() {
        return new Family()
                .with("NETWORKDAYS", arguments -> count(arguments, false))
                .with("NETWORKDAYS.INTL", arguments -> count(arguments, true))
                .with("WORKDAY", arguments -> later(arguments, false))
                .with("WORKDAY.INTL", arguments -> later(arguments, true));
    }

    private static Area count(List<Area> arguments, boolean chosen) {
        return Broadcast.over(arguments.subList(0, 2), values -> {
            int start = serial(values.get(0));
            int end = serial(values.get(1));
            var days = of(arguments, chosen);
            return Value.of(start <= end ? days.between(start, end) : -days.between(end, start));
        });
    }

    private static Area later(List<Area> arguments, boolean chosen) {
        return Broadcast.over(arguments.subList(0, 2), values -> {
            int start = serial(values.get(0));
            BigDecimal days = Coerce.number(values.get(1)).setScale(0, RoundingMode.DOWN);
            return Value.of(of(arguments, chosen).after(start, Coerce.whole(Value.of(days))));
        });
    }

    private static int serial(Value value) {
        int serial = Coerce.whole(value);
        SerialDate.of(serial);
        return serial;
    }

    private static WorkingDays of(List<Area> arguments, boolean chosen) {
        int at = chosen ? 3 : 2;
        Area holidays = arguments.size() > at && !Omission.is(arguments.get(at)) ? arguments.get(at) : null;
        boolean given = chosen && arguments.size() > 2 && !Omission.is(arguments.get(2));
        return new WorkingDays(given ? weekend(arguments.get(2).first()) : SATURDAY_SUNDAY, holidays);
    }

    /** From Monday to Sunday: a text such as 0000011, or Excel's number of a weekend. */
    private static boolean[] weekend(Value value) {
        var off = new boolean[7];
        if (value instanceof Value.Text text) {
            if (!text.text().matches("[01]{7}")) {
                throw new ErrorValueException(ExcelError.VALUE);
            }
            for (int day = 0; day < 7; day++) {
                off[day] = text.text().charAt(day) == '1';
            }
            return off;
        }
        int number = Coerce.whole(value);
        if (number >= 1 && number <= 7) {
            off[(number + 4) % 7] = true;
            off[(number + 5) % 7] = true;
        } else if (number >= 11 && number <= 17) {
            off[(number - 5) % 7] = true;
        } else {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return off;
    }

    private void read(Area days) {
        for (int place = 0; place < days.rows() * days.columns(); place++) {
            Value value = Index.value(days, place);
            if (value instanceof Value.Blank) {
                continue;
            }
            int serial = serial(value);
            if (!isOff(serial)) {
                holidays.add(serial);
            }
        }
    }

    private boolean isOff(int serial) {
        return off[Math.floorMod(serial - 2, 7)];
    }

    /** Both ends counted. */
    private long between(int start, int end) {
        int days = end - start + 1;
        long work = (long) days / 7 * perWeek;
        for (int day = end - days % 7 + 1; day <= end; day++) {
            work += isOff(day) ? 0 : 1;
        }
        return work - holidays.subSet(start, true, end, true).size();
    }

    /** The last day of so many after the start; before it for a negative number. */
    private long after(int start, int count) {
        if (perWeek == 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        if (count == 0) {
            return start;
        }
        int low = 0;
        int high = count > 0 ? SerialDate.LAST - start : start;
        if (worked(start, count > 0, high) < Math.abs((long) count)) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worked(start, count > 0, middle) >= Math.abs((long) count)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return count > 0 ? start + low : start - low;
    }

    /** How many of so many days after (before) the start are working days. */
    private long worked(int start, boolean forward, int days) {
        if (days == 0) {
            return 0;
        }
        return forward ? between(start + 1, start + days) : between(start - days, start - 1);
    }
}
