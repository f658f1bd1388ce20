package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;

/** What of a program under construction can be called and made already. */
final class ProgramShape {
    final List<Kind.Shape> shapes = new ArrayList<>();
    final List<Kind.Function> functions = new ArrayList<>();

    /** What a read of the field is known as: its declared type. */
    String declaredField(String shapeName, String field) {
        for (Kind.Shape shape : shapes) {
            if (shape.name().equals(shapeName)) {
                for (int i = 0; i < shape.fields().size(); i++) {
                    if (shape.fields().get(i).name().equals(field)) {
                        String declared = shape.declared().get(i);
                        return declared.equals("d") ? "t" : declared;
                    }
                }
            }
        }
        return "";
    }
}
