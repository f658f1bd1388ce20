package in.etamil.internal.compile;

import in.etamil.internal.number.Decimal;

/** A number as an operation finds it: a constant of the program, or words in JVM locals. */
sealed interface Operand {

    /** A literal. */
    record Constant(Decimal value) implements Operand {}

    /** WordPlaces that nothing changes before the operation reads them. */
    record Held(WordPlaces words) implements Operand {}
}
