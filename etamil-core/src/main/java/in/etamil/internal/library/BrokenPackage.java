package in.etamil.internal.library;

import java.io.IOException;

/** A zip file that is damaged, or of a kind that is not read; the message says how, in English. */
final class BrokenPackage extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenPackage(String how) {
        super(how);
    }
}
