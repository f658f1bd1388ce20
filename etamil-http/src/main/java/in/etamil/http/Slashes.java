package in.etamil.http;

/** What empty segments of a path mean, such as a slash at its end. */
public enum Slashes {
    /** Nothing: {@code /a/} and {@code /a} are one path. */
    IGNORED,
    /** Another path: {@code /a/} is 404 where only {@code /a} is declared. */
    STRICT,
    /** A wrong way to write the path: {@code /a/} is redirected to {@code /a} with 308. */
    REDIRECTED
}
