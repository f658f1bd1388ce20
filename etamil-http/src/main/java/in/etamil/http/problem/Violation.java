package in.etamil.http.problem;

/**
 * One thing that is wrong with a request. Immutable and thread-safe.
 *
 * @param field where: a field's name, or a JSON pointer such as {@code /items/0/amount}
 * @param message what is wrong, in English
 * @param tamil what is wrong, in Tamil
 */
public record Violation(String field, String message, String tamil) {}
