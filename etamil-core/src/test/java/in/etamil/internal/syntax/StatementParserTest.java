package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // 3.2, rules 1 to 5
                "வடிவம் வ { }|(ShapeDefinition ~வ~ [] [])",
                "வடிவம் = 5;|(Assignment false null ~வடிவம்~ (NumberLiteral 5))",
                "வடிவம் க = 5;|(Assignment false (TypeName SHAPE ~வடிவம்~) ~க~ (NumberLiteral 5))",
                "வடிவம்(1);|(ExpressionStatement (Call ~வடிவம்~ [(NumberLiteral 1)]))",
                "நிலை = 5;|(Assignment false null ~நிலை~ (NumberLiteral 5))",
                "நிலை;|(Declaration null ~நிலை~)",
                "நிலை.x = 1;|(FieldAssignment ~நிலை~ ~x~ (NumberLiteral 1))",
                "நிலை க = 5;|(Assignment true null ~க~ (NumberLiteral 5))",
                "நிலை நிலை = 5;|(Assignment true null ~நிலை~ (NumberLiteral 5))",
                "நிலை எண் க = 5;|(Assignment true (TypeName NUMBER null) ~க~ (NumberLiteral 5))",
                "நிலை கடன் க = 5;|(Assignment true (TypeName SHAPE ~கடன்~) ~க~ (NumberLiteral 5))",
                "நிலை செயல் க = 5;|(Assignment true (TypeName FUNCTION null) ~க~ (NumberLiteral 5))",
                "பின்னம் க = 5;|(Assignment false (TypeName NUMBER null) ~க~ (NumberLiteral 5))",
                "உரை க = 5;|(Assignment false (TypeName TEXT null) ~க~ (NumberLiteral 5))",
                "சொல் க = 5;|(Assignment false (TypeName TEXT null) ~க~ (NumberLiteral 5))",
                "ஈர்ம க = 5;|(Assignment false (TypeName BOOLEAN null) ~க~ (NumberLiteral 5))",
                "அணி க = 5;|(Assignment false (TypeName ARRAY null) ~க~ (NumberLiteral 5))",
                "தரவு க = 5;|(Assignment false (TypeName RECORD null) ~க~ (NumberLiteral 5))",
                "பொருள் க = 5;|(Assignment false (TypeName RECORD null) ~க~ (NumberLiteral 5))",
                "தேதி க;|(Declaration (TypeName DATE null) ~க~)",
                "கடன் க;|(Declaration (TypeName SHAPE ~கடன்~) ~க~)",
                "க;|(Declaration null ~க~)",
                "எண் f(1);|(ExpressionStatement (Call ~f~ [(NumberLiteral 1)]))",
                "எண் க[0] = 1;|(ElementAssignment ~க~ (NumberLiteral 0) (NumberLiteral 1))",
                "எண் க.ப = 1;|(FieldAssignment ~க~ ~ப~ (NumberLiteral 1))",
                "க.~தலைப்பு~ = 1;|(FieldAssignment ~க~ ~தலைப்பு~ (NumberLiteral 1))",
                "f(1)(2);|(ExpressionStatement (Path (Call ~f~ [(NumberLiteral 1)]) [(Apply [(NumberLiteral 2)])]))",
                "r.m(x)?;|(ExpressionStatement (Path (Variable ~r~) [(MethodCall ~m~ [(Variable ~x~)]) (Propagate)]))",
                "f(x).m();|(ExpressionStatement (Path (Call ~f~ [(Variable ~x~)]) [(MethodCall ~m~ [])]))",
                "server.start(~a~, {});|(ExpressionStatement (Path (Variable ~server~) [(MethodCall ~start~ [(TextLiteral ~a~) (RecordLiteral [])])]))",
                // functions
                "செயல் f(அ, எண் ஆ, கடன் இ, செயல் ஈ, நிலை உ, நிலை எண் ஊ, நிலை கடன் எ, நிலை) செயல் { }|(FunctionDefinition ~f~ (Signature [(Parameter false null ~அ~) (Parameter false (TypeName NUMBER null) ~ஆ~) (Parameter false (TypeName SHAPE ~கடன்~) ~இ~) (Parameter false (TypeName FUNCTION null) ~ஈ~) (Parameter true null ~உ~) (Parameter true (TypeName NUMBER null) ~ஊ~) (Parameter true (TypeName SHAPE ~கடன்~) ~எ~) (Parameter false null ~நிலை~)] (TypeName FUNCTION null)) (Block []))",
                "செயல் f() கடன் { }|(FunctionDefinition ~f~ (Signature [] (TypeName SHAPE ~கடன்~)) (Block []))",
                "செயல் ~வரிசை~() { }|(FunctionDefinition ~வரிசை~ (Signature [] null) (Block []))",
                "செயல் f = g;|(Assignment false (TypeName FUNCTION null) ~f~ (Variable ~g~))",
                // shapes
                "வடிவம் வ { எண் அ, செயல் ஆ, இ செயல் ம(இது) { } செயல் ஈ }|(ShapeDefinition ~வ~ [(ShapeField (TypeName NUMBER null) ~அ~) (ShapeField (TypeName FUNCTION null) ~ஆ~) (ShapeField null ~இ~) (ShapeField (TypeName FUNCTION null) ~ஈ~)] [(FunctionDefinition ~ம~ (Signature [(Parameter false null ~இது~)] null) (Block []))])",
                "வடிவம் வ { கடன் க, }|(ShapeDefinition ~வ~ [(ShapeField (TypeName SHAPE ~கடன்~) ~க~)] [])",
                // flow
                "(1) எனில் { } இன்றேல் { க; }|(If (NumberLiteral 1) (Block []) (Block [(Declaration null ~க~)]))",
                "(1) எனில் { }|(If (NumberLiteral 1) (Block []) null)",
                "(1) சுற்று { }|(While (NumberLiteral 1) (Block []))",
                "ஒவ்வொரு x இல் கடன் { }|(ForEach ~x~ (Variable ~கடன்~) (Block []))",
                "ஒவ்வொரு ~x y~ இல் (கடன்{}) { }|(ForEach ~x y~ (ShapeLiteral ~கடன்~ [] null) (Block []))",
                "ஒவ்வொரு x இல் f(கடன்{}) { }|(ForEach ~x~ (Call ~f~ [(ShapeLiteral ~கடன்~ [] null)]) (Block []))",
                "ஒவ்வொரு x இல் [கடன்{}] { }|(ForEach ~x~ (ArrayLiteral [(ShapeLiteral ~கடன்~ [] null)]) (Block []))",
                "ஒவ்வொரு x இல் {அ: கடன்{}} { }|(ForEach ~x~ (RecordLiteral [(Pair ~அ~ (ShapeLiteral ~கடன்~ [] null))]) (Block []))",
                "ஒவ்வொரு x இல் செயல்() { க = கடன்{}; } { }|(ForEach ~x~ (Lambda (Signature [] null) (Block [(Assignment false null ~க~ (ShapeLiteral ~கடன்~ [] null))])) (Block []))",
                "ஒவ்வொரு x இல் அ { க = கடன்{}; }|(ForEach ~x~ (Variable ~அ~) (Block [(Assignment false null ~க~ (ShapeLiteral ~கடன்~ [] null))]))",
                "திரும்பு;|(Return null)",
                "திரும்பு 1;|(Return (NumberLiteral 1))",
                "உள்ளிடு x;|(Input ~x~)",
                "உள்ளிடு (x);|(Input ~x~)",
                "உள்ளிடு x[0];|(Input null)",
                "இறக்கு ~a.qmz~;|(Import ~a.qmz~)",
                "இறக்கு (~a.qmz~);|(Import ~a.qmz~)",
                // files
                "கோப்பு_திற p;|(FileOpen (Variable ~p~) ~read~)",
                "கோப்பு_திற p, ~WRITE~;|(FileOpen (Variable ~p~) ~write~)",
                "கோப்பு_திற p, பயன்முறை;|(FileOpen (Variable ~p~) ~பயன்முறை~)",
                "கோப்பு_திற p, f();|(FileOpen (Variable ~p~) ~read~)",
                "கோப்பு_மூடு p;|(FileClose (Variable ~p~))",
                "கோப்பு_படி p, ~x y~;|(FileRead (Variable ~p~) ~x y~)",
                "கோப்பு_எழுது p, e;|(FileWrite (Variable ~p~) (Variable ~e~))",
                "தரவுரை_படி p, x;|(CsvRead (Variable ~p~) ~x~)",
                "தரவுரை_எழுது p, e;|(CsvWrite (Variable ~p~) (Variable ~e~))",
                // databases
                "தளம்_இணை SQLite, c;|(DbConnect ~SQLite~ (Variable ~c~) null)",
                "தளம்_இணை ஜேசான், c, வங்கி;|(DbConnect ~JSONdb~ (Variable ~c~) ~Bank~)",
                "தளம்_இணை போச்குரசீகுல், c, முதல்;|(DbConnect ~PostgreSQL~ (Variable ~c~) ~முதல்~)",
                "தளம்_பிரி vawki;|(DbDisconnect ~Bank~)",
                "தளம்_செய் s, [];|(DbExecute (Variable ~s~) (ArrayLiteral []) null)",
                "தளம்_செய் s, [], h;|(DbExecute (Variable ~s~) (ArrayLiteral []) ~h~)",
                "தளம்_வினா s, [], ~x~, h;|(DbQuery (Variable ~s~) (ArrayLiteral []) ~x~ ~h~)",
                "தளம்_செருக t, x;|(Unsupported INSERT)",
                "தளம்_புதுப்பி t, x, y;|(Unsupported UPDATE)",
                "தளம்_நீக்கு t, x;|(Unsupported DELETE)",
                "அட்டை_ஆக்கு t, x;|(Unsupported CREATE_TABLE)",
                "தேர்வெடு a, ~b~ இதனில் t விதி x > 1;|(Unsupported SELECT)",
                // HTTP
                "வழி பெறு, ~/a~ { }|(Route ~GET~ (TextLiteral ~/a~) (Block []))",
                "வழி ஒட்டு, ~/a~ { }|(Route ~PATCH~ (TextLiteral ~/a~) (Block []))",
                "வழி get, பாதை { }|(Route ~get~ (Variable ~பாதை~) (Block []))",
                "இடைவெளி 60 { }|(Schedule (NumberLiteral 60) (Block []))",
                "வழங்கி_தொடங்கு h, p;|(StartServer (Variable ~h~) (Variable ~p~))",
                "வழங்கி_நிறுத்து;|(Unsupported STOP_SERVER)",
                "பதில் 200, b;|(Respond (NumberLiteral 200) (Variable ~b~) null)",
                "பதில் 200, b, h;|(Respond (NumberLiteral 200) (Variable ~b~) (Variable ~h~))",
                "ஜேசான்_உரை b;|(RespondJson (Variable ~b~) null)",
                "ஜேசான்_உரை b, 201;|(RespondJson (Variable ~b~) (NumberLiteral 201))",
                // extensions
                "முயல் { க; } பிழை(e) { }|(Try (Block [(Declaration null ~க~)]) ~e~ (Block []))",
                "_try { } piZY(வரி) { };|(Try (Block []) ~வரி~ (Block []))",
                "முயல் = 1;|(Assignment false null ~முயல்~ (NumberLiteral 1))",
                "முயல்(1);|(ExpressionStatement (Call ~முயல்~ [(NumberLiteral 1)]))"
            })
    void statementIsReadAs(String program, String tree) {
        String written = program.replace('~', '"');
        assertThat(Parsing.tree(written)).isEqualTo("[" + tree.replace('~', '"') + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "விதிகள்[0](5);",
                "அ.ஆ.இ();",
                "(f)(x);",
                "\"x\";",
                "அ[0][1] = 1;",
                "அ.ப.ம = 1;",
                "அ[0].ப = 1;",
                ";",
                "செயல் f(நிலை செயல் x) { }",
                "செயல் f(அ,) { }",
                "(1) எனில் { } இன்றேல் (1) எனில் { }",
                "f(1) = 2;",
                "நிலை க;",
                "எண் செயல் x;",
                "வடிவம் வ { அ ஆ இ }",
                "வடிவம் வ { செயல் ம() { }, அ }",
                "வடிவம் வ { , }",
                "முயல் { }; பிழை(e) { }",
                "முயல் { } பிழை e { }",
                "முயல் { } பிழை(குழு) { }",
                "செயல்(x) { }",
                "அ?;",
                "x",
                "{",
                "இறக்கு \"a\" எனும் க;",
                "திரும்பு 1",
                "ஒவ்வொரு x இல் அ;",
                "அ = 1; }",
                "செயல் f() செயல் g { }"
            })
    void isNoProgram(String program) {
        Parsing.problem(program);
    }

    @Test
    void emptyProgramsAreProgramsWithoutStatements() {
        assertThat(Parsing.statements("")).isEmpty();
        assertThat(Parsing.statements(" // குறிப்பு")).isEmpty();
    }

    @Test
    void tryBlocksAreAnExtension() {
        SourceText source = new SourceText("t", "t.qmz", "முயல் { } பிழை(e) { }");
        assertThat(Parser.parse(source, false)).isInstanceOf(ParseResult.Refused.class);
    }

    @Test
    void placesAreThoseOfTheFirstTokens() {
        Statement.If outer =
                (Statement.If) Parsing.statements("\n  (அ) எனில் {\n    எண்  க = 1;\n}").getFirst();
        assertThat(place(outer.span())).isEqualTo("2:3 (அ) எனில் {\n    எண்  க = 1;\n}");
        assertThat(place(outer.condition().span())).isEqualTo("2:4 அ");
        Statement.Assignment inner = (Statement.Assignment) outer.then().statements().getFirst();
        assertThat(place(inner.span())).isEqualTo("3:5 எண்  க = 1;");
        assertThat(place(inner.nameSpan())).isEqualTo("3:10 க");
        assertThat(place(inner.type().span())).isEqualTo("3:5 எண்");
    }

    @Test
    void nameSpansAreTheNamesOwn() {
        Statement.FunctionDefinition f =
                (Statement.FunctionDefinition)
                        Parsing.statements("செயல் f(எண் அ) எண் { }").getFirst();
        assertThat(place(f.nameSpan())).isEqualTo("1:7 f");
        assertThat(place(f.signature().parameters().getFirst().span())).isEqualTo("1:13 அ");
        assertThat(place(f.signature().result().span())).isEqualTo("1:16 எண்");
        Statement.FieldAssignment field =
                (Statement.FieldAssignment) Parsing.statements("எண் அ . ஆ = 1;").getFirst();
        assertThat(place(field.nameSpan())).isEqualTo("1:5 அ");
        assertThat(place(field.fieldSpan())).isEqualTo("1:9 ஆ");
        Statement.Import imported =
                (Statement.Import) Parsing.statements("இறக்கு \"a\";").getFirst();
        assertThat(place(imported.pathSpan())).isEqualTo("1:8 \"a\"");
    }

    static String place(Span span) {
        String text = span.source().text().substring(span.offset(), span.end());
        return span.line() + ":" + span.column() + " " + text;
    }
}
