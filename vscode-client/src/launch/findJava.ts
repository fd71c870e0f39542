import { checkJava } from './checkJava';
import type { JavaCandidate } from './javaCandidates';

export interface FoundJava {
  readonly candidate: JavaCandidate;
  readonly release: number;
}

export interface RejectedJava {
  readonly candidate: JavaCandidate;
  readonly reason: string;
  /** Whether it is a working Java that is too old. */
  readonly isOldJava: boolean;
}

export interface JavaSearch {
  readonly found: FoundJava | undefined;
  /** The candidates before the found one, each with the reason why it was rejected. */
  readonly rejected: readonly RejectedJava[];
}

/** The first candidate that can run the server. Later ones are not started. */
export async function findJava(candidates: readonly JavaCandidate[]): Promise<JavaSearch> {
  const rejected: RejectedJava[] = [];
  for (const candidate of candidates) {
    const verdict = await checkJava(candidate);
    if (verdict.usable) {
      return { found: { candidate, release: verdict.release }, rejected };
    }
    rejected.push({ candidate, reason: verdict.reason, isOldJava: verdict.release !== undefined });
  }
  return { found: undefined, rejected };
}
