package uk.safersheets.formula.library.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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
import uk.safersheets.formula.tree.Omission;

/** Equal payments over time, and what a row of payments is worth. */
public final class Annuities {
    private static final int MOST_STEPS = 100;
    private static final double NEAR = 1e-12;

    private Annuities() {}

    public static Family family() {
        return new Family()
                .onValues("PMT", Parameters.over(of -> payment(of.number(0), of.number(1), of, 2)))
                .onValues(
                        "FV",
                        Parameters.over(of ->
                                future(of.number(0), of.number(1), of.number(2), of.number(3, 0), of.number(4, 0))))
                .onValues("PV", Parameters.over(Annuities::present))
                .onValues("NPER", Parameters.over(Annuities::periods))
                .onValues("RATE", Parameters.over(Annuities::rate))
                .onValues("IPMT", Parameters.over(of -> interest(of, of.number(1))))
                .onValues(
                        "PPMT",
                        Parameters.over(of -> payment(of.number(0), of.number(2), of, 3) - interest(of, of.number(1))))
                .with("NPV", Annuities::netValues)
                .with("IRR", arguments -> Area.of(Value.of(internalRate(arguments))))
                .with("MIRR", arguments -> Area.of(Value.of(modifiedRate(arguments))));
    }

    private static double growth(double rate, double periods) {
        return Math.pow(1 + rate, periods);
    }

    /** @param from where the present value stands, before the future value and when payments are made */
    private static double payment(double rate, double periods, Parameters of, int from) {
        double present = of.number(from);
        double future = of.number(from + 1, 0);
        double early = of.number(from + 2, 0) == 0 ? 0 : 1;
        if (periods == 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        if (rate == 0) {
            return -(present + future) / periods;
        }
        double grown = growth(rate, periods);
        return -rate * (future + present * grown) / ((1 + rate * early) * (grown - 1));
    }

    private static double future(double rate, double periods, double payment, double present, double early) {
        if (rate == 0) {
            return -(present + payment * periods);
        }
        double grown = growth(rate, periods);
        return -(present * grown + payment * (1 + rate * (early == 0 ? 0 : 1)) * (grown - 1) / rate);
    }

    private static double present(Parameters of) {
        double rate = of.number(0);
        double periods = of.number(1);
        double payment = of.number(2);
        double future = of.number(3, 0);
        if (rate == 0) {
            return -(future + payment * periods);
        }
        double early = of.number(4, 0) == 0 ? 0 : 1;
        double grown = growth(rate, periods);
        return -(future + payment * (1 + rate * early) * (grown - 1) / rate) / grown;
    }

    private static double periods(Parameters of) {
        double rate = of.number(0);
        double payment = of.number(1);
        double present = of.number(2);
        double future = of.number(3, 0);
        if (rate == 0) {
            if (payment == 0) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            return -(present + future) / payment;
        }
        double due = payment * (1 + rate * (of.number(4, 0) == 0 ? 0 : 1)) / rate;
        return Math.log((due - future) / (due + present)) / Math.log1p(rate);
    }

    private static double interest(Parameters of, double period) {
        double rate = of.number(0);
        double periods = of.number(2);
        double early = of.number(5, 0);
        if (period < 1 || period >= periods + 1) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        if (early != 0 && period == 1) {
            return 0;
        }
        double payment = payment(rate, periods, of, 3);
        double left = future(rate, period - 1, payment, of.number(3), early);
        return early == 0 ? left * rate : left * rate / (1 + rate);
    }

    private static double rate(Parameters of) {
        double periods = of.within(0, Double.MIN_VALUE, 1e9);
        double guess = of.number(5, 0.1);
        return root(
                rate -> future(rate, periods, of.number(1), of.number(2), of.number(4, 0)) - of.number(3, 0), guess);
    }

    /** By Newton's way from the guess, as Excel does; {@code #NUM!} where that finds none. */
    private static double root(DoubleUnaryOperator value, double guess) {
        double x = guess;
        for (int step = 0; step < MOST_STEPS; step++) {
            double wide = Math.max(1e-7, Math.abs(x) * 1e-7);
            double here = value.applyAsDouble(x);
            double slope = (value.applyAsDouble(x + wide) - value.applyAsDouble(x - wide)) / (2 * wide);
            double next = x - here / slope;
            if (here == 0 || Math.abs(next - x) < NEAR * Math.max(1, Math.abs(x))) {
                return here == 0 ? x : next;
            }
            x = next <= -1 ? (x - 1) / 2 : next;
            if (!Double.isFinite(x)) {
                break;
            }
        }
        throw new ErrorValueException(ExcelError.NUM);
    }

    private static double worth(double rate, List<BigDecimal> amounts) {
        WorkBudget.count(Work.FORMULAS, amounts.size());
        double sum = 0;
        for (int at = amounts.size() - 1; at >= 0; at--) {
            sum = sum / (1 + rate) + amounts.get(at).doubleValue();
        }
        return sum;
    }

    private static Area netValues(List<Area> arguments) {
        double rate = Coerce.number(arguments.get(0).first()).doubleValue();
        if (rate == -1) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return Area.of(Value.of(worth(rate, Numbers.of(arguments.subList(1, arguments.size()))) / (1 + rate)));
    }

    private static void refuseOneSided(List<BigDecimal> amounts, ExcelError error) {
        boolean paid = amounts.stream().anyMatch(amount -> amount.signum() < 0);
        boolean received = amounts.stream().anyMatch(amount -> amount.signum() > 0);
        if (!paid || !received) {
            throw new ErrorValueException(error);
        }
    }

    private static double internalRate(List<Area> arguments) {
        List<BigDecimal> amounts = Numbers.of(arguments.get(0));
        refuseOneSided(amounts, ExcelError.NUM);
        boolean guessed = arguments.size() > 1 && !Omission.is(arguments.get(1));
        double guess = guessed ? Coerce.number(arguments.get(1).first()).doubleValue() : 0.1;
        return root(rate -> worth(rate, amounts), guess);
    }

    private static double modifiedRate(List<Area> arguments) {
        List<BigDecimal> amounts = Numbers.of(arguments.get(0));
        refuseOneSided(amounts, ExcelError.DIV0);
        double finance = Coerce.number(arguments.get(1).first()).doubleValue();
        double reinvested = Coerce.number(arguments.get(2).first()).doubleValue();
        double paid = 0;
        double received = 0;
        int last = amounts.size() - 1;
        for (int at = 0; at <= last; at++) {
            double amount = amounts.get(at).doubleValue();
            paid += amount < 0 ? amount / growth(finance, at) : 0;
            received += amount > 0 ? amount * growth(reinvested, last - at) : 0;
        }
        return Math.pow(received / -paid, 1.0 / last) - 1;
    }
}
