package in.etamil.internal.runtime;

/**
 * Whether a thread's stack has room for what comes next. The JVM tells nobody how much is left, so
 * this takes the room for a moment and gives it back: what would overflow, overflows here, where
 * nothing is under way.
 */
final class StackRoom {
    /** A frame of {@link #takes} has at least so many bytes, however it is compiled. */
    private static final int BYTES_A_FRAME = 192;

    private StackRoom() {}

    /** Whether at least so many bytes are left. */
    static boolean has(int bytes) {
        try {
            return takes(
                            bytes / BYTES_A_FRAME,
                            1,
                            2,
                            3,
                            4,
                            5,
                            6,
                            7,
                            8,
                            9,
                            10,
                            11,
                            12,
                            13,
                            14,
                            15,
                            16,
                            17,
                            18,
                            19,
                            20,
                            21,
                            22,
                            23,
                            24,
                            25,
                            26,
                            27,
                            28)
                    != 0;
        } catch (StackOverflowError full) {
            return false;
        }
    }

    /** Parameters that do not fit into registers take stack in every call. */
    private static long takes(
            int frames,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l,
            long m,
            long n,
            long o,
            long p,
            long q,
            long r,
            long s,
            long t,
            long u,
            long v,
            long w,
            long x,
            long y,
            long z,
            long aa,
            long ab) {
        if (frames <= 0) {
            return a + ab;
        }
        return 1
                + takes(
                        frames - 1,
                        b,
                        c,
                        d,
                        e,
                        f,
                        g,
                        h,
                        i,
                        j,
                        k,
                        l,
                        m,
                        n,
                        o,
                        p,
                        q,
                        r,
                        s,
                        t,
                        u,
                        v,
                        w,
                        x,
                        y,
                        z,
                        aa,
                        ab,
                        a);
    }
}
