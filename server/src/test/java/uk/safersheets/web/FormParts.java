package uk.safersheets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a form with files as a browser does. */
public final class FormParts {
    public static final String TYPE = "multipart/form-data; boundary=----part";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public FormParts file(String name, Path file) {
        try {
            return part(name, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FormParts text(String name, String value) {
        return part(name, null, value.getBytes(StandardCharsets.UTF_8));
    }

    public FormParts part(String name, String fileName, byte[] bytes) {
        String file = fileName == null ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: text/plain";
        write("------part\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n");
        body.writeBytes(bytes);
        write("\r\n");
        return this;
    }

    public byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("------part--\r\n".getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
