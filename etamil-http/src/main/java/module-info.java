import org.jspecify.annotations.NullMarked;

/** Serves eTamil programs over HTTP. */
@NullMarked
module in.etamil.http {
    requires transitive in.etamil.core;
    requires static com.networknt.schema;
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires jdk.httpserver;
    requires org.slf4j;

    exports in.etamil.http;
    exports in.etamil.http.engine;
    exports in.etamil.http.problem;
    exports in.etamil.http.testing;
}
