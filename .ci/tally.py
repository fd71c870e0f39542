#!/usr/bin/env python3
"""Adds up the reports of surefire, failsafe and node and prints `N passed, N failed` as the last line.

usage: tally.py FAILED_STEPS [CHECKOUT...]

The reports are those of this checkout and of the given ones. FAILED_STEPS is how many steps of the run failed; each counts
as one more failure, so that a run whose tests all pass but whose formatting is wrong says so too. Exit status 0 only when
something passed and nothing failed.
"""
import collections
import itertools
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

REPORTS = ("surefire-reports", "failsafe-reports", "node-reports")


def outcome(case):
    kinds = {child.tag for child in case}
    if kinds & {"failure", "error"}:
        return "failed"
    return "skipped" if "skipped" in kinds else "passed"


def outcomes(report):
    """The outcome of each test in a report; an unreadable report (its run was killed) is one failure."""
    try:
        return [outcome(case) for case in ElementTree.parse(report).iter("testcase")]
    except ElementTree.ParseError as problem:
        print(f"{report}: {problem}")
        return ["failed"]


def main():
    checkouts = [pathlib.Path(__file__).resolve().parent.parent, *map(pathlib.Path, sys.argv[2:])]
    total = collections.Counter(failed=int(sys.argv[1]))
    for checkout, kind in itertools.product(checkouts, REPORTS):
        for report in sorted(checkout.glob(f"*/target/{kind}/TEST-*.xml")):
            total.update(outcomes(report))
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}")
    return 0 if total["passed"] and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main())
