package in.etamil.http.engine;

/**
 * One header line of a request or response.
 *
 * @param name the name, as sent
 * @param value the decoded value, trimmed
 */
public record Header(String name, String value) {}
