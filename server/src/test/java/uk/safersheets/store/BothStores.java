package uk.safersheets.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every test of the class is run on a store in a file of SQLite's and again on one in a database of PostgreSQL's: what
 * {@link StoreKind#at} gives for a folder is that of the kind, and so is what {@code RunningService}, {@code
 * ServiceProcess} and {@code Commands} work on.
 */
@ClassTemplate
@ExtendWith(EachStore.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BothStores {}
