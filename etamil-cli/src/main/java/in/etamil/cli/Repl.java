package in.etamil.cli;

import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.Session;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Asks for inputs and runs them until somebody leaves (docs/semantics.md#sessions). */
final class Repl {
    private static final String GREETING = "eTamil — வணக்கம். :help for help, :quit to leave.";
    private static final String HELP =
            """
            நிரல் வரிகள், அல்லது மதிப்பு காட்டப்பட வேண்டிய ஒரு கோவை  (statements, or an expression to see its value)
            :vars   மாறிகளும் செயல்களும்  (variables and functions)
            :help   இந்த உதவி  (this help)
            :quit   முடி  (leave)""";

    private final Terminal terminal;
    private final ProgramConsole console;
    private final Dialogue dialogue;

    Repl(Terminal terminal, ProgramConsole console, Dialogue dialogue) {
        this.terminal = terminal;
        this.console = console;
        this.dialogue = dialogue;
    }

    /** The status that the process ends with. */
    int run() throws IOException {
        say(GREETING);
        while (true) {
            String input;
            try {
                input = dialogue.ask();
            } catch (CharacterCodingException e) {
                terminal.complain("✗ " + UnreadableProgram.notText("-").getMessage());
                continue;
            }
            Integer status = answer(input);
            if (status != null) {
                return status;
            }
        }
    }

    /** A status if that was the end. */
    private @Nullable Integer answer(@Nullable String input) {
        if (input == null) {
            return Status.SUCCESS;
        }
        switch (input.strip()) {
            case "" -> {}
            case ":quit", ":q" -> {
                return Status.SUCCESS;
            }
            case ":help", ":h" -> say(HELP);
            case ":vars" -> variables(dialogue.session());
            default -> {
                return evaluate(input);
            }
        }
        return null;
    }

    private @Nullable Integer evaluate(String input) {
        try {
            dialogue.run(input);
        } catch (EtamilExitException e) {
            return e.status() & 0xFF;
        } catch (EtamilException e) {
            terminal.tell(e);
        }
        return null;
    }

    private void variables(Session session) {
        SortedMap<String, String> variables = session.variables();
        if (variables.isEmpty()) {
            console.printLine("  (no variables yet)");
        }
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            console.printLine("  " + variable.getKey() + " = " + variable.getValue());
        }
        if (!session.functionNames().isEmpty()) {
            console.printLine("  செயல்: " + String.join(", ", session.functionNames()));
        }
        console.flush();
    }

    private void say(String text) {
        console.printLine(text);
        console.flush();
    }
}
