module com.example.shop {
    requires in.etamil.core;
    requires in.etamil.http;
    requires java.net.http;

    opens com.example.shop to
            in.etamil.core;
}
