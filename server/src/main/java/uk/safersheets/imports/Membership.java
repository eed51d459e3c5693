package uk.safersheets.imports;

/**
 * What a file says belongs to what: a small area to a ward or beat, an area to a family group.
 *
 * @param code of the member, such as {@code E01025670}; empty where the file has none
 * @param name of the member
 * @param group what it belongs to
 */
public record Membership(String code, String name, String group) {}
