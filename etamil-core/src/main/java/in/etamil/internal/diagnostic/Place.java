package in.etamil.internal.diagnostic;

/** A place in the text of a program, as it is named to people. */
public interface Place {

    /** The file's name, without directories. */
    String fileName();

    /** Counted from 1. */
    int line();
}
