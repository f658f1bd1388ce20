package in.etamil.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One measured row of JMH's results.
 *
 * @param name the class and method, without the package
 * @param parameters the parameters' values by name
 * @param times every measured iteration, ascending
 * @param bytes allocated for one operation; NaN if not measured
 */
record Row(String name, Map<?, ?> parameters, List<Double> times, double bytes) {
    static List<Row> all(Object results) {
        List<Row> rows = new ArrayList<>();
        for (Object result : (List<?>) results) {
            rows.add(of((Map<?, ?>) result));
        }
        return rows;
    }

    private static Row of(Map<?, ?> result) {
        String name = (String) result.get("benchmark");
        int method = name.lastIndexOf('.');
        List<Double> times = new ArrayList<>();
        Map<?, ?> metric = (Map<?, ?>) result.get("primaryMetric");
        for (Object fork : (List<?>) metric.get("rawData")) {
            for (Object time : (List<?>) fork) {
                times.add(((Number) time).doubleValue());
            }
        }
        Collections.sort(times);
        Map<?, ?> parameters = result.get("params") instanceof Map<?, ?> map ? map : Map.of();
        return new Row(
                name.substring(name.lastIndexOf('.', method - 1) + 1),
                parameters,
                times,
                bytes((Map<?, ?>) result.get("secondaryMetrics")));
    }

    private static double bytes(Map<?, ?> metrics) {
        return metrics.get("gc.alloc.rate.norm") instanceof Map<?, ?> metric
                ? ((Number) metric.get("score")).doubleValue()
                : Double.NaN;
    }

    /** The value that so large a part of the times do not exceed. */
    double quantile(double part) {
        double place = part * (times.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, times.size() - 1);
        return times.get(below) + (place - below) * (times.get(above) - times.get(below));
    }

    double median() {
        return quantile(0.5);
    }

    String parameter(String name) {
        return String.valueOf(parameters.get(name));
    }
}
