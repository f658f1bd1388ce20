package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.array;
import static in.etamil.internal.library.Programs.failure;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.show;
import static in.etamil.internal.library.Programs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers are those of RFC 6979, A.2.5. */
class CurveFunctionsTest {
    private static final String PRIVATE = "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721";
    private static final String PUBLIC =
            "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                    + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
    private static final String R = "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716";
    private static final String S = "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";
    private static final String DER = "3046022100" + R + "022100" + S;
    private static final String ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    private static final String BASE_X = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
    private static final String BASE_Y = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";

    @Test
    void signsTheKnownMessages() {
        assertThat(value(CurveFunctions.sign(plain(), "sample", PRIVATE))).isEqualTo(DER);
        assertThat(value(CurveFunctions.sign(plain(), "test", PRIVATE)))
                .isEqualTo("3045022100f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                        + "0220019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083");
    }

    @Test
    void derivesTheKnownPublicKey() {
        assertThat(value(CurveFunctions.publicKey(plain(), PRIVATE))).isEqualTo(PUBLIC);
    }

    @Test
    void derivesThePublicKeysAtTheEdges() {
        String one = "0".repeat(63) + "1";
        String two = "0".repeat(63) + "2";
        String last = ORDER.substring(0, 63) + "0";
        assertThat(value(CurveFunctions.publicKey(plain(), one))).isEqualTo("04" + BASE_X + BASE_Y);
        assertThat(value(CurveFunctions.publicKey(plain(), two)))
                .isEqualTo("047cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"
                        + "07775510db8ed040293d9ac69f7430dbba7dade63ce982299e04b79d227873d1");
        assertThat(value(CurveFunctions.publicKey(plain(), last)))
                .isEqualTo("04" + BASE_X + "b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a");
    }

    @Test
    void derivesThePublicKeysOfTheJdk() throws Exception {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = jdkPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            assertThat(value(CurveFunctions.publicKey(plain(), hexOf(((ECPrivateKey) pair.getPrivate()).getS()))))
                    .isEqualTo("04" + hexOf(point.getAffineX()) + hexOf(point.getAffineY()));
        }
    }

