package uk.safersheets.web.pages;

import java.util.Optional;
import java.util.Set;

/** The files that make the page, by their name, such as {@code css/base.css}. */
interface PageFiles {
    /** The names of all files there are now. */
    Set<String> names();

    /** The file of this name; empty when there is none. */
    Optional<byte[]> read(String name);

    /** Names the content of all files together; empty when a file may change while the service runs. */
    Optional<String> build();
}
