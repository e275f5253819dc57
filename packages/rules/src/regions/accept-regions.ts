import type { NoticeType, RegionLayer } from "@xianshen/core";
import { noticeSchema } from "@xianshen/core/schemas";
import { formatKey } from "../key-path.ts";
import { nearest } from "../nearest.ts";
import { builtIn, type FilePlace, formatPlace, problem, type RuleProblem } from "../problem.ts";
import type { Read } from "../rule-files.ts";
import { layered } from "./with-regions.ts";

/** What a layer is called where rules are told by their id. */
export function layerId({ region, notice }: Pick<RegionLayer, "region" | "notice">): string {
  return `regions/${region}/${notice}`;
}

/** Layers that fit the notice types they add to; what is wrong with the others goes to `problems`. */
export function acceptRegions(
  read: readonly Read<RegionLayer>[],
  notices: readonly NoticeType[],
  base: readonly RegionLayer[],
  problems: RuleProblem[],
): {
  readonly layers: readonly RegionLayer[];
  readonly placeOf: (id: string, path: readonly PropertyKey[]) => FilePlace | undefined;
} {
  const known = new Map(base.map((layer) => [layerId(layer), builtIn]));
  const accepted = new Map<string, Read<RegionLayer>>();
  for (const one of read) {
    const id = layerId(one.value);
    const other = known.get(id);
    const told = other === undefined ? misfits(one, notices) : [duplicate(one, other)];
    problems.push(...told);
    if (other === undefined) known.set(id, formatPlace(one.source.at(["region"])));
    if (told.length === 0) accepted.set(id, one);
  }
  return {
    layers: [...base, ...[...accepted.values()].map(({ value }) => value)],
    placeOf: (id, path) => accepted.get(id)?.source.at(path),
  };
}

function duplicate({ source, value: { region, notice } }: Read<RegionLayer>, other: string): RuleProblem {
  return problem(source.at(["region"]), "duplicate-region", { id: region, notice, other });
}

function misfits({ source, value }: Read<RegionLayer>, notices: readonly NoticeType[]): readonly RuleProblem[] {
  const notice = notices.find((one) => one.notice === value.notice);
  if (notice === undefined) {
    const types = notices.map((one) => one.notice);
    return [problem(source.at(["notice"]), "unknown-notice", { nearest: nearest(value.notice, types) })];
  }
  const allowed = [...notice.fields, ...value.fields].map(({ id }) => id).sort();
  const unknown = Object.keys(value.labels).filter((id) => !allowed.includes(id));
  const whole = noticeSchema.safeParse(layered(notice, value));
  return [
    ...unknown.map((id) => {
      const facts = { id: formatKey(id), nearest: nearest(id, allowed), allowed };
      return problem(source.keyAt(["labels", id]), "unknown-field", facts);
    }),
    ...(whole.error?.issues ?? []).map(({ message }) =>
      problem(source.at(["region"]), "refused", { path: "region", reason: message }),
    ),
  ];
}