    @Test
    void theJdkVerifiesItsSignatures() throws Exception {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = jdkPair();
            String message = "ரூ. " + i;
            String key = hexOf(((ECPrivateKey) pair.getPrivate()).getS());
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(pair.getPublic());
            check.update(message.getBytes(StandardCharsets.UTF_8));
            String der = (String) value(CurveFunctions.sign(plain(), message, key));
            assertThat(check.verify(HexFormat.of().parseHex(der))).isTrue();
        }
    }

    @Test
    void verifiesTheSignaturesOfTheJdk() throws Exception {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = jdkPair();
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update("வணக்கம்".getBytes(StandardCharsets.UTF_8));
            String der = HexFormat.of().formatHex(signer.sign());
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            String key = "04" + hexOf(point.getAffineX()) + hexOf(point.getAffineY());
            assertThat(value(CurveFunctions.verify(plain(), "வணக்கம்", der, key))).isEqualTo(true);
            assertThat(value(CurveFunctions.verify(plain(), "வணக்கம", der, key))).isEqualTo(false);
        }
    }

    private static KeyPair jdkPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String hexOf(BigInteger number) {
        String digits = number.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    @Test
    void aNewPairSignsAndVerifies() throws Exception {
        RecordValue pair = (RecordValue) CurveFunctions.keyPair(plain());
        String key = (String) pair.get("தனி");
        String open = (String) pair.get("பொது");
        assertThat(pair.sortedKeys()).containsExactlyInAnyOrder("தனி", "பொது");
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(value(CurveFunctions.publicKey(plain(), key))).isEqualTo(open);
        Object der = value(CurveFunctions.sign(plain(), "ரூ. 5000 அனுப்பு", key));
        assertThat(value(CurveFunctions.verify(plain(), "ரூ. 5000 அனுப்பு", der, open))).isEqualTo(true);
        assertThat(value(CurveFunctions.verify(plain(), "ரூ. 50000 அனுப்பு", der, open))).isEqualTo(false);
        assertThat(((RecordValue) CurveFunctions.keyPair(plain())).get("தனி")).isNotEqualTo(key);
    }

    @Test
    void aFixedSignatureIsTheSameInSixtyFourBytes() {
        ArrayValue fixed = (ArrayValue) value(CurveFunctions.signFixed(plain(), "sample", PRIVATE));
        assertThat(fixed.size()).isEqualTo(64);
        byte[] bytes = ByteFunctions.bytesOrZeros(fixed);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(R + S);
        assertThat(CurveFunctions.verifyFixed(plain(), "sample", fixed, PUBLIC)).isEqualTo(true);
        assertThat(CurveFunctions.verifyFixed(plain(), "Sample", fixed, PUBLIC)).isEqualTo(false);
    }

    @Test
    void aFixedSignatureOfAnotherLengthIsFalse() {
        assertThat(CurveFunctions.verifyFixed(plain(), "m", array(), PUBLIC)).isEqualTo(false);
        ArrayValue fixed = (ArrayValue) value(CurveFunctions.signFixed(plain(), "sample", PRIVATE));
        fixed.share();
        assertThat(CurveFunctions.verifyFixed(plain(), "sample", fixed.append(Decimal.ZERO), PUBLIC))
                .isEqualTo(false);
    }

    @Test
    void itemsOfAFixedSignatureThatAreNoBytesCountAsZero() {
        Object[] odd = new Object[64];
        Arrays.fill(odd, "x");
        odd[1] = number("256");
        odd[2] = number("1.5");
        odd[3] = null;
        odd[4] = true;
        assertThat(ByteFunctions.bytesOrZeros(array(odd.clone()))).containsOnly(0);
        assertThat(CurveFunctions.verifyFixed(plain(), "sample", array(odd), PUBLIC)).isEqualTo(false);
    }

    @Test
    void aFixedSignatureMustBeAnArray() {
        assertThatThrownBy(() -> CurveFunctions.verifyFixed(plain(), "m", "ab", PUBLIC))
                .isInstanceOf(Fault.class)
                .hasMessage("வளைவு_நேர்_சரிபார் ஒரு அணி தேவை  (ecVerifyFixed needs an array, got a string)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "30", "3000", "3006020100020100", "3006020101020100", "30060201ff020101"})
    void aMalformedSignatureIsASuccessWithFalse(String der) {
        assertThat(value(CurveFunctions.verify(plain(), "sample", der, PUBLIC))).isEqualTo(false);
    }

    @Test
    void aSignatureWrittenInAnotherWayIsFalse() {
        String trailing = DER + "00";
        String longLength = "308146022100" + R + "022100" + S;
        String padded = "304702220000" + R + "022100" + S;
        String unsigned = "30440220" + R + "0220" + S;
        String plusOrder = "30460221"
                + "01" + new BigInteger(R, 16).add(new BigInteger(ORDER, 16)).toString(16).substring(1)
                + "022100" + S;
        for (String der : new String[] {trailing, longLength, padded, unsigned, plusOrder, DER.substring(2)}) {
            assertThat(value(CurveFunctions.verify(plain(), "sample", der, PUBLIC))).as(der).isEqualTo(false);
        }
    }

    @Test
    void everyTruncationAndEveryChangedByteIsFalse() {
        byte[] der = HexFormat.of().parseHex(DER);
        for (int i = 0; i < der.length; i++) {
            String cut = HexFormat.of().formatHex(der, 0, i);
            assertThat(value(CurveFunctions.verify(plain(), "sample", cut, PUBLIC))).isEqualTo(false);
            byte[] changed = der.clone();
            changed[i] ^= 1;
            String other = HexFormat.of().formatHex(changed);
            assertThat(value(CurveFunctions.verify(plain(), "sample", other, PUBLIC))).as(other).isEqualTo(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "80,2", "7f,1", "ff,2"})
    void shortIntegersAreWrittenAndReadInTheirOnlyForm(String r, String expectedLength) {
        byte[] fixed = HexFormat.of().parseHex("0".repeat(64 - r.length()) + r + S);
        byte[] der = DerSignature.write(fixed);
        assertThat(der[3]).isEqualTo((byte) Integer.parseInt(expectedLength));
        assertThat(DerSignature.read(der)).isEqualTo(fixed);
    }

    @Test
    void whiteSpaceAndCaseInHexAreIgnored() {
        String spaced = " " + PRIVATE.toLowerCase(Locale.ROOT).replace("b", "B\n\t\u00A0\u2003 ");
        assertThat(value(CurveFunctions.sign(plain(), "sample", spaced))).isEqualTo(DER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000000000000000000000000000000000000000000000000000000000000000", ORDER})
    void aBadPrivateKeyIsAFailure(String key) {
        String text = "தனிச்சாவி சரியில்லை  (not a valid P-256 private key: it must be 32 bytes, and not zero)";
        assertThat(failure(CurveFunctions.publicKey(plain(), key))).isEqualTo(text);
        assertThat(failure(CurveFunctions.sign(plain(), "m", key))).isEqualTo(text);
        assertThat(failure(CurveFunctions.signFixed(plain(), "m", key))).isEqualTo(text);
    }

    @Test
    void aBadPublicKeyIsAFailure() {
        String text = "பொதுச்சாவி சரியில்லை  (not a valid P-256 public key: expected an uncompressed SEC1 point)";
        String offCurve = PUBLIC.substring(0, 129) + "8";
        String compressed = "03" + PUBLIC.substring(2, 66);
        String beyondPrime = "04" + "f".repeat(64) + BASE_Y;
        for (String key : new String[] {"", offCurve, compressed, beyondPrime, "05" + PUBLIC.substring(2), "00"}) {
            assertThat(failure(CurveFunctions.verify(plain(), "m", DER, key))).as(key).isEqualTo(text);
            assertThat(failure(CurveFunctions.verifyFixed(plain(), "m", array(), key))).as(key).isEqualTo(text);
        }
    }

    @Test
    void textThatIsNotHexIsAFailure() {
        assertThat(failure(CurveFunctions.publicKey(plain(), "a b c")))
                .isEqualTo("பதினாறு எண்ணிக்கை இரட்டையாக இருக்க வேண்டும்  (hex needs an even number of digits, got 3)");
        assertThat(failure(CurveFunctions.verify(plain(), "m", "30zz", PUBLIC)))
                .isEqualTo("'zz' பதினாறு அல்ல  ('zz' is not hex)");
        assertThat(failure(CurveFunctions.verifyFixed(plain(), "m", array(), "04 + g")))
                .isEqualTo("'+g' பதினாறு அல்ல  ('+g' is not hex)");
    }

    @Test
    void whatIsSignedIsThePrintingForm() {
        assertThat(show(CurveFunctions.sign(plain(), number("2.50"), PRIVATE)))
                .isEqualTo(show(CurveFunctions.sign(plain(), "2.5", PRIVATE)));
    }

    @Test
    void multiplyingPointsIsCharged() {
        assertThatThrownBy(() -> CurveFunctions.sign(
                        Programs.withLimits(Limits.commandLine().withSteps(1500)), "m", PRIVATE))
                .isInstanceOf(LimitReached.class);
    }
}
