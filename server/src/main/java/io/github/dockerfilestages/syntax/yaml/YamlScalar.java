package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.TextRange;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.tokens.ScalarToken;

/**
 * Reads a scalar again from where the library found it. The library returns its value, but not the offset of each of
 * its characters.
 */
final class YamlScalar {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private YamlScalar() {}

    /**
     * The scalar of a token.
     *
     * @param indentation the column of the collection that contains it
     */
    static Tree read(String text, ScalarToken token, int indentation) {
        int start = YamlTokens.offset(token.getStartMark());
        int end = YamlTokens.offset(token.getEndMark());
        ScalarStyle style = token.getStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return new YamlBlockScalar(text, new TextRange(start, end), indentation).read();
        }
        if (style == ScalarStyle.PLAIN) {
            Tree.Text plain = new YamlFlowScalar(text, new TextRange(start, end), style).read();
            return NULLS.contains(plain.text()) ? new Tree.Absent(plain.range()) : plain;
        }
        return new YamlFlowScalar(text, new TextRange(start + 1, end - 1), style).read();
    }
}
