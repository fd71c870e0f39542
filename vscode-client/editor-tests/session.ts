// A user's session in one VS Code, for a suite whose tests follow one another as the user's actions do.
import { after, before } from 'node:test';
import { join } from 'node:path';
import { PLACES } from './places.ts';
import { User } from './user.ts';
import { startVSCode, type Setup, type VSCode } from './vscode.ts';

export class Session {
  /** The folder for logs and pictures. */
  readonly output: string;
  readonly #setup: Pick<Setup, 'workspace' | 'profile'>;
  #vscode: VSCode | undefined;
  #user: User | undefined;
  #outcome: 'passed' | 'failed' = 'failed';

  private constructor(name: string, setup: Pick<Setup, 'workspace' | 'profile'>) {
    this.output = join(PLACES.output, name);
    this.#setup = setup;
  }

  /**
   * Starts VS Code before the tests of the suite around the call, and stops it after them.
   *
   * @param beginning what the user does before the first test
   */
  static inSuite(
    name: string,
    setup: Pick<Setup, 'workspace' | 'profile'>,
    beginning: (user: User) => Promise<void> = () => Promise.resolve(),
  ): Session {
    const session = new Session(name, setup);
    before(async () => {
      await session.#start();
      await beginning(session.user);
    });
    after(() => session.#end());
    return session;
  }

  get vscode(): VSCode {
    if (this.#vscode === undefined) {
      throw new Error('VS Code has not started');
    }
    return this.#vscode;
  }

  get user(): User {
    if (this.#user === undefined) {
      throw new Error('VS Code has not started');
    }
    return this.#user;
  }

  /** To be called at the end of the last test: nothing needs to be kept for inspection. */
  passed(): void {
    this.#outcome = 'passed';
  }

  async #start(): Promise<void> {
    const { vscode, chromium, extension } = PLACES;
    this.#vscode = await startVSCode({
      vscode,
      chromium,
      extensions: [extension],
      output: this.output,
      ...this.#setup,
    });
    this.#user = new User(this.#vscode, this.output);
    process.stdout.write(`VS Code ${this.#vscode.version}, Chromium ${this.#vscode.chromiumVersion}\n`);
  }

  async #end(): Promise<void> {
    await this.#user?.takePicture('end').catch(() => undefined);
    await this.#vscode?.stop(this.#outcome);
  }
}
