package in.etamil.http.engine;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as an engine read it, nothing decoded and nothing trusted yet.
 *
 * @param method the method token as sent
 * @param path the target before the first {@code ?}; of an absolute-form target its path only
 * @param query the target behind the first {@code ?}; {@code null} without one
 * @param protocol such as {@code HTTP/1.1}
 * @param scheme {@code http} or {@code https}
 * @param headers every header line in the order sent
 * @param body the decoded body; ends early if the client went away, and throws {@link
 *     java.net.SocketTimeoutException} when the body's deadline has passed
 * @param client the client's address as text
 */
public record WireRequest(
        String method,
        String path,
        @Nullable String query,
        String protocol,
        String scheme,
        List<Header> headers,
        InputStream body,
        String client) {}
