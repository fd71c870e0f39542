package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.text.TextRange;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Recognizes unquoted scalars in a YAML text. */
public final class YamlPlainScalar {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private YamlPlainScalar() {}

    /** Whether a range is exactly an unquoted scalar; false after a syntax error, where this cannot be known. */
    public static boolean isAt(String text, TextRange range) {
        var tokens = new ScannerImpl(SETTINGS, new StreamReader(SETTINGS, YamlReading.printable(text)));
        try {
            while (tokens.hasNext()) {
                Token token = tokens.next();
                var found =
                        new TextRange(YamlTokens.offset(token.getStartMark()), YamlTokens.offset(token.getEndMark()));
                if (found.start() >= range.start()) {
                    return found.equals(range) && token instanceof ScalarToken scalar && scalar.isPlain();
                }
            }
        } catch (YamlEngineException e) {
            return false;
        }
        return false;
    }
}
