package in.etamil.oracle;

/** What a program is rich in. */
enum Style {
    /** A little of everything. */
    MIXED,
    /** Numbers in variables, parameters and results, and values that only claim to be numbers. */
    NUMBERS,
    /** The same with numbers that do not fit 64 bits. */
    WIDE_NUMBERS,
    /** Arrays and records that are handed on, changed, and looked at from elsewhere. */
    COLLECTIONS;

    /** A style for the seed: all negative seeds give wide numbers. */
    static Style of(long seed, Dice dice) {
        if (seed < 0) {
            return WIDE_NUMBERS;
        }
        int roll = dice.below(100);
        if (roll < 30) {
            return MIXED;
        }
        if (roll < 55) {
            return NUMBERS;
        }
        return roll < 65 ? WIDE_NUMBERS : COLLECTIONS;
    }

    boolean numeric() {
        return this == NUMBERS || this == WIDE_NUMBERS;
    }
}
