package uk.safersheets.budget;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The most that one request or command may use. What is held follows from the heap, what is only worked through from
 * the time that a person waits.
 *
 * @param most of each kind of work; a kind that is missing has no limit
 * @param processor the time a processor may be busy with it; waiting for others does not count
 * @param wall the time it may take by the clock, less what it waits for its own sender
 */
public record WorkLimits(Map<Work, Long> most, Duration processor, Duration wall) {
    private static final long MEGABYTE = 1024 * 1024;

    /** A cell with its reference, value and place in a row takes 100 to 200 bytes; half of the heap may be cells. */
    private static final long HEAP_BYTES_A_CELL = 2 * 200;

    /** A character takes one or two bytes and is held twice while it is read; a quarter of the heap may be texts. */
    private static final long HEAP_BYTES_A_CHARACTER = 4 * 2;

    /** What is unpacked goes by and is not held; more than this is no workbook of a service with so little memory. */
    private static final long UNPACKED_TIMES_HEAP = 2;

    private static final long MOST_UNPACKED = 512 * MEGABYTE;
    /** A finding with its sentences and cells takes about 1,000 bytes; a quarter of the heap may be findings. */
    private static final long HEAP_BYTES_A_FINDING = 4 * 1_000;

    private static final long MOST_CELLS = 8_000_000;
    private static final long MOST_TEXT = 256 * MEGABYTE;
    private static final long MOST_RULES = 20_000_000;
    private static final long MOST_FORMULAS = 200_000_000;
    private static final long MOST_CHARACTERS = 1_000_000_000;
    private static final long MOST_STEPS = 300_000_000;
    private static final Duration PROCESSOR = Duration.ofSeconds(8);
    private static final Duration WALL = Duration.ofSeconds(10);

    /** A command has a machine to start and programs to load, and one person who sees that it works. */
    private static final Duration WALL_OF_A_COMMAND = Duration.ofSeconds(20);

    /** Ten years of a large force's months, or all tables of offences, unpacked. */
    private static final long MOST_IMPORTED = 16_384 * MEGABYTE;

    private static final Duration PROCESSOR_OF_AN_IMPORT = Duration.ofMinutes(20);
    private static final Duration WALL_OF_AN_IMPORT = Duration.ofMinutes(40);

    /** What goes on when nobody waits may take so many times as long. */
    private static final int BACKGROUND = 15;

    public WorkLimits {
        most = Collections.unmodifiableMap(new EnumMap<>(most));
        if (most.values().stream().anyMatch(limit -> limit < 1) || processor.isNegative() || wall.isNegative()) {
            throw new IllegalArgumentException("every limit of work must be above zero");
        }
    }

    /** For one request, in a heap of so many bytes. */
    public static WorkLimits ofHeap(long heapBytes) {
        var most = new EnumMap<Work, Long>(Work.class);
        most.put(Work.UNPACKED_BYTES, Math.min(MOST_UNPACKED, heapBytes * UNPACKED_TIMES_HEAP));
        most.put(Work.CELLS, Math.min(MOST_CELLS, heapBytes / HEAP_BYTES_A_CELL));
        most.put(Work.TEXT, Math.min(MOST_TEXT, heapBytes / HEAP_BYTES_A_CHARACTER));
        most.put(Work.FINDINGS, heapBytes / HEAP_BYTES_A_FINDING);
        most.put(Work.RULES, MOST_RULES);
        most.put(Work.FORMULAS, MOST_FORMULAS);
        most.put(Work.CHARACTERS, MOST_CHARACTERS);
        most.put(Work.STEPS, MOST_STEPS);
        return new WorkLimits(most, PROCESSOR, WALL);
    }

    /** For one request of this process. */
    public static WorkLimits ofRequest() {
        return ofHeap(Runtime.getRuntime().maxMemory());
    }

    /** For one command of this process. */
    public static WorkLimits ofCommand() {
        return ofRequest().lasting(PROCESSOR, WALL_OF_A_COMMAND);
    }

    /** For work that nobody waits for: as much may be held, and it may take longer. */
    public static WorkLimits inBackground() {
        var request = ofRequest();
        var most = new EnumMap<>(request.most);
        most.replaceAll((work, limit) -> work.isHeld() ? limit : limit * BACKGROUND);
        return new WorkLimits(most, PROCESSOR.multipliedBy(BACKGROUND), WALL.multipliedBy(BACKGROUND));
    }

    /** For one import, which a person sees go on and may stop: as much may be held, more goes by. */
    public static WorkLimits ofImport() {
        var limits = inBackground().lasting(PROCESSOR_OF_AN_IMPORT, WALL_OF_AN_IMPORT);
        return limits.with(Work.UNPACKED_BYTES, MOST_IMPORTED)
                .with(Work.STEPS, MOST_IMPORTED)
                .with(Work.CHARACTERS, MOST_IMPORTED);
    }

    /** The same with another limit for one kind of work. */
    public WorkLimits with(Work work, long limit) {
        var other = new EnumMap<Work, Long>(Work.class);
        other.putAll(most);
        other.put(work, limit);
        return new WorkLimits(other, processor, wall);
    }

    /** The same where whoever asks waits at least so long by the clock. */
    public WorkLimits waitingFor(Duration patience) {
        return patience.compareTo(wall) > 0 ? lasting(processor, patience) : this;
    }

    /** The same with other times. */
    public WorkLimits lasting(Duration otherProcessor, Duration otherWall) {
        return new WorkLimits(most, otherProcessor, otherWall);
    }

    long limit(Work work) {
        return most.getOrDefault(work, Long.MAX_VALUE);
    }
}
