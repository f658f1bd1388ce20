package in.etamil.oracle;

import in.etamil.internal.syntax.SyntaxTree;

/** Something that runs programs and is to do what the walker says. Used from several threads at once. */
interface Candidate {
    /** The file name that errors of the program tell. */
    String FILE = "nirai.qmz";

    Outcome run(String program);

    /** The same for whoever need not parse the program again. */
    default Outcome run(String program, SyntaxTree tree) {
        return run(program);
    }
}
