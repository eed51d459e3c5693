package uk.safersheets.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every kind of hostile thing. */
final class Corpus {
    private Corpus() {}

    /** Those that take little to make and to send. */
    static List<HostileKind> light(Trap trap) {
        var light = new ArrayList<HostileKind>();
        light.addAll(List.of(ZipTrick.values()));
        light.addAll(List.of(PackageTrick.values()));
        light.addAll(XmlTrick.few(trap));
        light.addAll(List.of(TextTrick.values()));
        Stream.of(SheetOverload.values())
                .filter(kind -> kind.name().matches("(ROW|COLUMN|STYLE|SHARED_STRING|HIDDEN|TABLE|CYCLIC)_.*"))
                .forEach(kind -> light.add(new Made(kind.name(), kind::make)));
        return light;
    }

    /** All of them; some ask for seconds of work and hundreds of megabytes. */
    static List<HostileKind> whole(Trap trap) {
        var whole = light(trap);
        Stream.of(SheetOverload.values()).forEach(kind -> whole.add(new Made(kind.name(), kind::make)));
        Stream.of(TextOverload.values()).forEach(kind -> whole.add(new Made(kind.name(), kind::make)));
        return whole;
    }

    private record Made(String name, Supplier<byte[]> maker) implements HostileKind {
        @Override
        public byte[] make() {
            return maker.get();
        }
    }
}
