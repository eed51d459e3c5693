package uk.safersheets.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Taking times and printing them. */
public final class Timing {
    private Timing() {}

    /** Milliseconds of each job, the jobs taking turns. */
    @SafeVarargs
    static double[][] alternate(int rounds, Callable<Object>... jobs) throws Exception {
        var times = new double[jobs.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int job = 0; job < jobs.length; job++) {
                long from = System.nanoTime();
                jobs[job].call();
                times[job][round] = (System.nanoTime() - from) / 1e6;
            }
        }
        return times;
    }

    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public static void heading(String text) {
        System.out.println("\n" + text);
    }

    static void line(String what, double milliseconds) {
        System.out.printf(Locale.UK, "%-58s %9.2f ms%n", what, milliseconds);
    }

    /** A figure that has a unit and must not be above its goal. */
    static void most(String what, double value, String unit, double goal) {
        System.out.printf(Locale.UK, "%-58s %9.1f %s goal: at most %s, %s%n",
                what, value, unit, goal, value <= goal ? "met" : "NOT met");
    }

    static void goal(String what, double ratio, double goal, boolean atLeast) {
        boolean met = atLeast ? ratio >= goal : ratio <= goal;
        System.out.printf(Locale.UK, "%-58s %9.2f    goal: %s %s, %s%n",
                what, ratio, atLeast ? "at least" : "at most", goal, met ? "met" : "NOT met");
    }
}
