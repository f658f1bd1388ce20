import org.jspecify.annotations.NullMarked;

/** The etamil command: runs, checks and serves programs. */
@NullMarked
module in.etamil.cli {
    requires in.etamil.core;
    requires in.etamil.http;
    requires info.picocli;
    requires org.jline.reader;
    requires org.jline.terminal;
    requires jdk.unsupported;
    requires static org.jspecify;

    opens in.etamil.cli to
            info.picocli;
}
