package uk.safersheets.document;

import java.util.List;
import java.util.Objects;

/**
 * A document for people.
 *
 * @param marking the protective marking, at the head of every page
 * @param isLying whether its pages lie on their long side
 */
public record Document(String title, String subtitle, String marking, boolean isLying, List<Block> blocks) {
    public Document {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
        Objects.requireNonNull(marking, "marking");
        blocks = List.copyOf(blocks);
    }

    /** Its headings of the first level, in reading order. */
    public List<String> chapters() {
        return blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }
}
