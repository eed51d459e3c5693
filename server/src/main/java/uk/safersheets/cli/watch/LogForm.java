package uk.safersheets.cli.watch;

import java.net.URI;
import org.apache.logging.log4j.core.config.Configurator;

/** How the log of a service is written. */
enum LogForm {
    /** A line of words for each event, as {@code log4j2.xml} has it. */
    TEXT {
        @Override
        void use() {}
    },
    /** An object for each event, for programs that gather logs. */
    JSON {
        @Override
        void use() {
            Configurator.reconfigure(URI.create("classpath:log/json.xml"));
        }
    };

    abstract void use();
}
