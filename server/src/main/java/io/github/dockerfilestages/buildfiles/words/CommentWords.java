package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in the comments of a Dockerfile that show how to build it: targets, and the values of build arguments. */
public final class CommentWords {
    private CommentWords() {}

    /** The targets first, then the values with the build arguments that get them. */
    public static List<NameMention> in(SourceText dockerfile) {
        return Stream.concat(
                        ifAny(Targets.OPTION, dockerfile, () -> Targets.in(dockerfile)),
                        ifAny(Arguments.OPTION, dockerfile, () -> Arguments.in(dockerfile)))
                .toList();
    }

    /** Most Dockerfiles have none of them: only for the others, Java prepares the patterns. */
    private static Stream<NameMention> ifAny(String option, SourceText text, Supplier<List<NameMention>> words) {
        return text.content().contains(option) ? words.get().stream() : Stream.of();
    }

    private static final class Targets {
        static final String OPTION = "--target";
        private static final Pattern BEFORE = Pattern.compile("\\s*#.*" + OPTION + "[\"'`=, \t]+");

        static List<NameMention> in(SourceText text) {
            return NameMention.ofTargetsIn(SearchedText.of(text)).stream()
                    .filter(mention -> BEFORE.matcher(lineBefore(mention.range().start(), text))
                            .matches())
                    .toList();
        }
    }

    private static final class Arguments {
        static final String OPTION = "--build-arg";
        private static final Pattern BEFORE = Pattern.compile("^[ \\t]*+#.*" + OPTION + "[=\\s]\\s*+[\"']?$");

        static List<NameMention> in(SourceText text) {
            var found = new ArrayList<NameMention>();
            Matcher assigned = PassedWords.ASSIGNMENT.matcher(text.content());
            while (found.size() < PassedWords.MOST_IN_FILE && assigned.find()) {
                if (BEFORE.matcher(lineBefore(assigned.start(), text)).find()) {
                    var word = new TextRange(assigned.start("word"), assigned.end("word"));
                    found.add(NameMention.at(word, text).givenTo(assigned.group("key")));
                }
            }
            return found;
        }
    }

    /** The text between the start of a line and an offset in it. */
    private static String lineBefore(int offset, SourceText text) {
        return text.slice(new TextRange(text.line(text.lineAt(offset)).start(), offset));
    }
}
