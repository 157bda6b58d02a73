package io.reminders.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Texts that have broken other software: {@link #seeds} that mean something to a terminal, a database, a spreadsheet, a
 * template, a parser or a font, and {@link #all}, the same at thirty places of a text. Always the same, in the same
 * order.
 */
final class HostileTexts {
    /**
     * What stands before a seed: nothing, letters, blanks, characters of two and four bytes, signs that open something.
     */
    private static final List<String> BEFORE =
            List.of("", "a", " ", "\u00e9", "\ud83e\uddb7", "\"", "'", "\\", "{\"", "x".repeat(60));

    private static final List<String> BEHIND = List.of("", "b", "\ud83d\ude00");

    private static final String LINES = """
            '); drop table reminder; --
            ' or '1'='1
            1; select pg_sleep(10)
            $$; commit; $$
            E'\\\\x00'
            /* */ -- #
            ?
            ??
            :name
            ::text
            <define>
            @p1
            %
            _
            %s%n%x%d
            {0} {} {1}
            ${7*7}
            #{7*7}
            {{7*7}}
            {% raw %}
            <%= 7*7 %>
            ${jndi:ldap://127.0.0.1/a}
            T(java.lang.Runtime)
            =1+1
            +1+1
            -1+1
            @SUM(1)
            =cmd|' /C calc'!A0
            <script>alert(1)</script>
            <b>&amp;&#0;&lt;</b>
            <!DOCTYPE a [<!ENTITY b "c">]>
            <![CDATA[]]>
            ]]>
            {"a":[1,null,{}]}
            \\u0000
            \\ud800
            \\x00
            \\
            \\\\
            \\'
            \\n
            "
            ""
            '
            ''
            `
            ;
            ,
            |
            &
            $(id)
            `id`
            ; ls
            ../../../../etc/passwd
            C:\\CON
            file:///dev/null
            http://127.0.0.1:0/
            null
            NULL
            undefined
            true
            NaN
            -0
            1e999
            0x7fffffff
            9223372036854775808
            2026-02-30
            + 40 721 000 000
            Bcc: nobody@example.org
            *)(uid=*))(|(uid=*
            ^(a+)+$
            I\u0130i\u0131
            \u00df\u1e9e
            stra\u00dfe
            \ufb01\u2126\u212b
            caf\u00e9
            cafe\u0301
            \uac00\u1100\u1161
            """;

    private static final List<String> CHARACTERS = List.of(
            "\r\n",
            "\n\r",
            "\u2028",
            "\u2029",
            "\u00a0",
            "\u00ad",
            "\u034f",
            "\u061c",
            "\u180e",
            "\u200b",
            "\u200c",
            "\u200d",
            "\u200e",
            "\u200f",
            "\u202a",
            "\u202b",
            "\u202c",
            "\u202d",
            "\u202e",
            "\u2060",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u206a",
            "\u206f",
            "\u3000",
            "\ufeff",
            "\ufff9",
            "\ufffc",
            "\ufffd",
            "\ufffe",
            "\uffff",
            "\ue000",
            "\ud83f\udfff",
            "\udbff\udfff",
            "\udb40\udc01",
            "\ud800",
            "\udbff",
            "\udc00",
            "\udfff",
            "\udc00\ud800",
            "\ud800\ud800\udc00",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
            "\ud83c\uddf7\ud83c\uddf4",
            "\ud83d\udc4d\ud83c\udfff",
            "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f",
            "\u2764\ufe0f\u200d\ud83d\udd25",
            "a" + "\u0301".repeat(50),
            "\u05ea\u05d6\u05db\u05d5\u05e8\u05ea",
            "\u062a\u0630\u0643\u064a\u0631",
            "\u0e01\u0e33\u0e49",
            "\ud840\udc00\u4e5d",
            "\u001b[2J\u001b[31m",
            "\u001b]0;x\u0007");

    private HostileTexts() {}

    /** Every seed alone, and every control character among them. */
    static List<String> seeds() {
        List<String> seeds = new ArrayList<>(LINES.lines().toList());
        seeds.addAll(CHARACTERS);
        IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7f, 0x9f))
                .forEach(control -> seeds.add(Character.toString(control)));
        return List.copyOf(seeds);
    }

    /** Every seed at every place; no text twice. */
    static List<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        for (String seed : seeds()) {
            for (String before : BEFORE) {
                for (String behind : BEHIND) {
                    texts.add(before + seed + behind);
                }
            }
        }
        return List.copyOf(texts);
    }
}
