package uk.safersheets.api.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;
import uk.safersheets.cell.Severity;

/** The findings of a version as they were kept, and with what was said of them since. */
public final class KeptFindings {
    private static final String EXPLANATION = "explanation";
    private static final String EXPLAINED_BY = "explainedBy";
    private static final String WAIVER = "waiver";
    private static final String RESTS_ON = "restsOn";

    private static final String HIDDEN = "This rests on a book that you may not read.";

    private final byte[] kept;
    private final Map<String, Object> check;
    private final List<Map<String, Object>> findings = new ArrayList<>();
    private boolean isChanged;

    private KeptFindings(byte[] kept, Map<String, Object> check) {
        this.kept = kept;
        this.check = check;
    }

    /** One of them. */
    public record KeptFinding(
            @Nullable String rule,
            @Nullable String severity,
            @Nullable String table,
            @Nullable String rowKey,
            @Nullable String column,
            @Nullable String label,
            @Nullable String message,
            boolean canExplain) {}

    /** What was said of one, and by whom. */
    public record Answer(String words, FindingJson.Author by) {}

    /** @throws BadJsonException when it is not what was kept */
    @SuppressWarnings("unchecked")
    public static KeptFindings read(byte[] kept) {
        var check = new LinkedHashMap<>((Map<String, Object>) Json.readStored(kept, Map.class));
        var findings = new KeptFindings(kept, check);
        Objects.requireNonNull((List<Map<String, Object>>) check.get("findings"), "findings")
                .forEach(finding -> findings.findings.add(new LinkedHashMap<>(finding)));
        check.put("findings", findings.findings);
        return findings;
    }

    /**
     * The same with answers.
     *
     * @param explanation what was said of a finding; null for nothing
     * @param waiver who set a finding aside; null for nobody
     */
    public KeptFindings answered(
            Function<KeptFinding, @Nullable Answer> explanation, Function<KeptFinding, @Nullable String> waiver) {
        for (var finding : findings) {
            var said = explanation.apply(finding(finding));
            if (said != null) {
                put(finding, EXPLANATION, said.words());
                put(finding, EXPLAINED_BY, said.by());
            }
            put(finding, WAIVER, waiver.apply(finding(finding)));
        }
        return this;
    }

    /**
     * The same for somebody who may read some books only: what rests on another one says so, and nothing of what it holds.
     *
     * @param mayRead whether they may read the book with an id
     */
    public KeptFindings readable(Predicate<String> mayRead) {
        findings.stream()
                .filter(finding -> !unreadable(finding, mayRead).isEmpty())
                .forEach(finding -> {
                    List.of("found", "expected", "difference").forEach(figure -> finding.put(figure, null));
                    finding.put("places", List.of());
                    finding.put("message", HIDDEN);
                    finding.put("fix", "");
                });
        var all = new ArrayList<Map<String, Object>>(findings);
        all.add(check);
        for (var part : all) {
            var hidden = unreadable(part, mayRead);
            if (!hidden.isEmpty()) {
                part.put(
                        RESTS_ON,
                        restsOn(part).stream()
                                .filter(read -> !hidden.contains(read))
                                .toList());
                isChanged = true;
            }
        }
        return this;
    }

    private static List<Map<?, ?>> unreadable(Map<String, Object> part, Predicate<String> mayRead) {
        return restsOn(part).stream()
                .filter(read -> !mayRead.test((String) read.get("book")))
                .toList();
    }

    private static List<Map<?, ?>> restsOn(Map<String, Object> part) {
        return ((List<?>) part.getOrDefault(RESTS_ON, List.of()))
                .stream().<Map<?, ?>>map(read -> (Map<?, ?>) read).toList();
    }

    public List<KeptFinding> all() {
        return findings.stream().map(KeptFindings::finding).toList();
    }

    /** How many of a severity nobody has waived or explained. */
    public int standing(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> severity.word().equals(finding.get("severity")))
                .filter(finding -> finding.get(WAIVER) == null && finding.get(EXPLANATION) == null)
                .count();
    }

    /** Whether they say something else than what was kept. */
    public boolean isChanged() {
        return isChanged;
    }

    /** Byte for byte as they were kept. */
    public byte[] asKept() {
        return kept;
    }

    public byte[] json() {
        return Json.bytes(check);
    }

    private void put(Map<String, Object> finding, String name, @Nullable Object answer) {
        if (answer != null) {
            finding.put(name, answer);
            isChanged = true;
        }
    }

    private static KeptFinding finding(Map<String, Object> finding) {
        return new KeptFinding(
                (String) finding.get("ruleId"),
                (String) finding.get("severity"),
                (String) finding.get("table"),
                (String) finding.get("rowKey"),
                (String) finding.get("column"),
                (String) finding.get("label"),
                (String) finding.get("message"),
                Boolean.TRUE.equals(finding.get("canExplain")));
    }
}
