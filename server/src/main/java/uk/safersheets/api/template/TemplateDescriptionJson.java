package uk.safersheets.api.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Rule;
import uk.safersheets.store.template.Retirement;
import uk.safersheets.store.template.TemplateVersion;

/**
 * What one version of a template holds and checks, for people.
 *
 * @param purpose empty for nothing
 * @param readme what else its first sheet says
 * @param fields the single cells
 * @param rules in the order of the contract
 * @param versions the newest first
 * @param examples names of filled examples
 */
public record TemplateDescriptionJson(
        String id,
        String version,
        String title,
        String purpose,
        List<Section> readme,
        List<FieldJson> fields,
        List<TemplateTableJson> tables,
        List<RuleJson> rules,
        List<VersionJson> versions,
        List<String> examples) {

    /** A heading and the lines under it. */
    public record Section(String heading, List<String> lines) {}

    /**
     * A single cell.
     *
     * @param label what the sheet prints beside it
     * @param at such as {@code Details!B6}
     */
    public record FieldJson(String name, String label, String at, TemplateContentJson content) {}

    /**
     * One check.
     *
     * @param about the cells, such as {@code RiskMatrix[Total]}
     * @param message with {@code {placeholders}}
     * @param fix likewise
     * @param why the reason it exists
     * @param from the day from which it counts; null for always
     */
    public record RuleJson(
            String id,
            String severity,
            String about,
            String message,
            String fix,
            String example,
            String why,
            @Nullable LocalDate from) {
        static RuleJson of(Rule rule) {
            return new RuleJson(
                    rule.id(),
                    rule.severity().word(),
                    rule.about().toString(),
                    rule.message(),
                    rule.fix(),
                    rule.example(),
                    rule.why(),
                    rule.from());
        }
    }

    /** A version, and what ended it; null while workbooks of it are taken. */
    public record VersionJson(
            String version,
            Instant registeredAt,
            String registeredBy,
            @Nullable RetirementJson retirement) {}

    /** @param reason empty where none was given */
    public record RetirementJson(Instant at, String by, String reason) {}

    /** What the contract alone says, beside the words given. */
    public static TemplateDescriptionJson of(
            TemplateVersion version,
            Contract contract,
            String purpose,
            List<Section> readme,
            Map<String, String> intros,
            List<VersionJson> versions,
            List<String> examples) {
        return new TemplateDescriptionJson(
                version.template(),
                Integer.toString(version.number()),
                version.title(),
                purpose,
                readme,
                contract.fields().stream()
                        .map(field -> new FieldJson(
                                field.name(),
                                field.label(),
                                field.at().toString(),
                                TemplateContentJson.of(field.content(), contract)))
                        .toList(),
                contract.tables().stream()
                        .map(table -> TemplateTableJson.of(table, contract, intros.getOrDefault(table.sheet(), "")))
                        .toList(),
                contract.rules().stream().map(RuleJson::of).toList(),
                versions,
                examples);
    }

    /** @param retirements those that ended, by number */
    public static List<VersionJson> versions(List<TemplateVersion> versions, Map<Integer, Retirement> retirements) {
        return versions.stream()
                .map(version -> new VersionJson(
                        Integer.toString(version.number()),
                        version.registeredAt(),
                        version.registeredBy(),
                        retirement(retirements.get(version.number()))))
                .toList();
    }

    private static @Nullable RetirementJson retirement(@Nullable Retirement ended) {
        return ended == null ? null : new RetirementJson(ended.at(), ended.by(), ended.reason());
    }
}
