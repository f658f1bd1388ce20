package com.example.tax;

import in.etamil.http.HealthCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Tells operators when the rates are those of a year that is over: the service goes on, degraded.
 */
final class RatesCheck implements HealthCheck {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant END = LocalDate.of(2026, 4, 1).atStartOfDay(INDIA).toInstant();

    private final InstantSource clock;

    RatesCheck(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Result check() {
        boolean current = clock.instant().isBefore(END);
        return new Result(
                current ? State.HEALTHY : State.DEGRADED, "rates of the financial year 2025-26");
    }
}
