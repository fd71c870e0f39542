package io.github.dockerfilestages.buildfiles.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentFileReaderTest {
    private static Map<String, Value> read(String text) {
        return new EnvironmentFileReader()
                .read(".env", SourceText.of(text))
                .connections()
                .assignments();
    }

    @Test
    void aValueMayBeAsLongAsAKey() {
        String key = "A\\n".repeat(5_000);

        Map<String, Value> values = read("KEY=\"" + key + "\"\nSTAGE=prod\n");

        assertEquals(key, values.get("KEY").text());
        assertEquals("prod", values.get("STAGE").text());
    }
}
