import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "../src/program.ts";
import { environmentOf } from "./run.ts";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A bureau's folder with its configuration, and people who run commands in it. */
export class Bureau {
  readonly folder: string = temporaryFolder();
  private readonly environment: NodeJS.ProcessEnv;
  /** Everything every command said. */
  readonly transcript: string[] = [];

  constructor(environment: NodeJS.ProcessEnv, configuration: string = CONFIGURATION) {
    this.environment = environment;
    execFileSync("git", ["init", "-q"], { cwd: this.folder });
    this.write("xianshen.yml", configuration);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  /** Runs a command as somebody. */
  async as(who: string, ...words: readonly string[]): Promise<Said> {
    const out = new Sink();
    const err = new Sink();
    const environment = {
      ...environmentOf(),
      ...this.environment,
      GIT_AUTHOR_NAME: who,
      GIT_AUTHOR_EMAIL: `${who}@example.gov.cn`,
    };
    const code = await run(words, {
      cwd: this.folder,
      environment,
      stdin: Readable.from([]),
      stdout: out as unknown as NodeJS.WriteStream,
      stderr: err as unknown as NodeJS.WriteStream,
    });
    this.transcript.push(`$ ${who}: ${words.join(" ")}`, out.text, err.text, `= ${code}`);
    return { code, out: out.text, err: err.text };
  }
}

class Sink extends Writable {
  text = "";

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const CONFIGURATION = `
version: 1
roles:
  section-head: [li@example.gov.cn]
  secrecy-reviewer: [wang@example.gov.cn]
  leader: [zhao@example.gov.cn]
  publisher: [sun@example.gov.cn]
review:
  unit: 示例市商务局
  sign: always
  columns:
    - {name: 通知公告, files: 通知公告/**, staleAfter: 30}
    - {name: 政策法规, files: 政策法规/**}
  monthlyQuota: 2
  balance:
    - {kind: 通知公告, most: 50}
`;
