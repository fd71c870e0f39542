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
 * @param reach whether a FROM came after it
 */
public record LooseArgument(int element, String text, Set<String> names, Set<String> used, ArgumentReach reach) {

    /** What is known of the value of an ARG. */
    public enum ArgumentReach {
        /** The ARG has set it. */
        IN_FORCE,
        /** A FROM came after the ARG, and declaring it again restores the value. */
        COVERED,
        /** A FROM came after the ARG, and declaring it again may give another value. */
        LOST,
        /** No FROM came yet, but declaring the ARG again after one may give another value. */
        FLEETING
    }

    /** Whether no FROM came after it, so that the next one may change its value. */
    public boolean isUncovered() {
        return reach == ArgumentReach.IN_FORCE || reach == ArgumentReach.FLEETING;
    }

    boolean isCovered() {
        return reach == ArgumentReach.COVERED || reach == ArgumentReach.LOST;
    }

    /** Whether the ARG could be declared again after a FROM, with the same value. */
    public boolean isRepeatable() {
        return reach == ArgumentReach.IN_FORCE || reach == ArgumentReach.COVERED;
    }

    LooseArgument with(ArgumentReach renewed) {
        return new LooseArgument(element, text, names, used, renewed);
    }

    /** The same after a FROM. */
    LooseArgument covered() {
        return with(isRepeatable() ? ArgumentReach.COVERED : ArgumentReach.LOST);
    }

    /** The same after some of the variables that its value depends on were set. */
    LooseArgument disturbed() {
        return with(isCovered() ? ArgumentReach.LOST : ArgumentReach.FLEETING);
    }
}
