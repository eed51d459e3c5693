package uk.safersheets.hostile;

import static uk.safersheets.hostile.Filled.bytes;

import java.util.function.Supplier;

/** JSON, YAML, CSV and forms that are no honest ones. */
enum TextTrick implements HostileKind {
    JSON_DEEP("application/json", () -> bytes("[".repeat(30_000) + "]".repeat(30_000))),
    JSON_DEEP_OBJECTS("application/json", () -> bytes("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))),
    JSON_HUGE_NUMBER("application/json", () -> json("1e999999999")),
    JSON_TINY_NUMBER("application/json", () -> json("1e-999999999")),
    JSON_LONG_NUMBER("application/json", () -> json("9".repeat(50_000))),
    JSON_DUPLICATE_KEYS(
            "application/json",
            () -> bytes("{\"reason\":\"a\",\"reason\":\"b\",\"partnership\":\"a\","
                    + "\"partnership\":\"b\",\"template\":\"risk-matrix\",\"period\":\"2026-27\"}")),
    JSON_OF_OTHER_TYPES("application/json", () -> json("[{\"a\":[null,true,{}]}]")),
    JSON_NULLS("application/json", () -> json("null")),
    JSON_NULL("application/json", () -> bytes("null")),
    JSON_LIST("application/json", () -> bytes("[]")),
    JSON_TEXT("application/json", () -> bytes("\"text\"")),
    JSON_CUT("application/json", () -> bytes("{\"partnership\":\"Charn")),
    JSON_NOT_UTF8("application/json", () -> new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}),
    JSON_ZEROS("application/json", () -> new byte[4096]),
    JSON_POLYMORPHIC("application/json", () -> bytes("{\"@class\":\"javax.script.ScriptEngineManager\"}")),
    JSON_CONTROL("application/json", () -> json("\"a\\u0000\\u001b[31m\\u202e\\u200b\\ud800\"")),
    JSON_LONG_TEXT("application/json", () -> json("\"" + "x".repeat(60_000) + "\"")),
    SNAPSHOT_WIDE(
            "application/vnd.safersheets.snapshot+json",
            () -> bytes("{\"sheets\":[{\"name\":\"a\",\"values\":[[" + "1,".repeat(40_000) + "1]]}]}")),
    SNAPSHOT_DEEP(
            "application/vnd.safersheets.snapshot+json",
            () -> bytes("{\"sheets\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}")),
    YAML_LAUGHS("application/yaml", () -> bytes(laughs())),
    CSV_OF_ONE_LINE("text/csv", () -> bytes("a,".repeat(600_000))),
    CSV_OF_ONE_QUOTE("text/csv", () -> bytes("\"" + "a\n".repeat(400_000))),
    EMPTY("application/octet-stream", () -> new byte[0]),
    FORM_OF_MANY_PARTS(Forms.TYPE, () -> Forms.parts(4_000)),
    FORM_WITH_LONG_HEADERS(Forms.TYPE, () -> Forms.header("X-Long: " + "x".repeat(300_000))),
    FORM_WITH_MANY_HEADERS(Forms.TYPE, () -> Forms.header("X: y\r\n".repeat(30_000) + "X: y")),
    FORM_WITHOUT_END(Forms.TYPE, () -> bytes("--b\r\nContent-Disposition: form-data; name=\"ledger\"\r\n\r\nx")),
    FORM_OF_BOUNDARIES(Forms.TYPE, () -> bytes("--b\r\n".repeat(100_000))),
    FORM_NESTED(Forms.TYPE, () -> Forms.header("Content-Type: multipart/mixed; boundary=b")),
    FORM_WITH_A_PATH(
            Forms.TYPE, () -> Forms.part("ledger\"; filename=\"../../../../tmp/hostile-canary.csv", "a,b\n1,2")),
    FORM_WITH_YAML_LAUGHS(Forms.TYPE, () -> Forms.reconciling("a,b\n1,2", laughs())),
    FORM_WITH_DEEP_YAML(Forms.TYPE, () -> Forms.reconciling("a,b\n1,2", "[".repeat(20_000))),
    FORM_WITH_YAML_KEYS_TWICE(Forms.TYPE, () -> Forms.reconciling("a,b\n1,2", "a: 1\na: 2\n")),
    FORM_WITH_A_YAML_TAG(Forms.TYPE, () -> Forms.reconciling("a,b\n1,2", "!!javax.script.ScriptEngineManager [x]")),
    FORM_WITH_A_HUGE_YAML_NUMBER(Forms.TYPE, () -> Forms.reconciling("a,b\n1,2", "headings: {row: 1e999999999}")),
    FORM_WITH_ONE_LINE(Forms.TYPE, () -> Forms.reconciling("a,".repeat(300_000), "a: 1")),
    FORM_WITH_ONE_QUOTE(Forms.TYPE, () -> Forms.reconciling("\"" + "a\n".repeat(200_000), "a: 1")),
    FORM_WITH_FORMULAS(Forms.TYPE, () -> Forms.reconciling("=cmd|' /C calc'!A0,@SUM(1)\n-1+1,+1\n", "a: 1"));

    private final String type;
    private final Supplier<byte[]> bytes;

    TextTrick(String type, Supplier<byte[]> bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public byte[] make() {
        return bytes.get();
    }

    /** Under every name that a body of the service has. */
    private static byte[] json(String value) {
        var object = new StringBuilder("{\"x\":1");
        for (String name : new String[] {
            "reason",
            "partnership",
            "template",
            "period",
            "version",
            "explanations",
            "decisions",
            "choices",
            "cells",
            "user",
            "password",
            "rule",
            "until",
            "sheets",
            "currentPassword",
            "roles"
        }) {
            object.append(",\"" + name + "\":" + value);
        }
        return bytes(object + "}");
    }

    private static String laughs() {
        var laughs = new StringBuilder("l0: &l0 [ha, ha]\n");
        for (int level = 1; level < 25; level++) {
            String before = "*l" + (level - 1);
            laughs.append("l" + level + ": &l" + level + " [" + (before + ", ").repeat(9) + before + "]\n");
        }
        return laughs.toString();
    }
}
