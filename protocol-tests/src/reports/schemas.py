"""Validates a SARIF report and a JUnit report against the schemas of these formats.

usage: schemas.py SARIF_SCHEMA REPORT JUNIT_SCHEMA REPORT
"""

import json
import sys

import jsonschema
from lxml import etree


def sarif_problems(schema_file, report_file):
    schema, report = (json.load(open(name, encoding="utf-8")) for name in (schema_file, report_file))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    return [f"{report_file}: {'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(report)]


def junit_problems(schema_file, report_file):
    schema = etree.XMLSchema(etree.parse(schema_file))
    schema.validate(etree.parse(report_file))
    return [f"{report_file}:{error.line}: {error.message}" for error in schema.error_log]


problems = sarif_problems(*sys.argv[1:3]) + junit_problems(*sys.argv[3:5])
print("\n".join(problems), end="\n" if problems else "")
sys.exit(1 if problems else 0)
