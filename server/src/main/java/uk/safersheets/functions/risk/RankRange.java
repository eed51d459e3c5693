package uk.safersheets.functions.risk;

/**
 * The ranks that one issue could defend. The published matrix of Central Bedfordshire held 45 scores that its own scale
 * does not allow; whoever puts them right may move each of them down or up, one without the other, and the ranks follow.
 * This is the best and the worst that could come of it, and its rank as the matrix stands is always among them.
 */
record RankRange(int best, int worst) {

    /** As the sheet shows it: {@code 3 to 22}, or {@code 25} where nothing would move it. */
    @Override
    public String toString() {
        return best == worst ? Integer.toString(best) : best + " to " + worst;
    }
}
