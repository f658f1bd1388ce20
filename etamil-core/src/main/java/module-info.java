/** Compiles and runs programs written in eTamil. Start at {@link in.etamil.Etamil}. */
@org.jspecify.annotations.NullMarked
module in.etamil.core {
    requires java.net.http;
    requires com.fasterxml.jackson.core;
    requires org.objectweb.asm;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports in.etamil;
    exports in.etamil.host;
    exports in.etamil.served;
    exports in.etamil.value;
}
