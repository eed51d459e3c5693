package uk.safersheets.app.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.onetime.OneTime;

/**
 * Links for somebody whose Excel downloads nothing: a browser in which nobody is signed in opens one, once, within a
 * minute. Only the hash of a link's code is kept. Safe to share.
 */
public final class DownloadLinks {
    /** How long a link is good. */
    public static final Duration LIFE = Duration.ofMinutes(1);

    private static final long MEGABYTE = 1024 * 1024;
    private static final OneTime.Room ROOM = new OneTime.Room(20, 32 * MEGABYTE, 64 * MEGABYTE);
    private static final String OF_DOWNLOAD = "ssd_";

    private final OneTime waiting;
    private final Clock clock;

    /**
     * What a link hands over: what the service answers at an address, or bytes that its maker sent.
     *
     * @param address with its query; null for bytes
     * @param proof of who made it; null for bytes
     */
    public record Link(
            @Nullable String address,
            @Nullable Proof proof,
            @Nullable Bytes bytes) {}

    /**
     * What its maker was known by, so that they are found anew: they may not be allowed anything any more.
     *
     * @param bearer the token that came with their request; empty for none
     * @param session the cookie of their session; empty for none
     */
    public record Proof(String bearer, String session) {}

    /**
     * A file that its maker sent.
     *
     * @param isShown whether the browser shows it, to be printed there
     */
    public record Bytes(String name, String type, boolean isShown, byte[] content) {
        public Bytes {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(type, "type");
        }
    }

    public DownloadLinks(OneTime waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * The code of a link to what the service answers at an address.
     *
     * @param owner whose share of links it counts for
     * @param proof as whom it will be asked for
     * @return empty when so many of theirs wait already
     */
    public Optional<String> make(String owner, String address, Proof proof) {
        return make(owner, new Link(address, proof, null));
    }

    /** The code of a link to a file; empty when there is no room for it now. */
    public Optional<String> make(String owner, Bytes bytes) {
        return make(owner, new Link(null, null, bytes));
    }

    /** Uses a code up; empty when it was used, ran out, or never was. */
    public Optional<Link> take(String code) {
        return waiting.take(OneTime.Kind.DOWNLOAD, code).map(DownloadLinks::read);
    }

    private Optional<String> make(String owner, Link link) {
        String code = Secret.make(OF_DOWNLOAD);
        long size = link.bytes() == null ? 0 : link.bytes().content().length;
        var thing =
                new OneTime.Thing(owner, written(link), size, clock.instant().plus(LIFE));
        boolean isKept = waiting.keep(OneTime.Kind.DOWNLOAD, code, thing, ROOM);
        return isKept ? Optional.of(code) : Optional.empty();
    }

    private static byte[] written(Link link) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var file = link.bytes();
            out.writeBoolean(file != null);
            if (file != null) {
                out.writeUTF(file.name());
                out.writeUTF(file.type());
                out.writeBoolean(file.isShown());
                out.write(file.content());
            } else {
                var proof = Objects.requireNonNull(link.proof(), "proof");
                out.writeUTF(Objects.requireNonNull(link.address(), "address"));
                out.writeUTF(proof.bearer());
                out.writeUTF(proof.session());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a link cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static Link read(byte[] written) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            if (in.readBoolean()) {
                return new Link(null, null, new Bytes(in.readUTF(), in.readUTF(), in.readBoolean(), in.readAllBytes()));
            }
            return new Link(in.readUTF(), new Proof(in.readUTF(), in.readUTF()), null);
        } catch (IOException e) {
            throw new UncheckedIOException("a link cannot be read", e);
        }
    }
}
