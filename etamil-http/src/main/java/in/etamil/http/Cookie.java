package in.etamil.http;

import in.etamil.http.internal.wire.HeaderText;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a response sets, checked so that nothing in it can end the header or add an
 * attribute. Immutable and thread-safe. {@link #of} gives the safe defaults: path {@code /}, hidden
 * from scripts, {@link SameSite#LAX}, until the browser ends, and {@code Secure} only where the
 * name's prefix demands it.
 *
 * <p>Source: RFC 6265 with the prefixes and {@code SameSite} of its revision; docs/server.md.
 *
 * @param name the name, a token; {@code __Host-} and {@code __Secure-} in front of it are held to
 *     their rules
 * @param value the value: visible ASCII without quotes, commas, semicolons and backslashes
 * @param path the path it is sent to, from {@code /} on
 * @param domain the domain it is sent to with all below; {@code null} for this host alone
 * @param maxAge how long it is kept, in whole seconds; zero removes it; {@code null} until the
 *     browser ends
 * @param secure whether it is sent over TLS only
 * @param httpOnly whether it is hidden from scripts
 * @param sameSite which requests of other sites carry it
 */
public record Cookie(
        String name,
        String value,
        String path,
        @Nullable String domain,
        @Nullable Duration maxAge,
        boolean secure,
        boolean httpOnly,
        SameSite sameSite) {

    /** Which requests that other sites cause carry the cookie. */
    public enum SameSite {
        /** None. */
        STRICT("Strict"),
        /** Only following a link. */
        LAX("Lax"),
        /** All; such a cookie must be secure. */
        NONE("None");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }
    }

    /** Checks the values. */
    public Cookie {
        require(HeaderText.isToken(name), "name must be a token", name);
        require(isValue(value), "value must be visible ASCII without \" , ; \\", value);
        require(isPath(path), "path must begin with '/' and be ASCII without ';'", path);
        require(domain == null || isDomain(domain), "domain must be a host's name", domain);
        require(maxAge == null || !maxAge.isNegative(), "maxAge must not be negative", maxAge);
        require(secure || sameSite != SameSite.NONE, "sameSite NONE needs secure", name);
        require(secure || !isSecured(name), "name with this prefix needs secure", name);
        require(
                !hasPrefix(name, "__host-") || domain == null && path.equals("/"),
                "name with this prefix needs path '/' and no domain",
                name);
    }

    /**
     * A cookie with the defaults.
     *
     * @param name the name
     * @param value the value
     * @return the cookie
     * @throws IllegalArgumentException if the name or the value cannot be sent
     */
    public static Cookie of(String name, String value) {
        return new Cookie(name, value, "/", null, null, isSecured(name), true, SameSite.LAX);
    }

    /**
     * The same cookie for one path and what is below it.
     *
     * @param part the path
     * @return a new cookie
     * @throws IllegalArgumentException if it is no path, or the name's prefix forbids it
     */
    public Cookie withPath(String part) {
        return new Cookie(name, value, part, domain, maxAge, secure, httpOnly, sameSite);
    }

    /**
     * The same cookie for a domain and all hosts below it.
     *
     * @param host the domain
     * @return a new cookie
     * @throws IllegalArgumentException if it is no host's name, or the name's prefix forbids it
     */
    public Cookie withDomain(String host) {
        return new Cookie(name, value, path, host, maxAge, secure, httpOnly, sameSite);
    }

    /**
     * The same cookie, kept for so long; zero removes it from the browser.
     *
     * @param time zero or more, sent in whole seconds
     * @return a new cookie
     * @throws IllegalArgumentException if it is negative
     */
    public Cookie withMaxAge(Duration time) {
        return new Cookie(name, value, path, domain, time, secure, httpOnly, sameSite);
    }

    /**
     * The same cookie, sent over TLS only.
     *
     * @return a new cookie
     */
    public Cookie withSecure() {
        return new Cookie(name, value, path, domain, maxAge, true, httpOnly, sameSite);
    }

    /**
     * The same cookie, open to scripts.
     *
     * @return a new cookie
     */
    public Cookie readableByScripts() {
        return new Cookie(name, value, path, domain, maxAge, secure, false, sameSite);
    }

    /**
     * The same cookie, with another rule for requests of other sites.
     *
     * @param rule the rule
     * @return a new cookie
     * @throws IllegalArgumentException if it is {@link SameSite#NONE} and the cookie is not secure
     */
    public Cookie withSameSite(SameSite rule) {
        return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, rule);
    }

    /**
     * The value of the {@code Set-Cookie} header.
     *
     * @return the cookie as it is sent
     */
    public String header() {
        StringBuilder text = new StringBuilder(name).append('=').append(value);
        text.append("; Path=").append(path);
        if (domain != null) {
            text.append("; Domain=").append(domain);
        }
        if (maxAge != null) {
            text.append("; Max-Age=").append(maxAge.toSeconds());
        }
        text.append(secure ? "; Secure" : "").append(httpOnly ? "; HttpOnly" : "");
        return text.append("; SameSite=").append(sameSite.text).toString();
    }

    private static boolean isSecured(String name) {
        return hasPrefix(name, "__secure-") || hasPrefix(name, "__host-");
    }

    /** Browsers compare the prefixes without case. */
    private static boolean hasPrefix(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    private static boolean isValue(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F && "\",;\\".indexOf(c) < 0);
    }

    private static boolean isPath(String text) {
        return text.startsWith("/") && text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != ';');
    }

    private static boolean isDomain(String text) {
        return !text.isEmpty()
                && text.charAt(0) != '.'
                && text.chars()
                        .allMatch(
                                c ->
                                        c < 0x7F
                                                && (Character.isLetterOrDigit(c)
                                                        || c == '-'
                                                        || c == '.'));
    }

    private static void require(boolean holds, String rule, @Nullable Object got) {
        if (!holds) {
            throw new IllegalArgumentException("a cookie's " + rule + ", got '" + got + "'");
        }
    }
}
