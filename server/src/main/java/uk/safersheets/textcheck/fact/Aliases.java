package uk.safersheets.textcheck.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;
import uk.safersheets.textcheck.CheckedBook;

/** What else the things of a workbook are called: by its own tables of labels and by its glossary. */
public final class Aliases {
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,8}s?");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final int MOST_WORDS = 6;

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, List<String>> labels = new LinkedHashMap<>();
    private final Map<String, List<String>> acronyms = new HashMap<>();

    private Aliases() {}

    public static Aliases of(CheckedBook book) {
        var aliases = new Aliases();
        for (var table : book.contract().tables()) {
            if (table.roleOrNull() == TableRole.LABELS) {
                aliases.readLabels(book, table);
            } else if (isGlossary(table)) {
                aliases.readGlossary(book, table);
            }
        }
        return aliases;
    }

    /** The words that an acronym of the glossary stands for, by its stem; empty where it has none. */
    public List<String> meaning(String stem) {
        return acronyms.getOrDefault(stem, List.of());
    }

    /** Every name of what has this label: as it is, without what stands in brackets, that alone, and its synonyms. */
    public List<Name> of(String label, boolean isPlace) {
        var all = new LinkedHashSet<String>();
        all.add(label);
        var inside = BRACKETS.matcher(label);
        if (inside.find()) {
            if (ACRONYM.matcher(inside.group(1)).matches()) {
                all.add(inside.group(1));
            }
            all.add(BRACKETS.matcher(label).replaceAll(" "));
        }
        for (String each : List.copyOf(all)) {
            String meaning = meanings.get(plain(each));
            if (meaning != null) {
                all.add(meaning);
                all.addAll(labels.getOrDefault(plain(meaning), List.of()));
            } else {
                all.addAll(labels.getOrDefault(plain(each), List.of()));
            }
        }
        var names = new LinkedHashSet<Name>();
        for (String each : all) {
            var stems = expanded(Words.stems(each));
            if (!stems.isEmpty()) {
                names.add(new Name(label, stems, isPlace));
            }
        }
        return List.copyOf(names);
    }

    private List<String> expanded(List<String> stems) {
        var expanded = new LinkedHashSet<String>();
        stems.forEach(stem -> {
            var meaning = meaning(stem);
            expanded.addAll(meaning.isEmpty() ? List.of(stem) : meaning);
        });
        return new ArrayList<>(expanded);
    }

    private void readLabels(CheckedBook book, Table table) {
        var means = table.column(TableColumnRole.MEANS);
        for (int row : book.calculation().countedRows(table.name())) {
            String label =
                    book.calculation().value(table.name(), row, table.key()).toString();
            String meaning = means.isEmpty()
                    ? ""
                    : book.calculation()
                            .value(table.name(), row, means.get().name())
                            .toString();
            if (!label.isBlank() && !meaning.isBlank()) {
                meanings.put(plain(label), meaning);
                labels.computeIfAbsent(plain(meaning), key -> new ArrayList<>()).add(label);
            }
        }
    }

    /** Two columns of text, the first of them the key. */
    static boolean isGlossary(Table table) {
        return table.roleOrNull() == null
                && table.columns().size() == 2
                && table.columns().stream().allMatch(column -> column.content().type() == Type.TEXT)
                && Texts.key(table.columns().get(0).name()).equals(Texts.key(table.key()));
    }

    private void readGlossary(CheckedBook book, Table table) {
        String second = table.columns().get(1).name();
        for (int row : book.calculation().countedRows(table.name())) {
            String term =
                    book.calculation().value(table.name(), row, table.key()).toString();
            var stems = Words.stems(
                    book.calculation().value(table.name(), row, second).toString());
            if (ACRONYM.matcher(term).matches() && !stems.isEmpty() && stems.size() <= MOST_WORDS) {
                acronyms.put(Words.stem(term.toLowerCase(Locale.ROOT)), stems);
            }
        }
    }

    private static String plain(String label) {
        return String.join(" ", Words.stems(label));
    }
}
