package in.etamil.internal.compile;

import in.etamil.internal.runtime.Builtin;
import java.util.List;
import java.util.Map;

/**
 * A program as JVM classes that nobody has loaded yet, and what has to be put into the runtime's
 * tables for them.
 *
 * @param placement where everything stands
 * @param classes the classes, in the order in which they were begun; at least one
 * @param tables what the code finds by number or by name
 * @param adapters the numbers, in the first class, of the builtins that are used as values
 */
record Emission(
        Placement placement,
        List<EmittedFile> classes,
        RuntimeTables tables,
        Map<Builtin, Integer> adapters) {

    /**
     * One class.
     *
     * @param file what it is of the program
     * @param bytes the class file
     */
    record EmittedFile(ClassFile file, byte[] bytes) {}
}
