package uk.safersheets.prose;

/** What words say of how exact a number is. */
public enum Hedge {
    NONE,
    /** {@code about}, {@code around}, {@code some}, {@code approximately}. */
    ABOUT,
    /** {@code nearly}, {@code almost}, {@code just under}: a little less. */
    JUST_UNDER,
    /** {@code just over}: a little more. */
    JUST_OVER,
    /** {@code over}, {@code more than}. */
    OVER,
    /** {@code under}, {@code less than}, {@code fewer than} before a number that is no change. */
    UNDER,
    /** {@code at least}. */
    AT_LEAST,
    /** {@code up to}, {@code at most}. */
    AT_MOST
}
