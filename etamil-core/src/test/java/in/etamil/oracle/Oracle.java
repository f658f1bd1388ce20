package in.etamil.oracle;

import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.SyntaxTree;

/** The walker as a candidate: what it says of a program's text is what must happen. */
final class Oracle implements Candidate {
    private static final long STEPS = 40_000;

    @Override
    public Outcome run(String program) {
        return run(source(program), new byte[0], STEPS);
    }

    @Override
    public Outcome run(String program, SyntaxTree tree) {
        return Walker.run(tree, new byte[0], STEPS);
    }

    static ParseResult parse(String program) {
        return Parser.parse(source(program), true);
    }

    private static SourceText source(String program) {
        return new SourceText(FILE, FILE, program);
    }

    static Outcome run(SourceText source, byte[] input, long steps) {
        return switch (Parser.parse(source, true)) {
            case ParseResult.Parsed parsed -> Walker.run(parsed.tree(), input, steps);
            case ParseResult.Refused refused -> Outcome.refused(refused.problems().get(0).message());
        };
    }
}
