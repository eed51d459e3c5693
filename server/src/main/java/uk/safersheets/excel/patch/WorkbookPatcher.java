package uk.safersheets.excel.patch;

import java.util.List;
import uk.safersheets.cell.Patch;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookReader;

/**
 * Writes patches into a workbook. Only the sheets that hold a patched cell change, and of them only those cells; every
 * other part is taken over as it lies packed in the file, so that notes, charts, pictures and whatever else a program
 * has put there stay as they are. Safe to share between threads.
 */
public final class WorkbookPatcher {
    private final UploadLimits limits;

    public WorkbookPatcher(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * The same workbook with these cells holding their formula, in the form a file stores, and value. A table takes in
     * rows that were typed directly below it, as {@link WorkbookReader} does. Patching twice gives the same content.
     *
     * @param patches at most one for a cell; without any, the answer is {@code bytes} itself
     * @throws RefusedFileException when it is no workbook that {@link WorkbookReader} would read
     * @throws IllegalArgumentException when a patch names a sheet that the workbook does not have
     */
    public byte[] apply(byte[] bytes, List<Patch> patches) {
        if (patches.isEmpty()) {
            return bytes;
        }
        return new PatchedWorkbook(WorkbookFile.open(bytes, null, limits)).apply(patches);
    }
}
