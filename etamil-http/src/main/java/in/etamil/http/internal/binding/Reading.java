package in.etamil.http.internal.binding;

import in.etamil.http.HttpLimits;
import in.etamil.http.internal.rules.Rules;

/**
 * How one request is read. Immutable.
 *
 * @param limits how large it may be
 * @param rules where reading differs from the reference
 * @param proxies whose word on the client is taken
 * @param keepsRaw whether the text of a multipart body is kept beside its parts, which only who
 *     reads whole bodies needs
 * @param lenient whether bytes that are not of the declared character set are replaced
 */
public record Reading(
        HttpLimits limits, Rules rules, Proxies proxies, boolean keepsRaw, boolean lenient) {}
