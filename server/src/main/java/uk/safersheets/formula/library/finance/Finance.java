package uk.safersheets.formula.library.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.library.Parameters;

/** Interest and depreciation. */
public final class Finance {
    private static final double YEAR = 365;
    private static final int MOST_PERIODS = 100_000;
    private static final int MOST_STEPS = 200;

    private Finance() {}

    public static Family family() {
        var family = new Family();
        add(family, "EFFECT", of -> Math.pow(1 + of.positive(0) / of.degrees(1), of.degrees(1)) - 1);
        add(family, "NOMINAL", of -> (Math.pow(1 + of.positive(0), 1 / of.degrees(1)) - 1) * of.degrees(1));
        add(family, "RRI", of -> Math.pow(of.number(2) / divisor(of.number(1)), 1 / of.positive(0)) - 1);
        add(family, "PDURATION", of -> Math.log(of.positive(2) / of.positive(1)) / Math.log1p(of.positive(0)));
        add(family, "SLN", of -> (of.number(0) - of.number(1)) / divisor(of.number(2)));
        add(family, "SYD", Finance::sumOfYears);
        add(family, "DB", Finance::fixedDeclining);
        add(family, "DDB", Finance::doubleDeclining);
        add(family, "ISPMT", of -> of.number(3) * of.number(0) * (of.number(1) / divisor(of.number(2)) - 1));
        add(family, "CUMIPMT", of -> cumulated(of, true));
        add(family, "CUMPRINC", of -> cumulated(of, false));
        add(family, "DOLLARDE", of -> fractions(of, true));
        add(family, "DOLLARFR", of -> fractions(of, false));
        return family.with("XNPV", arguments -> Area.of(Value.of(datedValue(arguments))))
                .with("XIRR", arguments -> Area.of(Value.of(datedRate(arguments))))
                .with("FVSCHEDULE", arguments -> Area.of(Value.of(scheduled(arguments))));
    }

    private static void add(Family family, String name, ToDoubleFunction<Parameters> work) {
        family.onValues(name, Parameters.over(work));
    }

    private static double divisor(double number) {
        if (number == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return number;
    }

    private static double sumOfYears(Parameters of) {
        double life = of.positive(2);
        double period = of.within(3, 1, life);
        return (of.number(0) - of.number(1)) * (life - period + 1) * 2 / (life * (life + 1));
    }

    /** The rate is rounded to three decimals, and the first year may have fewer months than twelve. */
    private static double fixedDeclining(Parameters of) {
        double cost = of.within(0, 0, Double.MAX_VALUE);
        double life = of.degrees(2);
        double months = Math.floor(of.number(4, 12));
        double last = months < 12 ? life + 1 : life;
        int period = (int) Math.min(of.within(3, 1, last), MOST_PERIODS);
        if (months < 1 || months > 12 || cost == 0 && of.number(1) != 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        if (cost == 0) {
            return 0;
        }
        double rate = Math.round((1 - Math.pow(of.number(1) / cost, 1 / life)) * 1000) / 1000.0;
        double gone = cost * rate * months / 12;
        if (period == 1) {
            return gone;
        }
        double depreciation = 0;
        for (int year = 2; year <= period; year++) {
            WorkBudget.count(Work.FORMULAS, 1);
            double part = year > life ? (12 - months) / 12 : 1;
            depreciation = (cost - gone) * rate * part;
            gone += depreciation;
        }
        return depreciation;
    }

    private static double doubleDeclining(Parameters of) {
        double cost = of.within(0, 0, Double.MAX_VALUE);
        double salvage = of.within(1, 0, Double.MAX_VALUE);
        double life = of.positive(2);
        double period = of.within(3, Double.MIN_VALUE, life);
        double rate = Math.min(1, of.number(4, 2) / life);
        if (rate <= 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        double before = Math.max(cost * Math.pow(1 - rate, period - 1), salvage);
        double after = Math.max(cost * Math.pow(1 - rate, period), salvage);
        return period < 1 ? Math.min(cost * rate, Math.max(0, cost - salvage)) : Math.max(0, before - after);
    }

    /** What is paid over several periods of a loan: interest, or principal. */
    private static double cumulated(Parameters of, boolean interest) {
        double rate = of.positive(0);
        double periods = of.degrees(1);
        double amount = of.positive(2);
        int from = (int) of.within(3, 1, Math.min(periods, MOST_PERIODS));
        int to = (int) of.within(4, from, Math.min(periods, MOST_PERIODS));
        double early = of.number(5);
        if (early != 0 && early != 1) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        double factor = Math.pow(1 + rate, periods);
        double payment = amount * rate * factor / (factor - 1) / (1 + rate * early);
        double sum = 0;
        for (int period = from; period <= to; period++) {
            WorkBudget.count(Work.FORMULAS, 1);
            double left = amount * Math.pow(1 + rate, period - 1)
                    - payment * (1 + rate * early) * (Math.pow(1 + rate, period - 1) - 1) / rate;
            double due = early == 1 ? (period == 1 ? 0 : left * rate / (1 + rate)) : left * rate;
            sum += interest ? due : payment - due;
        }
        return -sum;
    }

    /** Prices in fractions (1.02 is 1 and 2/16) as decimals, and back. */
    private static double fractions(Parameters of, boolean toDecimal) {
        double parts = Math.floor(of.within(1, 0, 1e9));
        double price = of.number(0);
        double whole = price < 0 ? Math.ceil(price) : Math.floor(price);
        double scale = Math.pow(10, Math.ceil(Math.log10(divisor(parts))));
        return whole + (price - whole) * (toDecimal ? scale / parts : parts / scale);
    }

    private static double scheduled(List<Area> arguments) {
        double sum = Coerce.number(arguments.get(0).first()).doubleValue();
        for (var value : arguments.get(1).values().toList()) {
            sum *= 1 + Coerce.number(value).doubleValue();
        }
        return sum;
    }

    private static double datedValue(List<Area> arguments) {
        double rate = Coerce.number(arguments.get(0).first()).doubleValue();
        if (rate <= -1) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return discounted(Numbers.of(arguments.get(1)), Numbers.of(arguments.get(2)), rate);
    }

    private static double discounted(List<BigDecimal> amounts, List<BigDecimal> dates, double rate) {
        if (amounts.size() != dates.size() || amounts.isEmpty()) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        long first = dates.get(0).longValue();
        WorkBudget.count(Work.FORMULAS, amounts.size());
        double sum = 0;
        for (int at = 0; at < amounts.size(); at++) {
            long days = dates.get(at).longValue() - first;
            if (days < 0) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            sum += amounts.get(at).doubleValue() / Math.pow(1 + rate, days / YEAR);
        }
        return sum;
    }

    /** By halving between rates where the value changes its sign. */
    private static double datedRate(List<Area> arguments) {
        List<BigDecimal> amounts = Numbers.of(arguments.get(0));
        List<BigDecimal> dates = Numbers.of(arguments.get(1));
        DoubleUnaryOperator value = rate -> discounted(amounts, dates, rate);
        double low = -0.999999;
        double high = 1;
        while (value.applyAsDouble(low) * value.applyAsDouble(high) > 0) {
            high *= 2;
            if (high > 1e9) {
                throw new ErrorValueException(ExcelError.NUM);
            }
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double middle = (low + high) / 2;
            boolean left = value.applyAsDouble(low) * value.applyAsDouble(middle) <= 0;
            low = left ? low : middle;
            high = left ? middle : high;
        }
        return (low + high) / 2;
    }
}
