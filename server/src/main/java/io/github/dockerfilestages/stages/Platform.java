package io.github.dockerfilestages.stages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Platforms such as {@code linux/arm64/v8}, as containerd's {@code platforms} package reads them. */
final class Platform {
    private static final Set<String> SYSTEMS = Set.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "hurd",
            "illumos",
            "ios",
            "js",
            "linux",
            "nacl",
            "netbsd",
            "openbsd",
            "plan9",
            "solaris",
            "windows",
            "zos");
    private static final Set<String> ARCHITECTURES = Set.of(
            "386",
            "amd64",
            "amd64p32",
            "arm",
            "armbe",
            "arm64",
            "arm64be",
            "ppc64",
            "ppc64le",
            "loong64",
            "mips",
            "mipsle",
            "mips64",
            "mips64le",
            "mips64p32",
            "mips64p32le",
            "ppc",
            "riscv",
            "riscv64",
            "s390",
            "s390x",
            "sparc",
            "sparc64",
            "wasm",
            "aarch64",
            "armhf",
            "armel",
            "x86_64",
            "x86-64",
            "i386");

    private Platform() {}

    /** Whether {@code --platform} accepts the word. */
    static boolean isValid(String word) {
        String[] parts = word.split("/", -1);
        for (String part : parts) {
            if (part.isEmpty() || !part.chars().allMatch(Platform::isWordCharacter)) {
                return false;
            }
        }
        String first = parts[0].toLowerCase(Locale.ROOT);
        return parts.length == 1
                ? SYSTEMS.contains(first) || first.equals("macos") || ARCHITECTURES.contains(first)
                : parts.length <= 3;
    }

    /** The global arguments that every build has: {@code defaultArgs} of dockerfile2llb. */
    static Map<String, String> arguments(String platform, String targetStage) {
        String[] parts = platform.split("/", 3);
        String variant = parts.length > 2 ? parts[2] : "";
        String architecture = parts.length > 1 ? parts[1] : "";
        var arguments = new LinkedHashMap<String, String>();
        for (String prefix : new String[] {"BUILD", "TARGET"}) {
            arguments.put(prefix + "PLATFORM", platform);
            arguments.put(prefix + "OS", parts[0]);
            arguments.put(prefix + "OSVERSION", "");
            arguments.put(prefix + "ARCH", architecture);
            arguments.put(prefix + "VARIANT", variant);
        }
        arguments.put("TARGETSTAGE", targetStage.isEmpty() ? "default" : targetStage);
        return arguments;
    }

    private static boolean isWordCharacter(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '(' || c == ')');
    }
}
