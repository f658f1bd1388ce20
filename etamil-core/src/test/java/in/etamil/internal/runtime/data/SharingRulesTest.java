package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import org.junit.jupiter.api.Test;

/** The numbered rules of how collections share memory. */
class SharingRulesTest {

    private static ArrayValue numbers(int count) {
        ArrayValue array = ArrayValue.empty();
        for (int i = 0; i < count; i++) {
            array.append(Decimal.of(i));
        }
        return array;
    }

    @Test
    void v1AnUnsharedObjectIsChangedInPlace() {
        ArrayValue array = numbers(3);
        RecordValue record = RecordValue.empty();

        assertThat(array.with(0, "அ")).isSameAs(array);
        assertThat(array.append("ஆ")).isSameAs(array);
        assertThat(record.with("இ", array)).isSameAs(record);
        assertThat(array.isShared()).as("ownership went with the value").isFalse();
    }

    @Test
    void v2ASharedObjectIsNeverChangedAndStaysShared() {
        ArrayValue array = numbers(3);
        array.share();
        RecordValue record = RecordValue.empty().with("அ", Decimal.of(1));
        record.share();

        ArrayValue changed = array.with(0, "x");
        ArrayValue longer = array.append("y");
        RecordValue replaced = record.with("அ", "x");
        RecordValue wider = record.with("ஆ", "y");

        assertThat(array.isShared()).isTrue();
        assertThat(record.isShared()).isTrue();
        assertThat(Values.toFlatText(array, Meter.UNLIMITED)).isEqualTo("[0, 1, 2]");
        assertThat(Values.toFlatText(record, Meter.UNLIMITED)).isEqualTo("{அ: 1}");
        assertThat(Values.toFlatText(changed, Meter.UNLIMITED)).isEqualTo("[x, 1, 2]");
        assertThat(Values.toFlatText(longer, Meter.UNLIMITED)).isEqualTo("[0, 1, 2, y]");
        assertThat(Values.toFlatText(replaced, Meter.UNLIMITED)).isEqualTo("{அ: x}");
        assertThat(Values.toFlatText(wider, Meter.UNLIMITED)).isEqualTo("{அ: 1, ஆ: y}");
        assertThat(
                        changed.isShared()
                                || longer.isShared()
                                || replaced.isShared()
                                || wider.isShared())
                .isFalse();
    }

    @Test
    void v2AChunkThatIsNotOwnedIsNotWritten() {
        ArrayValue array = numbers(2048);
        array.share();
        ArrayValue copy = array.append("end");

        assertThat(copy.owns(0)).isFalse();
        assertThat(copy.with(0, "x")).isSameAs(copy);
        assertThat(copy.owns(0)).isTrue();
        assertThat(array.get(0)).isEqualTo(Decimal.of(0));
        assertThat(copy.get(0)).isEqualTo("x");
        assertThat(copy.get(1023)).isEqualTo(Decimal.of(1023));
    }

    @Test
    void v3CopyingAFlatArrayOrARecordMarksEveryChild() {
        ArrayValue child = ArrayValue.empty();
        ArrayValue array = ArrayValue.of(child, "x");
        array.share();
        assertThat(child.isShared()).isFalse();
        array.with(1, "y");
        assertThat(child.isShared()).isTrue();

        ArrayValue replacing = ArrayValue.empty();
        ArrayValue changed = ArrayValue.of("x").with(0, replacing);
        changed.share();
        changed.append("y");
        assertThat(replacing.isShared()).isTrue();

        RecordValue field = RecordValue.empty();
        RecordValue record = RecordValue.empty().with("அ", field);
        record.share();
        record.with("ஆ", "y");
        assertThat(field.isShared()).isTrue();
    }

    @Test
    void v3CopyingAChunkedArrayMarksTheChildrenOfAChunkAtItsFirstWrite() {
        ArrayValue first = ArrayValue.empty();
        ArrayValue last = ArrayValue.empty();
        ArrayValue array = ArrayValue.empty().append(first);
        for (int i = 1; i < 2000; i++) {
            array.append(Decimal.of(i));
        }
        array.append(last);
        array.share();

        ArrayValue copy = array.with(1500, "x");
        assertThat(first.isShared()).as("its chunk was not copied").isFalse();
        assertThat(last.isShared()).as("its chunk was copied").isTrue();
        copy.with(1, "y");
        assertThat(first.isShared()).isTrue();
    }

