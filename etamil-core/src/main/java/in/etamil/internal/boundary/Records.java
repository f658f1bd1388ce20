package in.etamil.internal.boundary;

import in.etamil.EtamilName;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.RecordValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Java records, by the names of their components. */
final class Records {
    private static final String CLOSED =
            "அதன் தொகுப்பு in.etamil.core க்குத் திறந்திருக்க வேண்டும்"
                    + "  (its package must be opened to in.etamil.core)";

    private Records() {}

    static Object in(Record record, Inward inward) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        inward.holds(components.length);
        String[] names = new String[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = name(components[i]);
            values[i] = inward.in(component(record, components[i]));
        }
        return RecordValue.of(names, values);
    }

    /**
     * The Java record of a record that has all its components; further fields are left out, as they
     * are where a shape is converted.
     */
    static Object out(JavaType wanted, RecordValue record, Outward outward) {
        Class<?> type = wanted.raw();
        Map<TypeVariable<?>, JavaType> variables = wanted.variables();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = name(components[i]);
            types[i] = components[i].getType();
            if (!record.has(name)) {
                throw new Fault(Message.NO_COMPONENT, name, wanted.name());
            }
            values[i] =
                    outward.as(
                            JavaType.of(components[i].getGenericType(), variables),
                            record.get(name));
        }
        return made(type, types, values);
    }

    private static String name(RecordComponent component) {
        EtamilName name = component.getAnnotation(EtamilName.class);
        return name == null ? component.getName() : name.value();
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (InvocationTargetException e) {
            throw Fault.causedBy(
                    e.getTargetException(), Message.CANNOT_GIVE, record.getClass().getName());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw closed(Message.CANNOT_GIVE, e, record.getClass().getName());
        }
    }

    private static Object made(Class<?> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw Fault.causedBy(
                    e.getTargetException(), Message.CANNOT_TAKE, "a record", type.getName());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw closed(Message.CANNOT_TAKE, e, "a record", type.getName());
        }
    }

    private static Fault closed(Message message, Exception e, Object... values) {
        return Fault.causedBy(e, CLOSED, message, values);
    }
}
