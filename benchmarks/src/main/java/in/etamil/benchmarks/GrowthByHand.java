package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The access patterns of {@link Growth} in Java. */
final class GrowthByHand {
    private static final int ROW = 10;

    private GrowthByHand() {}

    static String run(String pattern, int size) {
        return switch (pattern) {
            case "append" -> append(size);
            case "append-helper" -> appendHelper(size);
            case "element-set" -> elementSet(size);
            case "field-set" -> fieldSet(size);
            case "record-keys" -> recordKeys(size);
            case "append-in-field" -> appendInField(size);
            case "matrix-rows" -> matrixRows(size);
            case "text-building" -> textBuilding(size);
            case "kept-alias" -> keptAlias(size);
            default -> throw new IllegalArgumentException(pattern);
        };
    }

    private static List<BigDecimal> counted(int size) {
        List<BigDecimal> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(BigDecimal.valueOf(i));
        }
        return list;
    }

    private static String append(int size) {
        return String.valueOf(counted(size).size());
    }

    private static String appendHelper(int size) {
        List<BigDecimal> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list = with(list, BigDecimal.valueOf(i));
        }
        return String.valueOf(list.size());
    }

    private static List<BigDecimal> with(List<BigDecimal> list, BigDecimal item) {
        list.add(item);
        return list;
    }

    private static String elementSet(int size) {
        List<BigDecimal> list = counted(size);
        for (int i = 0; i < size; i++) {
            list.set(i, list.get(i).add(BigDecimal.ONE));
        }
        return HandWritten.plain(list.get(size - 1));
    }

    private static String fieldSet(int size) {
        Map<String, BigDecimal> record = new HashMap<>();
        record.put("கூட்டல்", BigDecimal.ZERO);
        record.put("எண்ணிக்கை", BigDecimal.ZERO);
        for (int i = 0; i < size; i++) {
            record.put("கூட்டல்", record.get("கூட்டல்").add(BigDecimal.valueOf(i)));
            record.put("எண்ணிக்கை", record.get("எண்ணிக்கை").add(BigDecimal.ONE));
        }
        return HandWritten.plain(record.get("கூட்டல்"));
    }

    private static String recordKeys(int size) {
        Map<String, BigDecimal> record = new HashMap<>();
        for (int i = 0; i < size; i++) {
            record.put("க" + i, BigDecimal.valueOf(i));
        }
        return String.valueOf(record.size());
    }

    private static String appendInField(int size) {
        Map<String, List<BigDecimal>> record = new HashMap<>();
        record.put("உருப்படிகள்", new ArrayList<>());
        for (int i = 0; i < size; i++) {
            record.get("உருப்படிகள்").add(BigDecimal.valueOf(i));
        }
        return String.valueOf(record.get("உருப்படிகள்").size());
    }

    private static String matrixRows(int size) {
        List<List<BigDecimal>> matrix = new ArrayList<>();
        for (int i = 0; i < size / ROW; i++) {
            matrix.add(counted(ROW));
        }
        for (int i = 0; i < size / ROW; i++) {
            List<BigDecimal> row = matrix.get(i);
            row.set(3, row.get(3).add(BigDecimal.ONE));
        }
        return HandWritten.plain(matrix.get(size / ROW - 1).get(3));
    }

    private static String textBuilding(int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append("க ").append(i).append(';');
        }
        return String.valueOf(text.length() > size);
    }

    private static String keptAlias(int size) {
        List<BigDecimal> list = counted(size);
        List<BigDecimal> kept = new ArrayList<>(list);
        for (int i = 0; i < size; i++) {
            list.set(i, list.get(i).add(BigDecimal.ONE));
        }
        return HandWritten.plain(kept.get(size - 1).add(list.get(size - 1)));
    }
}
