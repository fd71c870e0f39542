package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes hover content as Markdown or as plain text. Text from the file never becomes markup: no link, HTML or icon.
 */
public final class HoverRenderer {
    private static final String ESCAPED = "\\`*_[]<>#!|~&@$";

    private HoverRenderer() {}

    /**
     * Writes hover content as Markdown.
     *
     * @param uris gives the address at which a file can be opened; absent if it cannot be linked to
     */
    public static String markdown(HoverContent content, Function<FilePath, Optional<String>> uris) {
        var blocks = new ArrayList<String>();
        if (!content.code().isEmpty()) {
            String fence = fence(content.code(), 3);
            blocks.add(fence + "dockerfile\n" + ShownText.lines(content.code()).replace("\r", "") + "\n" + fence);
        }
        Function<Phrase, String> renderer = phrase -> joined(phrase, span -> markdown(span, uris));
        content.lead().forEach(phrase -> blocks.add(renderer.apply(phrase)));
        for (HoverSection section : content.sections()) {
            blocks.add("**" + section.title() + "**\n\n" + list(section, "- ", renderer));
        }
        return String.join("\n\n", blocks);
    }

    public static String plainText(HoverContent content) {
        var blocks = new ArrayList<String>();
        if (!content.code().isEmpty()) {
            blocks.add(ShownText.lines(content.code()).replace("\r", ""));
        }
        content.lead().forEach(phrase -> blocks.add(plainText(phrase)));
        for (HoverSection section : content.sections()) {
            blocks.add(section.title() + ":\n" + list(section, "  ", HoverRenderer::plainText));
        }
        return String.join("\n\n", blocks);
    }

    private static String list(HoverSection section, String mark, Function<Phrase, String> renderer) {
        return String.join(
                "\n",
                section.lines().stream()
                        .map(line -> mark + renderer.apply(line))
                        .toList());
    }

    private static String plainText(Phrase phrase) {
        return joined(phrase, span -> onOneLine(span.text()));
    }

    private static String joined(Phrase phrase, Function<Phrase.Span, String> renderer) {
        List<String> texts = phrase.spans().stream().map(renderer).toList();
        return String.join("", texts);
    }

    private static String markdown(Phrase.Span span, Function<FilePath, Optional<String>> uris) {
        if (span instanceof Phrase.CodeSpan code) {
            return codeSpan(onOneLine(code.text()));
        }
        if (span instanceof Phrase.PhraseLine line) {
            return line.file()
                    .flatMap(uris)
                    .map(uri -> "[" + line.text() + "](" + uri + "#L" + line.number() + ")")
                    .orElse(line.text());
        }
        return span instanceof Phrase.Quote quote ? escaped(onOneLine(quote.text())) : span.text();
    }

    /** In a code span only backticks are special, and only as many in a row as delimit the span. */
    private static String codeSpan(String code) {
        String fence = fence(code, 1);
        boolean needsBlanks = Blanks.isBlank(code) || code.startsWith("`") || code.endsWith("`");
        return needsBlanks ? fence + " " + code + " " + fence : fence + code + fence;
    }

    /** More backticks than the code has in a row anywhere. */
    private static String fence(String code, int least) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < code.length(); at++) {
            run = code.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(least, longest + 1));
    }

    private static String escaped(String prose) {
        var escaped = new StringBuilder();
        for (int at = 0; at < prose.length(); at++) {
            if (isMarkup(prose, at)) {
                escaped.append('\\');
            }
            escaped.append(prose.charAt(at));
        }
        return escaped.toString();
    }

    /**
     * Whether a character could be part of markup. Full stops and colons could, because renderers turn addresses into
     * links.
     */
    private static boolean isMarkup(String prose, int at) {
        char c = prose.charAt(at);
        boolean isInWord = at + 1 < prose.length() && prose.charAt(at + 1) != ' ';
        boolean isAfterDigit = at > 0 && Character.isDigit(prose.charAt(at - 1));
        return ESCAPED.indexOf(c) >= 0
                || isInWord && (c == '.' || c == ':')
                || isAfterDigit && (c == '.' || c == ')')
                || at == 0 && (c == '-' || c == '+' || c == '=');
    }

    /** Replaces line ends and tabs with blanks, so that the text stays one paragraph. */
    private static String onOneLine(String text) {
        return ShownText.lines(text).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
