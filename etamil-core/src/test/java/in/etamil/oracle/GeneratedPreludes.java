package in.etamil.oracle;

/**
 * Generated programs with a route: effects and reads of the request are strewn over them, and the
 * route changes what the top level left.
 */
public final class GeneratedPreludes {
    private GeneratedPreludes() {}

    /** The program of a seed. */
    public static String of(long seed) {
        Dice dice = new Dice(seed);
        StringBuilder text = new StringBuilder();
        for (String line : ValuePrograms.generate(seed).split("\n")) {
            text.append(line).append('\n');
            boolean begins = line.endsWith(";");
            if (begins && dice.oneIn(12)) {
                text.append("அச்சு [n1, r1];\n");
            }
            if (begins && dice.oneIn(20)) {
                text.append("n3 = எண்ணாக்கு(query_params.a)?;\n");
            }
        }
        return text.append("வழி பெறு, \"/\" {\n")
                .append("பதில் 200, [n1, n2, n3, r1, r2, r3, m1, m2, p1, p2, c1, c2];\n")
                .append("r1[0] = 77; m1[0] = [n3]; p1.f = இணை(p1.f, n1); c1.q = p2;\n")
                .append("பதில் 201, [n1, n2, n3, r1, r2, r3, m1, m2, p1, p2, c1, c2];\n")
                .append("}\n")
                .toString();
    }
}
