package uk.safersheets.app.imports;

/** Reads what an order names, with the lookup and the names that its partnership has. */
final class ReadOrder {
    /** What areas are where no lookup says otherwise. */
    static final String DISTRICT = "district";

    private ReadOrder() {}
}
