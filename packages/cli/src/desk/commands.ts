import type { Action, Ground } from "@xianshen/ledger";
import { Argument, type Command, Option } from "commander";
import { type Asked, command } from "../command.ts";
import type { Texts } from "../locales/texts.ts";
import type { ExitCode } from "../report/exit-code.ts";
import { UsageError } from "../usage-error.ts";
import type { Office } from "./open-desk.ts";

const ROLES = ["section-head", "secrecy-reviewer", "leader", "chief", "publisher"];
const GROUNDS = ["14", "15", "16-1", "16-2", "16-3"];

type Done = (code: ExitCode) => void;
type Work = (office: Office) => Promise<ExitCode>;

interface ActOptions {
  readonly as?: string;
  readonly reason: string;
  readonly basis?: string;
  readonly reference: string;
  readonly opinion: string;
  readonly ground?: Ground;
  readonly address?: string;
}

/** The reviewers' commands. What they do loads when one of them runs: a check never opens a database. */
export function deskCommands(asked: Asked, texts: Texts, done: Done): readonly Command[] {
  const { help } = texts.desk;
  const run = async (work: Work): Promise<void> => {
    const { inOffice } = await import("./open-desk.ts");
    done(await inOffice(asked, work));
  };
  const make = (name: string, told: string): Command => command(name, asked, texts).description(told);
  const act = async (item: string, options: { readonly as?: string }, action: Action): Promise<void> =>
    run(async (office) => {
      const [{ act: perform }, { roleOf }] = await Promise.all([import("./act.ts"), import("./words.ts")]);
      return perform(item, action, options.as === undefined ? null : roleOf(options.as, office.lang), office);
    });
  const as = (): Option => new Option("--as <role>", help.as);
  const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  return [
    make("submit", help.submit)
      .argument("<paths...>", help.submitPaths)
      .option("--attach <file>", help.attach, collect, [])
      .option("--organ <organ>", help.organs, collect, [])
      .option("--author <account>", help.authors, collect, [])
      .action((paths: string[], { attach, organ, author }: { attach: string[]; organ: string[]; author: string[] }) =>
        run(async (office) =>
          (await import("./submit.ts")).submit(paths, { attach, organs: organ, authors: author }, office),
        ),
      ),
    make("queue", help.queue)
      .option("--all", help.all)
      .option("--json", help.json)
      .action((options: { all?: boolean; json?: boolean }) =>
        run(async (office) => (await import("./queue.ts")).queue(options, office)),
      ),
    make("show", help.show)
      .argument("<item>", help.item)
      .option("--finding <finding>", help.onlyFinding)
      .option("--reveal", help.reveal)
      .option("--json", help.json)
      .action((item: string, options: object) =>
        run(async (office) => (await import("./show.ts")).show(item, options, office)),
      ),
    make("decide", help.decide)
      .argument("<item>", help.item)
      .argument("<finding>", help.finding)
      .argument("<disposition>", help.disposition)
      .requiredOption("--reason <text>", help.reason)
      .option("--basis <law>", help.basis)
      .option("--reference <paper>", help.reference)
      .addOption(as())
      .action(async (item: string, finding: string, written: string, options: ActOptions) => {
        const { dispositionOf } = await import("./words.ts");
        const { reason, basis, reference } = options;
        const disposition = dispositionOf(written, asked.lang ?? asked.otherwise);
        return act(item, options, { kind: "decide", finding, disposition, reason, basis, reference });
      }),
    make("sign", help.sign)
      .argument("<item>", help.item)
      .argument("<conclusion>", help.conclusion)
      .requiredOption("--opinion <text>", help.opinion)
      .addOption(new Option("--ground <ground>", help.ground).choices(GROUNDS))
      .addOption(as())
      .action(async (item: string, written: string, options: ActOptions) => {
        const { conclusionOf } = await import("./words.ts");
        const conclusion = conclusionOf(written, asked.lang ?? asked.otherwise);
        return act(item, options, { kind: "sign", conclusion, opinion: options.opinion, ground: options.ground });
      }),
    make("withdraw", help.withdraw)
      .argument("<item>", help.item)
      .argument("<entry>", help.entry)
      .requiredOption("--reason <text>", help.reason)
      .action((item: string, entry: string, { reason }: ActOptions) =>
        act(item, {}, { kind: "withdraw", entry: entryOf(entry, texts), reason }),
      ),
    make("consult", help.consult)
      .argument("<item>", help.item)
      .argument("<organ>", help.organ)
      .requiredOption("--reference <paper>", help.reference)
      .addOption(as())
      .action((item: string, organ: string, options: ActOptions) =>
        act(item, options, { kind: "consult", organ, reference: options.reference }),
      ),
    make("answer", help.answer)
      .argument("<item>", help.item)
      .argument("<organ>", help.organ)
      .argument("<agreement>", help.agreement)
      .requiredOption("--reference <paper>", help.reference)
      .addOption(as())
      .action(async (item: string, organ: string, written: string, options: ActOptions) => {
        const { agreementOf } = await import("./words.ts");
        const answer = agreementOf(written, asked.lang ?? asked.otherwise);
        return act(item, options, { kind: "answer", organ, answer, reference: options.reference });
      }),
    make("publish", help.publish)
      .argument("<item>", help.item)
      .option("--address <url>", help.address, "")
      .action((item: string, { address = "" }: ActOptions) => act(item, {}, { kind: "publish", address })),
    delegateCommand(make, texts, run),
    incidentCommand(make, texts, run),
    ledgerCommand(make, texts, run),
    paper(make("form", help.form).argument("<item>", help.item), ["docx", "pdf"], texts).action(
      (item: string, options: object) =>
        run(async (office) => (await import("./papers.ts")).form(item, options, office)),
    ),
    paper(make("sheet", help.sheet).argument("<month>", help.month), ["xlsx", "csv"], texts).action(
      (month: string, options: object) =>
        run(async (office) => (await import("./papers.ts")).sheet(month, options, office)),
    ),
    paper(make("report", help.report).argument("<year>", help.year), ["md", "html", "docx"], texts).action(
      (year: string, options: object) =>
        run(async (office) => (await import("./papers.ts")).report(year, options, office)),
    ),
  ];
}

