package in.etamil.internal.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The JVM locals of one method. What is given back is handed out again only for the same types, so
 * that an exception handler finds every local as the verifier expects it.
 */
final class LocalPool {
    /** What a local is for, and how many places it takes. */
    enum Shape {
        OBJECT(1),
        INT(1),
        LONG(2),
        WORDS(WordPlaces.PLACES);

        private final int places;

        Shape(int places) {
            this.places = places;
        }
    }

    private record Taken(Shape shape, int first) {}

    private final List<Taken> taken = new ArrayList<>();
    private final List<Deque<Integer>> free = new ArrayList<>();
    private int next;

    LocalPool(int firstFree) {
        next = firstFree;
        for (int i = 0; i < Shape.values().length; i++) {
            free.add(new ArrayDeque<>());
        }
    }

    int take(Shape shape) {
        Integer again = free.get(shape.ordinal()).poll();
        int first = again == null ? next : again;
        if (again == null) {
            next += shape.places;
        }
        taken.add(new Taken(shape, first));
        return first;
    }

    int taken() {
        return taken.size();
    }

    void giveBack(int until) {
        while (taken.size() > until) {
            Taken last = taken.remove(taken.size() - 1);
            free.get(last.shape().ordinal()).push(last.first());
        }
    }
}
