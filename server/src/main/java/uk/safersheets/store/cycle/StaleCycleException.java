package uk.safersheets.store.cycle;

/** A cycle changed since it was shown to whoever changes it. */
public final class StaleCycleException extends RuntimeException {
    private final long event;

    StaleCycleException(long event) {
        super("the cycle is that of event " + event + " by now");
        this.event = event;
    }

    /** The event of the cycle that counts; 0 for none. */
    public long event() {
        return event;
    }
}
