package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;

/** What a function value runs. Two are the same function when they are the same object or the same builtin. */
sealed interface Code {

    boolean sameAs(Code other);

    /** A named function of the program, or a method. */
    record Named(Statement.FunctionDefinition definition) implements Code {
        @Override
        public boolean sameAs(Code other) {
            return other instanceof Named(Statement.FunctionDefinition theirs) && theirs == definition;
        }

        Signature signature() {
            return definition.signature();
        }

        Block body() {
            return definition.body();
        }
    }

    record Anonymous(Expression.Lambda lambda) implements Code {
        @Override
        public boolean sameAs(Code other) {
            return other instanceof Anonymous(Expression.Lambda theirs) && theirs == lambda;
        }
    }

    record Native(Builtins.Entry entry) implements Code {
        @Override
        public boolean sameAs(Code other) {
            return equals(other);
        }
    }
}
