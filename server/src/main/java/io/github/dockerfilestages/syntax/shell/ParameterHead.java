package io.github.dockerfilestages.syntax.shell;

/**
 * An expansion in braces, such as <code>${STAGE:-build}</code>, up to its operand.
 *
 * @param name that of the variable, with the operator for length or indirection before it and the subscript after it
 * @param operator what the shell does with the value; empty if it does nothing
 * @param end the offset where the operand starts
 */
record ParameterHead(String name, String operator, int end) {
    private static final String SPECIAL = "@*#?-$!";

    /** Reads what follows the opening brace. */
    static ParameterHead read(String text, int start) {
        int endOfName = endOfReference(text, start);
        int end = endOfOperator(text, endOfName);
        return new ParameterHead(text.substring(start, endOfName), text.substring(endOfName, end), end);
    }

    /**
     * The offset after the name of a variable, or after the single character of a special parameter, that starts here.
     */
    static int endOfName(String text, int start) {
        int end = start;
        if (start < text.length() && (SPECIAL.indexOf(text.charAt(start)) >= 0 || isDigit(text.charAt(start)))) {
            return start + 1;
        }
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the operand is a pattern, for which quotes around the expansion do not count. */
    boolean takesPattern() {
        return !operator.isEmpty() && "#%/".indexOf(operator.charAt(0)) >= 0;
    }

    /** Whether a variable that is set is replaced by its value as it is. */
    boolean keepsValue(CommandWord operand) {
        boolean isOfName = "#!".indexOf(name.isEmpty() ? ' ' : name.charAt(0)) < 0;
        return isOfName && (operator.isEmpty() ? operand.text().isEmpty() : takesFallback() || operator.endsWith("?"));
    }

    /** Whether the operand is the value if the variable is not set. */
    boolean takesFallback() {
        return operator.endsWith("-") || operator.endsWith("=");
    }

    /** The offset after the name with its operator and its subscript. */
    private static int endOfReference(String text, int start) {
        boolean isPrefixed = start + 1 < text.length()
                && "#!".indexOf(text.charAt(start)) >= 0
                && "}:-=+?%/".indexOf(text.charAt(start + 1)) < 0;
        int at = endOfName(text, isPrefixed ? start + 1 : start);
        if (at < text.length() && text.charAt(at) == '[') {
            while (at < text.length() && "]}\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            at += at < text.length() && text.charAt(at) == ']' ? 1 : 0;
        }
        return at;
    }

    private static int endOfOperator(String text, int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
        }
        if (at < text.length() && "-=+?#%/".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
