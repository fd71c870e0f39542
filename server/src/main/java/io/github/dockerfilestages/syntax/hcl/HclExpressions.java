package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Tree;

/** Reads expressions at the cursor, for the readers of strings and collections, which contain expressions. */
interface HclExpressions {

    /** The expression at the cursor, which ends with the line unless a bracket is open; absent when there is none. */
    Tree inLine();

    /** The same, inside brackets. */
    Tree acrossLines();

    /** An operand of an operator; absent when there is none. */
    Tree operand();

    /** Moves past the bracket that closes the open one. */
    void skipThrough(String closer);
}
