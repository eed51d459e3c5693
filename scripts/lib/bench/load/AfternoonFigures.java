package uk.safersheets.bench.load;

import static uk.safersheets.bench.Timing.heading;
import java.util.Locale;
import java.util.Random;
import uk.safersheets.bench.Places;
import uk.safersheets.bench.Settings;

/**
 * A quarter's last afternoon, when everybody submits: the busiest minutes at their true rate, or so many times that.
 *
 * <p>Each partnership brings nine workbooks, one of each shipped template; to each belong 14 requests (seven checks, two
 * recalculations, three readings, one and a half submissions, half a comparison). Half of it all comes in the last hour, and
 * the last ten minutes bring three times that hour's mean.
 */
public final class AfternoonFigures {
    private static final int WORKBOOKS = 9;
    private static final int REQUESTS_OF_WORKBOOK = 14;
    private static final double LAST_HOUR = 0.5;
    private static final double RUSH = 3;
    private static final int PEOPLE = 60;

    private AfternoonFigures() {}

    public static void print() throws Exception {
        int partnerships = Settings.number("partnerships", 300);
        int seconds = Settings.number("seconds", 60);
        double times = Double.parseDouble(Settings.text("times", "1"));
        double all = (double) partnerships * WORKBOOKS * REQUESTS_OF_WORKBOOK;
        double rush = all * LAST_HOUR / 3600 * RUSH * times;
        heading(String.format(Locale.UK,
                "The last afternoon of a quarter: %d partnerships, %.0f requests, the last ten minutes %.1f a second (%.0f times the true rate)",
                partnerships, all, rush, times));
        System.out.println("| store | answered a second | all: p50 / p99 / longest, ms | checks | submissions | answers | service / database / generator, of one core |");
        System.out.println("|---|---:|---:|---:|---:|---|---:|");
        String store = Settings.text("store", "sqlite");
        try (var installation = new Installation(Places.scratch, "afternoon", store.equals("three") ? 3 : 1, !store.equals("sqlite"))) {
            installation.people(PEOPLE, new Corpus(Places.root));
            new Traffic(installation.people, AfternoonFigures::next).closed(Settings.number("warm", 20), 0);
            installation.tally.clear();
            var watch = new Watch(installation.nodes);
            long from = System.nanoTime();
            new Traffic(installation.people, AfternoonFigures::next).open(seconds, at -> rush * (0.5 + 0.5 * at / seconds));
            double took = (System.nanoTime() - from) / 1e9;
            var tally = installation.tally;
            System.out.printf(Locale.UK, "| %s | %.1f | %s | %s | %s | %s | %s |%n", store, tally.answered() / took, tally.told(),
                    tally.told(Act.CHECK), tally.told(Act.SUBMIT), tally.statuses(), watch.told());
            System.out.printf("%d versions answered for, %d lost; verify found %d damages%n",
                    installation.acknowledged(), installation.lost(), installation.damages());
        }
    }

    private static Act next(Random random) {
        double at = random.nextDouble() * REQUESTS_OF_WORKBOOK;
        if (at < 7) {
            return Act.CHECK;
        }
        if (at < 9) {
            return Act.RECALCULATE;
        }
        if (at < 12) {
            return Act.READ;
        }
        return at < 13.5 ? Act.SUBMIT : Act.COMPARE;
    }
}
