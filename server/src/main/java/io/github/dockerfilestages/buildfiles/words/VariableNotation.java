package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.Build;
import java.util.regex.Pattern;

/** How files write that they mean a variable. */
enum VariableNotation {
    /** An alias of YAML. */
    ANCHOR("\\*NAME(?![\\w-])"),
    /** With characters around the name, or after the name of what contains it: {@code $X}, {@code %X%}, {@code matrix.x}. */
    SIGN(String.join(
            "|",
            "\\$\\{?!?#?NAME(?!\\w)",
            "\\$\\(NAME\\)",
            "\\$\\{?env:NAME(?!\\w)",
            "%NAME%|%%~?NAME(?![\\w-])|!NAME!",
            "(?<![\\w-])(?:(?i:matrix|env|inputs|vars|variables|parameters|params|outputs)|item|each|local|var)(?:\\.[\\w-]+)*?\\.NAME(?![\\w-])",
            "(?<![\\w-])(?:matrix|env|inputs|vars|variables|parameters|params|outputs)\\[\\s*+[\"']NAME[\"']\\s*+]",
            "\\{\\{[^}\\n]*?(?<![\\w.-])\\.?NAME(?![\\w-])")),
    /** The name itself is an expression. */
    BARE(
            SIGN.pattern
                    + "|(?<![\\w\"'$.-])(?:[\\w-]+(?:\\[[^\\]\\n]*+])?\\.)*?NAME(?![\\w\"'-])(?!\\s*+(?:=(?!=)|\\{|:\\s)|[ \\t]++\")");

    private final String pattern;

    VariableNotation(String pattern) {
        this.pattern = pattern;
    }

    static VariableNotation of(Build.BuildKind kind) {
        return switch (kind) {
            case BAKE, TERRAFORM, TILT, JUST, JENKINS -> BARE;
            default -> SIGN;
        };
    }

    /** Finds the uses of a variable. */
    Pattern uses(String name) {
        return Pattern.compile(
                "(?:" + pattern.replace("NAME", Pattern.quote(name)) + ")(?!\\s*+[:?+]{0,2}=(?!=)|\\s++in\\b)");
    }
}
