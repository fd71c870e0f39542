package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words that may name a stage, whatever the language of the file. Each mention is shown in brackets. */
class NameMentionTest {

    @Test
    void aWordAfterTheOptionTargetIsAMention() {
        check("docker build --target [dev] .");
        check("docker build --target=[dev] .");
        check("docker build --target '[dev]' .");
        check("cmd(\"--target\", \"[dev]\")");
        check("cmd(\"--target=[dev]\")");
    }

    @Test
    void aWordAfterAKeyThatEndsInTargetOrStageIsAMention() {
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
    void theKeyMayBeTheNameOfAParameter() {
        check("params:\n  - name: target-stage\n    value: [dev]\n");
        check("env: [{name: DOCKER_TARGET, value: '[dev]'}]");
        check("{\"name\": \"target\",\r\n  \"value\": \"[dev]\"}");
        check("- name: buildTarget # of the image\n  type: string\n");
        check("parameters:\n- name: target\n  default: [dev]\n");
        check("- rename: target\n  value: dev\n");
        check("- name: target of x\n  value: dev\n");
    }

    @Test
    void theKeyMayBeAnInputWithADefault() {
        check("inputs:\n  docker-target:\n    required: false\n    default: [dev]\n");
        check("inputs:\r\n  target: # of the image\r\n\r\n    description: |\r\n      a\r\n    default: '[dev]'\r\n");
        check("spec:\n  inputs:\n    \"stage\":\n      default: [dev]\n");
        check("  target:\n  default: dev\n");
        check("  target:\n    type: {}\n  other:\n    default: dev\n");
        check("  target:\n    type:\n      default: dev\n");
        check("  target: [x]\n    default: dev\n");
        check("  the target:\n    default: dev\n");
        check("  target:\n" + "    a: b\n".repeat(30) + "    default: dev\n");
        check("  target:");
    }

    @Test
    void anOptionOrAMethodMayEndInTarget() {
        check("fly deploy --build-target [dev]");
        check("new Image().withTarget(\"[dev]\")");
        check("image { target.set('[dev]') }");
        check("TARGETS = (\"[dev]\", \"[prod]\")");
    }

    @Test
    void theValueOfAnOptionMayBeOnTheNextLine() {
        check("run([\n    \"--target\",\n    \"[dev]\",\n])");
        check("args:\n  - --target\n  - [dev]\n  - --no-cache\n");
        check("args:\r\n  - \"--target\"\r\n  - \"[dev]\"\r\n");
        check("docker build --target \\\n  [dev] .");
        check("args:\n  - --target\n  - --no-cache\n");
        check("x --target\ny");
        check("x(\"--target\",\ny)");
    }

    @Test
    void theOptionAndItsValueMayBeArgumentsOfTwoCalls() {
        check("c.arg(\"build\").arg(\"--target\").arg(\"[dev]\").arg(\"x\")");
        check("c.arg(\"build\")\n  .arg(\"--target\")\r\n  .arg(\"[dev]\")\n  .arg(\".\")");
        check("c.args(&[\"build\", \"--target\"]).arg(\"[dev]\")");
        check("list.add(\"--target\"); list.add(\"[dev]\"); list.add(\"x\");");
        check("info.List.Add(\"--target\");\ninfo.List.Add(\"[dev]\");");
        check("args.push('--target')\nargs.push('[dev]')");
        check("args = append(args, \"--target\")\nargs = append(args, \"[dev]\")");
        check("args = append(append(args, \"--target\"), \"[dev]\")");
        check("push @args, '--target';\npush @args, '[dev]';");
    }

    @Test
    void orTheyMayBeAddedToAList() {
        check("list << \"--target\" << \"[dev]\"");
        check("list += [\"--target\"]\nlist += [\"[dev]\"]");
        check("$list[] = '--target';\n$list[] = '[dev]';");
        check("argv[n++] = \"--target\"; argv[n++] = \"[dev]\";");
        check("list ++ [\"--target\"] ++ [\"[dev]\"]");
        check("[ \"build\" \"--target\" \"[dev]\" ]");
    }

    @Test
    void otherCallsPassNoValue() {
        check("parser.add_argument(\"--target\")\nparser.add_argument(\"dev\")");
        check("list.add(\"--target\"); other.print(\"dev\");");
        check("if list.contains(\"--target\") { list.add(\"dev\") }");
        check("list.add(\"--target\"); list.add(\"/dev\"); list.add(\"a word\");");
        check("x = \"--target\"\ny = \"dev\"");
        check("Command::new(\"cargo\")\n  .arg(\"build\")\n  .arg(\"--target\")\n  .arg(\"dev\")");
    }

    @Test
    void aResultOfAnExpressionIsAMention() {
        check("target: ${{ matrix.x || '[dev]' }}");
        check("target: \"${{ x == 'a' && '[dev]' || '[prod]' }}\"");
        check("target: ${{ 'a' == x }}");
        check("target: {{ .X | default \"[dev]\" }}");
        check("target: {{ env \"X\" \"[dev]\" }}");
    }

    @Test
    void eachElementOfAListIsAMention() {
        check("target: ['[dev]', '[prod]']");
        check("target = [\"[dev]\", \"[prod]\"]");
        check("target:\n  - [dev]\n  - \"[prod]\"\nother:\n  - no\n");
        check("target:\r\n- [dev]\r\n- [prod]\r\n");
    }

    @Test
    void whatCannotBeTheNameOfAStageIsNone() {
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
    void aNameEndsWhereTheWordEnds() {
        check("docker build --target [build-1.x_y] .");
        check("docker build --target=[dev]&& echo");
        check("# with --target [dev], or");
    }

    @Test
    void whereStageHasAnotherMeaningOnlyTargetsAreRead() {
        var text = SourceText.of("stage: build\nscript: docker build --target dev .\nJOB_STAGE: test\n");
        assertEquals(
                List.of("dev", "test"),
                NameMention.ofTargetsIn(SearchedText.of(text)).stream()
                        .map(NameMention::name)
                        .toList());
    }

    private static void check(String marked) {
        String plain = marked.replaceAll("\\[([A-Za-z][\\w.-]*)]", "$1");
        SourceText text = SourceText.of(plain);
        var drawn = new StringBuilder(plain);
        List<NameMention> mentions = NameMention.in(SearchedText.of(text));
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
