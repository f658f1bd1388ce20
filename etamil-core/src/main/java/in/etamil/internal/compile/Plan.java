package in.etamil.internal.compile;

import in.etamil.internal.analysis.Body;

/**
 * Where a body's method stands and how it is called, decided before anything is emitted.
 *
 * @param body the body
 * @param owner the class
 * @param method the method's name
 * @param descriptor its descriptor
 * @param index its number in the class, by which the runtime calls it
 * @param large whether its variables live in a frame object and parts of it in methods of their own
 */
record Plan(
        Body body, ClassFile owner, String method, String descriptor, int index, boolean large) {
    /** More captures and parameters than this come in arrays: a JVM method has at most 255. */
    private static final int MOST_PARAMETERS = 200;

    static Plan of(Body body, ClassFile owner, int size) {
        int count = body.captures().size() + body.parameters().size();
        boolean array = count > MOST_PARAMETERS;
        String descriptor = array ? arrayDescriptor() : descriptor(count);
        String wanted = body.kind() == Body.Kind.LAMBDA ? "lambda" : body.name();
        String method = owner.methodName(wanted);
        int index =
                owner.dispatch()
                        .add(
                                method,
                                descriptor,
                                body.captures().size(),
                                body.parameters().size(),
                                array);
        return new Plan(body, owner, method, descriptor, index, array || size > CodeSize.METHOD);
    }

    boolean takesArrays() {
        return descriptor.equals(arrayDescriptor());
    }

    static String descriptor(int parameters) {
        return "(" + Code.X + Code.O.repeat(parameters) + ")" + Code.O;
    }

    private static String arrayDescriptor() {
        return "(" + Code.X + "[" + Code.O + "[" + Code.O + ")" + Code.O;
    }
}
