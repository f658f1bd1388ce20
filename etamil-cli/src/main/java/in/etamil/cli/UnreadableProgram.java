package in.etamil.cli;

/** A program's file cannot be had; the message is the one users see. */
final class UnreadableProgram extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableProgram(String message) {
        super(message, null, false, false);
    }

    static UnreadableProgram missing(String file, String why) {
        return new UnreadableProgram(
                "கோப்பு '" + file + "' திறக்க முடியவில்லை  (cannot open '" + file + "'): " + why);
    }

    static UnreadableProgram notText(String file) {
        return new UnreadableProgram(
                "கோப்பு '"
                        + file
                        + "' படிக்க முடியவில்லை  (cannot read '"
                        + file
                        + "'): it is not UTF-8");
    }
}
