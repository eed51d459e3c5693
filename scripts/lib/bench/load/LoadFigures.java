package uk.safersheets.bench.load;

import static uk.safersheets.bench.Timing.heading;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import uk.safersheets.bench.Places;
import uk.safersheets.bench.Settings;

/**
 * What an installation carries of a partnership's week: checks, recalculations, reading, submitting, comparing. Services,
 * database and whoever asks share this machine.
 */
public final class LoadFigures {
    private static final int PEOPLE = 60;
    private static final double GOAL_MILLIS = 100;
    private static final int[] RATES = {10, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400};
    private static final double OVER = 3;

    private LoadFigures() {}

    /** What one act costs the service, one after the other, whatever else the machine is at. */
    private static void costs(Installation installation) throws Exception {
        int rounds = Settings.number("rounds", 150);
        var person = installation.people.get(0);
        for (int kind = 0; kind < Corpus.KINDS.size(); kind++) {
            for (var act : new Act[] {Act.CHECK, Act.RECALCULATE, Act.SUBMIT}) {
                double best = Double.MAX_VALUE;
                for (int part = 0; part < 4; part++) {
                    double from = installation.nodes.get(0).processorSeconds();
                    for (int round = 0; round < rounds / 4; round++) {
                        person.act(act, kind, System.nanoTime()).join();
                    }
                    best = Math.min(best, (installation.nodes.get(0).processorSeconds() - from) * 4000 / rounds);
                }
                System.out.printf(Locale.UK, "| %s, %s | %.1f ms |%n", act.name().toLowerCase(Locale.ROOT), Corpus.KINDS.get(kind).template(), best);
            }
        }
    }

    /** One way to run it. */
    private record Setup(String name, int nodes, boolean onPostgres) {}

    private static final Setup[] SETUPS = {
        new Setup("sqlite", 1, false), new Setup("postgres", 1, true), new Setup("three", 3, true)};

    public static void print() throws Exception {
        heading("Load: the mix of a partnership's week by " + PEOPLE + " analysts who sign in by tokens, each with "
                + Corpus.KINDS.size() + " workbooks of as many templates; one check in five of bytes sent before");
        System.out.println("| store | loop | offered a second | answered a second | all: p50 / p99 / longest, ms"
                + " | checks: p50 / p99 / longest, ms | answers | service / database / generator, of one core | machine busy |");
        System.out.println("|---|---|---:|---:|---:|---:|---|---:|---:|");
        String wanted = Settings.text("store", "all");
        for (var setup : SETUPS) {
            if (wanted.equals("all") || wanted.equals(setup.name())) {
                print(setup);
            }
        }
    }

    private static void print(Setup setup) throws Exception {
        int seconds = Settings.number("seconds", 20);
        try (var installation = new Installation(Places.scratch, "load-" + setup.name(), setup.nodes(), setup.onPostgres())) {
            installation.people(Settings.number("people", PEOPLE), new Corpus(Places.root));
            int minutes = Settings.number("minutes", 0);
            warm(installation);
            if (Settings.text("case", "all").equals("costs")) {
                costs(installation);
            } else if (minutes > 0) {
                flat(installation, setup, minutes);
            } else {
                cases(installation, setup, seconds);
            }
            kept(installation, setup);
        }
    }

    private static void cases(Installation installation, Setup setup, int seconds) throws Exception {
        row(installation, setup, "closed, " + PEOPLE + " people thinking 0.5 s", 0, traffic -> traffic.closed(seconds, 500), Act::next);
        double carried = 0;
        for (int rate : RATES) {
            var tally = row(installation, setup, "open", rate, traffic -> traffic.open(seconds, at -> rate), Act::next);
            if (tally.millis(990) > GOAL_MILLIS || tally.turnedAway() > 0) {
                break;
            }
            carried = rate;
        }
        System.out.printf(Locale.UK, "%s carries %.0f requests a second of the mix with p99 under %.0f ms%n", setup.name(), carried, GOAL_MILLIS);
        for (int rate : new int[] {210, 300}) {
            row(installation, setup, "open, checks alone", rate, traffic -> traffic.open(seconds, at -> rate), random -> Act.CHECK);
        }
        double over = Math.max(carried, RATES[0]) * OVER;
        row(installation, setup, "open, far too many", over, traffic -> traffic.open(Math.min(10, seconds), at -> over), Act::next);
    }

    /** What a run does. */
    private interface Run {
        void with(Traffic traffic) throws Exception;
    }

    private static Tally row(Installation installation, Setup setup, String loop, double rate, Run run, Function<Random, Act> mix)
            throws Exception {
        installation.tally.clear();
        long from = System.nanoTime();
        var watch = new Watch(installation.nodes);
        run.with(new Traffic(installation.people, mix));
        double seconds = (System.nanoTime() - from) / 1e9;
        var tally = installation.tally;
        System.out.printf(Locale.UK, "| %s | %s | %s | %.0f | %s | %s | %s%s | %s | %.0f %% |%n", setup.name(), loop,
                rate == 0 ? "as answered" : String.format(Locale.UK, "%.0f", rate), tally.answered() / seconds, tally.told(),
                tally.told(Act.CHECK), tally.statuses(), tally.unsaid() == 0 ? "" : ", " + tally.unsaid() + " WITHOUT Retry-After",
                watch.told(), 100 * watch.busy());
        return tally;
    }

    private static void warm(Installation installation) throws Exception {
        new Traffic(installation.people, Act::next).closed(Settings.number("warm", 15), 0);
    }

    /** Memory over minutes at one rate: at the start, in the middle and at the end. */
    private static void flat(Installation installation, Setup setup, int minutes) throws Exception {
        int rate = Settings.number("rate", 50);
        memory(installation, "at the start");
        for (String half : new String[] {"in the middle", "at the end"}) {
            row(installation, setup, "open, " + minutes * 30 + " s", rate, traffic -> traffic.open(minutes * 30, at -> rate), Act::next);
            memory(installation, half);
        }
    }

    private static void memory(Installation installation, String when) throws Exception {
        for (var node : installation.nodes) {
            System.out.printf(Locale.UK, "memory %s: heap after collection %.0f MB, resident %.0f MB%n", when, node.heapMegabytes(), node.residentMegabytes());
        }
    }

    private static void kept(Installation installation, Setup setup) throws Exception {
        System.out.printf("%s: %d versions answered for, %d lost; verify found %d damages%n",
                setup.name(), installation.acknowledged(), installation.lost(), installation.damages());
    }
}
