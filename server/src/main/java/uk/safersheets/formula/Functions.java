package uk.safersheets.formula;

import java.util.Optional;

/** Where a formula looks a function up. Names are upper case, without Excel's {@code _xlfn.} prefix. */
@FunctionalInterface
public interface Functions {
    Optional<Function> named(String name);

    /** This library first, then the other. */
    default Functions or(Functions other) {
        return name -> named(name).or(() -> other.named(name));
    }
}
