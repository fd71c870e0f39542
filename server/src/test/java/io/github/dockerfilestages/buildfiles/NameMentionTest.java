package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words that may name a stage, whatever the language of the file. Each mention is shown in brackets. */
class NameMentionTest {

    @Test
    void a_word_after_the_option_target_is_a_mention() {
        check("docker build --target [dev] .");
        check("docker build --target=[dev] .");
        check("docker build --target '[dev]' .");
        check("cmd(\"--target\", \"[dev]\")");
        check("cmd(\"--target=[dev]\")");
    }

    @Test
    void a_word_after_a_key_that_ends_in_target_or_stage_is_a_mention() {
        check("target: [dev]");
        check("TARGET ?= [dev]");
        check("TARGET := [dev]");
        check("\"target\": \"[dev]\"");
        check("build_target = '[dev]'");
        check("dockerTarget => [dev]");
        check("stage: [dev]");
        check("Target: \"[dev]\",");
        check("<DockerfileFastModeStage>[base]</DockerfileFastModeStage>");
    }

    @Test
    void an_option_or_a_method_may_end_in_target() {
        check("fly deploy --build-target [dev]");
        check("new Image().withTarget(\"[dev]\")");
        check("image { target.set('[dev]') }");
        check("TARGETS = (\"[dev]\", \"[prod]\")");
    }

    @Test
    void a_result_of_an_expression_is_a_mention() {
        check("target: ${{ matrix.x || '[dev]' }}");
        check("target: \"${{ x == 'a' && '[dev]' || '[prod]' }}\"");
        check("target: ${{ 'a' == x }}");
        check("target: {{ .X | default \"[dev]\" }}");
        check("target: {{ env \"X\" \"[dev]\" }}");
    }

    @Test
    void each_element_of_a_list_is_a_mention() {
        check("target: ['[dev]', '[prod]']");
        check("target = [\"[dev]\", \"[prod]\"]");
        check("target:\n  - [dev]\n  - \"[prod]\"\nother:\n  - no\n");
        check("target:\r\n- [dev]\r\n- [prod]\r\n");
    }

    @Test
    void what_cannot_be_the_name_of_a_stage_is_none() {
        check("target: /srv/data");
        check("target: ${STAGE}");
        check("target: build-${KIND}");
        check("target: 3");
        check("target: node:20");
        check("target: {{ stage }}");
        check("--target");
        check("--targetdev");
        check("the target of the build");
        check("targets = [\"web\"]");
        check("stage('Build')");
        check("TARGETS = build test");
        check("target(build)");
    }

    @Test
    void a_name_ends_where_the_word_ends() {
        check("docker build --target [build-1.x_y] .");
        check("docker build --target=[dev]&& echo");
        check("# with --target [dev], or");
    }

    @Test
    void where_stage_has_another_meaning_only_targets_are_read() {
        var text = SourceText.of("stage: build\nscript: docker build --target dev .\nJOB_STAGE: test\n");
        assertEquals(
                List.of("dev", "test"),
                NameMention.ofTargetsIn(text).stream().map(NameMention::name).toList());
    }

    private static void check(String marked) {
        String plain = marked.replaceAll("\\[([A-Za-z][\\w.-]*)]", "$1");
        SourceText text = SourceText.of(plain);
        var drawn = new StringBuilder(plain);
        List<NameMention> mentions = NameMention.in(text);
        for (int index = mentions.size() - 1; index >= 0; index--) {
            NameMention mention = mentions.get(index);
            assertEquals(mention.name(), text.slice(mention.range()));
            drawn.insert(mention.range().end(), ']').insert(mention.range().start(), '[');
        }
        assertEquals(
                marked,
                drawn.toString(),
                () -> mentions.stream().map(NameMention::name).collect(Collectors.joining(", ")));
    }
}
