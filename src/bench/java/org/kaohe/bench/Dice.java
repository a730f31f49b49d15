package org.kaohe.bench;

/** SplitMix64: the same numbers from the same seed on every machine and in every Java, quicker than the library's. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** @return 0 to bound − 1; the bias of the multiplication is below bound / 2³¹ */
    int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    boolean oneIn(int bound) {
        return below(bound) == 0;
    }

    /** @return 0 to bound − 1, low ones more often: the first of a million a thousand times as often as on average */
    int skewed(int bound) {
        long u = next() >>> 33;
        return (int) ((u * u >>> 31) * bound >>> 31);
    }
}
