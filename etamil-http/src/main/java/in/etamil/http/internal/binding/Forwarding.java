package in.etamil.http.internal.binding;

/**
 * Whom a request comes from.
 *
 * @param client the address as text
 * @param scheme {@code http} or {@code https}
 */
record Forwarding(String client, String scheme) {}
