package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.ShapeType.Accepts;
import in.etamil.internal.runtime.data.ShapeType.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordValueTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 20, 5000})
    void holdsAnyNumberOfFields(int count) {
        RecordValue tabled = RecordValue.empty();
        RecordValue laidOut = RecordValue.empty(new LayoutRoot());
        String[] keys = new String[count];
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            keys[i] = "k" + i;
            values[i] = Decimal.of(i);
            tabled.with(keys[i], values[i]);
            laidOut.with(keys[i], values[i]);
        }
        RecordValue literal = RecordValue.of(keys.clone(), values.clone());
        RecordValue template = new RecordTemplate(new LayoutRoot(), keys).make(values.clone());
        for (RecordValue record : List.of(tabled, laidOut, literal, template)) {
            assertThat(record.size()).isEqualTo(count);
            assertThat(record.sortedKeys()).containsExactlyInAnyOrder(keys).isSorted();
            assertThat(record.get("absent")).isSameAs(RecordValue.ABSENT);
            assertThat(record.semanticBytes()).isEqualTo(tabled.semanticBytes());
            assertThat(Values.areEqual(record, tabled, Meter.UNLIMITED)).isTrue();
            for (int i = 0; i < count; i++) {
                assertThat(record.get(keys[i])).isEqualTo(Decimal.of(i));
            }
        }
    }

    @Test
    void theFirstOfARepeatedKeyWins() {
        String[] keys = {"அ", "ஆ", "அ"};
        RecordValue literal = RecordValue.of(keys.clone(), new Object[] {"1", "2", "3"});
        RecordTemplate template = new RecordTemplate(new LayoutRoot(), keys);

        assertThat(Values.toFlatText(literal, Meter.UNLIMITED)).isEqualTo("{அ: 1, ஆ: 2}");
        assertThat(Values.toFlatText(template.make("1", "2", "3"), Meter.UNLIMITED))
                .isEqualTo("{அ: 1, ஆ: 2}");
    }

    @Test
    void recordsOfOneTemplateDoNotDisturbEachOther() {
        for (int count : new int[] {2, 12}) {
            String[] keys = new String[count];
            for (int i = 0; i < count; i++) {
                keys[i] = "k" + i;
            }
            RecordTemplate template = new RecordTemplate(new LayoutRoot(), keys);
            RecordValue first = template.make(new Object[count]);
            RecordValue second = template.make(new Object[count]);
            first.with("more", "x").with("k0", "y");
            assertThat(second.size()).isEqualTo(count);
            assertThat(second.get("k0")).isNull();
            assertThat(second.has("more")).isFalse();
        }
    }

    @Test
    void keysAreSortedByCodePoint() {
        // U+FF5E is a lower code point than U+1F600, though its UTF-16 form is higher.
        RecordValue record =
                RecordValue.empty().with("😀", null).with("～", null).with("அ", null).with("", null);
        assertThat(record.sortedKeys()).containsExactly("", "அ", "～", "😀");
    }

    @Test
    void theSortedOrderFollowsNewKeys() {
        RecordValue record = RecordValue.empty().with("ஆ", null);
        assertThat(record.sortedKeys()).containsExactly("ஆ");
        record.with("அ", null);
        assertThat(record.sortedKeys()).containsExactly("அ", "ஆ");
    }

    @Test
    void keysFromInputCannotFillTheLayouts() {
        LayoutRoot root = new LayoutRoot();
        for (int i = 0; i < 10_000; i++) {
            RecordValue record = RecordValue.empty(root).with("input" + i, "x").with("more", "y");
            assertThat(record.get("input" + i)).isEqualTo("x");
        }
        assertThat(root.isFull()).isTrue();
        assertThat(RecordValue.empty(root).with("new", "x").get("new")).isEqualTo("x");
        assertThat(RecordValue.empty(root).with("input1", "x").keys()).isInstanceOf(Layout.class);
    }

    @Test
    void collidingKeysTurnTheIndexIntoASortedOne() {
        List<String> colliding = new ArrayList<>(List.of(""));
        for (int length = 0; length < 12; length++) {
            List<String> longer = new ArrayList<>();
            for (String start : colliding) {
                longer.add(start + "Aa");
                longer.add(start + "BB");
            }
            colliding = longer;
        }
        assertThat(colliding)
                .hasSize(4096)
                .allMatch(key -> key.hashCode() == colliding().hashCode());

        String[] names = colliding.toArray(new String[0]);
        KeyIndex index = KeyIndex.of(names, names.length);
        assertThat(index.isSorted()).isTrue();
        RecordValue record = RecordValue.empty();
        for (int i = 0; i < names.length; i++) {
            record.with(names[i], Decimal.of(i));
        }
        record.share();
        RecordValue copy = record.with(names[5], "x").with("new", "y");
        for (int i = 0; i < names.length; i++) {
            assertThat(index.find(names, names[i])).isEqualTo(i);
            assertThat(record.get(names[i])).isEqualTo(Decimal.of(i));
        }
        assertThat(copy.get(names[5])).isEqualTo("x");
        assertThat(record.has("new")).isFalse();
    }

    private static String colliding() {
        return "AaAaAaAaAaAaAaAaAaAaAaAa";
    }

    @Test
    void ordinaryKeysAreProbed() {
        String[] names = new String[200_000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "k" + i;
        }
        assertThat(KeyIndex.of(names, names.length).isSorted()).isFalse();
    }

    @Test
    void aShapedRecordHasItsFieldsInAnyOrderOfSetting() {
        ShapeType shape =
                new ShapeType(
                        "கடன்",
                        List.of(
                                new Field("வீதம்", Accepts.NUMBER, null),
                                new Field("அசல்", Accepts.ANYTHING, null)));
        RecordValue record =
                RecordValue.ofShape(shape)
                        .with("அசல்", Decimal.of(1))
                        .with("வீதம்", Decimal.of(9, 2));
        RecordValue direct =
                RecordValue.ofShape(shape, new Object[] {Decimal.of(9, 2), Decimal.of(1)});

        assertThat(Values.toFlatText(record, Meter.UNLIMITED))
                .isEqualTo("கடன்{அசல்: 1, வீதம்: 0.09}");
        assertThat(Values.areEqual(record, direct, Meter.UNLIMITED)).isTrue();
        assertThat(record.semanticBytes()).isEqualTo(direct.semanticBytes());
        assertThat(
                        Values.areEqual(
                                record,
                                RecordValue.of(
                                        new String[] {"வீதம்", "அசல்"},
                                        new Object[] {Decimal.of(9, 2), Decimal.of(1)}),
                                Meter.UNLIMITED))
                .as("a plain record of the same fields")
                .isFalse();
        assertThat(shape.field("அசல்")).isEqualTo(shape.fields().get(1));
        assertThat(shape.field("இல்லாதது")).isNull();
    }

    @ParameterizedTest
    @EnumSource(Accepts.class)
    void aFieldAcceptsWhatItsTypeSays(Accepts accepts) {
        ShapeType shape = new ShapeType("கடன்", List.of());
        Field field = new Field("புலம்", accepts, accepts == Accepts.SHAPE ? "கடன்" : null);
        Object[] values = {
            Decimal.of(1),
            "அ",
            Boolean.TRUE,
            ArrayValue.empty(),
            RecordValue.empty(),
            RecordValue.ofShape(shape),
            new SampleFunction("f"),
            ResultValue.success(null)
        };
        String fitting =
                switch (accepts) {
                    case ANYTHING -> "11111111";
                    case NUMBER -> "10000000";
                    case TEXT, DATE -> "11000000";
                    case BOOLEAN -> "00100000";
                    case ARRAY -> "00010000";
                    case RECORD -> "00001100";
                    case SHAPE -> "00000100";
                    case FUNCTION -> "00000010";
                };
        for (int i = 0; i < values.length; i++) {
            assertThat(field.fits(values[i])).as("value %s", i).isEqualTo(fitting.charAt(i) == '1');
        }
        assertThat(field.fits(null)).isTrue();
        assertThat(new Field("புலம்", Accepts.SHAPE, "வேறு").fits(RecordValue.ofShape(shape)))
                .isFalse();
    }
}
