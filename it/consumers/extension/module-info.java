module com.example.ledger {
    requires in.etamil.core;
}
