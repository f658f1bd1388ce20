package in.etamil.http;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import in.etamil.Program;
import in.etamil.Shape;
import in.etamil.http.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What JSON bodies can be checked against. Checks are immutable and thread-safe.
 *
 * <p>Source: docs/server.md.
 */
public final class BodyChecks {
    private BodyChecks() {}

    /**
     * A record shape of a program: every field must be there and hold what the shape says, others
     * are not known. {@code null} fits every field; a field whose type is a shape must hold such a
     * record in turn.
     *
     * @param program the program that declares the shape
     * @param name the shape's name
     * @return the check
     * @throws IllegalArgumentException if the program has no such shape
     */
    public static BodyCheck shape(Program program, String name) {
        Map<String, Shape> shapes = program.shapes();
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException(
                    "the program has no shape '" + name + "'; it has " + shapes.keySet());
        }
        return new ShapeCheck(shape, shapes);
    }

    /**
     * A JSON Schema, draft 2020-12. Needs the artifact {@code com.networknt:json-schema-validator}
     * beside this one. References to other documents are not followed.
     *
     * @param schema the schema
     * @return the check
     * @throws IllegalArgumentException if the schema cannot be read
     */
    public static BodyCheck jsonSchema(String schema) {
        return JsonSchemaCheck.of(schema);
    }

    /** Apart, so that the library is only needed by those who use it. */
    private record JsonSchemaCheck(Schema schema) implements BodyCheck {

        static JsonSchemaCheck of(String text) {
            SchemaRegistry registry =
                    SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder ->
                                    builder.schemaLoader(
                                            loader -> loader.fetchRemoteResources(false)));
            try {
                Schema schema = registry.getSchema(text, InputFormat.JSON);
                schema.initializeValidators();
                return new JsonSchemaCheck(schema);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "not a usable JSON Schema: " + e.getMessage(), e);
            }
        }

        @Override
        public List<Violation> check(String json) {
            List<Violation> violations = new ArrayList<>();
            for (com.networknt.schema.Error error : schema.validate(json, InputFormat.JSON)) {
                violations.add(
                        new Violation(
                                String.valueOf(error.getInstanceLocation()),
                                error.getMessage(),
                                "திட்டத்தின் '"
                                        + error.getKeyword()
                                        + "' விதிக்குப் பொருந்தவில்லை"));
            }
            return violations;
        }
    }
}
