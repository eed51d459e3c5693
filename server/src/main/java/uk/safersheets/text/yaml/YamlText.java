package uk.safersheets.text.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.text.yaml.Node.Scalar;

/** Reads a YAML text so that every part still knows its line. */
public final class YamlText {
    private final String file;
    private final YAMLParser parser;

    private YamlText(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads the one document of a file.
     *
     * @throws FaultyTemplateException when it is no YAML, holds the same entry twice or uses aliases
     * @throws IOException when it cannot be read at all
     */
    public static Node read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readString(file));
    }

    /**
     * Reads the one document of a text; JSON is YAML, too.
     *
     * @param file its name, for messages
     * @throws FaultyTemplateException as above
     */
    public static Node read(String file, String content) {
        try (var parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), content)) {
            var yaml = new YamlText(file, parser);
            return parser.nextToken() == null ? yaml.nothing() : yaml.node();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw faulty(
                    file, line, "This is no YAML: " + e.getOriginalMessage(), "Put the indentation or quotes right.");
        }
    }

    private Node nothing() {
        return new Scalar("", Scalar.Kind.NOTHING, 1);
    }

    private Node node() {
        if (parser.isCurrentAlias()) {
            throw faulty(file, line(), "An alias (*) stands here.", "Write the words out.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries();
            case START_ARRAY -> items();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Scalar.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Scalar.Kind.TRUTH);
            case VALUE_NULL -> new Scalar("", Scalar.Kind.NOTHING, line());
            default -> scalar(Scalar.Kind.TEXT);
        };
    }

    private Node scalar(Scalar.Kind kind) {
        String text = parser.getString();
        if (!Texts.wellFormed(text).equals(text)) {
            throw faulty(
                    file, line(), "A text holds the character U+0000, or half of one.", "Take it out: no text has it.");
        }
        return new Scalar(text, kind, line());
    }

    private Node items() {
        int line = line();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Items(List.copyOf(items), line);
    }

    private Node entries() {
        int line = line();
        var entries = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            int at = line();
            parser.nextToken();
            if (entries.put(name, node()) != null) {
                throw faulty(file, at, "'" + name + "' stands here a second time.", "Keep one of the two.");
            }
        }
        return new Node.Entries(entries, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static FaultyTemplateException faulty(String file, int line, String message, String fix) {
        return new FaultyTemplateException(List.of(new TemplateFault(file + ", line " + line, message, fix)));
    }
}
