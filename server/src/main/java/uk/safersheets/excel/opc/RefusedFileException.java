package uk.safersheets.excel.opc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file we did not take, with the reason and the way out in the words its sender reads. */
public final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String fix;

    /**
     * @param slug the stable name of the reason, such as {@code password-protected}
     * @param message what the file is; names it where its name is known
     * @param fix one imperative sentence
     */
    public RefusedFileException(String slug, String message, String fix) {
        this(slug, message, fix, null);
    }

    RefusedFileException(String slug, String message, String fix, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.slug = Objects.requireNonNull(slug, "slug");
        this.fix = Objects.requireNonNull(fix, "fix");
    }

    /** The stable name of the reason, for machines. */
    public String slug() {
        return slug;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
