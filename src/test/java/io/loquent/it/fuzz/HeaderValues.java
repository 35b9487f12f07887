package io.loquent.it.fuzz;

import java.util.Arrays;
import java.util.List;

/** Values for headers, the ordinary ones first; null stands for no header. */
final class HeaderValues {
    private static final String NONE = null;

    static final List<String> ACCEPTED = Arrays.asList(
            NONE,
            "application/json",
            "*/*",
            "application/*",
            "application/problem+json",
            "text/csv",
            "text/html",
            "text/html, */*;q=0.1",
            "application/json;q=0",
            "application/json;q=x",
            "application/json;charset=utf-16",
            "application/json;version=2",
            "",
            "x",
            "*",
            "/",
            ",,;;",
            "application/json;q=1;q=2;\"",
            "text/html,".repeat(100) + "*/*");

    static final List<String> TYPES = Arrays.asList(
            "application/json",
            "application/json; charset=utf-8",
            "application/json;charset=\"UTF-8\"",
            "Application/JSON",
            NONE,
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json;charset=",
            "application/json;charset",
            "application/json;",
            "application/json;charset=utf-8;charset=utf-16",
            "application/problem+json",
            "application/*",
            "*/*",
            "text/plain",
            "text/html",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "json",
            "",
            "/",
            "\"application/json\"");

    static final List<String> LANGUAGES = Arrays.asList(
            NONE,
            "de",
            "en-GB,de;q=0.9",
            "de;q=x",
            "*",
            "",
            "-",
            "i-klingon",
            "de_DE",
            "zz-".repeat(80),
            "de;q=1e9",
            ";",
            "en;q=-1");

    private HeaderValues() {}
}
