package in.etamil.host;

/** The time of this machine. */
enum SystemTicker implements Ticker {
    TICKER;

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
