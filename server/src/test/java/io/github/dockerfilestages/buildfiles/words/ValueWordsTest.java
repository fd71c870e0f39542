package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a word may be a value. Each text has the word in capitals if it is one. */
class ValueWordsTest {

    @Test
    void aWordAfterASignOrInQuotesIsAValue() {
        check("kind: TEST");
        check("kind: \"TEST\" # a comment");
        check("kinds: [TEST, other, TEST]");
        check("KIND=TEST");
        check("KIND=TEST make image");
        check("kind := 'TEST'");
        check("pick('TEST', x)");
        check("echo \"kind=TEST\" >> $GITHUB_OUTPUT");
        check("Build-Image -Part TEST -Push");
        check("image --kind TEST");
    }

    @Test
    void aWordThatAScriptPassesOnIsAValue() {
        check("call :image TEST");
        check("call :image x \"TEST\" y");
        check("Build-Image TEST");
        check("kind=$([ $CI ] && echo TEST || echo other)");
        check("echo TEST | xargs image");
        check("printf '%s\\n' TEST | xargs image");
        check("done <<EOF\nTEST\nother\nEOF");
    }

    @Test
    void anElementOfAListOfWordsIsAValue() {
        check("kinds = %w[TEST other TEST]");
        check("my @kinds = qw(other TEST);");
        check("printf '%s\\n' TEST other TEST | xargs -I% image %");
        check("kinds = [test other]");
        check("KINDS = other TEST third");
        check("kinds := \"other TEST\"");
        check("kinds: the test");
    }

    @Test
    void aWordOfATextThatIsSplitIsAValue() {
        check("for s in \"other TEST third\".split():");
        check("kinds = 'TEST,other' .Split(',')");
        check("$kinds = 'other TEST' -split ' '");
        check("strings.Fields(\"other TEST\")");
        check("each s in split('other,TEST', ',')");
        check("explode(',', 'other,TEST')");
        check("\"the test\".strip()");
        check("split(the test)");
    }

    @Test
    void aValueOfAVariableOfAnyShellIsOne() {
        check("set kind TEST");
        check("set -gx kind 'TEST'");
        check("set the test up");
        check("stages := []string{\"TEST\", \"other\"}");
        check("stages = ['TEST']");
        check("stages: [test]");
    }

    @Test
    void anArgumentOfAFunctionOfTheTextIsAValue() {
        check("function Image($kind) {}\nImage TEST\nif (x) { Image 'a b' TEST }\nOther test\nImage \"the test\"\n");
        check("Image test\n");
    }

    @Test
    void anElementOfAListIsAValueByItsKey() {
        check("kinds:\n  - TEST\n  - other\n");
        check("kinds:\n  - name: x\n    values:\n      - TEST\n");
        check("needs:\n  - test\n");
        check("needs: [test]");
        check("needs: # both\n- test\n- other\n");
    }

    @Test
    void aWordOfASentenceACommandOrAPathIsNone() {
        check("npm run test");
        check("echo test it");
        check("echo start test");
        check("test it");
        check("make test image");
        check("echo \"test it\"");
        check("about: test the image");
        check("test: image");
        check("path: ./test/x");
        check("file: test.txt");
        check("other: my-test");
        check("kind: test-image");
        check("kind: test:latest");
        check("kind: $test");
        check("image --x test");
    }

    @Test
    void theNameOfSomethingElseIsNone() {
        check("name: test");
        check("stage: test");
        check("runs-on: test");
        check("depends_on: [test]");
    }

    private static void check(String marked) {
        String text = marked.replace("TEST", "test");
        List<Integer> found = ValueWords.in(SourceText.of(text), "test").stream()
                .map(word -> word.range().start())
                .toList();
        List<Integer> expected = IntStream.range(0, marked.length())
                .filter(at -> marked.startsWith("TEST", at))
                .boxed()
                .toList();
        assertEquals(expected, found, marked);
    }
}
