package in.etamil.oracle;

import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The state of one run: globals, output, and what bounds it. */
final class Machine {
    private static final int LONGEST_OUTPUT = 200_000;

    final Definitions definitions;
    final TreeMap<String, Value> globals = new TreeMap<>(CodePoints::compare);
    final StringBuilder output = new StringBuilder();
    final Input input;
    private long stepsLeft;

    /** Whether arithmetic met a number whose mantissa does not fit a signed 64-bit integer. */
    boolean wide;

    Machine(SyntaxTree tree, byte[] input, long steps) {
        this.definitions = new Definitions(tree);
        this.input = new Input(input);
        this.stepsLeft = steps;
    }

    void step() {
        if (--stepsLeft < 0) {
            throw new GaveUp("too many steps");
        }
    }

    void print(String line) {
        if (output.length() + line.length() > LONGEST_OUTPUT) {
            throw new GaveUp("too much output");
        }
        output.append(line).append('\n');
    }

    /** A name as it reads in a call with these locals ({@code null}: at the top level), or {@code null}. */
    @Nullable Value variable(String name, @Nullable Map<String, Value> locals) {
        Value local = locals == null ? null : locals.get(name);
        return local != null ? local : globals.get(name);
    }

    /** A name used as a value, when no variable has it: a function of the program or a builtin, or {@code null}. */
    Value.@Nullable Fun function(String name) {
        Statement.FunctionDefinition definition = definitions.function(name);
        if (definition != null) {
            return new Value.Fun(new Code.Named(definition), name, Value.Rec.noFields());
        }
        Builtins.Entry entry = Builtins.named(name);
        return entry == null ? null : new Value.Fun(new Code.Native(entry), name, Value.Rec.noFields());
    }

    void write(String name, Value value, @Nullable Map<String, Value> locals) {
        (locals == null ? globals : locals).put(name, value);
    }
}
