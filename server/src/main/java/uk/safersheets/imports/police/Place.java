package uk.safersheets.imports.police;

/**
 * Where a row is counted.
 *
 * @param isArea whether it is an area; else the reason why it is in none
 */
record Place(String name, boolean isArea) implements Comparable<Place> {
    static Place area(String name) {
        return new Place(name, true);
    }

    static Place none(String reason) {
        return new Place(reason, false);
    }

    @Override
    public int compareTo(Place other) {
        int kind = Boolean.compare(other.isArea, isArea);
        return kind == 0 ? name.compareTo(other.name) : kind;
    }
}
