package io.github.dockerfilestages.stages.expansion;

/**
 * A replacement as Go's {@code Regexp.Expand} reads it, for a pattern without groups: {@code $0} and {@code ${0}} are
 * the match, any other name is empty, and {@code $$} is a dollar sign, as is one without a name after it.
 */
final class GoTemplate {
    private GoTemplate() {}

    static String expand(String template, String match) {
        var result = new StringBuilder();
        int at = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', at)) {
            result.append(template, at, dollar);
            boolean isBraced = template.startsWith("{", dollar + 1);
            int start = dollar + (isBraced ? 2 : 1);
            int end = endOfName(template, start);
            boolean isName = end > start && (!isBraced || template.startsWith("}", end));
            if (isName) {
                result.append(template.substring(start, end).equals("0") ? match : "");
                at = isBraced ? end + 1 : end;
            } else {
                result.append('$');
                at = dollar + (template.startsWith("$", dollar + 1) ? 2 : 1);
            }
        }
        return result.append(template, at, template.length()).toString();
    }

    private static int endOfName(String template, int from) {
        int end = from;
        while (end < template.length()) {
            int c = template.codePointAt(end);
            if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_') {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
