package in.etamil.internal.library;

import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.Builtin.Permission;
import in.etamil.internal.runtime.Builtin.Result;
import in.etamil.internal.runtime.FunctionTable;
import java.util.List;

/**
 * The rows of builtins.tsv and of extensions.md in the one table of functions: those whose code is
 * in this room, and those that another artifact brings.
 */
public final class StandardLibrary {
    private static final String ROOM = "in/etamil/internal/library/";

    private final FunctionTable table;

    private StandardLibrary(boolean extensions) {
        table = new FunctionTable(extensions);
    }

    /** A new table with every builtin, with or without those of extensions.md. */
    public static FunctionTable table(boolean extensions) {
        StandardLibrary library = new StandardLibrary(extensions);
        library.text();
        library.numbers();
        library.maths();
        library.dates();
        library.collections();
        library.records();
        library.results();
        library.bytes();
        library.json();
        library.files();
        library.packages();
        library.process();
        library.environment();
        library.crypto();
        library.httpClient();
        library.redis();
        library.mongodb();
        library.database();
        library.messaging();
        library.response();
        if (extensions) {
            library.log();
            library.extensions();
        }
        return library.table;
    }

    private static List<String> names(String... names) {
        return List.of(names);
    }

    private void here(
            List<String> names,
            int arguments,
            Result result,
            int keeps,
            boolean pure,
            Permission permission,
            String owner,
            String method) {
        table.add(
                new Builtin(
                        names,
                        arguments,
                        arguments,
                        result,
                        keeps,
                        pure,
                        permission,
                        ROOM + owner,
                        method,
                        null,
                        null));
    }

    private void elsewhere(List<String> names, int minimum, int maximum, String artifact) {
        table.add(
                new Builtin(
                        names,
                        minimum,
                        maximum,
                        Result.ANY,
                        0,
                        false,
                        Permission.NONE,
                        "",
                        "",
                        null,
                        artifact));
    }

    private void text() {
        here(
                names("நீளம்", "nILam", "_length"),
                1,
                Result.NUMBER,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "length");
        here(
                names("மாற்று", "mARRu", "_replace"),
                3,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "replace");
        here(
                names("பிரி", "piri", "_split"),
                2,
                Result.ARRAY,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "split");
        here(
                names("ஒன்றிணை", "oZRiNY", "_join"),
                2,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "join");
        here(
                names("மேல்_எழுத்து", "mEl_ezuqqu", "_upper"),
                1,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "upper");
        here(
                names("கீழ்_எழுத்து", "kIz_ezuqqu", "_lower"),
                1,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "lower");
        here(
                names("சொல்லாக்கு", "collAkku", "_toString"),
                1,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "toText");
        here(
                names("வகை", "vakY", "_typeof"),
                1,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "TextFunctions",
                "kind");
    }

