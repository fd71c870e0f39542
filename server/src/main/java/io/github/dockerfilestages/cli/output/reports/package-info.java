/** The formats of the reports of {@code check}, one class per format, and its baseline. */
@NullMarked
package io.github.dockerfilestages.cli.output.reports;

import org.jspecify.annotations.NullMarked;
