package uk.safersheets.workbooks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.safersheets.workbooks.StatedRow.Form;

/** What may go wrong with a true sentence. Empty where it would stay true, or where its form has nothing to go wrong. */
enum Mutation {
    DIRECTION {
        @Override
        Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random) {
            return form == Form.LEVEL
                    ? Optional.empty()
                    : Optional.of(row.sentence(form, row.current() > row.previous(), figures(row)));
        }
    },
    DIGIT {
        @Override
        Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random) {
            int at = place(form, random);
            String right = figures(row).get(at);
            for (int attempt = 0; attempt < 20; attempt++) {
                String wrong = withOtherDigit(right, random);
                if (!row.couldBe(new BigDecimal(wrong))) {
                    return Optional.of(said(row, form, at, wrong));
                }
            }
            return Optional.empty();
        }
    },
    ROW {
        @Override
        Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random) {
            var other = others.get(random.nextInt(others.size()));
            boolean isOther = !other.label().equals(row.label())
                    && figures(row).stream().map(BigDecimal::new).noneMatch(other::couldBe);
            return isOther
                    ? Optional.of(new StatedRow(other.label(), row.previous(), row.current()).sentence(form))
                    : Optional.empty();
        }
    },
    PERIOD {
        @Override
        Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random) {
            return form.says("current") && !form.says("previous")
                    ? Optional.of(said(row, form, 3, "" + row.previous()))
                    : Optional.empty();
        }
    },
    /** A percentage for a count, a count for a percentage, or all there is for the change. */
    UNIT {
        @Override
        Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random) {
            String percent = row.percent().setScale(0, RoundingMode.HALF_UP).toPlainString();
            boolean isFar = row.exactPercent()
                            .subtract(BigDecimal.valueOf(row.change()))
                            .abs()
                            .compareTo(BigDecimal.valueOf(2))
                    > 0;
            if (form.says("percent") && !form.says("change") && isFar) {
                return Optional.of(said(row, form, 0, "" + row.change()));
            }
            if (form == Form.FEWER) {
                return Optional.of(said(row, form, 1, "" + row.current()));
            }
            return form.says("change") && isFar && !form.says("percent")
                    ? Optional.of(said(row, form, 1, percent))
                    : Optional.empty();
        }
    },
    /** Cut off where it had to be rounded, or the last digit one too high. */
    ROUNDING {
        @Override
        Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random) {
            if (!form.says("percent")) {
                return Optional.empty();
            }
            var cut = row.exactPercent().setScale(1, RoundingMode.DOWN);
            var wrong = cut.compareTo(row.percent()) == 0 ? row.percent().add(new BigDecimal("0.1")) : cut;
            return Optional.of(said(row, form, 0, wrong.toPlainString()));
        }
    };

    abstract Optional<String> of(StatedRow row, Form form, List<StatedRow> others, Random random);

    private static List<String> figures(StatedRow row) {
        return List.of(row.percent().toPlainString(), "" + row.change(), "" + row.previous(), "" + row.current());
    }

    private static String said(StatedRow row, Form form, int at, String wrong) {
        var figures = new ArrayList<>(figures(row));
        figures.set(at, wrong);
        return row.sentence(form, row.current() < row.previous(), figures);
    }

    /** The place of a figure that the form tells. */
    private static int place(Form form, Random random) {
        var names = List.of("percent", "change", "previous", "current");
        int at = random.nextInt(names.size());
        while (!form.says(names.get(at))) {
            at = (at + 1) % names.size();
        }
        return at;
    }

    private static String withOtherDigit(String figure, Random random) {
        int at = random.nextInt(figure.length());
        while (figure.charAt(at) == '.') {
            at = random.nextInt(figure.length());
        }
        var digits = new StringBuilder(figure);
        digits.setCharAt(at, (char) ('1' + random.nextInt(9)));
        return digits.toString();
    }
}
