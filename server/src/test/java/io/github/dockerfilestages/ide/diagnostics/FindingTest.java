package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.text.TextRange;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void itIsOnTheNameThatAReferenceSpells() {
        assertEquals("build", wordOfLastReference("FROM a\nCOPY --from=\"build\" x y\n"));
    }

    @Test
    void itIsOnTheWholeWordWhereTheNameIsNothing() {
        assertEquals("\"\"", wordOfLastReference("FROM \"\"\n"));
    }

    @Test
    void aCycleThroughHundredsOfStagesIsNotListed() {
        var party = new RelatedRange(0, new TextRange(0, 1), "an edge");
        Finding finding = Finding.of(DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY, 0, new TextRange(0, 1), "It goes round.")
                .relatedTo(Collections.nCopies(500, party));

        assertEquals(Collections.nCopies(4, party), finding.related().subList(0, 4));
        assertEquals("an edge … and 495 more", finding.related().get(4).message());
        assertEquals(5, finding.related().size());
    }

    @Test
    void ofManyPartiesOnlyTheFirstAreDescribed() {
        Stream<RelatedRange> parties = IntStream.iterate(0, n -> n + 1).mapToObj(n -> {
            assertTrue(n < 6, "one that is not shown is described");
            return new RelatedRange(n, new TextRange(0, 1), "an edge");
        });
        Finding finding = Finding.of(DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY, 0, new TextRange(0, 1), "It goes round.")
                .relatedTo(parties, 500);

        assertEquals("an edge … and 495 more", finding.related().get(4).message());
    }

    @Test
    void fivePartiesAreAllListed() {
        var party = new RelatedRange(0, new TextRange(0, 1), "an edge");
        Finding finding = Finding.of(DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY, 0, new TextRange(0, 1), "It goes round.")
                .relatedTo(Collections.nCopies(5, party));

        assertEquals(Collections.nCopies(5, party), finding.related());
    }

    @Test
    void anotherSeverityChangesNothingElse() {
        Finding finding = Finding.of(DiagnosticCode.UNUSED_STAGE, 3, new TextRange(1, 2), "Nobody uses it.");
        Finding louder = finding.as(Severity.ERROR);

        assertEquals(Severity.ERROR, louder.severity());
        assertEquals(finding, louder.as(finding.severity()));
        assertEquals(List.of(), finding.related());
    }

    private static String wordOfLastReference(String source) {
        var model = Fixture.of(source).model();
        var references = model.table().references();
        Finding finding = Finding.at(references.get(references.size() - 1), DiagnosticCode.UNKNOWN_STAGE, "");
        return model.text().slice(model.absolute(finding.instruction(), finding.range()));
    }
}
