package com.example.ledger;

import in.etamil.host.Capability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the extension permits programs to reach: postings, and what became of each posting run. */
final class Ledger {
    static final Capability<Ledger> LEDGER =
            Capability.named("ledger", Ledger.class)
                    .refusedAs(
                            "ET5190",
                            "பேரேட்டிற்கு அனுமதி இல்லை",
                            "the ledger is not permitted here")
                    .permittedBy("with(Ledger.LEDGER, ledger)");

    private final List<BigDecimal> postings = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    /** A group of postings that stands or falls with the run that made it. */
    final class Group {
        private final List<BigDecimal> own = new ArrayList<>();

        void post(BigDecimal amount) {
            own.add(amount);
        }

        void end(String how, boolean keep) {
            ends.add(how + " " + own.size());
            if (keep) {
                postings.addAll(own);
            }
        }
    }

    BigDecimal balance() {
        return postings.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<String> ends() {
        return ends;
    }
}
