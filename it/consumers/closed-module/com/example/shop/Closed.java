package com.example.shop;

import in.etamil.Etamil;
import in.etamil.Source;

/** Asks for what only an open package gives. */
public final class Closed {
    record Pair(int a, int b) {}

    private Closed() {}

    public static void main(String... arguments) throws Exception {
        Source source =
                arguments[0].equals("resource")
                        ? Source.ofResource(Closed.class, "bill.qmz")
                        : Source.of("same.qmz", "செயல் அதே(a) { திரும்பு a; }");
        Etamil.builder()
                .build()
                .compile(source)
                .start()
                .function("அதே")
                .call(new Pair(1, 2));
    }
}
