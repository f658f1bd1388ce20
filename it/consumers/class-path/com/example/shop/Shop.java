package com.example.shop;

import in.etamil.Etamil;
import in.etamil.EtamilName;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Library;
import java.math.BigDecimal;
import java.util.List;

/** Uses what a user of the core uses, and prints what came of it. */
public final class Shop {
    record Line(@EtamilName("விலை") BigDecimal price, int qty) {}

    record Bill(@EtamilName("தொகை") BigDecimal amount, @EtamilName("வரி") BigDecimal tax) {}

    interface Rules {
        @EtamilName("மொத்தம்")
        Bill total(List<Line> lines);
    }

    private Shop() {}

    public static void main(String... arguments) throws Exception {
        Rules rules = program().start().as(Rules.class);
        Bill bill =
                rules.total(
                        List.of(
                                new Line(new BigDecimal("62.50"), 2),
                                new Line(new BigDecimal("28"), 1)));
        System.out.println("bill " + bill.amount().setScale(2) + " " + bill.tax().setScale(2));
    }

    static Program program() throws Exception {
        Library rates =
                Library.named("rates")
                        .function("வரி_விகிதம்", String.class, goods -> new BigDecimal("5"))
                        .build();
        return Etamil.builder()
                .library(rates)
                .build()
                .compile(Source.ofResource(Shop.class, "bill.qmz"));
    }
}
