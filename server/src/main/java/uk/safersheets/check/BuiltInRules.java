package uk.safersheets.check;

import java.util.Set;

/** The rules that every template has without listing them. */
public final class BuiltInRules {
    /** Their ids; a template's own list may use one of them for a rule of its own about the same. */
    public static final Set<String> IDS = Set.of(
            "V001", "V002", "V003", "V004", "V005", "V006", "V007", "V008", "V009", "V010", "V011", "V014", "V015",
            "V016", "V017", "V020", "V021", "V022", "V023", "V116", "V227");

    private BuiltInRules() {}
}
