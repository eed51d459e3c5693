package uk.safersheets.excel.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a workbook in POI's object model, which never sees a file as somebody sent it. */
public final class ObjectModel {
    private ObjectModel() {}

    /**
     * The workbook, from a package that was packed anew from parts that were all looked at.
     *
     * @throws RefusedFileException when a part of it is not what it should be
     * @throws IOException when POI cannot read it
     */
    public static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(repacked(xlsx)));
    }

    private static byte[] repacked(byte[] xlsx) throws IOException {
        var parts = PackageParts.open(xlsx, null, UploadLimits.ofFileBytes(Math.max(1, xlsx.length)));
        PackageScreen.lookWhole(parts, ContentTypes.of(parts));
        var packed = new ByteArrayOutputStream(xlsx.length);
        try (var zip = new ZipOutputStream(packed)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String part : parts.under("")) {
                zip.putNextEntry(new ZipEntry(part));
                try (var in = parts.open(part)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
