package uk.safersheets.app.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.excel.validator.ContractReader;

/** The templates that come with the service, as they come: what the command line knows without a data folder. */
public final class BuiltInTemplates implements KnownTemplates {
    private static final String FOLDER = "workbooks";
    private static final Pattern TEMPLATE = Pattern.compile(FOLDER + "/([a-z0-9-]+)/\\1\\.xlsx");
    private static final Pattern EXAMPLE = Pattern.compile(FOLDER + "/[a-z0-9-]+/examples/[^/]+\\.xlsx");

    private static final Pattern EARLIER = Pattern.compile(FOLDER + "/([a-z0-9-]+)/earlier/\\1\\.v\\d+\\.xlsx");

    private static final Set<String> IDS = Set.copyOf(ids());

    private final Map<String, Optional<KnownTemplate>> known = new ConcurrentHashMap<>();

    /** Their ids. */
    static List<String> ids() {
        return PackagedFiles.under(FOLDER).stream()
                .map(TEMPLATE::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .toList();
    }

    /** A template's id where it comes with the service, else {@code other}: one of few words, whoever registers more. */
    public static String word(String id) {
        return IDS.contains(id) ? id : "other";
    }

    /** The names of the packaged examples. */
    public static List<String> examples() {
        return PackagedFiles.under(FOLDER).stream()
                .filter(EXAMPLE.asMatchPredicate())
                .toList();
    }

    /** A template's workbook; empty for an id that is none of ours. */
    static Optional<byte[]> workbook(String id) {
        return TEMPLATE.matcher(name(id)).matches() ? PackagedFiles.read(name(id)) : Optional.empty();
    }

    /** What a template's workbook was before, oldest first: copies of those are still filled in. */
    static List<byte[]> earlier(String id) {
        return earlierNames(id)
                .flatMap(name -> PackagedFiles.read(name).stream())
                .toList();
    }

    private static Stream<String> earlierNames(String id) {
        return PackagedFiles.under(FOLDER).stream()
                .filter(name -> name.startsWith(FOLDER + "/" + id + "/"))
                .filter(EARLIER.asMatchPredicate())
                .sorted();
    }

    @Override
    public Optional<KnownTemplate> find(String template, String version) {
        return versions(template)
                .filter(known -> known.prepared().contract().version().equals(version))
                .findFirst();
    }

    @Override
    public Optional<KnownTemplate> newest(String template) {
        return ids().contains(template) ? read(name(template)) : Optional.empty();
    }

    @Override
    public List<KnownTemplate> known() {
        return ids().stream().flatMap(this::versions).toList();
    }

    /** Newer ones before older ones. */
    private Stream<KnownTemplate> versions(String template) {
        var earlier = earlierNames(template).sorted(Comparator.reverseOrder());
        return Stream.concat(newest(template).stream(), earlier.flatMap(name -> read(name).stream()));
    }

    private Optional<KnownTemplate> read(String file) {
        return known.computeIfAbsent(
                file,
                name -> PackagedFiles.read(name)
                        .map(ContractReader::read)
                        .map(contract -> new KnownTemplate(new PreparedContract(contract, NamedFunctions.ALL), false)));
    }

    private static String name(String id) {
        return FOLDER + "/" + id + "/" + id + ".xlsx";
    }
}
