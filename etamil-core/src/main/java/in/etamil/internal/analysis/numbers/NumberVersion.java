package in.etamil.internal.analysis.numbers;

import in.etamil.internal.analysis.model.Body;
import java.util.HashSet;
import java.util.Set;

/**
 * One way of emitting a body: which of its parameters come as the words of a number, and which of
 * its variables are always numbers then. The bodies of the top level and of routes share one.
 */
public final class NumberVersion {
    private final Body body;
    private final Set<String> wordParameters;
    private final Set<String> objects = new HashSet<>();
    private boolean returnsNumber;

    NumberVersion(Body body, Set<String> wordParameters, boolean returnsNumber) {
        this.body = body;
        this.wordParameters = new HashSet<>(wordParameters);
        this.returnsNumber = returnsNumber;
        objects.addAll(body.captures());
        for (String parameter : body.parameters()) {
            if (!wordParameters.contains(parameter)) {
                objects.add(parameter);
            }
        }
    }

    public Body body() {
        return body;
    }

    /** Whether the variable only ever holds numbers. */
    public boolean isNumber(String variable) {
        return !objects.contains(variable);
    }

    /** Whether any parameter comes as words. */
    public boolean takesWords() {
        return !wordParameters.isEmpty();
    }

    /** Whether the parameter comes as the words of a number. */
    public boolean takesWords(String parameter) {
        return wordParameters.contains(parameter);
    }

    /** Whether every way out gives a number. */
    public boolean returnsNumber() {
        return returnsNumber;
    }

    /** Notes that the variable may hold something else; says whether that is news. */
    boolean notANumber(String variable) {
        wordParameters.remove(variable);
        return objects.add(variable);
    }

    /** Notes that the body may give something else; says whether that is news. */
    boolean returnsSomethingElse() {
        boolean news = returnsNumber;
        returnsNumber = false;
        return news;
    }

    /** Gives up: nothing is known to be a number. */
    void knowNothing(Iterable<String> variables) {
        for (String variable : variables) {
            notANumber(variable);
        }
        returnsNumber = false;
    }
}
