package uk.safersheets.app.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.excel.validator.ContractReader;

/** The templates that come with the service, as they come: what the command line knows without a data folder. */
public final class BuiltInTemplates implements KnownTemplates {
    private static final String FOLDER = "workbooks";
    private static final Pattern TEMPLATE = Pattern.compile(FOLDER + "/([a-z0-9-]+)/\\1\\.xlsx");
    private static final Pattern EXAMPLE = Pattern.compile(FOLDER + "/[a-z0-9-]+/examples/[^/]+\\.xlsx");

    private final Map<String, Optional<KnownTemplate>> known = new ConcurrentHashMap<>();

    /** Their ids. */
    static List<String> ids() {
        return PackagedFiles.under(FOLDER).stream()
                .map(TEMPLATE::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .toList();
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

    @Override
    public Optional<KnownTemplate> find(String template, String version) {
        return newest(template)
                .filter(known -> known.prepared().contract().version().equals(version));
    }

    @Override
    public Optional<KnownTemplate> newest(String template) {
        return known.computeIfAbsent(template, BuiltInTemplates::read);
    }

    @Override
    public List<KnownTemplate> known() {
        return ids().stream().flatMap(id -> newest(id).stream()).toList();
    }

    private static Optional<KnownTemplate> read(String id) {
        return workbook(id)
                .map(ContractReader::read)
                .map(contract -> new KnownTemplate(new PreparedContract(contract, NamedFunctions.ALL), false));
    }

    private static String name(String id) {
        return FOLDER + "/" + id + "/" + id + ".xlsx";
    }
}
