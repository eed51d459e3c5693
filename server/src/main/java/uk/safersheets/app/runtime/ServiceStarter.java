package uk.safersheets.app.runtime;

import java.net.URI;

/** Starts to answer over HTTP; the command line asks for it without knowing how it is done. */
@FunctionalInterface
public interface ServiceStarter {

    /** A service that answers until it is closed. */
    interface Running extends AutoCloseable {
        /** Where its page is. */
        URI address();

        @Override
        void close();
    }

    Running start(Config config, Services services);
}
