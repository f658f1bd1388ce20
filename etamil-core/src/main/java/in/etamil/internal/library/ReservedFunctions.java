package in.etamil.internal.library;

import in.etamil.host.DatabaseStatement;
import in.etamil.host.FunctionDescriptor;
import in.etamil.host.HostFunction;
import in.etamil.host.ValueKind;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.Builtin.Form;
import in.etamil.internal.runtime.FunctionTable;

/** The functions and statements that other artifacts bring, so that a call says which one. */
final class ReservedFunctions {
    private static final String DATABASES = "etamil-db";
    private static final String LATER_DATABASES = "a later release of etamil-db";
    private static final String AUTH = "etamil-auth";
    private static final String CACHE = "etamil-cache";
    private static final String LATER_SERVER = "a later release of etamil-http";
    private static final String LATER = "a later release";

    private final FunctionTable table;

    private ReservedFunctions(FunctionTable table) {
        this.table = table;
    }

    static void addTo(FunctionTable table) {
        ReservedFunctions rows = new ReservedFunctions(table);
        rows.statements();
        rows.databases();
        rows.secrets();
        rows.redis();
        rows.mongodb();
        rows.messaging();
        if (table.extensions()) {
            rows.extensions();
        }
    }

    private void reserve(String artifact, int arguments, String spellings) {
        reserve(artifact, arguments, arguments, spellings);
    }

    private void reserve(String artifact, int minimum, int maximum, String spellings) {
        FunctionDescriptor.Builder row = FunctionDescriptor.named(spellings.split(" "));
        row.takesAny(minimum);
        for (int i = minimum; i < maximum; i++) {
            row.mayTake(ValueKind.ANY);
        }
        table.add(Builtin.of(row.build(), Form.CALL, new Builtin.Reserved(artifact)));
    }

    private void statements() {
        for (DatabaseStatement statement : DatabaseStatement.values()) {
            FunctionDescriptor row = HostFunction.statement(statement).build();
            table.add(statement, Builtin.of(row, Form.CALL, new Builtin.Reserved(DATABASES)));
        }
    }

    /** The handle that attempts may name is the SDK's. */
    private void databases() {
        int most = table.extensions() ? 3 : 2;
        reserve(DATABASES, 2, most, "தளம்_செய்_முயற்சி qaLam_cey_muyaRci _tryExecute");
        reserve(DATABASES, 2, most, "தளம்_வினா_முயற்சி qaLam_viZA_muyaRci _tryQuery");
        reserve(DATABASES, 3, 4, "தளம்_செயல்_பதிவு qaLam_ceyal_paqivu _registerFunction");
    }

    private void secrets() {
        reserve(AUTH, 1, "கடவுச்சொல்_மறை kataveuccol_maRY _hashPassword");
        reserve(AUTH, 2, "கடவுச்சொல்_சரியா kataveuccol_cariyA _verifyPassword");
        reserve(AUTH, 2, "சீட்டு_ஆக்கு cIttu_Akku _issueToken");
        reserve(AUTH, 1, "சீட்டு_சரிபார் cIttu_caripAr _readToken");
        reserve(AUTH, 1, "சீட்டு_தலைப்பு cIttu_qalYppu _tokenHeader");
        reserve(AUTH, 5, "சீட்டு_பொதுச்_சரிபார் cIttu_poquc_caripAr _verifyTokenRSA");
        reserve(AUTH, 2, "மறை maRY _encrypt");
        reserve(AUTH, 2, "வெளிப்படு veLippatu _decrypt");
        reserve(AUTH, 0, "மறை_விசை maRY_vicY _encryptionKey");
    }

    private void redis() {
        reserve(LATER_DATABASES, 1, "ரெடிஸ்_இணை retis_iNY _redisConnect");
        reserve(LATER_DATABASES, 2, "ரெடிஸ்_கட்டளை retis_kattaLY _redisCommand");
        reserve(LATER_DATABASES, 0, "ரெடிஸ்_பிரி retis_piri _redisClose");
    }

    private void mongodb() {
        reserve(LATER_DATABASES, 2, "மொங்கோ_இணை mowkO_iNY _mongoConnect");
        reserve(LATER_DATABASES, 1, "மொங்கோ_கட்டளை mowkO_kattaLY _mongoCommand");
        reserve(LATER_DATABASES, 2, "மொங்கோ_செருகு mowkO_ceruku _mongoInsert");
        reserve(LATER_DATABASES, 2, "மொங்கோ_கண்டுபிடி mowkO_kaNtupiti _mongoFind");
        reserve(LATER_DATABASES, 4, "மொங்கோ_புதுப்பி mowkO_puquppi _mongoUpdate");
        reserve(LATER_DATABASES, 3, "மொங்கோ_நீக்கு mowkO_nIkku _mongoDelete");
    }

    private void messaging() {
        reserve(LATER, 1, "செய்தி_இணை ceyqi_iNY _mqConnect");
        reserve(LATER, 2, "செய்தி_வரிசை ceyqi_varicY _mqQueue");
        reserve(LATER, 3, "செய்தி_பரிமாற்றி ceyqi_parimARRi _mqExchange");
        reserve(LATER, 3, "செய்தி_பிணை ceyqi_piNY _mqBind");
        reserve(LATER, 4, "செய்தி_அனுப்பு ceyqi_aZuppu _mqPublish");
        reserve(LATER, 1, "செய்தி_பெறு ceyqi_peRu _mqGet");
        reserve(LATER, 1, "செய்தி_ஏற்பு ceyqi_ERpu _mqAck");
        reserve(LATER, 2, "செய்தி_மறு ceyqi_maRu _mqNack");
        reserve(LATER, 0, "செய்தி_பிரி ceyqi_piri _mqClose");
    }

    private void extensions() {
        reserve(CACHE, 1, "பதுக்கு_எடு paqukku_etu cache_get");
        reserve(CACHE, 3, "பதுக்கு_வை paqukku_vY cache_set");
        reserve(CACHE, 1, "பதுக்கு_நீக்கு paqukku_nIkku cache_delete");
        reserve(DATABASES, 3, "வினா_இயக்கு viZA_iyakku query_async");
        reserve(LATER_SERVER, 2, "shared_counter_add");
        reserve(LATER_SERVER, 1, "shared_counter_get");
        reserve(LATER_SERVER, 1, "shared_get");
        reserve(LATER_SERVER, 2, "shared_set");
        reserve(LATER_SERVER, 2, "shared_update");
        reserve(LATER_SERVER, 3, "shared_lock");
        reserve(LATER_SERVER, 3, "shared_channel_send");
        reserve(LATER_SERVER, 2, "shared_channel_receive");
    }
}