type Make = (name: string, told: string) => Command;
type Run = (work: Work) => Promise<void>;

function paper(one: Command, formats: readonly string[], { desk: { help } }: Texts): Command {
  return one
    .addOption(new Option("-f, --format <name>", help.formFormat).choices([...formats]))
    .option("-o, --out <file>", help.out);
}

function delegateCommand(make: Make, texts: Texts, run: Run): Command {
  const { help } = texts.desk;
  return make("delegate", help.delegate)
    .addArgument(new Argument("[role]", help.role).choices(ROLES))
    .argument("[to]", help.to)
    .option("--from <day>", help.from)
    .option("--until <day>", help.until)
    .option("--recall <entry>", help.recall)
    .requiredOption("--reason <text>", help.reason)
    .action(
      (
        role: string | undefined,
        to: string | undefined,
        { from, until, recall, reason }: { from?: string; until?: string; recall?: string; reason: string },
      ) =>
        run(async (office) => {
          const { desk, person, terminal, lang } = office;
          const [{ roleOf }, { refuseValues }] = await Promise.all([import("./words.ts"), import("./act.ts")]);
          await refuseValues({ reason }, office);
          const written =
            recall !== undefined
              ? await desk.recall(entryOf(recall, texts), reason, person)
              : await desk.delegate(
                  {
                    role: roleOf(role ?? "", lang),
                    to: to ?? "",
                    from: dayOf(from ?? "", texts),
                    until: dayOf(until ?? "", texts),
                    reason,
                  },
                  person,
                );
          terminal.stdout.write(`${texts.desk.delegated(written.seq)}\n`);
          return 0;
        }),
    );
}

function incidentCommand(make: Make, texts: Texts, run: Run): Command {
  const { help } = texts.desk;
  return make("incident", help.incident)
    .argument("<item>", help.item)
    .option("--told <organ>", help.told)
    .option("--how <how>", help.toldHow)
    .option("--close <paper>", help.close)
    .action((item: string, { told, how, close }: { told?: string; how?: string; close?: string }) =>
      run(async (office) => {
        const { desk, person, terminal } = office;
        if (told !== undefined && how === undefined) throw new UsageError(texts.run.needs("--told", "--how"));
        await (await import("./act.ts")).refuseValues({ told, how, close }, office);
        if (told !== undefined && how !== undefined)
          await desk.act(item, { kind: "tell", organ: told, how }, person, {});
        if (close !== undefined) await desk.act(item, { kind: "close", reference: close }, person, {});
        const found = await desk.find(item);
        const { LedgerRefusal } = await import("@xianshen/ledger");
        if (found.item.incident === null) throw new LedgerRefusal("no-incident", { item });
        const { incidentText } = await import("./papers.ts");
        terminal.stdout.write(`${incidentText(found, office)}\n`);
        return 0;
      }),
    );
}

function ledgerCommand(make: Make, texts: Texts, run: Run): Command {
  const { help } = texts.desk;
  const load = () => import("./record.ts");
  return make("ledger", help.ledger)
    .addCommand(make("verify", help.verify).action(() => run(async (office) => (await load()).verify(office))))
    .addCommand(make("head", help.head).action(() => run(async (office) => (await load()).head(office))))
    .addCommand(
      make("export", help.export)
        .argument("[file]", help.exportFile)
        .action((file: string | undefined) => run(async (office) => (await load()).exportRecord(file, office))),
    )
    .addCommand(
      make("import", help.import)
        .argument("<file>", help.importFile)
        .action((file: string) => run(async (office) => (await load()).importRecord(file, office))),
    );
}

function entryOf(written: string, { desk }: Texts): number {
  const plain = written.replace(/^#/, "");
  if (!/^[1-9]\d{0,8}$/.test(plain)) throw new UsageError(desk.badEntry(written.slice(0, 20)));
  return Number(plain);
}

function dayOf(written: string, { desk }: Texts): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(`${written}T00:00:00Z`));
  if (!isDay) throw new UsageError(desk.badDay(written.slice(0, 20)));
  return written;
}
