package uk.safersheets.prose;

/** What a printed number counts in. */
public enum Unit {
    /** Offences, people, places: anything that is counted. */
    COUNT,
    /** Of a hundred: {@code 8.9%}, {@code ten per cent}. */
    PERCENT,
    /** A difference between two percentages. */
    PERCENTAGE_POINTS,
    /** Pounds. {@code £1.2m} is 1,200,000 with the precision that its decimals allow. */
    MONEY,
    /** Of so many residents, as in {@code 51.6 crimes per 1,000 population}. */
    RATE,
    /** How many times as much: 2 for {@code doubled}, 0.5 for {@code halved}. */
    FACTOR,
    /** A part of one: 0.25 for {@code a quarter of}. */
    FRACTION,
    /** So many of so many: {@code 4 of the 8}; see {@link Mention#whole}. */
    PART,
    /** A place in a list: {@code 8/15}, {@code third highest}; {@link Mention#whole} where the list's length is said. */
    POSITION
}
