package io.github.dockerfilestages.syntax.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * Passes the tokens of a YAML text to the parser and remembers what the events of the parser lack: where a scalar
 * starts after its anchor and tag, and how far the lines around it are indented.
 */
final class YamlTokens implements Scanner {
    private final Scanner scanner;
    private final Deque<Integer> columns = new ArrayDeque<>();
    private @Nullable ScalarToken scalar;
    private @Nullable ScalarToken lastScalar;

    YamlTokens(Scanner scanner) {
        this.scanner = scanner;
    }

    /** The offset of a mark, which the library always has for a text. */
    static int offset(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).orElse(0);
    }

    /** The scalar that the parser has taken since the last call. */
    Optional<ScalarToken> takeScalar() {
        Optional<ScalarToken> taken = Optional.ofNullable(scalar);
        scalar = null;
        return taken;
    }

    /** The column of the innermost block collection; 0 if there is none. */
    int indentation() {
        return columns.isEmpty() ? 0 : columns.peek();
    }

    /** The start of the last scalar, if it ends on this line and starts on an earlier one. */
    OptionalInt scalarFromAbove(int line) {
        if (lastScalar == null
                || lastScalar.getStartMark().isEmpty()
                || lastScalar.getEndMark().isEmpty()) {
            return OptionalInt.empty();
        }
        Mark start = lastScalar.getStartMark().get();
        boolean isFromAbove =
                start.getLine() < line && lastScalar.getEndMark().get().getLine() == line;
        return isFromAbove ? OptionalInt.of(start.getIndex()) : OptionalInt.empty();
    }

    @Override
    public Token next() {
        Token token = scanner.next();
        if (token instanceof ScalarToken taken) {
            scalar = taken;
            lastScalar = taken;
        } else if (isStartOfLines(token.getTokenId())) {
            columns.push(token.getStartMark().map(Mark::getColumn).orElse(0));
        } else if (token.getTokenId() == Token.ID.BlockEnd) {
            columns.poll();
        }
        return token;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return scanner.checkToken(choices);
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return scanner.checkToken(choice);
    }

    @Override
    public Token peekToken() {
        return scanner.peekToken();
    }

    @Override
    public boolean hasNext() {
        return scanner.hasNext();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    private static boolean isStartOfLines(Token.ID id) {
        return id == Token.ID.BlockMappingStart || id == Token.ID.BlockSequenceStart;
    }
}
