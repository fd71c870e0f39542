package io.github.dockerfilestages.ide.proof;

import java.util.Set;

/**
 * An ARG whose value a variable of the image may hide at the next FROM. BuildKit sets the variables of the image again
 * at each FROM, also at one that continues a stage, and the image may have a variable of any name. An ENV of the same
 * name after the ARG makes that the same as before, and so does the same ARG after the FROM.
 *
 * @param text the instruction as it is compared
 * @param names the arguments that it declares
 * @param used the variables in their defaults
 * @param isCovered whether a FROM came after it, so that its value may be hidden
 * @param isRepeatable whether declaring it again after a FROM gives the same value
 */
public record LooseArgument(
        int element, String text, Set<String> names, Set<String> used, boolean isCovered, boolean isRepeatable) {

    /** The same after a FROM. */
    LooseArgument covered() {
        return new LooseArgument(element, text, names, used, true, isRepeatable);
    }

    /** The same after it was declared again. */
    LooseArgument restored() {
        return new LooseArgument(element, text, names, used, false, isRepeatable);
    }

    /** The same after some of the variables that its value depends on were set. */
    LooseArgument disturbed() {
        return new LooseArgument(element, text, names, used, isCovered, false);
    }
}
