package in.etamil.internal.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The keyword tokens of docs/semantics.md#words with their spellings. Generated from {@code keywords.tsv} by
 * {@code KeywordGenerator}: change the table, not this file.
 */
public enum Keyword {
    CREDIT("Credit", Naming.YES, "வரவு", "varavu", null, null),
    DEBIT("Debit", Naming.YES, "பற்று", "paRRu", null, null),
    BALANCE("Balance", Naming.YES, "இருப்பு", "iruppu", null, null),
    RATE("Rate", Naming.YES, "வீதம்", "vIqam", null, null),
    ASSET("Asset", Naming.YES, "சொத்து", "coqqu", "soqqu", null),
    LIABILITY("Liability", Naming.YES, "பொறுப்பு", "poRuppu", null, null),
    EQUITY("Equity", Naming.YES, "பங்கு", "pawku", null, null),
    REVENUE("Revenue", Naming.YES, "வருவாய்", "varuvAy", null, null),
    EXPENSE("Expense", Naming.YES, "செலவு", "celavu", null, null),
    INCOME("Income", Naming.YES, "வருமானம்", "varumAZam", null, null),
    PROFIT("Profit", Naming.YES, "பயன்", "payaZ", null, null),
    LOSS("Loss", Naming.YES, "இழப்பு", "izappu", null, null),
    TAX("Tax", Naming.YES, "வரி", "vari", null, null),
    NET("Net", Naming.YES, "நிகர", "nikara", null, null),
    GROSS("Gross", Naming.YES, "மொத்த", "moqqa", null, null),
    INTEREST("Interest", Naming.YES, "வட்டி", "vatti", null, null),
    LEDGER("Ledger", Naming.YES, "பேரேடு", "pErEtu", null, null),
    JOURNAL("Journal", Naming.YES, "பதிவு", "paqivu", null, null),
    LOAN("Loan", Naming.YES, "கடன்", "kataZ", null, null),
    FINANCE("Finance", Naming.YES, "நிதி", "niqi", null, null),
    STATEMENT("Statement", Naming.YES, "அறிக்கை", "aRikkY", null, null),
    VALUATION("Valuation", Naming.YES, "மதிப்பீடு", "maqippItu", "matippIDu", null),
    CREDIT_CARD("CreditCard", Naming.YES, "கடன்_அட்டை", "kataZ_attY", null, null),
    CASH("Cash", Naming.YES, "பணம்", "paNam", null, null),
    BANK("Bank", Naming.YES, "வங்கி", "vawki", null, null),
    RECEIVABLE("Receivable", Naming.YES, "பெறத்தக்க", "peRaqqakka", null, null),
    PAYABLE("Payable", Naming.YES, "கொடுக்காத", "kotukkAqa", null, null),
    VENDOR("Vendor", Naming.YES, "விற்பனர்", "viRpaZar", null, null),
    CUSTOMER("Customer", Naming.YES, "வாங்குநர்", "vAwkunar", null, null),
    FIXED("Fixed", Naming.YES, "நிலையான", "nilYyAZa", null, null),
    CURRENT("Current", Naming.YES, "நடப்பு", "natappu", null, null),
    NON_CURRENT("NonCurrent", Naming.YES, "நடப்பிலில்லா", "natappilillA", null, null),
    ADDRESS("Address", Naming.YES, "முகவரி", "mukavari", null, null),
    AMOUNT("Amount", Naming.YES, "தொகை", "qokY", "toqai", null),
    CURRENCY("Currency", Naming.YES, "நாணயம்", "nANayam", null, null),
    TRANSACTION("Transaction", Naming.YES, "பரிவர்த்தனை", "parivarqqaZY", "parivarttaZai", null),
    DEPRECIATION("Depreciation", Naming.YES, "தேய்மானம்", "qEymAZam", null, null),
    AMORTIZATION("Amortization", Naming.YES, "கடன்தீர்ப்பு", "kataZqIrppu", "kataZ_qIrppu", null),
    APPRECIATION("Appreciation", Naming.YES, "மதிப்புயர்வு", "maqippuyarvu", "matippuyarvu", null),
    CAPITAL("Capital", Naming.YES, "மூலதனம்", "mUlaqaZam", "mUlataZam", null),
    TRIAL_BALANCE("TrialBalance", Naming.YES, "இருப்பாய்வு", "iruppAyvu", null, null),
    BALANCE_SHEET("BalanceSheet", Naming.YES, "இருப்புநிலை", "iruppunilY", null, null),
    INCOME_STATEMENT("IncomeStatement", Naming.YES, "வருமான_அறிக்கை", "varumAZa_aRikkY", "varumAZ_aRikkY", null),
    CASH_FLOW("CashFlow", Naming.YES, "பணப்புழக்கம்", "paNappuzakkam", null, null),
    INCOME_TAX("IncomeTax", Naming.YES, "வருமான_வரி", "varumAZa_vari", "varumAZ_vari", null),
    GST("GST", Naming.YES, "வணிகவரி", "vaNikavari", null, "_GST"),
    ITR("ITR", Naming.YES, "வரியறிக்கை", "variyaRikkY", null, "_ITR"),
    SALES("Sales", Naming.YES, "விற்பனை", "viRpaZY", null, null),
    PURCHASE("Purchase", Naming.YES, "கொள்முதல்", "koLmuqal", null, null),
    INVOICE("Invoice", Naming.YES, "விலைப்பட்டியல்", "vilYppattiyal", null, null),
    RECEIPT("Receipt", Naming.YES, "ரசீது", "racIqu", null, null),
    CHEQUE("Cheque", Naming.YES, "காசோலை", "kAcOlY", null, null),
    CONTRACT("Contract", Naming.YES, "ஒப்பந்தம்", "oppanqam", null, null),
    GOODS("Goods", Naming.YES, "சரக்கு", "carakku", null, null),
    INVENTORY("Inventory", Naming.YES, "சரக்கிருப்பு", "carakkiruppu", null, null),
    DEPOSIT("Deposit", Naming.YES, "வைப்பு", "vYppu", null, null),
    WITHDRAWAL("Withdrawal", Naming.YES, "எடுப்பு", "etuppu", null, null),
    TRANSFER("Transfer", Naming.YES, "பரிமாற்றம்", "parimARRam", null, null),
    ADVANCE("Advance", Naming.YES, "முன்பணம்", "muZpaNam", null, null),
    OUTSTANDING("Outstanding", Naming.YES, "நிலுவை", "niluvY", null, null),
    INSTALLMENT("Installment", Naming.YES, "தவணை", "qavaNY", null, null),
    PRINCIPAL("Principal", Naming.YES, "அசல்", "acal", null, null),
    SALARY("Salary", Naming.YES, "ஊதியம்", "Uqiyam", null, null),
    RENT("Rent", Naming.YES, "வாடகை", "vAtakY", null, null),
    FEE("Fee", Naming.YES, "கட்டணம்", "kattaNam", null, null),
    DISCOUNT("Discount", Naming.YES, "தள்ளுபடி", "qaLLupati", null, null),
    PENALTY("Penalty", Naming.YES, "அபராதம்", "aparAqam", null, null),
    INSURANCE("Insurance", Naming.YES, "காப்பீடு", "kAppItu", null, null),
    DIVIDEND("Dividend", Naming.YES, "ஈவுத்தொகை", "IvuqqokY", null, null),
    INVESTMENT("Investment", Naming.YES, "முதலீடு", "muqalItu", null, null),
    PRICE("Price", Naming.YES, "விலை", "vilY", null, null),
    ACCOUNT("Account", Naming.YES, "கணக்கு", "kaNakku", null, null),
    AUDIT("Audit", Naming.YES, "தணிக்கை", "qaNikkY", null, null),
    FISCAL_YEAR("FiscalYear", Naming.YES, "நிதியாண்டு", "niqiyANtu", null, null),
    QUARTER("Quarter", Naming.YES, "காலாண்டு", "kAlANtu", null, null),
    SHAREHOLDER("Shareholder", Naming.YES, "பங்குதாரர்", "pawkuqArar", null, null),
    BUDGET("Budget", Naming.YES, "நிதித்திட்டம்", "niqiqqittam", null, null),
    TDS("TDS", Naming.YES, "வரிப்பிடித்தம்", "varippitiqqam", null, "_TDS"),
    INPUT_TAX_CREDIT("InputTaxCredit", Naming.YES, "உள்ளீட்டுவரி", "uLLIttuvari", null, "_ITC"),
    DEDUCTION("Deduction", Naming.YES, "விலக்கு", "vilakku", null, null),
    EXEMPTION("Exemption", Naming.YES, "விதிவிலக்கு", "viqivilakku", null, null),
    SLAB("Slab", Naming.YES, "அடுக்கு", "atukku", null, null),
    CUSTOMS_DUTY("CustomsDuty", Naming.YES, "சுங்கவரி", "cuwkavari", null, null),
    EXCISE_DUTY("ExciseDuty", Naming.YES, "கலால்வரி", "kalAlvari", null, null),
    STAMP_DUTY("StampDuty", Naming.YES, "முத்திரைத்தீர்வை", "muqqirYqqIrvY", null, null),
    ASSESSMENT_YEAR("AssessmentYear", Naming.YES, "மதிப்பீட்டாண்டு", "maqippIttANtu", null, null),
    INTEGER_TYPE("IntegerType", Naming.NO, "எண்", "eN", null, "_int"),
    FLOAT_TYPE("FloatType", Naming.NO, "பின்னம்", "piZZam", null, "_float"),
    STRING_TYPE("StringType", Naming.NO, "சொல்", "col", null, "_string"),
    BOOL_TYPE("BoolType", Naming.NO, "ஈர்ம", "Irma", null, "_bool"),
    TEXT_TYPE("TextType", Naming.NO, "உரை", "urY", null, "_text"),
    ARRAY_TYPE("ArrayType", Naming.NO, "அணி", "aNi", null, "_array"),
    DATA_TYPE("DataType", Naming.NO, "தரவு", "qaravu", null, "_data"),
    OBJECT_TYPE("ObjectType", Naming.NO, "பொருள்", "poruL", null, "_object"),
    DATE_TYPE("DateType", Naming.NO, "தேதி", "qEqi", null, "_date"),
    TRUE("True", Naming.NO, "மெய்", "mey", null, "_true"),
    FALSE("False", Naming.NO, "பொய்", "poy", null, "_false"),
    NULL("Null", Naming.NO, "இன்மை", "iZmY", null, "_null"),
    LET("Let", Naming.YES, "மாறி", "mARi", null, null),
    CONST("Const", Naming.CONTEXTUAL, "நிலை", "nilY", null, "_const"),
    SHAPE("Shape", Naming.CONTEXTUAL, "வடிவம்", "vativam", null, "_shape"),
    IF("If", Naming.NO, "எனில்", "eZil", null, "_if"),
    ELSE("Else", Naming.NO, "இன்றேல்", "iZREl", null, "_else"),
    LOOP("Loop", Naming.NO, "சுற்று", "cuRRu", null, "_loop"),
    PRINT("Print", Naming.NO, "அச்சு", "accu", null, "_print"),
    INPUT("Input", Naming.NO, "உள்ளிடு", "uLLitu", null, "_input"),
    FUNCTION("Function", Naming.NO, "செயல்", "ceyal", null, "_fn"),
    RETURN("Return", Naming.NO, "திரும்பு", "qirumpu", null, "_return"),
    FOR_EACH("ForEach", Naming.NO, "ஒவ்வொரு", "ovvoru", null, "_each"),
    IN("In", Naming.NO, "இல்", "il", null, "_in"),
    IMPORT("Import", Naming.NO, "இறக்கு", "iRakku", null, "_import"),
    FILE("File", Naming.NO, "கோப்பு", "kOppu", null, "_file"),
    CSV("CSV", Naming.NO, "தரவுரை", "qaravurY", null, "_CSV"),
    READ("Read", Naming.NO, "படி", "pati", null, "_read"),
    WRITE("Write", Naming.NO, "எழுது", "ezuqu", null, "_write"),
    OPEN("Open", Naming.NO, "திற", "qiRa", null, "_open"),
    CLOSE("Close", Naming.NO, "மூடு", "mUtu", null, "_close"),
    FILE_OPEN("FileOpen", Naming.NO, "கோப்பு_திற", "kOppu_qiRa", null, "_fileOpen"),
    FILE_CLOSE("FileClose", Naming.NO, "கோப்பு_மூடு", "kOppu_mUtu", null, "_fileClose"),
    FILE_READ("FileRead", Naming.NO, "கோப்பு_படி", "kOppu_pati", null, "_fileRead"),
    FILE_WRITE("FileWrite", Naming.NO, "கோப்பு_எழுது", "kOppu_ezuqu", null, "_fileWrite"),
    FILE_LINES("FileLines", Naming.YES, "கோப்பு_நிரை", "kOppu_nirY", null, "_fileLines"),
    READ_CSV("ReadCSV", Naming.NO, "தரவுரை_படி", "qaravurY_pati", null, "_readCSV"),
    WRITE_CSV("WriteCSV", Naming.NO, "தரவுரை_எழுது", "qaravurY_ezuqu", null, "_writeCSV"),
    DATABASE("Database", Naming.NO, "தரவுதளம்", "qaravuqaLam", null, "_database"),
    DB_CONNECT("DBConnect", Naming.NO, "தளம்_இணை", "qaLam_iNY", null, "_dbConnect"),
    DB_DISCONNECT("DBDisconnect", Naming.NO, "தளம்_பிரி", "qaLam_piri", null, "_dbDisconnect"),
    DB_QUERY("DBQuery", Naming.NO, "தளம்_வினா", "qaLam_viZA", null, "_dbQuery"),
    DB_EXECUTE("DBExecute", Naming.NO, "தளம்_செய்", "qaLam_cey", null, "_dbExecute"),
    DB_SEARCH("DBSearch", Naming.NO, "தளம்_தேடு", "qaLam_qEtu", null, "_dbSearch"),
    DB_INSERT("DBInsert", Naming.NO, "தளம்_செருக", "qaLam_ceruka", null, "_dbInsert"),
    DB_UPDATE("DBUpdate", Naming.NO, "தளம்_புதுப்பி", "qaLam_puquppi", null, "_dbUpdate"),
    DB_DELETE("DBDelete", Naming.NO, "தளம்_நீக்கு", "qaLam_nIkku", null, "_dbDelete"),
    SQL("SQL", Naming.NO, "கவி_மொழி", "kavi_mozi", null, "_SQL"),
    NOSQL("NoSQL", Naming.NO, "தேடு_மொழி", "qEtu_mozi", null, "_NoSQL"),
    SQLITE("SQLite", Naming.NO, "சீகுலைட்", "cIkulYt", null, "_SQLite"),
    MYSQL("MySQL", Naming.NO, "மைசீகுல்", "mYcIkul", null, "_MySQL"),
    POSTGRESQL("PostgreSQL", Naming.NO, "போச்குரசீகுல்", "pOckuracIkul", null, "_PostgreSQL"),
    MONGODB("MongoDB", Naming.NO, "மாங்கோடிபி", "mAwkOtipi", null, "_MongoDB"),
    REDIS("Redis", Naming.NO, "ரெடிஸ்", "retis", null, "_Redis"),
    JSONDB("JSONdb", Naming.NO, "ஜேசான்", "jEcAZ", null, "_JSON"),
    TABLE("Table", Naming.NO, "அட்டை", "attY", null, "_table"),
    COLLECTION("Collection", Naming.NO, "தொகுப்பு", "qokuppu", "toguippu", "_collection"),
    ROW("Row", Naming.NO, "நிரை", "nirY", null, "_row"),
    COLUMN("Column", Naming.NO, "பத்தி", "paqqi", null, "_column"),
    KEY("Key", Naming.NO, "விசை", "vicY", null, "_key"),
    PRIMARY_KEY("PrimaryKey", Naming.NO, "தனிக_விசை", "qaZika_vicY", "taZik_vicY", "_primaryKey"),
    FOREIGN_KEY("ForeignKey", Naming.NO, "வெளி_விசை", "veLi_vicY", null, "_foreignKey"),
    INDEX("Index", Naming.NO, "குறியீடு", "kuRiyItu", null, "_index"),
    CREATE_TABLE("CreateTable", Naming.NO, "அட்டை_ஆக்கு", "attY_Akku", null, "_createTable"),
    ALTER_TABLE("AlterTable", Naming.NO, "அட்டை_மாற்று", "attY_mARRu", null, "_alterTable"),
    DROP_TABLE("DropTable", Naming.NO, "அட்டை_நீக்கு", "attY_nIkku", null, "_dropTable"),
    SELECT("Select", Naming.NO, "தேர்வெடு", "qErvetu", null, "_select"),
    FROM("From", Naming.NO, "இதனில்", "iqaZil", null, "_from"),
    WHERE("Where", Naming.NO, "விதி", "viqi", null, "_where"),
    ORDER_BY("OrderBy", Naming.NO, "வரிசை", "varicY", null, "_orderBy"),
    GROUP_BY("GroupBy", Naming.NO, "குழு", "kuzu", null, "_groupBy"),
    JOIN("Join", Naming.NO, "சேர்", "cEr", null, "_join"),
    LEFT("Left", Naming.NO, "இடம்", "itam", null, "_left"),
    RIGHT("Right", Naming.NO, "வலம்", "valam", null, "_right"),
    INNER("Inner", Naming.NO, "உள்", "uL", null, "_inner"),
    OUTER("Outer", Naming.NO, "வெளி", "veLi", null, "_outer"),
    DISTINCT("Distinct", Naming.NO, "தனிக", "qaZika", null, "_distinct"),
    LIMIT("Limit", Naming.NO, "வரம்பு", "varampu", null, "_limit"),
    OFFSET("Offset", Naming.NO, "ஈடு", "Itu", null, "_offset"),
    API("API", Naming.NO, "தள_இடை", "qaLa_itY", null, "_api"),
    ENDPOINT("Endpoint", Naming.NO, "இறுதி_புள்ளி", "iRuqi_puLLi", "iraqi_pulli", "_endpoint"),
    ROUTE("Route", Naming.NO, "வழி", "vazi", "vazhi", "_route"),
    EVERY("Every", Naming.NO, "இடைவெளி", "itYveLi", null, "_every"),
    REQUEST("Request", Naming.NO, "கோரிக்கை", "kOrikkY", null, "_request"),
    RESPONSE("Response", Naming.NO, "பதில்", "paqil", "paDil", "_response"),
    HEADER("Header", Naming.NO, "தலைப்பு", "qalYppu", "talYppu", "_header"),
    BODY("Body", Naming.NO, "உடல்", "utal", "uqal", "_body"),
    PARAM("Param", Naming.NO, "அளவுரு", "aLavuru", null, "_param"),
    QUERY_PARAM("QueryParam", Naming.NO, "வினா_அளவுரு", "viZA_aLavuru", null, "_queryParam"),
    PATH_PARAM("PathParam", Naming.NO, "பாதை_அளவுரு", "pAqY_aLavuru", "pAtY_aLavuru", "_pathParam"),
    JSON_BODY("JSONBody", Naming.NO, "ஜேசான்_உரை", "jEcAZ_urY", null, "_jsonBody"),
    URL("URL", Naming.NO, "உரலி", "urali", null, "_url"),
    HOST("Host", Naming.NO, "புரவலன்", "puravalaZ", null, "_host"),
    PORT("Port", Naming.NO, "குதை", "kuqY", null, "_port"),
    METHOD("Method", Naming.NO, "முறை", "muRY", null, "_method"),
    HTTP_GET("HttpGet", Naming.NO, "பெறு", "peRu", null, "_get"),
    HTTP_POST("HttpPost", Naming.NO, "பதி", "paqi", null, "_post"),
    HTTP_PUT("HttpPut", Naming.NO, "இடு", "itu", null, "_put"),
    HTTP_DELETE("HttpDelete", Naming.NO, "அழி", "azi", null, "_delete"),
    HTTP_PATCH("HttpPatch", Naming.NO, "ஒட்டு", "ottu", null, "_patch"),
    HTTP_OPTIONS("HttpOptions", Naming.NO, "தெரிவு", "qerivu", null, "_options"),
    HTTP_HEAD("HttpHead", Naming.NO, "தலை", "qalY", "talY", "_head"),
    STATUS_CODE("StatusCode", Naming.NO, "நிலை_குறி", "nilY_kuRi", null, "_statusCode"),
    STATUS_MESSAGE("StatusMessage", Naming.NO, "நிலை_செய்தி", "nilY_ceyqi", null, "_statusMessage"),
    AUTH("Auth", Naming.NO, "உறுதி", "uRuqi", null, "_auth"),
    BEARER_TOKEN("BearerToken", Naming.NO, "குறிதாங்கி", "kuRiqAwki", null, "_bearerToken"),
    CONTENT_TYPE("ContentType", Naming.NO, "உரை_வகை", "urY_vakY", null, "_contentType"),
    SERVE("Serve", Naming.NO, "சேவை", "cEvY", null, "_serve"),
    START_SERVER("StartServer", Naming.NO, "வழங்கி_தொடங்கு", "vazawki_qotawku", "vazawki_toqotawku", "_startServer"),
    STOP_SERVER("StopServer", Naming.NO, "வழங்கி_நிறுத்து", "vazawki_niRuqqu", null, "_stopServer"),
    ENCRYPT("Encrypt", Naming.YES, "மறை", "maRY", null, "_encrypt"),
    DECRYPT("Decrypt", Naming.YES, "வெளிப்படு", "veLippatu", null, "_decrypt"),
    PASSWORD("Password", Naming.YES, "குறிமுறை", "kuRimuRY", null, "_password"),
    ENCRYPTION_KEY("EncryptionKey", Naming.YES, "மறை_விசை", "maRY_vicY", null, "_encryptionKey"),
    AND("And", Naming.NO, "மற்றும்", "maRRum", null, "_and"),
    OR("Or", Naming.NO, "அல்லது", "allaqu", null, "_or"),
    NOT("Not", Naming.NO, "இல்லை", "illY", null, "_not");

    /** Whether a keyword may stand where the grammar wants a Name. */
    public enum Naming {
        NO,
        YES,
        CONTEXTUAL
    }

    private final String token;
    private final Naming naming;
    private final String tamil;
    private final String romanized;
    private final @Nullable String alternate;
    private final @Nullable String english;

    Keyword(
            String token,
            Naming naming,
            String tamil,
            String romanized,
            @Nullable String alternate,
            @Nullable String english) {
        this.token = token;
        this.naming = naming;
        this.tamil = tamil;
        this.romanized = romanized;
        this.alternate = alternate;
        this.english = english;
    }

    /** The token's name in the table, such as {@code SQLite}; a connection may be named by it. */
    public String token() {
        return token;
    }

    public Naming naming() {
        return naming;
    }

    public boolean mayBeName() {
        return naming != Naming.NO;
    }

    public String tamil() {
        return tamil;
    }

    public String romanized() {
        return romanized;
    }

    /** An older romanised spelling. */
    public @Nullable String alternate() {
        return alternate;
    }

    public @Nullable String english() {
        return english;
    }
}
