package in.etamil.internal.syntax;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Writes a tree without its places, so that trees of different spellings can be compared. */
final class TreeText {
    private static final ClassValue<List<Method>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Method> computeValue(Class<?> type) {
                    List<Method> parts = new ArrayList<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        if (component.getType() != Span.class
                                && component.getType() != SourceText.class) {
                            parts.add(component.getAccessor());
                        }
                    }
                    return parts;
                }
            };

    private TreeText() {}

    static String of(Object node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(Object node, StringBuilder text) {
        if (node instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : " ");
                write(list.get(i), text);
            }
            text.append(']');
        } else if (node instanceof Record record) {
            writeRecord(record, text);
        } else if (node instanceof String string) {
            text.append('"').append(string).append('"');
        } else {
            text.append(node);
        }
    }

    private static void writeRecord(Record record, StringBuilder text) {
        text.append('(').append(record.getClass().getSimpleName());
        for (Method part : PARTS.get(record.getClass())) {
            text.append(' ');
            try {
                write(part.invoke(record), text);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
        text.append(')');
    }
}