    private void numbers() {
        here(
                names("எண்ணாக்கு", "eNNAkku", "_toNumber"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "toNumber");
        here(
                names("வட்டமிடு", "vattamitu", "_round"),
                2,
                Result.NUMBER,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "round");
        here(
                names("தரை", "qarY", "_floor"),
                1,
                Result.NUMBER,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "floor");
        here(
                names("மேல்", "mEl", "_ceil"),
                1,
                Result.NUMBER,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "ceiling");
    }

    private void maths() {
        here(
                names("வர்க்கமூலம்", "varkkamUlam", "_sqrt"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "squareRoot");
        here(
                names("இயற்கை_மடக்கை", "iyaRkY_matakkY", "_ln"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "naturalLogarithm");
        here(
                names("இயற்கை_அடுக்கு", "iyaRkY_atukku", "_exp"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "exponential");
        here(
                names("அடுக்கேற்று", "atukkERRu", "_pow"),
                2,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "power");
        here(
                names("பத்தின்_மடக்கை", "paqqiZ_matakkY", "_log10"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "NumberFunctions",
                "decimalLogarithm");
    }

    private void dates() {
        here(
                names("இன்று", "iZRu", "_today"),
                0,
                Result.TEXT,
                0,
                false,
                Permission.CLOCK,
                "DateFunctions",
                "today");
        here(
                names("இப்போதைய_நொடி", "ippOqYya_noti", "_nowSeconds"),
                0,
                Result.NUMBER,
                0,
                false,
                Permission.CLOCK,
                "DateFunctions",
                "nowSeconds");
        here(
                names("நாள்_வேறுபாடு", "nAL_vERupAtu", "_daysBetween"),
                2,
                Result.NUMBER,
                0,
                true,
                Permission.NONE,
                "DateFunctions",
                "daysBetween");
        here(
                names("நாள்_கூட்டு", "nAL_kUttu", "_addDays"),
                2,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "DateFunctions",
                "addDays");
    }

    private void collections() {
        here(
                names("இணை", "iNY", "_append"),
                2,
                Result.ARRAY,
                3,
                true,
                Permission.NONE,
                "CollectionFunctions",
                "append");
        here(
                names("வரிசையாக்கு", "varicYyAkku", "_sort"),
                1,
                Result.ARRAY,
                0,
                true,
                Permission.NONE,
                "CollectionFunctions",
                "sort");
        here(
                names("புலத்தால்_வரிசையாக்கு", "pulaqqAl_varicYyAkku", "_sortByField"),
                3,
                Result.ARRAY,
                0,
                true,
                Permission.NONE,
                "CollectionFunctions",
                "sortByField");
    }

    private void records() {
        here(
                names("புலம்_உள்ளதா", "pulam_uLLaqA", "_hasField"),
                2,
                Result.BOOLEAN,
                0,
                true,
                Permission.NONE,
                "CollectionFunctions",
                "hasField");
        here(
                names("புலம்_அல்லது", "pulam_allaqu", "_fieldOr"),
                3,
                Result.ANY,
                4,
                true,
                Permission.NONE,
                "CollectionFunctions",
                "fieldOr");
    }

    private void results() {
        here(
                names("சரி", "cari", "_ok"),
                1,
                Result.RESULT,
                1,
                true,
                Permission.NONE,
                "ResultFunctions",
                "ok");
        here(
                names("தவறு", "qavaRu", "_err"),
                1,
                Result.RESULT,
                1,
                true,
                Permission.NONE,
                "ResultFunctions",
                "error");
        here(
                names("சரியா", "cariyA", "_isOk"),
                1,
                Result.BOOLEAN,
                0,
                true,
                Permission.NONE,
                "ResultFunctions",
                "isOk");
        here(
                names("தவறா", "qavaRA", "_isErr"),
                1,
                Result.BOOLEAN,
                0,
                true,
                Permission.NONE,
                "ResultFunctions",
                "isError");
        here(
                names("மதிப்பு", "maqippu", "_unwrap"),
                1,
                Result.ANY,
                0,
                true,
                Permission.NONE,
                "ResultFunctions",
                "unwrap");
        here(
                names("தவறு_மதிப்பு", "qavaRu_maqippu", "_unwrapErr"),
                1,
                Result.ANY,
                0,
                true,
                Permission.NONE,
                "ResultFunctions",
                "unwrapError");
        here(
                names("இயல்பு", "iyalpu", "_unwrapOr"),
                2,
                Result.ANY,
                2,
                true,
                Permission.NONE,
                "ResultFunctions",
                "unwrapOr");
    }

    private void bytes() {
        here(
                names("பைட்டுகள்", "pYttukaL", "_bytes"),
                1,
                Result.ARRAY,
                0,
                true,
                Permission.NONE,
                "ByteFunctions",
                "bytes");
        here(
                names("பைட்டுச்_சரம்", "pYttuc_caram", "_fromBytes"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "ByteFunctions",
                "fromBytes");
    }

    private void json() {
        here(
                names("ஜேசான்_படி", "jEcAZ_pati", "_jsonParse"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "JsonFunctions",
                "parse");
        here(
                names("ஜேசான்_ஆக்கு", "jEcAZ_Akku", "_jsonStringify"),
                1,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "JsonFunctions",
                "stringify");
    }

    private void files() {
        here(
                names("கோப்பு_சேமி", "kOppu_cEmi", "_fileSave"),
                2,
                Result.RESULT,
                0,
                false,
                Permission.FILES,
                "FileFunctions",
                "save");
        here(
                names("கோப்பகம்_படி", "kOppakam_pati", "_readDir"),
                1,
                Result.RESULT,
                0,
                false,
                Permission.FILES,
                "FileFunctions",
                "readDirectory");
        here(
                names("கோப்பு_உள்ளதா", "kOppu_uLLaqA", "_fileExists"),
                1,
                Result.BOOLEAN,
                0,
                false,
                Permission.FILES,
                "FileFunctions",
                "exists");
        here(
                names("கோப்பு_விவரம்", "kOppu_vivaram", "_fileInfo"),
                1,
                Result.RESULT,
                0,
                false,
                Permission.FILES,
                "FileFunctions",
                "info");
    }

    private void packages() {
        here(
                names("பொதி_படி", "poqi_pati", "_packageRead"),
                2,
                Result.RESULT,
                0,
                false,
                Permission.FILES,
                "PackageFunctions",
                "read");
        here(
                names("பொதி_மாற்று", "poqi_mARRu", "_packageWrite"),
                3,
                Result.RESULT,
                0,
                false,
                Permission.FILES,
                "PackageFunctions",
                "write");
    }

    private void process() {
        here(
                names("கட்டளை_ஓட்டு", "kattaLY_Ottu", "_run"),
                3,
                Result.RESULT,
                0,
                false,
                Permission.PROCESSES,
                "CommandFunctions",
                "run");
        here(
                names("வெளியேறு", "veLiyERu", "_exit"),
                1,
                Result.ANY,
                0,
                false,
                Permission.EXIT,
                "ProcessFunctions",
                "exit");
    }

    private void environment() {
        here(
                names("சூழல்", "cUzal", "_env"),
                2,
                Result.ANY,
                2,
                false,
                Permission.ENVIRONMENT,
                "EnvironmentFunctions",
                "get");
    }

    private void crypto() {
        elsewhere(
                names("கடவுச்சொல்_மறை", "kataveuccol_maRY", "_hashPassword"), 1, 1, "etamil-auth");
        elsewhere(
                names("கடவுச்சொல்_சரியா", "kataveuccol_cariyA", "_verifyPassword"),
                2,
                2,
                "etamil-auth");
        elsewhere(names("சீட்டு_ஆக்கு", "cIttu_Akku", "_issueToken"), 2, 2, "etamil-auth");
        elsewhere(names("சீட்டு_சரிபார்", "cIttu_caripAr", "_readToken"), 1, 1, "etamil-auth");
        elsewhere(names("சீட்டு_தலைப்பு", "cIttu_qalYppu", "_tokenHeader"), 1, 1, "etamil-auth");
        elsewhere(
                names("சீட்டு_பொதுச்_சரிபார்", "cIttu_poquc_caripAr", "_verifyTokenRSA"),
                5,
                5,
                "etamil-auth");
        here(
                names("கையொப்பம்", "kYyoppam", "_sign"),
                2,
                Result.TEXT,
                0,
                true,
                Permission.NONE,
                "SignatureFunctions",
                "sign");
        here(
                names("கையொப்பம்_சரியா", "kYyoppam_cariyA", "_verifySignature"),
                3,
                Result.BOOLEAN,
                0,
                true,
                Permission.NONE,
                "SignatureFunctions",
                "verify");
        here(
                names("வளைவு_சாவிகள்", "vaLYvu_cAvikaL", "_keyPair"),
                0,
                Result.RECORD,
                0,
                false,
                Permission.NONE,
                "CurveFunctions",
                "keyPair");
        here(
                names("வளைவு_பொதுச்சாவி", "vaLYvu_poquccAvi", "_publicKey"),
                1,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "CurveFunctions",
                "publicKey");
        here(
                names("வளைவு_கையொப்பம்", "vaLYvu_kYyoppam", "_ecSign"),
                2,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "CurveFunctions",
                "sign");
        here(
                names("வளைவு_சரிபார்", "vaLYvu_caripAr", "_ecVerify"),
                3,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "CurveFunctions",
                "verify");
        here(
                names("வளைவு_நேர்_கையொப்பம்", "vaLYvu_nEr_kYyoppam", "_ecSignFixed"),
                2,
                Result.RESULT,
                0,
                true,
                Permission.NONE,
                "CurveFunctions",
                "signFixed");
        here(
                names("வளைவு_நேர்_சரிபார்", "vaLYvu_nEr_caripAr", "_ecVerifyFixed"),
                3,
                Result.ANY,
                0,
                true,
                Permission.NONE,
                "CurveFunctions",
                "verifyFixed");
        elsewhere(names("மறை", "maRY", "_encrypt"), 2, 2, "etamil-auth");
        elsewhere(names("வெளிப்படு", "veLippatu", "_decrypt"), 2, 2, "etamil-auth");
        elsewhere(names("மறை_விசை", "maRY_vicY", "_encryptionKey"), 0, 0, "etamil-auth");
        here(
                names("சுருக்கம்_256", "curukkam_256", "_sha256"),
                1,
                Result.ARRAY,
                0,
                true,
                Permission.NONE,
                "SignatureFunctions",
                "sha256");
        here(
                names("எழுமாற்று", "ezumARRu", "_randomBytes"),
                1,
                Result.ARRAY,
                0,
                false,
                Permission.NONE,
                "SignatureFunctions",
                "randomBytes");
    }

    private void httpClient() {
        here(
                names("வலை_பெறு", "valY_peRu", "_httpGet"),
                2,
                Result.RESULT,
                0,
                false,
                Permission.NETWORK,
                "HttpFunctions",
                "get");
        here(
                names("வலை_பதி", "valY_paqi", "_httpPost"),
                3,
                Result.RESULT,
                0,
                false,
                Permission.NETWORK,
                "HttpFunctions",
                "post");
        here(
                names("வலை_அனுப்பு", "valY_aZuppu", "_httpRequest"),
                4,
                Result.RESULT,
                0,
                false,
                Permission.NETWORK,
                "HttpFunctions",
                "request");
    }

    private void redis() {
        elsewhere(
                names("ரெடிஸ்_இணை", "retis_iNY", "_redisConnect"),
                1,
                1,
                "a later release of etamil-db");
        elsewhere(
                names("ரெடிஸ்_கட்டளை", "retis_kattaLY", "_redisCommand"),
                2,
                2,
                "a later release of etamil-db");
        elsewhere(
                names("ரெடிஸ்_பிரி", "retis_piri", "_redisClose"),
                0,
                0,
                "a later release of etamil-db");
    }

    private void mongodb() {
        elsewhere(
                names("மொங்கோ_இணை", "mowkO_iNY", "_mongoConnect"),
                2,
                2,
                "a later release of etamil-db");
        elsewhere(
                names("மொங்கோ_கட்டளை", "mowkO_kattaLY", "_mongoCommand"),
                1,
                1,
                "a later release of etamil-db");
        elsewhere(
                names("மொங்கோ_செருகு", "mowkO_ceruku", "_mongoInsert"),
                2,
                2,
                "a later release of etamil-db");
        elsewhere(
                names("மொங்கோ_கண்டுபிடி", "mowkO_kaNtupiti", "_mongoFind"),
                2,
                2,
                "a later release of etamil-db");
        elsewhere(
                names("மொங்கோ_புதுப்பி", "mowkO_puquppi", "_mongoUpdate"),
                4,
                4,
                "a later release of etamil-db");
        elsewhere(
                names("மொங்கோ_நீக்கு", "mowkO_nIkku", "_mongoDelete"),
                3,
                3,
                "a later release of etamil-db");
    }

    private void database() {
        elsewhere(
                names("தளம்_செய்_முயற்சி", "qaLam_cey_muyaRci", "_tryExecute"), 2, 2, "etamil-db");
        elsewhere(names("தளம்_வினா_முயற்சி", "qaLam_viZA_muyaRci", "_tryQuery"), 2, 2, "etamil-db");
        elsewhere(
                names("தளம்_செயல்_பதிவு", "qaLam_ceyal_paqivu", "_registerFunction"),
                3,
                4,
                "etamil-db");
    }

    private void messaging() {
        elsewhere(names("செய்தி_இணை", "ceyqi_iNY", "_mqConnect"), 1, 1, "a later release");
        elsewhere(names("செய்தி_வரிசை", "ceyqi_varicY", "_mqQueue"), 2, 2, "a later release");
        elsewhere(
                names("செய்தி_பரிமாற்றி", "ceyqi_parimARRi", "_mqExchange"),
                3,
                3,
                "a later release");
        elsewhere(names("செய்தி_பிணை", "ceyqi_piNY", "_mqBind"), 3, 3, "a later release");
        elsewhere(names("செய்தி_அனுப்பு", "ceyqi_aZuppu", "_mqPublish"), 4, 4, "a later release");
        elsewhere(names("செய்தி_பெறு", "ceyqi_peRu", "_mqGet"), 1, 1, "a later release");
        elsewhere(names("செய்தி_ஏற்பு", "ceyqi_ERpu", "_mqAck"), 1, 1, "a later release");
        elsewhere(names("செய்தி_மறு", "ceyqi_maRu", "_mqNack"), 2, 2, "a later release");
        elsewhere(names("செய்தி_பிரி", "ceyqi_piri", "_mqClose"), 0, 0, "a later release");
    }

    private void response() {
        here(
                names("பதில்_கோப்பு", "paDil_kOppu", "_respondFile"),
                3,
                Result.RESULT,
                4,
                false,
                Permission.FILES,
                "ResponseFunctions",
                "respondFile");
        here(
                names("பதிவேற்றம்_சேமி", "paqivERRam_cEmi", "_saveUpload"),
                2,
                Result.RESULT,
                0,
                false,
                Permission.FILES,
                "ResponseFunctions",
                "saveUpload");
    }

    private void log() {
        here(
                names("பதிவிடு", "paqivitu", "_log"),
                3,
                Result.NULL,
                0,
                false,
                Permission.NONE,
                "LogFunctions",
                "log");
        here(
                names("log_error"),
                2,
                Result.NULL,
                0,
                false,
                Permission.NONE,
                "LogFunctions",
                "logError");
        here(
                names("log_warn"),
                2,
                Result.NULL,
                0,
                false,
                Permission.NONE,
                "LogFunctions",
                "logWarn");
        here(
                names("log_info"),
                2,
                Result.NULL,
                0,
                false,
                Permission.NONE,
                "LogFunctions",
                "logInfo");
        here(
                names("log_debug"),
                2,
                Result.NULL,
                0,
                false,
                Permission.NONE,
                "LogFunctions",
                "logDebug");
    }

    private void extensions() {
        elsewhere(names("பதுக்கு_எடு", "paqukku_etu", "cache_get"), 1, 1, "etamil-cache");
        elsewhere(names("பதுக்கு_வை", "paqukku_vY", "cache_set"), 3, 3, "etamil-cache");
        elsewhere(names("பதுக்கு_நீக்கு", "paqukku_nIkku", "cache_delete"), 1, 1, "etamil-cache");
        elsewhere(names("வினா_இயக்கு", "viZA_iyakku", "query_async"), 3, 3, "etamil-db");
        String server = "a later release of etamil-http";
        elsewhere(names("shared_counter_add"), 2, 2, server);
        elsewhere(names("shared_counter_get"), 1, 1, server);
        elsewhere(names("shared_get"), 1, 1, server);
        elsewhere(names("shared_set"), 2, 2, server);
        elsewhere(names("shared_update"), 2, 2, server);
        elsewhere(names("shared_lock"), 3, 3, server);
        elsewhere(names("shared_channel_send"), 3, 3, server);
        elsewhere(names("shared_channel_receive"), 2, 2, server);
    }
}
