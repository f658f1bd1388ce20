package in.etamil.benchmarks.load;

import java.util.Arrays;

/**
 * The median of ratios of pairs, and ranks around it that hold the true median with at least 95 %
 * whatever the distribution (the sign test's interval); with fewer than six pairs all of them.
 */
record PairedRatio(double median, double low, double high) {

    static PairedRatio of(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        Arrays.sort(ratios);
        int outside = outside(ratios.length);
        return new PairedRatio(
                median(ratios), ratios[outside], ratios[ratios.length - 1 - outside]);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How many values on each side lie outside: the most whose binomial tail is below 2.5 %. */
    private static int outside(int count) {
        double term = Math.pow(0.5, count);
        double tail = term;
        int outside = 0;
        while (tail <= 0.025) {
            outside++;
            term = term * (count - outside + 1) / outside;
            tail += term;
        }
        return Math.max(0, outside - 1);
    }

    @Override
    public String toString() {
        return String.format("%.2f (%.2f–%.2f)", median, low, high);
    }
}
