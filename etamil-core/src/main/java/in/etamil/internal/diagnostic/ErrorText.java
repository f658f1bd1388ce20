package in.etamil.internal.diagnostic;

import java.io.Serializable;

/** The code of an error and its text in both languages. */
public sealed interface ErrorText extends Serializable permits Message, ErrorText.Brought {

    String code();

    /** The text in Tamil, with the values in their places. */
    String tamil(Object... values);

    /** The text in English, with the values in their places. */
    String english(Object... values);

    /** Returns {@code TAMIL (ENGLISH)}, the form of every failure text a program sees. */
    default String both(Object... values) {
        return tamil(values) + "  (" + english(values) + ")";
    }

    /** A text that is not in the catalogue: who refuses or fails brings it. It has no places. */
    record Brought(String code, String inTamil, String inEnglish) implements ErrorText {
        @Override
        public String tamil(Object... values) {
            return inTamil;
        }

        @Override
        public String english(Object... values) {
            return inEnglish;
        }
    }
}
