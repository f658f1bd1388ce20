module com.example.intruder {
    requires in.etamil.core;
    requires in.etamil.http;
}
