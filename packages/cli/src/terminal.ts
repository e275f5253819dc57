import { once } from "node:events";
import type { Readable } from "node:stream";

/** The process as a command sees it. */
export interface Terminal {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Writes and waits until the reader keeps up, so that a long stream does not pile up in memory. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== "" && !stream.write(text)) await once(stream, "drain");
}

/** Whether to paint: an option decides, then the conventions of the environment, then whether a person is watching. */
export function wantsColor(
  option: boolean | undefined,
  environment: NodeJS.ProcessEnv,
  stream: NodeJS.WriteStream,
): boolean {
  if (option !== undefined) return option;
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR && environment.FORCE_COLOR !== "0") return true;
  return stream.isTTY === true && environment.TERM !== "dumb";
}
