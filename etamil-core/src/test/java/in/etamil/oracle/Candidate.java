package in.etamil.oracle;

/** Something that runs programs and is to do what the walker says. Used from several threads at once. */
interface Candidate {
    /** The file name that errors of the program tell. */
    String FILE = "nirai.qmz";

    Outcome run(String program);
}
