package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Mention;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction that concerns stages, and the comments that BuildKit assigns to it: all that a {@link StageTable}
 * depends on.
 *
 * <p>It keeps what follows from the statement alone, so that an edit of another instruction only resolves this one
 * again, without reading it again.
 */
public final class StageInstruction {
    private final Statement statement;
    private final List<String> comments;
    private final List<Mention> mentions;
    private final boolean isTemplate;

    StageInstruction(Statement statement, List<String> comments) {
        this.statement = statement;
        this.comments = comments;
        this.mentions = statement.mentions();
        this.isTemplate = statement.isTemplate();
    }

    public Statement statement() {
        return statement;
    }

    /** The texts of the comments above it, in order. */
    public List<String> comments() {
        return comments;
    }

    /** {@link Statement#mentions}. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** {@link Statement#isTemplate}. */
    public boolean isTemplate() {
        return isTemplate;
    }

    /** Compares only what is written; everything else follows from it. */
    @Override
    public boolean equals(@Nullable Object other) {
        // An edit keeps the instructions that it does not touch.
        return this == other
                || other instanceof StageInstruction instruction
                        && statement.equals(instruction.statement)
                        && comments.equals(instruction.comments);
    }

    @Override
    public int hashCode() {
        return 31 * statement.hashCode() + comments.hashCode();
    }

    @Override
    public String toString() {
        return statement + " " + comments;
    }
}
