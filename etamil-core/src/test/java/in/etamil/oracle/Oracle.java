package in.etamil.oracle;

import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;

/** The walker as a candidate: what it says of a program's text is what must happen. */
final class Oracle implements Candidate {
    private static final long STEPS = 40_000;

    @Override
    public Outcome run(String program) {
        return run(new SourceText(FILE, FILE, program), new byte[0], STEPS);
    }

    static Outcome run(SourceText source, byte[] input, long steps) {
        return switch (Parser.parse(source, true)) {
            case ParseResult.Parsed parsed -> Walker.run(parsed.tree(), input, steps);
            case ParseResult.Refused refused -> Outcome.refused(refused.problems().get(0).message());
        };
    }
}
