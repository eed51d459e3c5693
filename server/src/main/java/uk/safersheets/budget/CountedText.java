package uk.safersheets.budget;

/** A text that counts each character that is looked at, for patterns that may look at one many times. */
public final class CountedText implements CharSequence {
    /** What is shorter than this no pattern of ours takes long over. */
    private static final int SHORT = 200;

    /** Counted together, so that counting does not take longer than looking. */
    private static final int LOOKS_TOGETHER = 64;

    private final String text;
    private final int from;
    private final int to;
    private int looks;

    private CountedText(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The text, counted where it is long. */
    public static CharSequence of(String text) {
        return text.length() < SHORT ? text : new CountedText(text, 0, text.length());
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (++looks == LOOKS_TOGETHER) {
            WorkBudget.count(Work.CHARACTERS, looks);
            looks = 0;
        }
        return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text, from + start, from + end);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }
}
