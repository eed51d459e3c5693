package uk.safersheets.bench.load;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Has people act: each when they are answered and have thought, or all of them together at times fixed beforehand. */
final class Traffic {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LAST_ANSWERS_SECONDS = 90;

    private final List<Person> people;
    private final Function<Random, Act> mix;
    private final Random random = new Random(15);

    Traffic(List<Person> people, Function<Random, Act> mix) {
        this.people = people;
        this.mix = mix;
    }

    /** Closed loop: each goes on when answered, after thinking about so long. */
    void closed(int seconds, long thinkMillis) throws Exception {
        var timer = Executors.newSingleThreadScheduledExecutor(Traffic::daemon);
        var under = new Phaser(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var person : people) {
            under.register();
            later(timer, person, end, thinkMillis, under);
        }
        under.awaitAdvanceInterruptibly(under.arrive(), seconds + LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        timer.shutdownNow();
    }

    private void later(ScheduledExecutorService timer, Person person, long end, long thinkMillis, Phaser under) {
        long think = thinkMillis == 0 ? 0 : (long) (exponential() * thinkMillis);
        timer.schedule(() -> {
            long now = System.nanoTime();
            if (now > end) {
                under.arriveAndDeregister();
                return;
            }
            person.act(next(), now).whenComplete((nothing, failure) -> later(timer, person, end, thinkMillis, under));
        }, think, TimeUnit.MILLISECONDS);
    }

    /**
     * Open loop: arrivals as chance has them (Poisson) at a rate that nothing slows; each is timed from when it was due.
     *
     * @param rate arrivals a second, at so many seconds from the start
     */
    void open(int seconds, DoubleUnaryOperator rate) throws Exception {
        var sent = new ConcurrentLinkedQueue<CompletableFuture<Void>>();
        long start = System.nanoTime();
        double due = 0;
        while (due < seconds) {
            long at = start + (long) (due * NANOS);
            for (long wait = at - System.nanoTime(); wait > 0; wait = at - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            sent.add(people.get(random.nextInt(people.size())).act(next(), at));
            due += exponential() / rate.applyAsDouble(due);
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized Act next() {
        return mix.apply(random);
    }

    private synchronized double exponential() {
        return -Math.log(1 - random.nextDouble());
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "thinking");
        thread.setDaemon(true);
        return thread;
    }
}
