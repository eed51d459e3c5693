package uk.safersheets.textcheck.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.textcheck.CheckedBook;

/** All that the workbooks of a partnership say, and what it is called. */
public final class Facts {
    private final List<BookFacts> books;
    private final List<Item> items = new ArrayList<>();
    private final Map<FactTable, List<Item>> byTable = new HashMap<>();
    private final NameIndex index;
    private final Set<String> stems = new HashSet<>();
    private final @Nullable Days newest;

    private Facts(List<BookFacts> books) {
        this.books = books;
        for (var book : books) {
            items.addAll(book.items());
            stems.addAll(Words.stems(book.book().cells().text(FieldRole.PARTNERSHIP)));
        }
        for (var item : items) {
            byTable.computeIfAbsent(item.table(), key -> new ArrayList<>()).add(item);
            item.names().forEach(name -> stems.addAll(name.stems()));
            item.places().forEach(name -> stems.addAll(name.stems()));
        }
        this.index = new NameIndex(items);
        this.newest = books.stream()
                .map(book -> book.periods().current())
                .filter(days -> days != null)
                .max((one, other) -> one.end().compareTo(other.end()))
                .orElse(null);
    }

    public static Facts of(List<CheckedBook> books) {
        return new Facts(books.stream().map(BookFacts::of).toList());
    }

    public NameIndex index() {
        return index;
    }

    public List<Item> items() {
        return items;
    }

    public List<Item> items(FactTable table) {
        return byTable.getOrDefault(table, List.of());
    }

    public List<FactTable> tables() {
        return books.stream().flatMap(book -> book.tables().stream()).toList();
    }

    /** Whether some name of the workbooks has this word. */
    public boolean knows(String stem) {
        return stems.contains(stem);
    }

    /** What an acronym stands for; empty where no glossary has it. */
    public List<String> meaning(String stem) {
        return books.stream()
                .map(book -> book.aliases().meaning(stem))
                .filter(meaning -> !meaning.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a workbook's tables have any figure. */
    public boolean hasFigures(String book) {
        return items.stream()
                .filter(item -> item.row() >= 0 && item.table().book().equals(book))
                .anyMatch(item -> !item.figures().isEmpty() || !item.others().isEmpty());
    }

    /** Whether an item's figures are of the latest period of all the workbooks. */
    public boolean isNewest(Item item) {
        return newest == null
                || item.current() == null
                || !item.current().end().isBefore(newest.end().minusMonths(1));
    }

    /** The row that includes most others of its table, such as all crime; null for none. */
    @Nullable
    public Item whole(FactTable table) {
        Item whole = null;
        long most = 0;
        for (var item : items(table)) {
            long parts = parts(item).size();
            if (parts > most) {
                most = parts;
                whole = item;
            }
        }
        return whole;
    }

    /** The rows that a row includes. */
    public List<Item> parts(Item whole) {
        return items(whole.table()).stream()
                .filter(item -> item.partOf().equalsIgnoreCase(whole.label()))
                .toList();
    }
}
