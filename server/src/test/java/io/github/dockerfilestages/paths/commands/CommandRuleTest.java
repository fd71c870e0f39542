package io.github.dockerfilestages.paths.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.paths.commands.CommandRule.CommandAction;
import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandRuleTest {
    @Test
    void aRowHasProgramsSubcommandsAnActionOptionsAndUsualNames() {
        assertEquals(
                new CommandRule(
                        Set.of("one", "two"),
                        Set.of("make", "--build"),
                        CommandAction.LAST_DIRECTORY,
                        Map.of("-o", OptionRole.OUT, "--root", OptionRole.INSIDE),
                        Set.of("dist", "out")),
                CommandRule.parse("one,two make,--build: last_directory -o=out --root=inside usual=dist,out"));
        assertEquals(
                new CommandRule(Set.of("one"), Set.of(), CommandAction.FILES, Map.of(), Set.of()),
                CommandRule.parse("one: files"));
    }

    @Test
    void aWordThatIsNoActionIsAMistakeInTheTable() {
        assertThrows(IllegalArgumentException.class, () -> CommandRule.parse("one: unknown"));
    }

    @Test
    void aSubcommandIsOneOfTheFirstWords() {
        CommandRule rule = CommandRule.parse("tool build,--make: files");

        for (String words : List.of("build", "a b build c", "-a --b -c -d build", "x --make", "build:web")) {
            assertTrue(rule.matches(words(words)), words);
        }
        for (String words : List.of("", "test", "a b c build", "a -b c d build", "--build:web", "test:build")) {
            assertFalse(rule.matches(words(words)), words);
        }
    }

    @Test
    void aRowWithoutSubcommandsIsAboutAllWords() {
        assertTrue(CommandRule.parse("tool: files").matches(words("test")), "any word");
    }

    private static List<CommandWord> words(String text) {
        return Stream.of(text.split(" "))
                .map(word -> CommandWord.literal(word, TextRange.at(0)))
                .toList();
    }
}
