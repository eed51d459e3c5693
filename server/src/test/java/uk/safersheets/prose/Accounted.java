package uk.safersheets.prose;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Asks of any text that what was read of it lies where it says, and that every digit is used or named. */
final class Accounted {
    private Accounted() {}

    static Prose require(String text) {
        var prose = ReadProse.of(text);
        List<Span> named = new ArrayList<>(prose.passedOver());
        int last = 0;
        for (var paragraph : prose.paragraphs()) {
            for (var sentence : paragraph) {
                assertTrue(sentence.span().start() >= last, () -> "a sentence begins before another ends: " + text);
                last = sentence.span().end();
                inside(sentence, named, text);
            }
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                var digit = new Span(at, at + 1);
                assertTrue(named.stream().anyMatch(span -> span.holds(digit)), () -> digit + " is lost in: " + text);
            }
        }
        return prose;
    }

    private static void inside(Sentence sentence, List<Span> named, String text) {
        if (sentence.kind() == Sentence.Kind.ROW) {
            named.add(sentence.span());
        }
        Span before = new Span(0, 0);
        for (var mention : sentence.mentions()) {
            assertTrue(sentence.span().holds(mention.quote()), () -> "a quote leaves its sentence: " + text);
            assertTrue(mention.quote().holds(mention.number()), () -> "a number leaves its quote: " + text);
            var other = before;
            assertTrue(!other.meets(mention.quote()), () -> "two quotes meet: " + text);
            before = mention.quote();
            named.add(mention.quote());
        }
        for (var claim : sentence.claims()) {
            assertTrue(sentence.span().holds(claim.quote()), () -> "a claim leaves its sentence: " + text);
            named.add(claim.quote());
        }
    }
}
