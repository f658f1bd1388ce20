package in.etamil.http;

/**
 * Where a server runs, which decides its defaults. Whatever is set by name wins over the profile.
 */
public enum Profile {
    /**
     * On a developer's machine: 127.0.0.1, any origin may call, 1,000 connections, health and
     * metrics in full.
     */
    DEVELOPMENT,
    /**
     * Where users are: the address must be given, no other origin may call, security headers are
     * sent, 10,000 connections. An address that others reach needs a strict engine or a declared
     * proxy in front.
     */
    PRODUCTION
}
