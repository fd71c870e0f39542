package io.github.dockerfilestages.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link CoreBenchmark} and prints a table of times and their ratios to those of 100 lines. */
public final class CoreBenchmarks {
    private static final int REFERENCE_LINES = 100;

    private CoreBenchmarks() {}

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(CoreBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        var references = new HashMap<String, Double>();
        for (RunResult result : results) {
            if (lines(result) == REFERENCE_LINES) {
                references.put(name(result), median(result));
            }
        }
        System.out.println("| operation | lines | p50, µs | p95, µs | p99, µs | p50 to that of 100 lines |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        inOrder(results).forEach(result -> print(result, references));
    }

    private static void print(RunResult result, Map<String, Double> references) {
        Statistics times = result.getPrimaryResult().getStatistics();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,.1f | %,.1f | %,.1f | %,.2f |%n",
                name(result),
                lines(result),
                median(result),
                times.getPercentile(95),
                times.getPercentile(99),
                median(result) / references.getOrDefault(name(result), Double.NaN));
    }

    private static List<RunResult> inOrder(Collection<RunResult> results) {
        var all = new ArrayList<>(results);
        all.sort(Comparator.comparing(CoreBenchmarks::name).thenComparing(CoreBenchmarks::lines));
        return all;
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    private static int lines(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("lines"));
    }
}
