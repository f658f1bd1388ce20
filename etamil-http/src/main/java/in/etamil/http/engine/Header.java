package in.etamil.http.engine;

/** One header line of a request or response; the value is decoded text, trimmed. */
public record Header(String name, String value) {}
