package uk.safersheets.excel.read;

import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.CustomProperties;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;

/**
 * Opens workbooks that people send, whichever program saved them. What is no workbook of ours is refused cheaply, from
 * its first bytes or its list of parts. Safe to share between threads.
 */
public final class WorkbookReader {
    private final UploadLimits limits;

    public WorkbookReader(UploadLimits limits) {
        this.limits = limits;
    }

    public UploadLimits limits() {
        return limits;
    }

    /**
     * @param bytes the file; kept by the answer and not changed
     * @param fileName as its sender knows it, for messages; null or blank where that is not known
     * @throws RefusedFileException for anything but a whole, unlocked .xlsx within the limits that names its template or has its
     *     contract sheets
     */
    public OpenedWorkbook open(byte[] bytes, @Nullable String fileName) {
        var file = WorkbookFile.open(bytes, fileName, limits);
        var properties = CustomProperties.of(file.parts());
        String template = properties.getOrDefault("safersheets.template", "");
        var contractSheets = template.isEmpty() ? ContractSheets.of(file) : ContractSheets.NONE;
        if (template.isEmpty() && contractSheets.isEmpty()) {
            throw RefusalReason.NOT_A_TEMPLATE.of(fileName);
        }
        return new OpenedWorkbook(file, template, properties.getOrDefault("safersheets.version", ""), contractSheets);
    }
}
