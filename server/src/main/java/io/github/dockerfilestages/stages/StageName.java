package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import java.util.Optional;

/** The rules for names of stages. */
public final class StageName {
    private StageName() {}

    /** The name as BuildKit stores and prints it. */
    public static String normalized(String declared) {
        return LowerCase.of(declared);
    }

    /** Whether BuildKit gives the name a special meaning. */
    public static boolean isReserved(String name) {
        return name.equals("scratch") || name.equals("context");
    }

    /**
     * Why a stage cannot have this name, as a clause that follows the quoted name; empty when it can.
     *
     * <p>There are two rules: {@code validStageName} of the parser; and, since BuildKit first looks for a context with
     * the name of the stage, the name must also be a valid repository name of an image ({@code dockerui.NamedContext}).
     */
    public static Optional<String> problem(String declared) {
        String name = normalized(declared);
        Optional<String> syntax = syntaxProblem(name);
        if (syntax.isPresent() || isReserved(name) || ImageReference.isValid(name)) {
            return syntax;
        }
        return Optional.of(
                "must also be a valid image name: letters and digits, with '-', '_' or '.' only between them");
    }

    /** Whether BuildKit's parser accepts the name: only the first rule of {@link #problem}. */
    public static boolean isParsed(String declared) {
        return syntaxProblem(normalized(declared)).isEmpty();
    }

    /** {@code ^[a-z][a-z0-9-_.]*$} */
    private static Optional<String> syntaxProblem(String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.charAt(0) < 'a' || name.charAt(0) > 'z') {
            return Optional.of("does not start with a letter");
        }
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean isAllowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            if (!isAllowed) {
                return Optional.of("contains a character other than letters, digits, '-', '_' and '.'");
            }
        }
        return Optional.empty();
    }
}
