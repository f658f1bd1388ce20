package in.etamil.internal.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call of the program that was under way when it failed.
 *
 * @param place the emitted class, its method, the file's label and the line in it
 * @param owner what is known of the class
 * @param method what is known of the method
 */
public record ScriptCall(
        StackTraceElement place,
        CompiledProgram.EmittedClass owner,
        CompiledProgram.EmittedMethod method) {

    /** The text of the line, without its line end; {@code null} if there is no such line. */
    public @Nullable String lineText() {
        String text = owner.text();
        int start = 0;
        for (int line = 1; line < place.getLineNumber(); line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return null;
            }
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
