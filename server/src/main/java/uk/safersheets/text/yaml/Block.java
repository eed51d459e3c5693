package uk.safersheets.text.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Line;
import uk.safersheets.contract.Type;

/**
 * One block of entries in a YAML text while it is read. Faults are noted with their line and path; an entry that nobody
 * asked for by the time of {@link #done()} is unknown.
 */
public final class Block implements Line {
    private final TextFaults faults;
    private final String path;
    private final Node node;
    private final Map<String, Node> entries;
    private final Set<String> asked = new LinkedHashSet<>();

    private Block(TextFaults faults, String path, Node node) {
        this.faults = faults;
        this.path = path;
        this.node = node;
        this.entries = node instanceof Node.Entries block ? block.entries() : Map.of();
    }

    /** Reads a node as a block; a fault, and an empty block, when it is none. */
    public static Block of(TextFaults faults, String path, Node node) {
        if (!(node instanceof Node.Entries)) {
            faults.add(
                    node.line(),
                    path,
                    "Entries were wanted here.",
                    "Write each on a line of its own, as 'name: value'.");
        }
        return new Block(faults, path, node);
    }

    /** What a line of the contract calls by its heading is here the entry in small letters. */
    @Override
    public Optional<String> text(String heading) {
        var name = name(heading);
        var entry = entry(name);
        if (entry.isPresent() && !(entry.get() instanceof Node.Scalar)) {
            fault(name, "A single value was wanted here.", "Write a text, a number or a date.");
        }
        return entry.map(YamlValues::written).filter(text -> !text.isEmpty());
    }

    @Override
    public void fault(String heading, String message, String fix) {
        var name = name(heading);
        faults.add(entry(name).orElse(node).line(), path(name), message, fix);
    }

    /** A text that must be there; empty, with a fault, where it is not. */
    public String needed(String name, String fix) {
        return text(name).orElseGet(() -> {
            fault(name, "'" + name + "' is missing.", fix);
            return "";
        });
    }

    /** A whole number of 0 or more. */
    public int whole(String name, int otherwise) {
        var written = text(name);
        if (written.isPresent() && !written.get().matches("\\d{1,6}")) {
            fault(name, "'" + name + "' reads '" + written.get() + "'.", "Write a whole number, such as 12.");
            return otherwise;
        }
        return written.map(Integer::parseInt).orElse(otherwise);
    }

    /** The value of a cell of this type; blank where there is none. */
    public Value value(String name, Type type) {
        return entry(name)
                .map(node -> new YamlValues(faults).value(node, type, path(name)))
                .orElse(Value.BLANK);
    }

    /** The block under a name; an empty one where there is none. */
    public Block block(String name) {
        return entry(name)
                .map(node -> of(faults, path(name), node))
                .orElseGet(() -> new Block(faults, path(name), new Node.Entries(Map.of(), node.line())));
    }

    /** The list of blocks under a name. */
    public List<Block> blocks(String name) {
        List<Block> blocks = new ArrayList<>();
        for (var item : items(name)) {
            blocks.add(of(faults, path(name) + "[" + blocks.size() + "]", item));
        }
        return blocks;
    }

    /** The list of texts under a name. */
    public List<String> texts(String name) {
        return items(name).stream().map(YamlValues::written).toList();
    }

    /** The list of texts under a name; empty where a single value stands there. */
    public List<String> listed(String name) {
        return entry(name).filter(Node.Items.class::isInstance).isPresent() ? texts(name) : List.of();
    }

    /** The list of rows under a name, each value of the type of its column. */
    public List<List<Value>> rows(String name, List<Type> types) {
        var values = new YamlValues(faults);
        List<List<Value>> rows = new ArrayList<>();
        int at = 0;
        for (var item : items(name)) {
            values.row(item, types, path(name) + "[" + at++ + "]").ifPresent(rows::add);
        }
        return rows;
    }

    /** Whether it has an entry of this name, though nothing may stand after it. */
    public boolean has(String name) {
        return entry(name).isPresent();
    }

    /** The names of all its entries, which makes them known. */
    public Set<String> names() {
        asked.addAll(entries.keySet());
        return entries.keySet();
    }

    /** Notes every entry that nobody asked for. */
    public void done() {
        for (var entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                faults.add(
                        entry.getValue().line(),
                        path(entry.getKey()),
                        "'" + entry.getKey() + "' is no word that belongs here.",
                        "Use " + String.join(", ", asked) + ".");
            }
        }
    }

    private List<Node> items(String name) {
        var entry = entry(name);
        if (entry.isPresent() && entry.get() instanceof Node.Items list) {
            return list.items();
        }
        if (entry.map(YamlValues::written).filter(text -> !text.isEmpty()).isPresent()) {
            fault(name, "'" + name + "' is no list.", "Start each of its items with a dash.");
        }
        return List.of();
    }

    private Optional<Node> entry(String name) {
        asked.add(name);
        return Optional.ofNullable(entries.get(name));
    }

    private String name(String heading) {
        return entries.containsKey(heading) ? heading : heading.toLowerCase(Locale.ROOT);
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
