package uk.safersheets.prose;

/** What a number is in its sentence. */
public enum Part {
    /** How much there is: {@code 218 offences}, {@code to 218}. */
    LEVEL,
    /** How much it was: {@code from 252}. */
    FROM,
    /** How much more or less: {@code 34 fewer}, {@code fell by 13.5%}. */
    CHANGE,
    /** A part of something: {@code 31% of them}. */
    SHARE,
    /** The words do not tell. */
    UNSAID
}
