"""Compares what was read from reports with the findings.

usage: compare.py FINDINGS READ

FINDINGS is the output of `check --format json`, READ that of ReadReports.java.
"""

import collections
import json
import sys

SEVERITIES = {
    "checkstyle": {"error": "ERROR", "warning": "NORMAL", "information": "LOW", "hint": "LOW"},
    "sarif": {"error": "HIGH", "warning": "NORMAL", "information": "LOW", "hint": "LOW"},
    # "major" is an error to this reader.
    "code-climate": {"error": "HIGH", "warning": "HIGH", "information": "LOW", "hint": "LOW"},
}

findings = json.load(open(sys.argv[1], encoding="utf-8"))
read = collections.defaultdict(list)
for line in open(sys.argv[2], encoding="utf-8"):
    parser, file, number, _, severity, kind, *_ = line.rstrip("\n").split("\t")
    read[parser].append((file, int(number), severity, kind))

different = [
    f"{parser}: {sorted(expected)} expected, {sorted(read[parser])} read"
    for parser, severities in SEVERITIES.items()
    if sorted(read[parser])
    != sorted(
        expected := [
            (finding["file"], finding["range"]["start"]["line"] + 1, severities[finding["severity"]], finding["code"])
            for finding in findings
        ]
    )
]
if not read["junit"]:
    different.append("junit: nothing was read")
print("\n".join(different), end="\n" if different else "")
sys.exit(1 if different else 0)
