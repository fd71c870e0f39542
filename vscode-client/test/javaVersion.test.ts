import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { featureRelease } from '../src/launch/javaVersion';
import { VERSION_TEXT } from './fakeJava';

describe('the feature release of a Java', () => {
  const cases: [what: string, text: string, release: number | undefined][] = [
    ['of a maintenance release', VERSION_TEXT.java17, 17],
    ['of a first release', 'openjdk version "25" 2025-09-16', 25],
    ['of an early-access build', 'openjdk version "26-ea" 2026-03-17', 26],
    ['in the old way of counting', VERSION_TEXT.java8, 8],
    ['after a remark on the environment', `Picked up JAVA_TOOL_OPTIONS: -Dversion="9"\n${VERSION_TEXT.java21}`, 21],
    ['with the line ends of Windows', VERSION_TEXT.java11.replaceAll('\n', '\r\n'), 11],
    ['in something else', 'node version 20', undefined],
    ['in nothing', '', undefined],
  ];
  for (const [what, text, release] of cases) {
    test(what, () => {
      assert.equal(featureRelease(text), release);
    });
  }
});
