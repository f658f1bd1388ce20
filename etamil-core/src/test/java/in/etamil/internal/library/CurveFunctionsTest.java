package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers are those of RFC 6979, appendix A.2.5. */
class CurveFunctionsTest {
    private static final String KEY =
            "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721";
    private static final String POINT =
            "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                    + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
    private static final String R =
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716";
    private static final String S =
            "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";
    private static final String ORDER =
            "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

    private final Execution x = LibraryRun.denied();

    @Test
    void thePublicHalfFollowsFromThePrivateOne() {
        assertThat(shown(CurveFunctions.publicKey(x, KEY))).isEqualTo("சரி(" + POINT + ")");
        assertThat(
                        shown(
                                CurveFunctions.publicKey(
                                        x,
                                        " " + KEY.substring(0, 7) + "\n\u00A0" + KEY.substring(7))))
                .isEqualTo("சரி(" + POINT + ")");
    }

    /**
     * The points of the keys 1, 2, order - 1 and order - 2, which an incomplete addition gets
     * wrong.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
        "2, 047cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"
                + "07775510db8ed040293d9ac69f7430dbba7dade63ce982299e04b79d227873d1",
        "-1, 046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                + "b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a",
        "-2, 047cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"
                + "f888aaee24712fc0d6c26539608bcf244582521ac3167dd661fb4862dd878c2e",
    })
    void extremeKeysHaveTheirPoints(int key, String point) {
        BigInteger order = new BigInteger(ORDER, 16);
        byte[] bytes = new byte[P256.SIZE];
        P256.put(BigInteger.valueOf(key).mod(order), bytes, 0);

        assertThat(shown(CurveFunctions.publicKey(x, HexFormat.of().formatHex(bytes))))
                .isEqualTo("சரி(" + point + ")");
    }

    @Test
    void signingIsDeterministic() {
        String der = "3046022100" + R + "022100" + S;

        assertThat(shown(CurveFunctions.ecSign(x, "sample", KEY))).isEqualTo("சரி(" + der + ")");
        assertThat(fixed(CurveFunctions.ecSignFixed(x, "sample", KEY))).isEqualTo(R + S);
        assertThat(fixed(CurveFunctions.ecSignFixed(x, "test", KEY)))
                .isEqualTo(
                        "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                                + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083");
    }

    private String fixed(Object result) {
        ArrayValue items = (ArrayValue) ResultFunctions.unwrap(x, result);
        assertThat(items).isNotNull();
        byte[] bytes = new byte[items.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(shown(items.get(i)));
        }
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void freshPairsSignAndVerify() {
        for (int i = 0; i < 20; i++) {
            RecordValue pair = (RecordValue) CurveFunctions.keyPair(x);
            Object key = pair.get("தனி");
            Object point = pair.get("பொது");
            Object der = ResultFunctions.unwrap(x, CurveFunctions.ecSign(x, "ரூ. 5000", key));
            Object fixed =
                    ResultFunctions.unwrap(x, CurveFunctions.ecSignFixed(x, "ரூ. 5000", key));

            assertThat(ResultFunctions.unwrap(x, CurveFunctions.publicKey(x, key)))
                    .isEqualTo(point);
            assertThat(shown(CurveFunctions.ecVerify(x, "ரூ. 5000", der, point)))
                    .isEqualTo("சரி(true)");
            assertThat(shown(CurveFunctions.ecVerify(x, "ரூ. 50000", der, point)))
                    .isEqualTo("சரி(false)");
            assertThat(CurveFunctions.ecVerifyFixed(x, "ரூ. 5000", fixed, point)).isEqualTo(true);
            assertThat(CurveFunctions.ecVerifyFixed(x, "ரூ. 5000 ", fixed, point)).isEqualTo(false);
        }
    }

    @Test
    void keysAndSignaturesMayBeUpperCase() {
        String der = ("3046022100" + R + "022100" + S).toUpperCase(Locale.ROOT);

        assertThat(shown(CurveFunctions.ecVerify(x, "sample", der, POINT.toUpperCase(Locale.ROOT))))
                .isEqualTo("சரி(true)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3000",
                "3006020101020100",
                "3006020100020101",
                "3006020181020101",
                "300702020001020101",
                "30060201010201",
                "300602010102010100",
                "3080020101020101",
                "308106020101020101",
                "3106020101020101",
                "3006030101020101",
                "3006020101030101",
                "3004020002010101",
                "3003020101",
                "3046022100" + R + "022100" + S + "00",
                "30470222" + "0000" + R + "022100" + S,
                "30470221" + "00" + R + "02220000" + S,
                "3045022100" + R + "0220" + S,
                "3026022100" + ORDER + "020101",
            })
    void whatIsNoSignatureDoesNotSign(String signature) {
        assertThat(shown(CurveFunctions.ecVerify(x, "sample", signature, POINT)))
                .isEqualTo("சரி(false)");
    }

    @Test
    void signaturesThatAreNotHexFail() {
        assertThat(shown(CurveFunctions.ecVerify(x, "sample", "304", POINT)))
                .isEqualTo(
                        "தவறு(பதினாறு எண்ணிக்கை இரட்டையாக இருக்க வேண்டும்  (hex needs an even number of digits, got 3))");
        assertThat(shown(CurveFunctions.ecVerify(x, "sample", "30 4௧", POINT)))
                .isEqualTo("தவறு('4௧' பதினாறு அல்ல  ('4௧' is not hex))");
        assertThat(shown(CurveFunctions.ecVerify(x, "sample", "\uD83D\uDE00g", POINT)))
                .contains("'\uD83D\uDE00g' is not hex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                ORDER,
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                KEY + "00"
            })
    void badPrivateKeysFail(String key) {
        String text =
                "தவறு(தனிச்சாவி சரியில்லை  (not a valid P-256 private key: it must be 32 bytes, and not zero))";

        assertThat(shown(CurveFunctions.publicKey(x, key))).isEqualTo(text);
        assertThat(shown(CurveFunctions.ecSign(x, "m", key))).isEqualTo(text);
        assertThat(shown(CurveFunctions.ecSignFixed(x, "m", key))).isEqualTo(text);
    }

    @Test
    void badPublicKeysFail() {
        String offTheCurve = POINT.substring(0, POINT.length() - 1) + "8";
        String compressed = "03" + POINT.substring(2, 66);
        String beyondTheField = "04" + "ff".repeat(64);
        for (String key :
                new String[] {
                    "", "00", offTheCurve, compressed, beyondTheField, "05" + POINT.substring(2)
                }) {
            assertThat(shown(CurveFunctions.ecVerify(x, "m", "", key)))
                    .isEqualTo(
                            "தவறு(பொதுச்சாவி சரியில்லை  (not a valid P-256 public key: expected an uncompressed SEC1 point))");
            assertThat(shown(CurveFunctions.ecVerifyFixed(x, "m", LibraryRun.array(), key)))
                    .startsWith("தவறு(");
        }
    }

    /** The point is the curve's, but written with a coordinate that is not below the prime. */
    @Test
    void coordinatesAreWrittenInTheirLeastForm() {
        BigInteger prime =
                BigInteger.ONE
                        .shiftLeft(256)
                        .subtract(BigInteger.ONE.shiftLeft(224))
                        .add(BigInteger.ONE.shiftLeft(192))
                        .add(BigInteger.ONE.shiftLeft(96))
                        .subtract(BigInteger.ONE);
        // The square root of the curve's b is the y of x = 0.
        BigInteger b =
                new BigInteger(
                        "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        BigInteger y = b.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);

        assertThat(shown(CurveFunctions.ecVerify(x, "m", "", point(BigInteger.ZERO, y))))
                .isEqualTo("சரி(false)");
        assertThat(shown(CurveFunctions.ecVerify(x, "m", "", point(prime, y))))
                .contains("not a valid P-256 public key");
    }

    private static String point(BigInteger first, BigInteger second) {
        byte[] bytes = new byte[2 * P256.SIZE];
        P256.put(first, bytes, 0);
        P256.put(second, bytes, P256.SIZE);
        return "04" + HexFormat.of().formatHex(bytes);
    }

    @Test
    void aFixedSignatureIsAnArrayOf64Bytes() {
        Object[] items = new Object[64];
        byte[] bytes = HexFormat.of().parseHex(R + S);
        for (int i = 0; i < items.length; i++) {
            items[i] = number("" + (bytes[i] & 0xFF));
        }
        assertThat(
                        CurveFunctions.ecVerifyFixed(
                                x, "sample", LibraryRun.array(items.clone()), POINT))
                .isEqualTo(true);

        items[63] = "x";
        assertThat(
                        CurveFunctions.ecVerifyFixed(
                                x, "sample", LibraryRun.array(items.clone()), POINT))
                .isEqualTo(false);
        assertThat(CurveFunctions.ecVerifyFixed(x, "sample", LibraryRun.array(), POINT))
                .isEqualTo(false);
        assertThat(raised(() -> CurveFunctions.ecVerifyFixed(x, "sample", R + S, POINT)))
                .endsWith("(ecVerifyFixed needs an array, got a string)");
    }
}
