package uk.safersheets.bench;

import uk.safersheets.bench.load.AfternoonFigures;
import uk.safersheets.bench.load.LoadFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The figures that scripts/bench prints. Nothing here fails a build: a goal that is missed says so in its line. Every
 * ratio compares two things timed in this run, in turn, so that a busy machine slows both.
 */
public final class Bench {

    /** One part of the figures. */
    private interface Part {
        void print() throws Exception;
    }

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    /** Printed only when they are named. */
    private static final Set<String> LONG = Set.of("load", "million", "afternoon");

    static {
        PARTS.put("check", CheckFigures::print);
        PARTS.put("growth", GrowthFigures::print);
        PARTS.put("service", ServiceFigures::print);
        PARTS.put("versions", VersionFigures::print);
        PARTS.put("once", ReadOnceFigures::print);
        PARTS.put("history", HistoryFigures::print);
        PARTS.put("rows", RowFigures::print);
        PARTS.put("reconcile", ReconcileFigures::print);
        PARTS.put("imports", ImportFigures::print);
        PARTS.put("hostile", HostileFigures::print);
        PARTS.put("load", LoadFigures::print);
        PARTS.put("afternoon", AfternoonFigures::print);
        PARTS.put("million", MillionFigures::print);
    }

    private Bench() {}

    /** Takes the repository's folder and the parts that are wanted; all of them when none is named. */
    public static void main(String[] arguments) throws Exception {
        Places.root = Path.of(arguments[0]);
        var wanted = Set.copyOf(Settings.take(Arrays.asList(arguments).subList(1, arguments.length)));
        String kept = Settings.text("keep", "");
        Places.scratch = kept.isEmpty()
                ? Files.createTempDirectory("safersheets-bench")
                : Files.createDirectories(Path.of(kept).toAbsolutePath());
        var unknown = wanted.stream().filter(part -> !PARTS.containsKey(part)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no part " + unknown.get(0) + ". There are " + String.join(", ", PARTS.keySet()) + ".");
            System.exit(2);
        }
        Service.endAllAtTheEnd();
        for (var part : PARTS.entrySet()) {
            if (wanted.isEmpty() && !LONG.contains(part.getKey()) || wanted.contains(part.getKey())) {
                part.getValue().print();
            }
        }
        System.exit(0);
    }
}
