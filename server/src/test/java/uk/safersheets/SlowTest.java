package uk.safersheets;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Only the whole run has these: they start another program, such as LibreOffice or a service to be killed, or take
 * seconds. The fast tier, {@code scripts/test --fast}, leaves them out.
 */
@Tag("slow")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SlowTest {}
