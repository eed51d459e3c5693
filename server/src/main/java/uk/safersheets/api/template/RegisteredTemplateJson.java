package uk.safersheets.api.template;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableRole;
import uk.safersheets.store.template.TemplateVersion;

/**
 * One registered template version.
 *
 * @param sha256 of its workbook, as it is handed out
 * @param documents which documents a version of it can be written as: {@code return}, {@code priorities}, {@code period}
 * @param retired whether workbooks of it are no longer taken
 */
public record RegisteredTemplateJson(
        String id,
        String version,
        String title,
        String sha256,
        Instant registeredAt,
        String registeredBy,
        List<String> documents,
        boolean retired) {
    private static final Map<TableRole, String> DOCUMENTS = new EnumMap<>(Map.of(
            TableRole.FUNDING_LINES, "return", TableRole.RISK_MATRIX, "priorities", TableRole.CHANGES, "period"));

    /** @param contract what it promises */
    public static RegisteredTemplateJson of(TemplateVersion version, Optional<Contract> contract) {
        return new RegisteredTemplateJson(
                version.template(),
                Integer.toString(version.number()),
                version.title(),
                version.sha256(),
                version.registeredAt(),
                version.registeredBy(),
                contract.map(RegisteredTemplateJson::documents).orElse(List.of()),
                version.retired());
    }

    /** By what its tables are for. */
    private static List<String> documents(Contract contract) {
        return DOCUMENTS.entrySet().stream()
                .filter(document -> contract.table(document.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }
}