    @Test
    void v3OneCopyCostsOneChunkAndTheSpine() {
        ArrayValue array = numbers(1_000_000);
        array.share();
        CountingMeter meter = new CountingMeter();

        ArrayValue copy = array.with(500_000, "x", meter);
        assertThat(meter.units).isLessThanOrEqualTo(1024 + 1_000_000 / 1024);
        copy.with(500_001, "y", meter);
        assertThat(meter.units).isLessThanOrEqualTo(1024 + 1_000_000 / 1024);
    }

    @Test
    void v4ReadingDoesNotMarkAndKeepingDoes() {
        ArrayValue child = ArrayValue.empty();
        ArrayValue array = ArrayValue.of(child);
        RecordValue record = RecordValue.empty().with("அ", RecordValue.empty());

        assertThat(((Collection) array.get(0)).isShared()).isFalse();
        assertThat(((Collection) record.get("அ")).isShared()).isFalse();
        assertThat(Values.share(array.get(0))).isSameAs(child);
        assertThat(child.isShared()).isTrue();
    }

    @Test
    void v4FreezingTheRootIsEnough() {
        ArrayValue inner = numbers(2);
        ArrayValue root = ArrayValue.of(ArrayValue.of(inner));
        root.share();

        ArrayValue middle = (ArrayValue) Values.share(root.get(0));
        ArrayValue taken = (ArrayValue) Values.share(middle.get(0));
        taken.append("x");
        assertThat(Values.toFlatText(root, Meter.UNLIMITED)).isEqualTo("[[[0, 1]]]");
    }

    @Test
    void v5AnOldContentIsLeftAsItIs() {
        ArrayValue old = numbers(1);
        ArrayValue array = ArrayValue.of((Object) old);
        array.with(0, "x");
        assertThat(old.isShared()).isFalse();
    }

    @Test
    void v6AChangeThatIsRefusedChangesNothing() {
        ArrayValue shared = numbers(2048);
        shared.share();
        ArrayValue unowned = shared.append("x");
        long bytes = unowned.semanticBytes();
        Meter strict = new CountingMeter(10, 10, 10);

        assertThatThrownBy(() -> unowned.with(0, "y", strict)).isInstanceOf(LimitReached.class);
        assertThatThrownBy(() -> unowned.append("y", strict)).isInstanceOf(LimitReached.class);
        assertThat(unowned.size()).isEqualTo(2049);
        assertThat(unowned.get(0)).isEqualTo(Decimal.of(0));
        assertThat(unowned.semanticBytes()).isEqualTo(bytes);

        RecordValue record = RecordValue.empty().with("அ", "x");
        Meter full = new CountingMeter(10, 10, 1);
        assertThatThrownBy(() -> record.with("ஆ", "y", full)).isInstanceOf(LimitReached.class);
        assertThat(record.sortedKeys()).containsExactly("அ");
    }

    @Test
    void v7ALentSlotIsNeverReadAndIsFilledByPuttingBack() {
        ArrayValue row = numbers(2);
        ArrayValue table = ArrayValue.of(row, "x");
        long bytes = table.semanticBytes();

        table.detach(0, row);
        assertThat(table.semanticBytes()).isEqualTo(bytes - row.semanticBytes());
        assertThatThrownBy(() -> table.get(0)).isInstanceOf(AssertionError.class);
        assertThat(row.append("y")).isSameAs(row);
        table.with(0, row);
        assertThat(Values.toFlatText(table, Meter.UNLIMITED)).isEqualTo("[[0, 1, y], x]");
        assertThat(table.semanticBytes()).isEqualTo(bytes + Values.semanticBytes("y") + 8);

        RecordValue record = RecordValue.empty().with("வரி", row);
        record.detach("வரி", row);
        assertThatThrownBy(() -> record.get("வரி")).isInstanceOf(AssertionError.class);
        record.with("வரி", row);
        assertThat(record.get("வரி")).isSameAs(row);
    }

    @Test
    void v7WhatCannotBeLentIsMarked() {
        ArrayValue row = numbers(2);
        ArrayValue shared = ArrayValue.of(row, "x");
        shared.share();
        shared.detach(0, row);
        assertThat(row.isShared()).isTrue();
        assertThat(shared.get(0)).isSameAs(row);

        ArrayValue deep = numbers(1);
        ArrayValue large = numbers(2000).with(0, deep);
        large.share();
        ArrayValue copy = large.append("x");
        copy.detach(0, deep);
        assertThat(deep.isShared()).as("in a chunk of two arrays").isTrue();
        assertThat(copy.get(0)).isSameAs(deep);

        ArrayValue other = numbers(1);
        ArrayValue holder = ArrayValue.of((Object) numbers(1));
        holder.detach(0, other);
        assertThat(other.isShared()).as("not what the slot holds").isFalse();
    }
}
