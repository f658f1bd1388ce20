module com.example.shop {
    requires in.etamil.core;
}
