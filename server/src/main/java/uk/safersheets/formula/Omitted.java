package uk.safersheets.formula;

import java.util.List;

/** An argument that a call leaves out between its commas. */
record Omitted() implements Node {
    @Override
    public Area evaluate(Scope scope) {
        return Omission.BLANK;
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    @Override
    public String normal(String table) {
        return "";
    }
}
