package com.example.ledger;

import in.etamil.EtamilFailure;
import in.etamil.host.Cost;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.RunContext;
import in.etamil.host.RunKey;
import in.etamil.host.RunOutcome;
import in.etamil.host.ValueKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Functions of an extension: each attaches by a row, and nothing else. */
final class LedgerLibrary {
    /** Who posts; the host says so for each run. */
    static final RunKey<String> CLERK = RunKey.named("clerk");

    private static final RunKey<Ledger.Group> GROUP = RunKey.named("ledger group");

    private LedgerLibrary() {}

    static Library of() {
        Map<String, Object> kept = new ConcurrentHashMap<>();
        return Library.named("ledger")
                .function(
                        HostFunction.named("பங்கு", "pangku", "share_of")
                                .takes(ValueKind.NUMBER, ValueKind.NUMBER)
                                .gives(ValueKind.NUMBER)
                                .pure()
                                .costs(new Cost.Constant())
                                .body(
                                        given ->
                                                given.get(0, BigDecimal.class)
                                                        .multiply(given.get(1, BigDecimal.class))))
                .function(
                        HostFunction.named("பேரேட்டில்_பதி", "post_amount")
                                .takes(ValueKind.NUMBER)
                                .gives(ValueKind.NUMBER)
                                .needs(Ledger.LEDGER)
                                .body((given, run) -> post(given.get(0, BigDecimal.class), run)))
                .function(
                        HostFunction.named("பதுக்கு_வை")
                                .takes(ValueKind.ANY, ValueKind.ANY, ValueKind.NUMBER)
                                .body(
                                        given -> {
                                            kept.put(
                                                    given.get(0, String.class),
                                                    given.get(1, Object.class));
                                            return null;
                                        }))
                .function(
                        HostFunction.named("cache_get")
                                .takes(ValueKind.ANY)
                                .body(given -> kept.get(given.get(0, String.class))))
                .build();
    }

    private static BigDecimal post(BigDecimal amount, RunContext run) {
        if (run.attribute(CLERK) == null) {
            throw new EtamilFailure("nobody posts");
        }
        Ledger ledger = run.capability(Ledger.LEDGER);
        run.keep(GROUP, () -> ledger.new Group(), LedgerLibrary::end).post(amount);
        return amount;
    }

    private static void end(Ledger.Group group, RunOutcome outcome) {
        group.end(outcome.end().name(), outcome.end() == RunOutcome.End.SUCCESS);
    }
}
