package com.example.ledger;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.RunOptions;
import in.etamil.Source;
import in.etamil.host.Cancellation;
import in.etamil.host.Capability;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.Setting;
import in.etamil.host.SettingType;
import in.etamil.host.Settings;
import in.etamil.host.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Attaches the extension to the language and prints what came of each program. */
public final class Extension {
    static final Setting<Integer> FLOOR =
            Setting.named(
                            "ledger.floor",
                            SettingType.wholeNumber(0, 1_000),
                            "the least amount that is posted")
                    .orElse(1);

    private static final String POSTS = "post_amount(40); post_amount(2); ";

    private final AtomicLong now = new AtomicLong();
    private final Ledger ledger = new Ledger();
    private Cancellation cancellation = new Cancellation();
    private final Settings settings =
            Settings.builder().environment(Map.of(FLOOR.variable(), "7")).build();
    private final Permissions permissions =
            Permissions.UNTRUSTED
                    .with(Ledger.LEDGER, ledger)
                    .clock(() -> Instant.ofEpochSecond(now.get()))
                    .exit();

    private Extension() {}

    public static void main(String... arguments) {
        new Extension().show();
    }

    private void show() {
        run("அச்சு பங்கு(12.5, 4) + share_of(1, 1);");
        run("பதுக்கு_வை(\"a\", 5, 60); அச்சு cache_get(\"a\");");
        run(POSTS + "அச்சு \"posted\";");
        run(POSTS + "post_amount([1]);");
        run(POSTS + "(1 == 1) சுற்று { y = 1; }");
        run(POSTS + "வெளியேறு(3);");
        run(POSTS + "நிறுத்து_இங்கே();");
        run("முயல் { மறுக்கப்பட்டது(); } பிழை(e) { அச்சு e.குறி & e.செய்தி_ஆங்கிலம்; }");
        System.out.println("ends " + ledger.ends() + ", balance " + ledger.balance());
        System.out.println("floor " + settings.get(FLOOR) + " from " + settings.origin(FLOOR));
        outOfTime();
    }

    private void run(String text) {
        System.out.println(outcome(engine(Ticker.system(), Limits.embedded().withSteps(1_000_000)), text));
    }

    /** Time moves when a host function says so, and nobody waits. */
    private void outOfTime() {
        Ticker byHand = now::get;
        Limits second = Limits.embedded().withWallTime(Duration.ofSeconds(1));
        System.out.println(outcome(engine(byHand, second), "அச்சு இப்போதைய_நொடி(); நேரம்_நகர்(2);"));
    }

    private Etamil engine(Ticker ticker, Limits limits) {
        return Etamil.builder()
                .library(LedgerLibrary.of())
                .library(more())
                .permissions(permissions)
                .settings(settings)
                .ticker(ticker)
                .limits(limits)
                .build();
    }

    private Library more() {
        return Library.named("more")
                .function(
                        "நிறுத்து_இங்கே",
                        () -> {
                            cancellation.cancel();
                            return null;
                        })
                .function(
                        "நேரம்_நகர்",
                        Integer.class,
                        seconds -> {
                            now.addAndGet(Duration.ofSeconds(seconds).toNanos());
                            return null;
                        })
                .function(
                        HostFunction.named("மறுக்கப்பட்டது")
                                .needs(Denied.THING)
                                .body(given -> null))
                .build();
    }

    private String outcome(Etamil engine, String text) {
        StringBuilder printed = new StringBuilder();
        Console console =
                new Console() {
                    @Override
                    public void printLine(String line) {
                        printed.append(line).append(' ');
                    }

                    @Override
                    public String readLine() {
                        return null;
                    }
                };
        cancellation = new Cancellation();
        RunOptions options =
                RunOptions.DEFAULT
                        .withConsole(console)
                        .with(LedgerLibrary.CLERK, "அன்பு")
                        .withCancellation(cancellation);
        try {
            engine.compile(Source.of("ledger.qmz", text)).run(options);
            return printed + "ok";
        } catch (EtamilException failure) {
            return printed + failure.getClass().getSimpleName() + " " + failure.code();
        }
    }

    /** A capability that nobody grants. */
    private static final class Denied {
        static final Capability<Denied> THING =
                Capability.named("thing", Denied.class)
                        .refusedAs("ET5191", "அனுமதி இல்லை", "the thing is not permitted here")
                        .permittedBy("with(Denied.THING, thing)");
    }
}
