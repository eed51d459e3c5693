package uk.safersheets.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a text in an answer: it is the {@code word()} of one constant of an enum, so that its description can list them. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface WordOf {
    Class<? extends Enum<?>> value();
}
