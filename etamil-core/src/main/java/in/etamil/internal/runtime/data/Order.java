package in.etamil.internal.runtime.data;

import java.util.Arrays;

/**
 * Keys sorted by code point, with the slot of each. Immutable, so that threads may find it in a
 * cache.
 */
final class Order {
    final String[] keys;
    final int[] slots;

    private Order(String[] keys, int[] slots) {
        this.keys = keys;
        this.slots = slots;
    }

    static Order of(String[] names, Keys keys, Meter meter) {
        String[] sorted = names.clone();
        Arrays.sort(sorted, Texts.order(meter));
        meter.charge(sorted.length);
        int[] slots = new int[sorted.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = keys.find(sorted[i]);
        }
        return new Order(sorted, slots);
    }
}
