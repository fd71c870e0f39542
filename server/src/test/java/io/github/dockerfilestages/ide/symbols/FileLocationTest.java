package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileLocationTest {
    @Test
    void locationsAreInTheOrderOfTheirFilesAndTexts() {
        List<FileLocation> inOrder = List.of(at("/a", 1, 2), at("/a", 1, 3), at("/a", 2, 2), at("/b", 0, 1));

        assertEquals(inOrder, Stream.of(3, 1, 2, 0).map(inOrder::get).sorted().toList());
    }

    @Test
    void theSameRangeOfTheSameFileIsTheSameLocation() {
        assertEquals(at("/a", 1, 2), at("/a", 1, 2));
        assertEquals(at("/a", 1, 2).hashCode(), at("/a", 1, 2).hashCode());
        assertNotEquals(at("/a", 1, 2), at("/b", 1, 2));
        assertNotEquals(at("/a", 1, 2), at("/a", 1, 3));
    }

    private static FileLocation at(String file, int start, int end) {
        return new FileLocation(new FilePath(file), new TextRange(start, end));
    }
}
