import { open, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Head, LedgerRefusal, ledgerTexts, type Row } from "@xianshen/ledger";
import { errnoOf } from "@xianshen/node";
import type { ExitCode } from "../report/exit-code.ts";
import { write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { Office } from "./open-desk.ts";

/** `xianshen ledger verify`: 0 when the record is whole, 2 when it is not. */
export async function verify({ store, terminal, texts, lang }: Office): Promise<ExitCode> {
  const { rows, faults } = await store.verify();
  if (faults.length === 0) {
    terminal.stdout.write(`${texts.desk.verified(rows)}\n`);
    return 0;
  }
  const said = ledgerTexts(lang).fault;
  const lines = [
    texts.desk.broken(faults.length),
    ...faults.slice(0, 100).map(({ code, seq }) => `  ${said[code](seq)}`),
  ];
  terminal.stdout.write(`${lines.join("\n")}\n`);
  return 2;
}

/** `xianshen ledger head`: the signed end and the public key, for keeping elsewhere. */
export async function head({ store, terminal }: Office): Promise<ExitCode> {
  terminal.stdout.write(`${JSON.stringify({ head: await store.head(), publicKey: store.publicKey }, null, 2)}\n`);
  return 0;
}

/** `xianshen ledger export`: a row a line, then a line with the signed head. A record that does not verify is not exported. */
export async function exportRecord(path: string | undefined, office: Office): Promise<ExitCode> {
  const { store, terminal, texts } = office;
  const { faults } = await store.verify();
  if (faults.length > 0) return verify(office);
  const lines: string[] = [];
  for await (const { seq, entry, prev, hash, seal } of store.rows())
    lines.push(JSON.stringify({ seq, entry, prev, hash, seal }));
  const { seq } = await store.head();
  lines.push(JSON.stringify({ head: await store.head(), publicKey: store.publicKey }));
  const text = `${lines.join("\n")}\n`;
  if (path === undefined) {
    await write(terminal.stdout, text);
    return 0;
  }
  try {
    await writeFile(resolve(terminal.cwd, path), text, { mode: 0o600 });
  } catch (error) {
    throw new UsageError(texts.run.cannotWrite(path, errnoOf(error)));
  }
  terminal.stderr.write(`xianshen: ${texts.desk.exported(seq, path)}\n`);
  return 0;
}

/** `xianshen ledger import`: into an empty ledger, after every row and the head were proved under this key. */
export async function importRecord(path: string, office: Office): Promise<ExitCode> {
  const { store, terminal, texts } = office;
  const { rows, head: end } = await readRecord(path, office);
  if (end === null) throw new UsageError(texts.desk.notARecord(path, rows.length + 1));
  const faults = store.prove(rows, end);
  if (faults.length > 0) {
    const said = ledgerTexts(office.lang).fault;
    terminal.stderr.write(
      `${texts.desk.broken(faults.length)}\n${faults
        .slice(0, 100)
        .map(({ code, seq }) => `  ${said[code](seq)}`)
        .join("\n")}\n`,
    );
    throw new LedgerRefusal("record-broken", { seq: String(faults[0]!.seq) });
  }
  await store.restore(rows, end);
  terminal.stderr.write(`xianshen: ${texts.desk.imported(rows.length)}\n`);
  return 0;
}

async function readRecord(
  path: string,
  { terminal, texts }: Office,
): Promise<{ rows: readonly Row[]; head: Head | null }> {
  const rows: Row[] = [];
  let end: Head | null = null;
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(resolve(terminal.cwd, path));
  } catch (error) {
    throw new UsageError(texts.setup["path-missing"]({ path, errno: errnoOf(error) }));
  }
  let number = 0;
  for await (const line of handle.readLines()) {
    number += 1;
    if (line.trim() === "") continue;
    const read = parseLine(line);
    if (read === null || end !== null) throw new UsageError(texts.desk.notARecord(path, number));
    if ("head" in read) end = read.head;
    else rows.push(read);
  }
  return { rows, head: end };
}

function parseLine(line: string): Row | { readonly head: Head } | null {
  try {
    const read = JSON.parse(line) as Partial<Row> & { readonly head?: Head };
    if (read.head !== undefined) return typeof read.head.seq === "number" ? { head: read.head } : null;
    const { seq, entry, prev, hash, seal } = read;
    const texts = [entry, prev, hash, seal].every((one) => typeof one === "string");
    return typeof seq === "number" && texts ? ({ seq, entry, prev, hash, seal } as Row) : null;
  } catch {
    return null;
  }
}
