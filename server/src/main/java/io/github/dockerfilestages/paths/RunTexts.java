package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Heredoc;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.InstructionLine;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The shell texts of a RUN in shell form: its line, and the heredocs that a shell runs. Ranges are relative to it. */
final class RunTexts {
    private static final Pattern SHELL_READS =
            Pattern.compile("(.*[/ ])?(ba|da|a|z|k)?sh( +-[a-z-]+)*+( +pipefail)? *");

    private static final Pattern SHELL_STARTS = Pattern.compile("#!.*sh\\b");

    private RunTexts() {}

    static List<ShellText> of(Dockerfile dockerfile, int element, InstructionLine line) {
        var whole = new ShellText(line.text(), line.line().offsets(line.arguments()));
        var instruction = (Instruction) dockerfile.element(element);
        if (instruction.heredocs().isEmpty()) {
            return List.of(whole);
        }
        var texts = new ArrayList<ShellText>();
        texts.add(whole);
        int start = dockerfile.start(element);
        String before = beforeHeredoc(line.text());
        boolean isScript = Blanks.isBlank(before) || SHELL_READS.matcher(before).matches();
        for (Heredoc heredoc : instruction.heredocs()) {
            String body = heredoc.body().shift(start).of(dockerfile.text().content());
            if (isScript && isShell(body)) {
                TextRange range = heredoc.body();
                texts.add(new ShellText(body, OffsetMap.verbatim(range)));
            }
            isScript = false;
        }
        return texts;
    }

    private static String beforeHeredoc(String text) {
        int at = text.indexOf("<<");
        return at < 0 ? text : text.substring(0, at);
    }

    /** Whether the first line does not name another interpreter. */
    private static boolean isShell(String body) {
        String first = Blanks.stripLeading(body);
        int end = first.indexOf('\n');
        String line = end < 0 ? first : first.substring(0, end);
        return !line.startsWith("#!") || SHELL_STARTS.matcher(line).lookingAt();
    }
}
